/** Writes a rule as a cell formula in the form that a file holds: whole structured references, and prefixes for what is younger than the format. */
import type { Token } from '@borgar/fx';
import { findFunction } from './functions/table';
import { findLetNames, isLetName, visitNodes } from './let-names';
import { parseFormula, stripFilePrefixes } from './parse';
import { catchProblem, refuse, type FormulaProblem } from './problem';
import { readTableReference, writeTableReference } from './table-reference';
import { applySplices, readTokens, spliceTokens, type Splice } from './rewrite';

/**
 * The formula without `=`, as it stands in `<f>`: `[@x]` becomes `Table[[#This Row],[x]]`, awkward headers are escaped,
 * newer functions get `_xlfn.` or `_xlfn._xlws.`, LET names `_xlpm.` (ECMA-376 Part 1, 18.17; [MS-XLSX] 2.2.2).
 */
export function toCellFormula(text: string, homeTable?: string): string | FormulaProblem {
  return catchProblem(() => {
    const splices = [...spliceTokens(readTokens(text), prefixToken(text)), ...spliceIntersections(text, homeTable)];
    const covered = splices.filter(({ text: fresh }) => fresh.includes('[#This Row]'));
    const references = spliceTokens(readTokens(text), (token) => (token.type === 'structured' ? completeReference(token, homeTable) : undefined))
      .filter((splice) => !covered.some((other) => splice.start >= other.start && splice.end <= other.end));
    return withoutEquals(applySplices(text, [...splices, ...references]));
  });
}

export const withoutEquals = (text: string): string => text.trim().replace(/^=\s*/, '');

/** Adds the file prefixes to function and LET names. */
export function prefixToken(text: string): (token: Token) => string | undefined {
  const lets = findLetNames(text);
  return (token) => {
    const bare = stripFilePrefixes(token.value);
    if (token.type === 'func') {
      const name = bare.toUpperCase();
      return name === 'LET' ? '_xlfn.LET' : `${findFunction(name)?.prefix ?? ''}${findFunction(name) ? name : bare}`;
    }
    return token.type === 'range_named' && isLetName(lets, bare, token.loc?.[0] ?? 0) ? `_xlpm.${bare}` : undefined;
  };
}

/** A structured reference with its table named. */
function completeReference(token: Token, homeTable: string | undefined): string {
  const reference = readTableReference(token.value);
  if (!reference) return refuse('syntax', token.loc?.[0] ?? 0, token.value);
  const table = reference.table || homeTable;
  if (!table) return refuse('no-home-table', token.loc?.[0] ?? 0, token.value);
  return writeTableReference({ ...reference, table }, true);
}

/** `@Table[x]` of the home table is the cell in its row; any other `@` is the function SINGLE in a file. */
export function spliceIntersections(text: string, homeTable: string | undefined): Splice[] {
  const splices: Splice[] = [];
  visitNodes(parseFormula(text), (node) => {
    if (node.type !== 'UnaryExpression' || node.operator !== '@') return;
    const [argument] = node.arguments;
    const [start = 0, end = 0] = node.loc ?? [];
    const reference = argument?.type === 'ReferenceIdentifier' && argument.kind === 'table' ? readTableReference(argument.value) : undefined;
    const isOwn = reference && (!reference.table || reference.table.toLowerCase() === homeTable?.toLowerCase());
    if (reference && isOwn && homeTable && !reference.sections?.length && reference.columns?.length === 1) {
      splices.push({ start, end, text: writeTableReference({ ...reference, table: homeTable, sections: ['this row'] }, true) });
    } else splices.push({ start, end: start + 1, text: '_xlfn.SINGLE(' }, { start: end, end, text: ')' });
  });
  return splices;
}
