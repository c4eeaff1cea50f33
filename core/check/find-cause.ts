/** A cell that cannot be read -> the cell that causes it: through calculated columns and totals back to what a user typed. */
import { isErrorValue } from '../model/scalar';
import { type Table, findColumn } from '../model/table';
import { type Inputs, stateOf } from './inputs';

/** A cell of a bound table; `row` zero-based in the table. */
export interface Spot {
  readonly table: Table;
  readonly column: string;
  readonly row: number | 'totals';
}

/** Longer than any chain of calculated columns; formulas that read one another in a circle end here. */
const DEEPEST = 12;

export function findCause(inputs: Inputs, spot: Spot, depth = 0): Spot {
  const earlier = depth < DEEPEST ? readsFrom(inputs, spot) : undefined;
  return earlier ? findCause(inputs, earlier, depth + 1) : spot;
}

/** The first unreadable cell that this one is calculated from; undefined where a user typed it. */
function readsFrom(inputs: Inputs, { table, column, row }: Spot): Spot | undefined {
  const bound = findColumn(table, column);
  const value = row === 'totals' ? bound?.total : bound?.values[row];
  // A cell that the workbook leaves to be calculated is blank; anything else than an error value was typed over the formula.
  if (value !== undefined && value !== null && !isErrorValue(value)) return undefined;
  if (row === 'totals') return firstUnreadable(inputs, table, column);
  for (const read of stateOf(inputs, table.name, column)?.reads ?? []) {
    const source = inputs.tables.get(read.table.toLowerCase());
    if (!source) continue;
    if (read.part === 'row') {
      if (stateOf(inputs, read.table, read.column)?.rows[row] === 'unreadable') return { table: source, column: read.column, row };
      continue;
    }
    const found = firstUnreadable(inputs, source, read.column);
    if (found) return found;
  }
  return undefined;
}

function firstUnreadable(inputs: Inputs, table: Table, column: string): Spot | undefined {
  const row = stateOf(inputs, table.name, column)?.rows.indexOf('unreadable') ?? -1;
  return row < 0 ? undefined : { table, column, row };
}
