/** Definition x Workbook -> how many of the cells that must hold something do: parameters, and the cells of rows whose blank says nothing. */
import { isBlank } from '../model/scalar';
import type { Workbook } from '../model/workbook';
import { type Definition, findTable } from '../definition/definition';
import { locateTables } from '../locate/locate-tables';

export interface FilledCount {
  readonly filled: number;
  readonly total: number;
}

/** A column in which blank means zero, that may be lacking or that is calculated asks for nothing; a parameter with a default neither. */
export function countFilled(definition: Definition, workbook: Workbook): FilledCount {
  const { tables, parameters } = locateTables(definition, workbook);
  const cells = [
    ...parameters.flatMap(({ parameter, value }) => (parameter.default === undefined ? [value] : [])),
    ...tables.flatMap((table) => (findTable(definition, table.name)?.columns ?? []).flatMap((column, position) => {
      const asks = column.formula === undefined && column.blank !== 'zero' && column.optional !== true;
      return asks ? (table.columns[position]?.values ?? []) : [];
    })),
  ];
  return { filled: cells.filter((value) => !isBlank(value)).length, total: cells.length };
}
