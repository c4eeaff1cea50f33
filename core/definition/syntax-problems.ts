/** A YAML document as parsed -> what is wrong with it as YAML, before it can be a definition: the first mistake, and every doubled key. */
import { type Document, isAlias, visit } from 'yaml';
import { type PathProblem, problemAt } from './problem';

export interface SyntaxProblem {
  /** Zero-based offset in the text. */
  readonly offset: number;
  readonly problem: PathProblem;
}

/** More nodes than any definition has once its references are written out: a small file can refer its way to millions. */
const MOST_NODES = 200_000;

const problemOf = (offset: number, code: string, value = ''): SyntaxProblem => ({ offset, problem: problemAt([], 'yaml', { code, value }) });

/** After the first mistake the rest of the file is read askew: what follows from it says nothing of its own. */
export function readSyntaxProblems(document: Document.Parsed, text: string): readonly SyntaxProblem[] {
  const isDoubled = (code: string): boolean => code === 'DUPLICATE_KEY';
  const first = document.errors.find(({ code }) => !isDoubled(code));
  const found = document.errors.filter((error) => error === first || isDoubled(error.code));
  if (found.length > 0) return found.map(({ pos: [start, end], code }) => problemOf(start, code, wordAt(text, start, end)));
  return readAliasProblems(document);
}

/** The key or word at a place in the text, without its quotation marks. */
const wordAt = (text: string, start: number, end: number): string =>
  (/^["']?([^:"'\n]*)/.exec(text.slice(start, Math.max(end, start + 60)))?.[1] ?? '').trim();

/** References to nothing, and references that multiply. */
function readAliasProblems(document: Document.Parsed): readonly SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  // Nodes that each anchored part holds once its own references are written out. An anchor stands before what refers to it.
  const sizes = new Map<unknown, number>();
  let total = 0;
  visit(document, {
    Alias: (_, alias) => {
      const target = alias.resolve(document);
      if (!target) found.push(problemOf(alias.range?.[0] ?? 0, 'BAD_ALIAS', alias.source));
      else total += sizeOf(target, document, sizes);
    },
  });
  const [first] = found;
  if (first) return found;
  return total > MOST_NODES ? [problemOf(0, 'TOO_MANY_ALIASES')] : [];
}

function sizeOf(node: object, document: Document.Parsed, sizes: Map<unknown, number>): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  // A part that refers to itself is endless; until it is known it counts as too large.
  sizes.set(node, MOST_NODES + 1);
  let size = 0;
  visit(node as Parameters<typeof visit>[0], {
    Node: (_, each) => {
      const target = isAlias(each) ? each.resolve(document) : undefined;
      size = Math.min(MOST_NODES + 1, size + (target ? sizeOf(target, document, sizes) : 1));
    },
  });
  sizes.set(node, size);
  return size;
}
