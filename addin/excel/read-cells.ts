/** Blocks of cells in Excel -> the cells that hold something, in as few requests as Excel's limit of 5 MB allows. */
import { type ErrorCode, ERROR_CODES, type Scalar, errorValue, readErrorValue } from '../../core/model/scalar';
import type { Cell } from '../../core/model/workbook';
import { type Range, contains } from '../../core/model/place';
import { HostRefused } from '../host';
import { type Block, countCells, cutBlock, groupBlocks } from './blocks';
import { arrayProperty, findArrays } from './find-arrays';
import { isTooLarge, send } from './send';

/** Cells in one request: 5 MB (Microsoft, "Resource limits and performance optimization for Office Add-ins") leaves 250 bytes for each. */
const CELLS_PER_REQUEST = 20_000;

/** `values`: formulas and formats are as they were. */
export type Depth = 'everything' | 'values';

export interface LoadedBlock {
  readonly block: Block;
  /** Row by row from the block's top; a hole is a blank cell. With depth `values` a cell has a value only. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** Blocks may come back in pieces. Rejects with HostRefused `too-large` when a single cell is too much. */
export async function readCells(context: Excel.RequestContext, blocks: readonly Block[], depth: Depth, take: (loaded: LoadedBlock) => void): Promise<void> {
  const pieces = blocks.flatMap((block) => cutBlock(block, CELLS_PER_REQUEST));
  for (const group of groupBlocks(pieces, CELLS_PER_REQUEST)) await readGroup(context, group, depth, take);
}

async function readGroup(context: Excel.RequestContext, group: readonly Block[], depth: Depth, take: (loaded: LoadedBlock) => void): Promise<void> {
  try {
    const asked = await send(context, () => group.map((block) => ({ block, range: ask(context, block, depth) })));
    const typed = asked.filter(({ block }) => block.hadErrors).map(({ range }) => range);
    const doubtful = asked.filter(({ range }) => !typed.includes(range) && hasErrorText(range.values));
    // Whether `#N/A` is an error or only says so is asked where it stands, which is seldom.
    const types = [...typed, ...(doubtful.length === 0 ? [] : await send(context, () => doubtful.map(({ range }) => range.load('valueTypes'))))];
    const withArrays = depth === 'values' || arrayProperty() === undefined ? [] : asked.filter(({ range }) => range.savedAsArray !== false && range.formulas.some((row) => row.some(isFormulaText)));
    const arrays = withArrays.length === 0 ? [] : await findArrays(context, withArrays.map(({ block, range }) => ({ block, formulas: range.formulas })));
    for (const { block, range } of asked) {
      const rows = readRows(range, depth, types.includes(range) ? range.valueTypes : undefined);
      take({ block, rows: placeArrays(block, rows, arrays.filter(({ sheetId }) => sheetId === block.sheetId)) });
      range.untrack();
    }
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const halves = halve(group);
    if (halves.length < 2) throw new HostRefused('too-large');
    for (const half of halves) await readGroup(context, half, depth, take);
  }
}

function ask(context: Excel.RequestContext, { sheetId, range, hadErrors }: Block, depth: Depth): Excel.Range {
  const asked = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);
  return asked.load([depth === 'values' ? 'values' : ['values', 'formulas', 'numberFormat', arrayProperty() ?? []], hadErrors ? 'valueTypes' : []].flat(2));
}

function halve(group: readonly Block[]): readonly (readonly Block[])[] {
  const [first] = group;
  if (group.length === 1 && first) return cutBlock(first, Math.ceil(countCells(first) / 2)).map((block) => [block]);
  const middle = Math.ceil(group.length / 2);
  return [group.slice(0, middle), group.slice(middle)];
}

const hasErrorText = (values: readonly (readonly unknown[])[]): boolean => values.some((row) => row.some((value) => typeof value === 'string' && value.startsWith('#') && readErrorValue(value) !== undefined));

const readRows = (range: Excel.Range, depth: Depth, types: readonly (readonly string[])[] | undefined): LoadedBlock['rows'] =>
  range.values.map((row: readonly unknown[], at) => row.map((value, over): Cell | undefined => {
    const scalar = readValue(value, types?.[at]?.[over] === 'Error');
    if (depth === 'values') return scalar === null ? undefined : { value: scalar };
    return readCell(scalar, range.formulas[at]?.[over], range.numberFormat[at]?.[over]);
  }));

/** As in a file: the first cell of an array formula holds it, the others hold results. */
function placeArrays({ range }: Block, rows: LoadedBlock['rows'], arrays: readonly { readonly range: Range }[]): LoadedBlock['rows'] {
  if (arrays.length === 0) return rows;
  return rows.map((row, at) => row.map((cell, over) => {
    const array = arrays.find((each) => contains(each.range, range.top + at, range.left + over));
    if (!cell || !array) return cell;
    if (array.range.top === range.top + at && array.range.left === range.left + over) return { ...cell, arrayRange: array.range };
    const { formula: _, ...result } = cell;
    return result;
  }));
}

const isFormulaText = (formula: unknown): boolean => typeof formula === 'string' && formula.startsWith('=');

/** A formula may give text of no characters; a blank cell has no formula. */
function readCell(value: Scalar, formula: unknown, format: unknown): Cell | undefined {
  // Text that starts with `=` is its own formula text in Excel's eyes; no formula results in itself.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === null && !isFormula) return undefined;
  return {
    value: value === null ? '' : value,
    ...(isFormula ? { formula: formula.slice(1) } : {}),
    ...(typeof format === 'string' && format !== 'General' && format !== '' ? { format } : {}),
  };
}

function readValue(value: unknown, isError: boolean): Scalar {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value ?? '');
  if (text === '') return null;
  return isError && (ERROR_CODES as readonly string[]).includes(text) ? errorValue(text as ErrorCode) : text;
}
