/** Last year's workbook -> what this year's starts with: its rows, and its closing figures where this year's opening ones stand. */
import { readForCheck } from '../../core/check/read-for-check';
import { type Definition, columnName, findTable } from '../../core/definition/definition';
import { EXPLANATION_TABLE } from '../../core/definition/explanation-sheet';
import { carryOver } from '../../core/fill/carry-over';
import type { FilledTable } from '../../core/fill/fill-table';
import type { Scalar } from '../../core/model/scalar';
import type { Workbook } from '../../core/model/workbook';
import type { ContinuesPreviousRule } from '../../core/rules/rule';

/** Which column opens with which is what rules of the kind `continues previous` say. Explanations stay behind: they are of last year's values. `today` is a serial number. */
export function openYear(definition: Definition, last: Workbook, today: number): readonly FilledTable[] {
  const { data } = readForCheck(definition, last, today).inputs;
  const opening = definition.rules.filter((rule): rule is ContinuesPreviousRule => rule.kind === 'continues previous' && rule.retired === undefined);
  return carryOver(definition, last).tables.filter(({ table, rows }) => rows.length > 0 && table !== EXPLANATION_TABLE).map((filled) => {
    const names = findTable(definition, filled.table)?.columns.map(columnName) ?? [];
    const closed = data.tables.get(filled.table.toLowerCase());
    const closings = new Map(opening.filter(({ table }) => table === filled.table).flatMap(({ columns }) =>
      Object.entries(columns).map(([to, from]): [number, readonly Scalar[]] => [names.indexOf(to), closed?.columns[names.indexOf(from)] ?? []])));
    return { ...filled, rows: filled.rows.map((row, at) => row.map((value, position) => (closings.has(position) ? (closings.get(position)?.[at] ?? null) : value))) };
  });
}
