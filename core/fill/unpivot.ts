/** Header and records of a wide table x a source's unpivot -> one record for each figure in it; refuses a table in which none of the columns stands, or one of them twice. */
import { columnsOfSource, type SourceDefinition, type Unpivot } from '../definition/definition';
import type { ColumnNames } from '../locate/column-names';
import { normaliseLabel } from '../locate/normalise-label';
import type { Message } from '../model/report';
import { isBlank } from '../model/scalar';
import { type Sheet, valueAt } from '../model/workbook';
import { readPeriod } from '../target/period';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';

export interface Unpivoted {
  readonly rows: DataRows;
  /** Cells without a figure: they give no record. */
  readonly blankCount: number;
}

/** Throws DataUnusable. Without an unpivot the rows stay as they are. A record keeps the place of its row in the file. */
export function unpivotRows(source: SourceDefinition, rows: DataRows): Unpivoted {
  const { unpivot } = source;
  if (!unpivot) return { rows, blankCount: 0 };
  const { unit, header, records } = rows;
  const own = sourceColumnNames(source);
  const labels = header.map((name) => (own.has(normaliseLabel(name)) ? undefined : labelOf(name, unpivot)));
  const problems = findProblems(labels, unpivot);
  if (problems.length > 0) throw new DataUnusable(problems);
  const kept = header.flatMap((_, at) => (labels[at] === undefined ? [at] : []));
  const long = records.flatMap(({ line, fields }) => labels.flatMap((label, at) => (label === undefined ? [] : [{ line, fields: [...kept.map((each) => fields[each] ?? null), label, fields[at] ?? null] }])));
  const filled = long.filter(({ fields }) => !isBlank(fields.at(-1) ?? null));
  if (filled.length === 0) throw new DataUnusable([dataProblem('no-rows')]);
  return { rows: { unit, header: [...kept.map((at) => header[at] ?? ''), unpivot.into, unpivot.value], records: filled }, blankCount: long.length - filled.length };
}

/** What a header becomes in the rows; undefined for a column that stays a column. */
function labelOf(header: string, { columns }: Unpivot): string | undefined {
  if (columns === 'periods') return readPeriod(header) ? header.trim() : undefined;
  return Object.entries(columns).find(([name, aliases]) => [name, ...aliases].some((each) => normaliseLabel(each) === normaliseLabel(header)))?.[0];
}

function findProblems(labels: readonly (string | undefined)[], { columns }: Unpivot): readonly Message[] {
  const found = labels.filter((label) => label !== undefined);
  if (columns === 'periods') {
    const doubled = found.filter((label, at) => found.indexOf(label) !== at);
    return found.length === 0 ? [dataProblem('no-periods')] : doubled.map((column) => dataProblem('doubled-column', { column }));
  }
  return Object.keys(columns).flatMap((column) => {
    const count = found.filter((label) => label === column).length;
    return count === 1 ? [] : [dataProblem(count === 0 ? 'missing-column' : 'doubled-column', { column })];
  });
}

/** Normalised header -> position of the source's column (zero-based, with the two of an unpivot last). */
export const sourceColumnNames = (source: SourceDefinition): ColumnNames =>
  new Map(columnsOfSource(source).slice(0, source.columns.length).flatMap(({ name, aliases }, position) => [name, ...aliases].map((each) => [normaliseLabel(each), position] as const)).reverse());

/** The headers by which the rows of a source are found on a sheet: its own columns, and those that become rows. */
export function headerNames(source: SourceDefinition, sheet: Sheet): ColumnNames {
  const own = sourceColumnNames(source);
  const { unpivot } = source;
  if (!unpivot) return own;
  const names = new Map(own);
  const add = (name: string): void => void (names.has(normaliseLabel(name)) || names.set(normaliseLabel(name), names.size + source.columns.length));
  if (unpivot.columns === 'periods') for (const [row, cells] of sheet.rows) cells.forEach((_, column) => { const text = String(valueAt(sheet, row, column) ?? ''); if (labelOf(text, unpivot) !== undefined) add(text); });
  else for (const [name, aliases] of Object.entries(unpivot.columns)) [name, ...aliases].forEach(add);
  return names;
}

/** Whether a header can be that of the source: every column that it must have is there, and of those that become rows at least one. */
export function fitsSource(source: SourceDefinition, header: readonly string[]): boolean {
  const own = sourceColumnNames(source);
  const found = new Set(header.map((name) => own.get(normaliseLabel(name))));
  const { unpivot } = source;
  return source.columns.every(({ required }, position) => !required || found.has(position))
    && (unpivot === undefined || findProblems(header.map((name) => (own.has(normaliseLabel(name)) ? undefined : labelOf(name, unpivot))), unpivot).length === 0);
}
