/** Header and records of a data file x a declared table -> typed rows to write; refuses what fits no column or type, all at once. */
import type { Message } from '../model/report';
import { nearestWord } from '../model/nearest';
import type { Scalar } from '../model/scalar';
import { type Definition, type TableDefinition, columnName } from '../definition/definition';
import { readValue } from '../locate/read-value';
import { readColumnNames } from '../locate/column-names';
import { normaliseLabel } from '../locate/normalise-label';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRecord, DataRows, RecordUnit } from './data-rows';

export interface FilledTable {
  readonly table: string;
  /** One list per row, in the order of the definition's columns; calculated columns and those that the data lack are `null`. */
  readonly rows: readonly (readonly Scalar[])[];
  /** Positions (zero-based, in the definition) of the columns that the data give. */
  readonly given: readonly number[];
  /** For each row where it stands in the data, counted in `unit`. */
  readonly lines: readonly number[];
  readonly unit: RecordUnit;
}

/** Which columns the data must have: every one that users fill, or those that name a row. */
export type Needed = 'all' | 'key';

/** Throws DataUnusable. A blank field leaves its cell blank. */
export function fillTable(definition: Definition, table: TableDefinition, { unit, header, records }: DataRows, needed: Needed = 'all'): FilledTable {
  const { positions, problems } = mapColumns(table, header, needed);
  if (problems.length > 0) throw new DataUnusable(problems);
  const wrong: Message[] = [];
  const rows = records.map((record) => readRecord(definition, table, positions, record, unit, wrong));
  if (wrong.length > 0) throw new DataUnusable(wrong);
  return { table: table.name, rows, given: [...positions].sort((a, b) => a - b), lines: records.map(({ line }) => line), unit };
}

/** For each field of the header the position of its column in the definition (zero-based). */
function mapColumns(table: TableDefinition, header: readonly string[], needed: Needed): { readonly positions: readonly number[]; readonly problems: readonly Message[] } {
  const names = readColumnNames(table);
  const known = table.columns.filter(({ formula }) => formula === undefined).map(({ label }) => label);
  const problems: Message[] = [];
  const positions = header.map((name) => {
    const position = names.get(normaliseLabel(name));
    if (position === undefined) {
      const nearest = nearestWord(name, known.map(({ nl }) => nl));
      problems.push(dataProblem('unknown-column', { column: name, known, ...(nearest === undefined ? {} : { nearest }) }));
    } else if (table.columns[position]?.formula !== undefined) {
      problems.push(dataProblem('calculated-column', { column: name }));
    }
    return position ?? -1;
  });
  positions.forEach((position, at) => {
    if (position >= 0 && positions.indexOf(position) !== at) problems.push(dataProblem('doubled-column', { column: header[at] ?? '' }));
  });
  table.columns.forEach((column, position) => {
    if (column.formula !== undefined || column.optional === true || positions.includes(position)) return;
    if (needed === 'all' || table.key.includes(columnName(column))) problems.push(dataProblem('missing-column', { column: column.label }));
  });
  return { positions, problems };
}

function readRecord(definition: Definition, table: TableDefinition, positions: readonly number[], record: DataRecord, unit: RecordUnit, wrong: Message[]): readonly Scalar[] {
  return table.columns.map((column, position): Scalar => {
    const at = positions.indexOf(position);
    if (at < 0) return null;
    const field = record.fields[at] ?? null;
    const { state, value } = readValue(typeof field === 'string' ? field.trim() : field, column.type, definition.locale, column.decimals);
    if (state === 'unreadable') wrong.push(dataProblem(`not-a-${column.type}`, { unit, line: record.line, column: column.label, value: field }));
    return value;
  });
}
