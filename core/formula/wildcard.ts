/** Matches text against Excel's wildcards `*`, `?` and the escape `~`, without regard to case, in time that grows with text times pattern at worst. */
import { foldCase } from './compare';

const ANY_RUN = Symbol('*');
const ANY_ONE = Symbol('?');

type Piece = string | typeof ANY_RUN | typeof ANY_ONE;

/** Whether a text has a wildcard or an escape in it. */
export const hasWildcard = (text: string): boolean => /[*?~]/.test(text);

function splitPattern(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    const next = pattern[at + 1];
    if (character === '~' && (next === '*' || next === '?' || next === '~')) {
      pieces.push(next);
      at++;
    } else if (character === '*') {
      if (pieces[pieces.length - 1] !== ANY_RUN) pieces.push(ANY_RUN);
    } else pieces.push(character === '?' ? ANY_ONE : character);
  }
  return pieces;
}

/** A test for whole texts. */
export function makeWildcardTest(pattern: string): (text: string) => boolean {
  const pieces = splitPattern(foldCase(pattern));
  return (text) => matchPieces(pieces, foldCase(text)) !== undefined;
}

/** The zero-based start of the first place, from `from` on, where the pattern matches a part of the text; undefined when there is none. */
export function findWildcard(pattern: string, text: string, from: number): number | undefined {
  const pieces = splitPattern(foldCase(pattern));
  while (pieces[pieces.length - 1] === ANY_RUN) pieces.pop();
  const folded = foldCase(text);
  for (let start = from; start <= folded.length; start++) {
    if (matchPieces([...pieces, ANY_RUN], folded.slice(start)) !== undefined) return start;
  }
  return undefined;
}

/** Only the last `*` is ever tried again, because an earlier one can take no text that a later one could not. */
function matchPieces(pieces: readonly Piece[], text: string): true | undefined {
  let piece = 0;
  let at = 0;
  let lastRun = -1;
  let runEnd = 0;
  while (at < text.length) {
    const wanted = pieces[piece];
    if (wanted === ANY_RUN) {
      lastRun = piece++;
      runEnd = at;
    } else if (wanted !== undefined && (wanted === ANY_ONE || wanted === text[at])) {
      piece++;
      at++;
    } else if (lastRun >= 0) {
      piece = lastRun + 1;
      at = ++runEnd;
    } else return undefined;
  }
  while (pieces[piece] === ANY_RUN) piece++;
  return piece === pieces.length ? true : undefined;
}
