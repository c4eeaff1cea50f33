/** Which headers name which column of a declared table: labels in every language, aliases, and bands above the header; and the texts that such a header may be made of. */
import { LANGUAGES } from '../model/words';
import { keepFor } from '../model/memory';
import type { Column, TableDefinition } from '../definition/definition';
import { learnWords } from './known-words';
import { normaliseLabel } from './normalise-label';

/** Normalised header -> position of the column in the definition (zero-based). */
export type ColumnNames = ReadonlyMap<string, number>;

/** Read once for each table, however many workbooks follow. */
export const readColumnNames = keepFor((table: TableDefinition): ColumnNames => {
  const names = new Map<string, number>();
  table.columns.forEach((column, position) => {
    for (const name of headersOf(column)) {
      const key = normaliseLabel(name);
      if (key !== '' && !names.has(key)) names.set(key, position);
    }
  });
  return names;
});

/** A header under bands is read with and without them. */
function headersOf(column: Column): readonly string[] {
  const bare = [...LANGUAGES.map((language) => column.label[language]), ...column.aliases];
  const banded = LANGUAGES.map((language) => [...column.bands.map((band) => band[language]), column.label[language]].join(' '));
  return [...bare, ...banded];
}

export interface HeaderParts {
  readonly words: ReadonlySet<string>;
  /** What the lowest text of a header may say -> positions of the columns that it may be of, one perhaps twice. */
  readonly ends: ReadonlyMap<string, readonly number[]>;
}

/** Makes the words of these names known. */
export const partsOf = keepFor((names: ColumnNames): HeaderParts => {
  const words = new Set(['']);
  const ends = new Map<string, number[]>();
  for (const [name, position] of names) {
    for (const word of name.split(' ')) words.add(word);
    for (const end of endsOf(name)) {
      const positions = ends.get(end);
      if (positions) positions.push(position);
      else ends.set(end, [position]);
    }
  }
  learnWords(words);
  return { words, ends };
});

/** Over a text without words, such as a dash, what looks like the number of a footnote is part of a header. */
function endsOf(name: string): readonly string[] {
  const ends = [name];
  for (let space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) ends.push(name.slice(space + 1));
  const shorter = name.replace(/(?:^| )\d{1,2}$/, '');
  return shorter === name ? ends : [...ends, ...endsOf(shorter)];
}
