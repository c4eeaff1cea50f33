/** Rewrites the table, column and defined names of a formula, as when a template is written in another language; the rest of the text stays as typed. */
import { findLetNames, isLetName } from './let-names';
import { catchProblem, type FormulaProblem } from './problem';
import { readTableReference, writeTableReference } from './table-reference';
import { applySplices, readTokens, spliceTokens } from './rewrite';

/** New names; each gives undefined where a name stays. Names come as they stand in the formula. */
export interface Renaming {
  readonly table?: (table: string) => string | undefined;
  /** `table` is the old table name, or the home table for `[@Rang]` and `[Rang]`; undefined where there is none. */
  readonly column?: (column: string, table: string | undefined) => string | undefined;
  readonly name?: (name: string) => string | undefined;
}

/** The formula with its names replaced, or the problem that keeps it from being read. */
export function renameReferences(text: string, renaming: Renaming, homeTable?: string): string | FormulaProblem {
  return catchProblem(() => {
    const lets = findLetNames(text);
    return applySplices(text, spliceTokens(readTokens(text), (token) => {
      if (token.type === 'structured') return renameTableReference(token.value, renaming, homeTable);
      if (token.type !== 'range_named' || isLetName(lets, token.value, token.loc?.[0] ?? 0)) return undefined;
      return renaming.table?.(token.value) ?? renaming.name?.(token.value);
    }));
  });
}

function renameTableReference(text: string, { table: renameTable, column: renameColumn }: Renaming, homeTable: string | undefined): string | undefined {
  const reference = readTableReference(text);
  if (!reference) return undefined;
  const { table, columns = [] } = reference;
  const owner = table === undefined || table === '' ? homeTable : table;
  const freshColumns = columns.map((column) => renameColumn?.(column, owner) ?? column);
  const freshTable = table ? (renameTable?.(table) ?? table) : table;
  if (freshTable === table && freshColumns.every((column, position) => column === columns[position])) return undefined;
  return writeTableReference({ ...reference, columns: freshColumns, ...(freshTable === undefined ? {} : { table: freshTable }) });
}
