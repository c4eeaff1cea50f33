/** YAML text of a definition -> a Definition, or every mistake in it with line and path. Never throws on a wrong definition. */
import { LineCounter, type Document, type Node, isMap, isScalar, parseDocument } from 'yaml';
import type { Definition } from './definition';
import { withExplanations } from './explanation-sheet';
import { lintDefinition } from './lint';
import { type DefinitionProblem, type PathProblem, type PathStep, formatPath, problemAt } from './problem';
import { asDefinition, definitionSchema } from './schema';
import { readSyntaxProblems } from './syntax-problems';
import { readShapeProblems } from './shape-problems';
import { keysAt } from './known-keys';

export interface LoadedDefinition {
  /** Absent when there are problems. */
  readonly definition?: Definition;
  readonly problems: readonly DefinitionProblem[];
}

/** Loads a definition; `file` is its name for messages. The shape is checked first; what it refers to only when the shape is right. */
export function loadDefinition(text: string, file: string): LoadedDefinition {
  if (isBinary(text)) return unreadableDefinition(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = readSyntaxProblems(document, text);
  if (syntax.length > 0) return { problems: syntax.map(({ offset, problem }) => place(file, lines, offset, problem)) };

  const raw: unknown = document.toJS({ maxAliasCount: -1 });
  const parsed = definitionSchema.safeParse(raw, { reportInput: true });
  const found = parsed.success ? [] : readShapeProblems(parsed.error.issues, keysAt(raw));
  const definition = parsed.success ? withExplanations(asDefinition(parsed.data)) : undefined;
  const problems = definition ? lintDefinition(definition) : found;
  const placed = problems.map((problem) => place(file, lines, offsetOf(document, problem), problem)).sort((a, b) => a.line - b.line || a.column - b.column);
  return definition && placed.length === 0 ? { definition, problems: [] } : { problems: placed };
}

/** Characters that no YAML holds (YAML 1.2.2, 5.1), such as those of a workbook or a picture. */
const isBinary = (text: string): boolean => [...text.slice(0, 4096)].some((character) => character < ' ' && !'\t\n\r'.includes(character));

const unreadableDefinition = (file: string): LoadedDefinition => ({
  problems: [{ file, line: 1, column: 1, path: '', message: problemAt([], 'unreadable').message }],
});

function place(file: string, lines: LineCounter, offset: number, problem: PathProblem): DefinitionProblem {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col), path: formatPath(problem.path), message: problem.message };
}

/** Where a problem stands in the text: the unknown key, else the value at its path, else the nearest thing around it. */
function offsetOf(document: Document, problem: PathProblem): number {
  const around = nodeAt(document, problem.path);
  if (problem.atKey !== undefined && isMap(around)) {
    const pair = around.items.find((item) => isScalar(item.key) && item.key.value === problem.atKey);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0;
  }
  for (let length = problem.path.length; length >= 0; length--) {
    const node = nodeAt(document, problem.path.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return 0;
}

const nodeAt = (document: Document, path: readonly PathStep[]): Node | undefined =>
  (path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined)) ?? undefined;
