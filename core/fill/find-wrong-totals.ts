/** A filled workbook -> the totals of its table that do not follow from the rows any more: typed by hand, or formulas that leave rows out. */
import { cellPlace } from '../model/place';
import type { WrongTotal } from '../model/fill-plan';
import type { Table } from '../model/table';
import { roundTo } from '../number/round';
import type { TableDefinition } from '../definition/definition';

/** Sums are compared to nine decimals. Totals that are no number, and columns whose total is no sum, are not looked at. */
export const findWrongTotals = (declared: TableDefinition, table: Table): readonly WrongTotal[] =>
  declared.columns.flatMap((column, position) => {
    const bound = table.columns[position];
    const stated = bound?.total;
    if (column.total !== 'sum' || bound?.index === undefined || typeof stated !== 'number' || table.totalsRow === undefined) return [];
    const computed = roundTo(bound.values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0), 9);
    if (roundTo(stated, 9) === computed) return [];
    return [{ place: cellPlace(table.sheet, table.totalsRow, bound.index), column: column.label, stated, computed }];
  });
