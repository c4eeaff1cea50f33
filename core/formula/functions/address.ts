/** ADDRESS and HYPERLINK: the text of a cell's place, and the text that a link shows. Neither looks at the cell or follows the link. */
import type { Scalar } from '../../model/scalar';
import { MAX_COLUMNS, MAX_ROWS, columnLetters, formatSheetName } from '../../model/place';
import { toBoolean, toNumber, toText } from '../coerce';
import { isError, VALUE } from '../value';
import type { EachFunction, FunctionSpec } from './spec';

/** ADDRESS: one-based row and column; 1 fixes both, 2 the row, 3 the column, 4 neither; FALSE as fourth asks for R1C1 (Microsoft, "ADDRESS function"). */
function address(rowArg: Scalar = null, columnArg: Scalar = null, fixedArg: Scalar = 1, isA1Arg: Scalar = true, sheetArg?: Scalar): Scalar {
  const numbers = [rowArg, columnArg, fixedArg ?? 1].map(toNumber);
  const isA1 = toBoolean(isA1Arg ?? false);
  const sheet = sheetArg === undefined ? undefined : toText(sheetArg);
  for (const each of [...numbers, isA1, sheet]) if (isError(each ?? null)) return each ?? null;
  const [row = 0, column = 0, fixed = 0] = numbers.map((each) => Math.trunc(each as number));
  if (row < 1 || row > MAX_ROWS || column < 1 || column > MAX_COLUMNS || fixed < 1 || fixed > 4) return VALUE;
  const fixesRow = fixed <= 2;
  const fixesColumn = fixed === 1 || fixed === 3;
  const cell = isA1 === true
    ? `${fixesColumn ? '$' : ''}${columnLetters(column - 1)}${fixesRow ? '$' : ''}${row}`
    : `R${fixesRow ? row : `[${row}]`}C${fixesColumn ? column : `[${column}]`}`;
  return typeof sheet === 'string' ? `${sheet === '' ? '' : formatSheetName(sheet)}!${cell}` : cell;
}

const lookup = (name: string, arity: readonly [number, number], call: EachFunction['call']): FunctionSpec => ({ kind: 'each', name, family: 'lookup', arity, call });

export const addressFunctions: readonly FunctionSpec[] = [
  lookup('ADDRESS', [2, 5], address),
  lookup('HYPERLINK', [1, 2], (link = null, shown = link) => shown ?? 0),
];
