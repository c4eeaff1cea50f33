/** Formulas as Excel shows them -> those that work on arrays, each with the cells that it fills: they calculate otherwise than ordinary ones. */
import { type Range, cellRange } from '../../core/model/place';
import type { Block } from './blocks';
import { hasExcelApi, send } from './send';

export interface FormulaBlock {
  readonly block: Block;
  /** As `Range.formulas`: row by row from the block's top. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** Property to load with a block: false where no formula in it is an array's. Undefined where this Excel does not tell. */
export const arrayProperty = (): string | undefined => (hasExcelApi('1.12') ? 'savedAsArray' : undefined);

/** For blocks of which some formula is an array's. First asked by row, then by cell where a row is mixed. */
export async function findArrays(context: Excel.RequestContext, blocks: readonly FormulaBlock[]): Promise<readonly { readonly sheetId: string; readonly formula: string; readonly range: Range }[]> {
  const rows = blocks.flatMap(({ block: { sheetId, range }, formulas }) => formulas.flatMap((cells, at) =>
    (cells.some(isFormula) ? [{ sheetId, row: range.top + at, left: range.left, cells }] : [])));
  const askedRows = await send(context, () => rows.map(({ sheetId, row, left, cells }) => context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, left, 1, cells.length).load('savedAsArray')));
  const cells = rows.filter((_, at) => askedRows[at]?.savedAsArray !== false)
    .flatMap(({ sheetId, row, left, cells: inRow }) => inRow.flatMap((formula, over) => (isFormula(formula) ? [{ sheetId, row, column: left + over, formula: String(formula) }] : [])));
  const asked = await send(context, () => cells.map(({ sheetId, row, column }) => {
    const cell = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(row, column, 1, 1);
    return { cell: cell.load('savedAsArray'), spilled: cell.getSpillingToRangeOrNullObject().load('rowCount,columnCount') };
  }));
  return joinAreas(cells.flatMap((found, at) => {
    const answer = asked[at];
    if (answer?.cell.savedAsArray !== true) return [];
    const { rowCount, columnCount } = answer.spilled.isNullObject ? { rowCount: 1, columnCount: 1 } : answer.spilled;
    const { sheetId, row, column, formula } = found;
    return [{ sheetId, formula, range: { ...cellRange(row, column), bottom: row + rowCount - 1, right: column + columnCount - 1 } }];
  }));
}

interface ArrayFormula {
  readonly sheetId: string;
  readonly formula: string;
  readonly range: Range;
}

/** An array formula of the old kind shows its text in each of its cells: neighbours with one text are one. Cells come row by row. */
function joinAreas(found: readonly ArrayFormula[]): readonly ArrayFormula[] {
  const areas: ArrayFormula[] = [];
  for (const each of found) {
    const at = areas.findIndex(({ sheetId, formula, range }) => sheetId === each.sheetId && formula === each.formula && touches(range, each.range));
    const known = areas[at];
    if (known) areas[at] = { ...known, range: { ...known.range, bottom: Math.max(known.range.bottom, each.range.bottom), right: Math.max(known.range.right, each.range.right) } };
    else areas.push(each);
  }
  return areas;
}

const touches = (area: Range, { top, left }: Range): boolean => top <= area.bottom + 1 && top >= area.top && left <= area.right + 1 && left >= area.left;

const isFormula = (formula: unknown): boolean => typeof formula === 'string' && formula.startsWith('=');
