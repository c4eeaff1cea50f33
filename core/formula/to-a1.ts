/** Writes a rule with A1 references in place of structured ones: for conditional formats and data validations, where Excel allows no structured references, and for engines without tables. */
import { columnLetters, formatSheetName } from '../model/place';
import { visitNodes } from './let-names';
import { nearestWord } from '../model/nearest';
import { parseFormula } from './parse';
import { catchProblem, refuse, type FormulaProblem } from './problem';
import { applySplices, readTokens, spliceTokens } from './rewrite';
import { prefixToken, spliceIntersections, withoutEquals } from './to-cell-formula';
import { readTableReference } from './table-reference';

/** Where a table stands; all zero-based. */
export interface TablePlace {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** Column of the first header; the others follow to its right. */
  readonly left: number;
  readonly headerRow: number;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly totalsRow?: number;
}

/** Key: table name in lower case. */
export type TablePlaces = ReadonlyMap<string, TablePlace>;

export interface A1Target {
  /** Table that `[@x]` means. */
  readonly homeTable?: string;
  /** Zero-based sheet row that `[@x]` means. */
  readonly row: number;
  /** Sheet that holds the result; references to other sheets name theirs. The home table's sheet when absent. */
  readonly sheet?: string;
}

/** For conditional formats and data validations: `[@x]` becomes `$E9` for the row asked (column fixed, row relative), areas become absolute ranges, newer functions keep their file prefixes. Without `=`. */
export function toRelativeA1(text: string, places: TablePlaces, target: A1Target): string | FormulaProblem {
  return translate(text, places, target, true);
}

/** For engines without tables: the same references, function names without file prefixes. Without `=`. */
export function toPlainA1(text: string, places: TablePlaces, target: A1Target): string | FormulaProblem {
  return translate(text, places, target, false);
}

function translate(text: string, places: TablePlaces, target: A1Target, hasPrefixes: boolean): string | FormulaProblem {
  return catchProblem(() => {
    const tokens = readTokens(text);
    const intersections = spliceOwnIntersections(text, places, target);
    const covered = (start: number): boolean => intersections.some((splice) => start > splice.start && start < splice.end);
    const prefix = hasPrefixes ? prefixToken(text) : () => undefined;
    const splices = spliceTokens(tokens, (token) => {
      const at = token.loc?.[0] ?? 0;
      if (covered(at)) return undefined;
      if (token.type === 'structured') return writeReference(token.value, places, target, at);
      if (token.type === 'range_named' && places.has(token.value.toLowerCase())) return writeReference(`${token.value}[]`, places, target, at);
      return prefix(token);
    });
    return withoutEquals(applySplices(text, [...splices, ...intersections]));
  });
}

function spliceOwnIntersections(text: string, places: TablePlaces, target: A1Target) {
  const own: { start: number; end: number; text: string }[] = [];
  visitNodes(parseFormula(text), (node) => {
    if (node.type !== 'UnaryExpression' || node.operator !== '@') return;
    const [start = 0, end = 0] = node.loc ?? [];
    const [splice] = spliceIntersections(text.slice(start, end), target.homeTable);
    if (splice && splice.start === 0 && splice.end === end - start) own.push({ start, end, text: writeReference(splice.text, places, target, start) });
    else refuse('unsupported', start, '@');
  });
  return own;
}

function writeReference(text: string, places: TablePlaces, target: A1Target, at: number): string {
  const reference = readTableReference(text);
  if (!reference) return refuse('syntax', at, text);
  const name = reference.table || target.homeTable;
  if (!name) return refuse('no-home-table', at, text);
  const place = places.get(name.toLowerCase());
  if (!place) return refuse('unknown-table', at, name, nearestWord(name, places.keys()));
  const positions = (reference.columns ?? []).map((column) => findPosition(place, column, at));
  const left = place.left + (positions.length === 0 ? 0 : Math.min(...positions));
  const right = place.left + (positions.length === 0 ? place.headers.length - 1 : Math.max(...positions));
  const home = target.sheet ?? (target.homeTable === undefined ? undefined : places.get(target.homeTable.toLowerCase())?.sheet);
  const sheet = home?.toLowerCase() === place.sheet.toLowerCase() ? '' : `${formatSheetName(place.sheet)}!`;
  const sections = reference.sections?.length ? reference.sections : ['data'];
  if (sections.includes('this row')) {
    if (name.toLowerCase() !== target.homeTable?.toLowerCase()) refuse('row-of-other-table', at, name);
    return sheet + join(`$${columnLetters(left)}${target.row + 1}`, `$${columnLetters(right)}${target.row + 1}`);
  }
  const [top, bottom] = rowsOf(sections, place, at);
  return sheet + join(`$${columnLetters(left)}$${top + 1}`, `$${columnLetters(right)}$${bottom + 1}`);
}

const join = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);

function findPosition(place: TablePlace, column: string, at: number): number {
  const found = place.headers.findIndex((header) => header.toLowerCase() === column.toLowerCase());
  return found >= 0 ? found : refuse('unknown-column', at, column, nearestWord(column, place.headers));
}

/** First and last zero-based row of the sections asked. */
function rowsOf(sections: readonly string[], place: TablePlace, at: number): readonly [number, number] {
  const rows: number[] = [];
  for (const section of sections) {
    if (section === 'headers' || section === 'all') rows.push(place.headerRow);
    if (section === 'data' || section === 'all') rows.push(place.firstDataRow, place.lastDataRow);
    if (section === 'totals' && place.totalsRow === undefined) refuse('no-totals-row', at);
    if ((section === 'totals' || section === 'all') && place.totalsRow !== undefined) rows.push(place.totalsRow);
  }
  return [Math.min(...rows), Math.max(...rows)];
}
