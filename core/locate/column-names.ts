/** Which headers name which column of a declared table: labels in every language, aliases, and bands above the header. */
import { LANGUAGES } from '../model/words';
import type { Column, TableDefinition } from '../definition/definition';
import { normaliseLabel } from './normalise-label';

/** Normalised header -> position of the column in the definition (zero-based). */
export type ColumnNames = ReadonlyMap<string, number>;

const known = new WeakMap<TableDefinition, ColumnNames>();

/** Read once for each table, however many workbooks follow. */
export function readColumnNames(table: TableDefinition): ColumnNames {
  const found = known.get(table) ?? readNames(table);
  known.set(table, found);
  return found;
}

function readNames(table: TableDefinition): ColumnNames {
  const names = new Map<string, number>();
  table.columns.forEach((column, position) => {
    for (const name of headersOf(column)) {
      const key = normaliseLabel(name);
      if (key !== '' && !names.has(key)) names.set(key, position);
    }
  });
  return names;
}

/** A header under bands is read with and without them. */
function headersOf(column: Column): readonly string[] {
  const bare = [...LANGUAGES.map((language) => column.label[language]), ...column.aliases];
  const banded = LANGUAGES.map((language) => [...column.bands.map((band) => band[language]), column.label[language]].join(' '));
  return [...bare, ...banded];
}
