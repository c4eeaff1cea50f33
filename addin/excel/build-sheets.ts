/** A template that was read -> its sheets in the open workbook, made one by one where Excel cannot take them as a file: values, formulas, tables, names, validations, column widths. Refuses where a name is taken. */
import { formatRange } from '../../core/model/place';
import type { Message } from '../../core/model/report';
import type { CellValidation, Sheet, Workbook } from '../../core/model/workbook';
import { HostRefused } from '../host';
import { inputOf, inputOfCell } from './cell-input';
import { addOwnXml } from './insert-sheets';
import { send } from './send';
import { type CellWrite, writeCells } from './write-cells';

/** `present` is the workbook as it stands. All of the sheets or none of them; needs ExcelApi 1.9. */
export async function buildSheets(context: Excel.RequestContext, template: Workbook, present: Workbook): Promise<void> {
  const taken = findTaken(template, present);
  if (taken.length > 0) throw new HostRefused('not-allowed', taken);
  const added = await send(context, () => template.sheets.map(({ name }) => context.workbook.worksheets.add(name).load('id')));
  const ids = added.map(({ id }) => id);
  try {
    await fillSheets(context, template, ids, present);
  } catch (error) {
    await send(context, () => added.forEach((sheet) => sheet.delete()));
    throw error;
  }
}

/** Formulas come last: they name tables, names and sheets that must be there by then. */
async function fillSheets(context: Excel.RequestContext, template: Workbook, ids: readonly string[], present: Workbook): Promise<void> {
  const each = (run: (sheet: Excel.Worksheet, from: Sheet) => void): Promise<void> => send(context, () => template.sheets.forEach((from, at) => run(context.workbook.worksheets.getItem(ids[at] ?? ''), from)));
  await writeCells(context, listWrites(template, ids, false));
  await each(addTables);
  await send(context, () => {
    for (const { name, formula, sheet } of ownNames(template)) {
      const at = template.sheets.findIndex((other) => other.name.toLowerCase() === sheet?.toLowerCase());
      const { names } = at < 0 ? context.workbook : context.workbook.worksheets.getItem(ids[at] ?? '');
      names.add(name, `=${formula}`);
    }
    addOwnXml(context, template.customXml, present.customXml);
  });
  await writeCells(context, listWrites(template, ids, true));
  await each((sheet, { merges, validations = [], tables, visibility }) => {
    for (const range of merges) sheet.getRange(formatRange(range)).merge();
    for (const validation of validations) for (const range of validation.ranges) {
      const target = sheet.getRange(formatRange(range)).dataValidation;
      target.rule = ruleOf(validation);
      target.ignoreBlanks = validation.allowsBlank;
    }
    for (const { range } of tables) sheet.getRange(formatRange(range)).format.autofitColumns();
    if (visibility !== 'visible') sheet.visibility = visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
  });
}

/** What Excel itself would rename: our formulas would then mean the sheet, table or name that was there before. */
function findTaken(template: Workbook, present: Workbook): readonly Message[] {
  const namesOf = ({ sheets, ...workbook }: Workbook): readonly string[] => [...sheets.map(({ name }) => name), ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name)), ...ownNames({ sheets, ...workbook }).map(({ name }) => name)];
  const known = new Set(namesOf(present).map((name) => name.toLowerCase()));
  return [...new Set(namesOf(template))].filter((name) => known.has(name.toLowerCase())).map((name) => ({ id: 'host.name-taken', facts: { name } }));
}

/** Without those that Excel keeps for itself, such as what to print. */
const ownNames = ({ names }: Workbook): Workbook['names'] => names.filter(({ name }) => !name.startsWith('_xlnm.'));

const listWrites = ({ sheets }: Workbook, ids: readonly string[], areFormulas: boolean): readonly CellWrite[] =>
  sheets.flatMap((sheet, at) => [...sheet.rows].flatMap(([row, cells]) => cells.flatMap((cell, column): readonly CellWrite[] => {
    if (!cell || (cell.formula !== undefined) !== areFormulas) return [];
    const input = cell.formula === undefined ? inputOfCell(cell) : inputOf({ kind: 'formula', formula: cell.formula }, cell.format);
    return [{ sheetId: ids[at] ?? '', row, column, input, ...(cell.format === undefined ? {} : { format: cell.format }) }];
  })));

/** A totals row is asked for, not included: Excel adds it below the range. */
function addTables(sheet: Excel.Worksheet, { tables }: Sheet): void {
  for (const { name, range, headerRows, totalsRows } of tables) {
    const table = sheet.tables.add(formatRange({ ...range, bottom: range.bottom - totalsRows }), headerRows === 1);
    table.name = name;
    if (totalsRows === 1) table.showTotals = true;
  }
}

const OPERATORS = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', lessThan: 'LessThan', lessThanOrEqual: 'LessThanOrEqualTo',
  greaterThan: 'GreaterThan', greaterThanOrEqual: 'GreaterThanOrEqualTo',
} as const satisfies Record<NonNullable<CellValidation['operator']>, string>;

/** As Excel's own rule (Microsoft, "Excel.DataValidationRule"): figures as they are, everything else as a formula. */
function ruleOf({ type, operator = 'between', formula1 = '', formula2 }: CellValidation): Excel.DataValidationRule {
  const asFormula = (formula: string): string | number => (formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`);
  const limits = { formula1: asFormula(formula1), operator: OPERATORS[operator], ...(formula2 === undefined ? {} : { formula2: asFormula(formula2) }) };
  const { formula2: second, ...first } = limits;
  const days = { ...first, formula1: String(limits.formula1), ...(second === undefined ? {} : { formula2: String(second) }) };
  switch (type) {
    case 'list': return { list: { inCellDropDown: true, source: /^".*"$/s.test(formula1) ? formula1.slice(1, -1).replaceAll('""', '"') : `=${formula1}` } };
    case 'custom': return { custom: { formula: `=${formula1}` } };
    case 'whole': return { wholeNumber: limits };
    case 'decimal': return { decimal: limits };
    case 'textLength': return { textLength: limits };
    case 'date': return { date: days };
    case 'time': return { time: days };
  }
}
