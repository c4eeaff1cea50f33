/** Replaces pieces of a formula text by offset and leaves everything else, white space included, as it was typed. */
import type { Token } from '@borgar/fx';
import { refuse } from './problem';
import { splitFormula } from './parse';

export interface Splice {
  /** Zero-based offsets in the text; `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices applied; they must not overlap. Insertions at one offset stand in the order given. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, order) => ({ ...splice, order })).sort((one, two) => one.start - two.start || one.end - two.end || one.order - two.order);
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    result += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + text.slice(at);
}

/** Tokens of a formula that fx can read throughout; refuses others. */
export function readTokens(text: string): readonly Token[] {
  const tokens = splitFormula(text);
  for (const token of tokens) if (token.type === 'unknown' || token.unterminated === true) refuse('syntax', token.loc?.[0] ?? 0, token.value);
  return tokens;
}

/** One splice for each token that `replace` gives a text for. */
export function spliceTokens(tokens: readonly Token[], replace: (token: Token) => string | undefined): Splice[] {
  return tokens.flatMap((token) => {
    const [start, end] = token.loc ?? [];
    const text = replace(token);
    return text === undefined || text === token.value || start === undefined || end === undefined ? [] : [{ start, end, text }];
  });
}
