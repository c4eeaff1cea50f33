/** Reads and writes structured references: fx's form, with double brackets round a single header that has punctuation of the notation in it. */
import { parseStructRef, stringifyStructRef, type ReferenceStruct } from '@borgar/fx';
import { hideHeaderColons, showHeaderColons } from './header-colons';
import { readPlainTableReference, writePlainTableReference } from './plain-notation';

/** The parts of a structured reference, or undefined when the text is none. */
export function readTableReference(text: string): ReferenceStruct | undefined {
  const plain = readPlainTableReference(text);
  if (plain) return plain;
  const read = parseStructRef(hideHeaderColons(text));
  return read?.columns ? { ...read, columns: read.columns.map(showHeaderColons) } : read;
}

/** Characters for which Microsoft's page "Using structured references with Excel tables" asks brackets of their own, and which would be read as part of the notation without them. */
const NEEDS_BRACKETS = /[:,[\]#'@]/;

/** `Functies[Rang]`, `Functies[['[a]]`, `[@Rang]`; with `isWhole` `[#This Row]` in place of `@`, as in a file. */
export function writeTableReference(reference: ReferenceStruct, isWhole = false): string {
  const plain = writePlainTableReference(reference, isWhole);
  if (plain !== undefined) return plain;
  const [header = '', ...more] = reference.columns ?? [];
  const written = stringifyStructRef(reference, { thisRow: isWhole });
  if (reference.sections?.length || more.length > 0 || !NEEDS_BRACKETS.test(header)) return written;
  const column = stringifyStructRef({ columns: [header] });
  return `${written.slice(0, written.length - column.length)}[${column}]`;
}
