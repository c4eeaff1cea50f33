/** A workbook of ours -> the same workbook in IronCalc, cell by cell: it reads no files and knows no tables, so that their references are written in A1. */
import type { Model } from '@ironcalc/wasm';
import { listTables } from '../../core/formula/workbook-catalog';
import { splitFormula, stripFilePrefixes } from '../../core/formula/parse';
import { type TablePlace, type TablePlaces, toPlainA1 } from '../../core/formula/to-excel';
import { contains, formatCell } from '../../core/model/place';
import { isErrorValue, type Scalar } from '../../core/model/scalar';
import type { Sheet, Workbook } from '../../core/model/workbook';
import { calculateFormulas, openModel, readResult, writeInput } from '../formula/ironcalc';

export interface Compared {
  /** Cells whose results were compared. */
  readonly compared: number;
  /** Cells that hold our result in place of their formula, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly differences: readonly { readonly place: string; readonly formula: string; readonly ours: Scalar; readonly theirs: Scalar }[];
}

interface Entered {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly place: string;
  readonly formula: string;
  readonly ours: Scalar;
}

/** `whyNot` tells for a formula (in A1, without `=`) and its place why IronCalc is not asked; undefined: it is. */
export function compareWithIronCalc(workbook: Workbook, whyNot: (formula: string, place: string) => string | undefined): Compared {
  const model = openModel([]);
  enterNames(model, workbook);
  const places = placesOf(workbook);
  const entered: Entered[] = [];
  const leftOut: Record<string, number> = {};
  workbook.sheets.forEach((sheet, at) => {
    for (const [row, cells] of sheet.rows) {
      cells.forEach((cell, column) => {
        if (!cell) return;
        const place = `${sheet.name}!${formatCell(row, column)}`;
        const formula = cell.formula === undefined ? undefined : writePlain(cell.formula, sheet, row, column, places);
        const reason = formula === undefined ? undefined : whyNot(formula, place);
        if (reason !== undefined) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
        const isAsked = formula !== undefined && reason === undefined;
        model.setUserInput(at, row + 1, column + 1, isAsked ? `=${formula}` : writeInput(cell.value));
        if (isAsked) entered.push({ sheet: at, row, column, place, formula, ours: cell.value });
      });
    }
  });
  model.resumeEvaluation();
  model.evaluate();
  const differences = entered.flatMap(({ sheet, row, column, place, formula, ours }) => {
    const theirs = readResult(model, row, column, sheet);
    return isSame(theirs, ours) ? [] : [{ place, formula, ours, theirs }];
  });
  return { compared: entered.length, leftOut, differences };
}

/** Functions that the formulas of a workbook call, without file prefixes, in order of name. */
export function functionsIn(workbook: Workbook): readonly string[] {
  const formulas = workbook.sheets.flatMap(({ rows }) => [...rows.values()].flatMap((cells) => cells.flatMap((cell) => cell?.formula ?? [])));
  return [...new Set(formulas.flatMap(namesIn))].sort();
}

const namesIn = (formula: string): readonly string[] => splitFormula(formula).flatMap(({ type, value }) => (type === 'func' ? [stripFilePrefixes(value).toUpperCase()] : []));

/** Those of the functions that IronCalc does not know: called without arguments they give #NAME? rather than a complaint about arguments. */
export function findUnknown(functions: readonly string[]): readonly string[] {
  const results = calculateFormulas([], functions.map((name) => `${name}()`), false);
  return functions.filter((_, at) => {
    const result = results[at] ?? null;
    return isErrorValue(result) && result.code === '#NAME?';
  });
}

/** The first of the functions that a formula calls. */
export const findCall = (formula: string, functions: readonly string[]): string | undefined => namesIn(formula).find((name) => functions.includes(name));

function enterNames(model: Model, workbook: Workbook): void {
  workbook.sheets.forEach(({ name }, at) => {
    if (at > 0) model.newSheet();
    model.renameSheet(at, name);
  });
  for (const { name, formula, sheet } of workbook.names) if (sheet === undefined && !name.startsWith('_xlnm.')) model.newDefinedName(name, undefined, formula);
}

function placesOf(workbook: Workbook): TablePlaces {
  return new Map([...listTables(workbook)].map(([key, { sheet, table, body }]): [string, TablePlace] => [key, {
    sheet: sheet.name, headers: table.columns.map(({ name }) => name), left: body.left, headerRow: table.range.top, firstDataRow: body.top, lastDataRow: body.bottom,
    ...(table.totalsRows === 1 ? { totalsRow: table.range.bottom } : {}),
  }]));
}

function writePlain(formula: string, sheet: Sheet, row: number, column: number, places: TablePlaces): string {
  const home = sheet.tables.find(({ range }) => contains(range, row, column))?.name;
  const written = toPlainA1(formula, places, { row, sheet: sheet.name, ...(home === undefined ? {} : { homeTable: home }) });
  if (typeof written !== 'string') throw new Error(`${sheet.name}!${formatCell(row, column)}: ${written.problem}`);
  return splitFormula(written).map((token) => stripFilePrefixes(token.value)).join('');
}

/** Its error values are ours where any error is one; numbers show nine digits; text of no length is a blank. */
function isSame(theirs: Scalar, ours: Scalar): boolean {
  if (isErrorValue(ours)) return isErrorValue(theirs);
  if (typeof theirs === 'number' && typeof ours === 'number') return Math.abs(theirs - ours) <= 1e-8 * Math.max(1, Math.abs(ours));
  return theirs === ours || (theirs === null && ours === '');
}
