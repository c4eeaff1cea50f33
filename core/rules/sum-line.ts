/** `sum line`: a line of text such as `Totaal: 119 + 33 = 152` adds up, and its terms and result are those of the tables. */
import type { Place } from '../model/place';
import type { Judgement } from './judgement';

export interface TextLine {
  readonly place: Place;
  readonly text: string;
}

export interface SumLine {
  readonly label: string;
  readonly terms: readonly number[];
  readonly result: number;
}

const LINE = /^\s*(.*?)\s*:?\s*((?:\d[\d.\s]*)(?:\+\s*\d[\d.\s]*)+)=\s*(\d[\d.]*)\s*\.?\s*$/su;

/** Reads `label: a + b (+ c ...) = d` (whole numbers, dots between thousands); undefined when the text is no such line. */
export function readSumLine(text: string): SumLine | undefined {
  const match = LINE.exec(text.replace(/[\u00a0\u202f]/g, ' '));
  if (!match) return undefined;
  const readWhole = (digits: string): number => Number(digits.replace(/[.\s]/g, ''));
  return { label: match[1] ?? '', terms: (match[2] ?? '').split('+').map(readWhole), result: readWhole(match[3] ?? '') };
}

/** Judges every line whose label is one of `labels`. `parts`: the tables' own figures, in the order of the line; undefined where one cannot be computed. */
export function judgeSumLines(lines: readonly TextLine[], labels: readonly string[], parts: readonly (number | undefined)[]): readonly Judgement[] {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return lines.flatMap(({ place, text }): readonly Judgement[] => {
    const line = readSumLine(text);
    return line && wanted.has(line.label.toLowerCase()) ? [{ place, ...judgeSumLine(line, text, parts) }] : [];
  });
}

function judgeSumLine(line: SumLine, text: string, parts: readonly (number | undefined)[]): Judgement {
  const sum = line.terms.reduce((total, term) => total + term, 0);
  const facts = { text, sum, result: line.result, difference: Math.abs(sum - line.result) };
  if (sum !== line.result) return { verdict: 'broken', messageId: 'broken.sum-line.sum', facts };
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return { verdict: 'undecided', messageId: 'undecided.sum-line', facts };
  const total = known.reduce((all, part) => all + part, 0);
  if (total !== line.result) return { verdict: 'broken', messageId: 'broken.sum-line.result', facts: { ...facts, computed: total, difference: Math.abs(total - line.result) } };
  if (!joinsNeighbours(line.terms, known)) return { verdict: 'broken', messageId: 'broken.sum-line.terms', facts: { ...facts, parts: known } };
  return { verdict: 'held' };
}

/** Whether the terms are the parts in order, each term the sum of one or more neighbours (parts of 0 may be left out). */
function joinsNeighbours(terms: readonly number[], parts: readonly number[]): boolean {
  let next = 0;
  for (const term of terms) {
    let sum = 0;
    do sum += parts[next++] ?? 0; while (sum < term && next < parts.length);
    if (sum !== term) return false;
  }
  return parts.slice(next).every((part) => part === 0);
}
