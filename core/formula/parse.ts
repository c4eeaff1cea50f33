/** Turns formula text into fx's syntax tree with offsets into that text; refuses what is too long, nested too deep or no formula. */
import { parse, tokenize, type AstExpression, type Token } from '@borgar/fx';
import { hideHeaderColons, showHeaderColons } from './header-colons';
import { splitPlain } from './plain-notation';
import { readPlainTree } from './plain-tree';
import { ProblemError, refuse } from './problem';

export type { AstExpression };

/** Excel's limit on a formula's length (Microsoft, "Excel specifications and limits"). */
export const MAX_LENGTH = 8192;
/** Brackets and calls inside each other. Excel stops at 64 levels of functions. */
export const MAX_NESTING = 200;
/** Depth of the whole tree, long chains of operators included. */
export const MAX_DEPTH = 1000;

const FILE_PREFIX = /^_xl(?:fn|ws|pm|udf)\./i;

/** A name as a file writes it (`_xlfn._xlws.FILTER`, `_xlpm.x`) without the prefixes of the file format. */
export function stripFilePrefixes(name: string): string {
  let bare = name;
  while (FILE_PREFIX.test(bare)) bare = bare.slice(bare.indexOf('.') + 1);
  return bare;
}

/** Tokens with `loc` offsets, references merged to whole ones. */
export function splitFormula(text: string): Token[] {
  const plain = splitPlain(text);
  if (plain) return plain;
  const hidden = hideHeaderColons(text);
  const tokens = splitByFx(hidden);
  return hidden === text ? tokens : tokens.map((token) => ({ ...token, value: showHeaderColons(token.value) }));
}

/** As a formula with `=`: of one without, fx fails on brackets around a LET whose name looks like a row or a column (`(LET(R,1,R))`). */
function splitByFx(text: string): Token[] {
  if (text.startsWith('=')) return tokenize(text, { withLocation: true });
  return tokenize(`=${text}`, { withLocation: true }).slice(1).map((token) => ({ ...token, loc: (token.loc ?? []).map((at) => at - 1) }));
}

/** The syntax tree of a formula, with or without leading `=`. Throws a ProblemError. */
export function parseFormula(text: string): AstExpression {
  if (text.length > MAX_LENGTH) refuse('too-long', MAX_LENGTH);
  const tokens = splitFormula(text);
  refuseDeepNesting(tokens);
  for (const token of tokens) {
    if (token.type === 'func' || token.type === 'range_named') token.value = stripFilePrefixes(token.value);
    if (token.type === 'unknown' || token.unterminated === true) refuse('syntax', token.loc?.[0] ?? 0, token.value);
  }
  if (tokens.every((token) => token.type === 'whitespace' || token.type === 'newline' || token.type === 'fx_prefix')) refuse('syntax', text.length);
  try {
    return readPlainTree(tokens) ?? parse(tokens);
  } catch (error) {
    throw new ProblemError({ problem: 'syntax', at: offsetOf(error, tokens, text.length) });
  }
}

function refuseDeepNesting(tokens: readonly Token[]): void {
  let depth = 0;
  let signs = 0;
  for (const token of tokens) {
    if (token.type === 'whitespace' || token.type === 'newline') continue;
    const isOperator = token.type === 'operator';
    if (isOperator && (token.value === '(' || token.value === '{')) depth++;
    if (isOperator && (token.value === ')' || token.value === '}')) depth--;
    signs = isOperator && /^[-+@]$/.test(token.value) ? signs + 1 : 0;
    if (depth > MAX_NESTING || signs > MAX_NESTING) refuse('too-deep', token.loc?.[0] ?? 0);
  }
}

/** fx counts its offset over token values, which may have lost their prefixes here. */
function offsetOf(error: unknown, tokens: readonly Token[], end: number): number {
  const offset = (error as { sourceOffset?: unknown }).sourceOffset;
  if (typeof offset !== 'number') return 0;
  let counted = 0;
  for (const token of tokens) {
    if (counted >= offset) return token.loc?.[0] ?? end;
    counted += token.value.length;
  }
  return end;
}
