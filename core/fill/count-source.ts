/** An export with a row per person or position x a source -> one record per row of its table, with the counts; persons' other columns never get this far. */
import { roundTo } from '../number/round';
import type { Message } from '../model/report';
import { type Scalar, isBlank, isErrorValue } from '../model/scalar';
import { type Definition, type SourceDefinition, columnName, columnsOfSource, findTable } from '../definition/definition';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRecord, DataRows } from './data-rows';
import { evaluateSource } from './evaluate-source';
import { rowKey } from './row-key';

export interface SourceRows {
  readonly rows: DataRows;
  /** Rows of the export. */
  readonly readCount: number;
  /** Columns of the export that were left unread. */
  readonly ignoredCount: number;
  /** Cells of a wide table without a figure; absent where the export is no wide table. */
  readonly blankCount?: number;
}

/** Sums are kept to what a count in full-time equivalents can need. */
const DECIMALS = 6;

/**
 * Throws DataUnusable. A row that counts nowhere, or of which a formula gives no number, is refused with its place: it would be lost
 * without a word. `parameters` by name in lower case. A record's place is the first row of the export that it was counted from.
 */
export function countSource(definition: Definition, source: SourceDefinition, rows: DataRows, parameters: ReadonlyMap<string, Scalar>, today: number): SourceRows {
  const { lines, ignoredCount, evaluate, evaluateAll } = evaluateSource(definition, source, rows, parameters, today);
  const labels = evaluateAll(source.groupBy ?? {});
  const counts = evaluateAll(source.counts ?? {}).map(([column, values]) => [column, values.map(asCount)] as const);
  const weights = evaluate(source.weight).map(asCount);
  const place = (row: number) => ({ unit: rows.unit, line: lines[row] ?? 0 });
  const problems = lines.flatMap((_, row): readonly Message[] => {
    const unnamed = labels.find(([, values]) => isErrorValue(values[row]) || isBlank(values[row] ?? null));
    if (unnamed) return [dataProblem('source-unnamed', { ...place(row), column: unnamed[0] })];
    if ([weights[row], ...counts.map(([, values]) => values[row])].some((value) => value === undefined)) return [dataProblem('source-weight', place(row))];
    return counts.some(([, values]) => values[row] !== 0) ? [] : [dataProblem('source-uncounted', { ...place(row), columns: columnsOfSource(source).map(({ name }) => name) })];
  });
  if (problems.length > 0) throw new DataUnusable(problems);
  const groups = new Map<string, number[]>();
  lines.forEach((_, row) => {
    const key = rowKey(labels.map(([, values]) => values[row] ?? null));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  const blankIsZero = new Set((findTable(definition, source.table)?.columns ?? []).filter(({ blank }) => blank === 'zero').map((column) => columnName(column).toLowerCase()));
  const records = [...groups.values()].map((group): DataRecord => ({
    line: lines[group[0] ?? 0] ?? 0,
    fields: [
      ...labels.map(([, values]) => trim(values[group[0] ?? 0] ?? null)),
      ...counts.map(([column, values]) => {
        const sum = roundTo(group.reduce((all, row) => all + (values[row] ?? 0) * (weights[row] ?? 0), 0), DECIMALS);
        return sum === 0 && blankIsZero.has(column.toLowerCase()) ? null : sum;
      }),
    ],
  }));
  return { rows: { unit: rows.unit, header: [...labels, ...counts].map(([column]) => column), records }, readCount: lines.length, ignoredCount };
}

/** TRUE is 1, FALSE and blank 0; undefined for what is no number of zero or more. */
function asCount(value: Scalar): number | undefined {
  const count = typeof value === 'boolean' || value === null ? Number(value) : value;
  return typeof count === 'number' && count >= 0 ? count : undefined;
}

const trim = (value: Scalar): Scalar => (typeof value === 'string' ? value.trim() : value);
