/** Header and records of an export x a source -> the columns that the source declares, typed, and nothing else of it; refuses what it cannot read, by line and column. */
import type { DataTable } from '../formula/data';
import { normaliseLabel } from '../locate/normalise-label';
import { readValue } from '../locate/read-value';
import type { Message } from '../model/report';
import { type Scalar, isBlank } from '../model/scalar';
import { columnsOfSource, type Definition, type SourceColumn, type SourceDefinition } from '../definition/definition';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRows } from './data-rows';

export interface ReadSource {
  /** The export as a table for the source's formulas; its name is the source's id. */
  readonly data: DataTable;
  /** For each row where it stands in the file. */
  readonly lines: readonly number[];
  /** Columns of the export that were left unread. */
  readonly ignoredCount: number;
}

/** Throws DataUnusable. A value is compared with the declared ones without regard to case, accents and punctuation. */
export function readSource(definition: Definition, source: SourceDefinition, { unit, header, records }: DataRows): ReadSource {
  const declared = columnsOfSource(source);
  const names = new Map(declared.flatMap(({ name, aliases }, position) => [name, ...aliases].map((each) => [normaliseLabel(each), position] as const)).reverse());
  const positions = header.map((name) => names.get(normaliseLabel(name)));
  const problems: Message[] = [];
  declared.forEach(({ name, required }, position) => {
    const count = positions.filter((each) => each === position).length;
    if (count > 1) problems.push(dataProblem('doubled-column', { column: name }));
    if (count === 0 && required) problems.push(dataProblem('missing-column', { column: name }));
  });
  if (problems.length > 0) throw new DataUnusable(problems);
  const columns = declared.map((column, position) => {
    const at = positions.indexOf(position);
    return records.map(({ line, fields }): Scalar => {
      const value = readSourceValue(definition, column, at < 0 ? null : (fields[at] ?? null));
      if (typeof value !== 'object' || value === null) return value;
      problems.push(dataProblem(value.id, { unit, line, column: column.name, ...value.facts }));
      return null;
    });
  });
  if (problems.length > 0) throw new DataUnusable(problems.sort((one, two) => Number(one.facts['line']) - Number(two.facts['line'])));
  return {
    data: { name: source.id, headers: declared.map(({ name }) => name), columns, rowCount: records.length },
    lines: records.map(({ line }) => line),
    ignoredCount: positions.filter((position) => position === undefined).length,
  };
}

interface Mistake {
  readonly id: string;
  readonly facts: Message['facts'];
}

function readSourceValue({ locale }: Definition, column: SourceColumn, field: Scalar): string | number | boolean | null | Mistake {
  if (isBlank(field)) return column.required ? { id: 'source-blank', facts: {} } : null;
  const { state, value } = readValue(typeof field === 'string' ? field.trim() : field, column.type, locale, 2);
  if (state === 'unreadable' || (typeof value === 'object' && value !== null)) return { id: `not-a-${column.type}`, facts: { value: field } };
  if (!column.values) return value;
  const allowed = Object.entries(column.values);
  const wanted = normaliseLabel(String(value));
  const match = allowed.find(([canonical, aliases]) => [canonical, ...aliases].some((each) => normaliseLabel(each) === wanted));
  return match?.[0] ?? { id: 'source-value', facts: { value: field, allowed: allowed.map(([canonical]) => canonical) } };
}
