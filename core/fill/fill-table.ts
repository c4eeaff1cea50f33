/** Header and records of a data file x a declared table -> typed rows to write; refuses what fits no column or type, all at once. */
import type { Message } from '../model/report';
import { nearestWord } from '../model/nearest';
import type { Scalar } from '../model/scalar';
import { type Definition, type TableDefinition } from '../definition/definition';
import { readValue } from '../locate/read-value';
import { readColumnNames } from '../locate/column-names';
import { normaliseLabel } from '../locate/normalise-label';
import { DataUnusable, dataProblem } from './data-problem';
import type { DataRecord, Delimited } from './read-delimited';

export interface FilledTable {
  readonly table: string;
  /** One list per row, in the order of the definition's columns; calculated columns are `null`. */
  readonly rows: readonly (readonly Scalar[])[];
}

/** Throws DataUnusable. A blank field leaves its cell blank. */
export function fillTable(definition: Definition, table: TableDefinition, { header, records }: Delimited): FilledTable {
  const { positions, problems } = mapColumns(table, header);
  if (problems.length > 0) throw new DataUnusable(problems);
  const wrong: Message[] = [];
  const rows = records.map((record) => readRecord(definition, table, positions, record, wrong));
  if (wrong.length > 0) throw new DataUnusable(wrong);
  return { table: table.name, rows };
}

/** For each field of the header the position of its column in the definition (zero-based). */
function mapColumns(table: TableDefinition, header: readonly string[]): { readonly positions: readonly number[]; readonly problems: readonly Message[] } {
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
    if (column.formula === undefined && !positions.includes(position)) problems.push(dataProblem('missing-column', { column: column.label }));
  });
  return { positions, problems };
}

function readRecord(definition: Definition, table: TableDefinition, positions: readonly number[], record: DataRecord, wrong: Message[]): readonly Scalar[] {
  return table.columns.map((column, position): Scalar => {
    const at = positions.indexOf(position);
    if (at < 0) return null;
    const text = record.fields[at]?.trim() ?? '';
    const { state, value } = readValue(text, column.type, definition.locale, column.decimals);
    if (state === 'unreadable') wrong.push(dataProblem(`not-a-${column.type}`, { line: record.line, column: column.label, value: text }));
    return value;
  });
}
