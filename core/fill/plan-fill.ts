/** Definition x typed rows and parameters x Workbook -> what becomes of each cell, as a plan of edits; refuses what cannot be placed, before anything is written. */
import type { DerivedColumns } from '../model/derived-columns';
import type { FillPlan, PlannedCell } from '../model/fill-plan';
import type { Edit, NewContent } from '../model/edit';
import type { Message } from '../model/report';
import type { Scalar } from '../model/scalar';
import { type Workbook, findSheet } from '../model/workbook';
import type { Definition } from '../definition/definition';
import type { Located } from '../locate/locate-tables';
import { DataUnusable, dataProblem } from './data-problem';
import type { FilledTable } from './fill-table';
import { type Planned, planCell } from './plan-cell';
import { planTable } from './plan-table';

export interface FillInput {
  /** Absent when only parameters are given. */
  readonly table?: FilledTable;
  /** Key: parameter name as declared. */
  readonly parameters: ReadonlyMap<string, Scalar>;
  /** Of the table; absent where it has none. */
  readonly derived?: DerivedColumns;
}

/** Throws DataUnusable. Rows are matched by the definition's key columns; new ones take blank rows of the table, then rows added to it. */
export function planFill(definition: Definition, workbook: Workbook, located: Located, input: FillInput): FillPlan {
  const { planned, problems } = planParameters(definition, workbook, located, input.parameters);
  const rows = input.table ? planTable(definition, workbook, located, input.table, problems, input.derived) : undefined;
  if (problems.length > 0) throw new DataUnusable(problems);
  const all = [...planned, ...(rows?.planned ?? [])];
  return {
    cells: [...all.map(({ cell }) => cell), ...(rows?.addedCells ?? [])],
    edits: all.flatMap(({ cell, content }) => (cell.kind === 'fills' || cell.kind === 'replaces' ? [editOf(cell, content)] : [])),
    untouched: rows?.untouched ?? [],
    ...(rows && rows.added.length > 0 && rows.excelTable !== undefined ? { added: { table: rows.excelTable, rows: rows.added } } : {}),
  };
}

const editOf = ({ place: { sheet, range } }: PlannedCell, content: NewContent): Edit => ({ sheet, row: range.top, column: range.left, content });

function planParameters(definition: Definition, workbook: Workbook, { parameters }: Located, values: ReadonlyMap<string, Scalar>): { readonly planned: readonly Planned[]; readonly problems: Message[] } {
  const problems: Message[] = [];
  const planned = definition.parameters.flatMap((parameter): readonly Planned[] => {
    const value = values.get(parameter.name);
    if (value === undefined) return [];
    const place = parameters.find((found) => found.parameter.name === parameter.name)?.place;
    const sheet = place && findSheet(workbook, place.sheet);
    if (!place || !sheet) {
      problems.push(dataProblem('parameter-no-cell', { name: parameter.name }));
      return [];
    }
    const column = { type: parameter.type, label: parameter.label, blank: 'undecided' as const };
    return [planCell({ workbook, sheet, row: place.range.top, index: place.range.left, label: '', column, value })];
  });
  return { planned, problems };
}
