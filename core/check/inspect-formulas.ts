/** `formula intact`: the cells of Excel tables that the definition gives a formula -> whether they still hold it, however it is written. */
import { isProblem } from '../formula/problem';
import { type TablePlaces, toPlainA1 } from '../formula/to-excel';
import { type Table, cellOf } from '../model/table';
import { type Sheet, type Workbook, cellAt } from '../model/workbook';
import { type Definition, findTable } from '../definition/definition';
import type { Judgement } from '../rules/judgement';
import { type Standing, findStandings, rowFormulas, totalFormulas } from './declared-formulas';
import type { Inputs } from './inputs';

/** Only tables that stand in the workbook as Excel tables are judged: figures laid out by hand never had our formulas. */
export function inspectFormulas(tableNames: readonly string[], definition: Definition, workbook: Workbook, inputs: Inputs): readonly Judgement[] {
  const { tables: standings, places } = findStandings(workbook);
  return tableNames.flatMap((name) => {
    const table = inputs.tables.get(name.toLowerCase());
    const standing = standings.get(name.toLowerCase());
    return table && standing ? inspectTable(table, standing, definition, places, inputs) : [];
  });
}

function inspectTable(table: Table, { sheet }: Standing, definition: Definition, places: TablePlaces, inputs: Inputs): readonly Judgement[] {
  const declared = findTable(definition, table.name);
  return (declared?.columns ?? []).flatMap((column, position): readonly Judgement[] => {
    const index = table.columns[position]?.index;
    if (index === undefined) return [];
    const { formula } = column;
    const accepted = formula === undefined ? [] : rowFormulas(formula, table.name, places, inputs.tables);
    const rows = formula === undefined ? [] : table.rows.map((sheetRow, row) => ({
      row,
      ...judgeCell(sheet, sheetRow, index, accepted, formula.slice(1), table.name, places),
    }));
    const sums = totalFormulas(table, index, places);
    const totals = column.total === 'sum' && table.totalsRow !== undefined
      ? [{ ...judgeCell(sheet, table.totalsRow, index, sums, sums[0], table.name, places), place: cellOf(table, 'totals', table.columns[position]?.name ?? '') }]
      : [];
    return [
      ...rows.map(({ row, ...judged }): Judgement => {
        const place = judged.verdict === 'held' ? undefined : cellOf(table, row, table.columns[position]?.name ?? '');
        return { ...judged, row: { table: table.name, row }, ...(place ? { place } : {}) };
      }),
      ...totals.map(({ place, ...judged }): Judgement => ({ ...judged, ...(place ? { place } : {}) })),
    ];
  });
}

/** `accepted`: every way in which the formula may stand; `expected`: the one to tell the user. */
function judgeCell(sheet: Sheet, row: number, column: number, accepted: readonly string[], expected: string, homeTable: string, places: TablePlaces): Pick<Judgement, 'verdict' | 'messageId' | 'facts'> {
  const cell = cellAt(sheet, row, column);
  const found = cell?.formula;
  if (found === undefined) {
    const value = cell?.value ?? null;
    return value === null ? { verdict: 'broken', messageId: 'broken.formula-intact.blank', facts: {} } : { verdict: 'broken', messageId: 'broken.formula-intact.value', facts: { value } };
  }
  if (accepted.includes(found)) return { verdict: 'held' };
  const target = { homeTable, row, sheet: sheet.name };
  const own = normalForm(found, places, target);
  if (own !== undefined && accepted.some((formula) => normalForm(formula, places, target) === own)) return { verdict: 'held' };
  return { verdict: 'broken', messageId: 'broken.formula-intact.changed', facts: { found, expected } };
}

/** A1 without dollar signs, spaces, own sheet and capitals: Excel writes `Functies[[#This Row],[Rang]]`, LibreOffice `B6`, people `$B$6`. */
function normalForm(formula: string, places: TablePlaces, target: Parameters<typeof toPlainA1>[2]): string | undefined {
  const plain = toPlainA1(formula, places, target);
  if (isProblem(plain)) return undefined;
  const ownSheet = target.sheet === undefined ? '' : `${target.sheet.toLowerCase()}!`;
  return plain.replace(/[$\s']/g, '').toLowerCase().replaceAll(ownSheet, '');
}
