/** `sum line`: a line of text such as `Totaal: 119 + 33 = 152` adds up, and its terms and result are those of the tables. */
import type { Place } from '../model/place';
import type { NumberLocale } from '../number/locale';
import { readNumber } from '../number/read';
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

/** A label without digits, then terms with plus signs, then the result. */
const LINE = /^([^\d+=]*?):?\s*(\d[^+=]*(?:\+[^+=]+)+)=([^+=]+)$/su;

/** Reads `label: a + b (+ c ...) = d`; undefined when the text is no such line, or one of its figures cannot be read. */
export function readSumLine(text: string, locale: NumberLocale): SumLine | undefined {
  if (!text.includes('=')) return undefined;
  const match = LINE.exec(text.trim().replace(/\.$/, ''));
  if (!match) return undefined;
  const figures = [...(match[2] ?? '').split('+'), match[3] ?? ''];
  const numbers = figures.flatMap((figure) => readTerm(figure.trim(), locale) ?? []);
  const result = numbers.pop();
  return result === undefined || numbers.length + 1 < figures.length ? undefined : { label: (match[1] ?? '').trim(), terms: numbers, result };
}

/** Nearly all terms are bare digits, which mean the same in every locale: only others need the reader of figures. */
function readTerm(text: string, locale: NumberLocale): number | undefined {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  const reading = readNumber(text, locale, { countsWhole: true });
  return reading.kind === 'number' && reading.rest === undefined ? reading.number : undefined;
}

/** Judges every line whose label is one of `labels`. `parts`: the tables' own figures, in the order of the line; undefined where one cannot be computed. */
export function judgeSumLines(lines: readonly TextLine[], labels: readonly string[], parts: readonly (number | undefined)[], locale: NumberLocale): readonly Judgement[] {
  const wanted = new Set(labels.map((label) => label.toLowerCase()));
  return lines.flatMap(({ place, text }): readonly Judgement[] => {
    const line = readSumLine(text, locale);
    return line && wanted.has(line.label.toLowerCase()) ? [{ place, ...judgeSumLine(line, text, parts) }] : [];
  });
}

function judgeSumLine(line: SumLine, text: string, parts: readonly (number | undefined)[]): Judgement {
  const sum = add(line.terms);
  const facts = { text, sum, result: line.result, difference: differenceOf(sum, line.result) };
  if (differenceOf(sum, line.result) !== 0) return { verdict: 'broken', messageId: 'broken.sum-line.sum', facts };
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return { verdict: 'undecided', messageId: 'undecided.sum-line', facts };
  const total = add(known);
  if (differenceOf(total, line.result) !== 0) return { verdict: 'broken', messageId: 'broken.sum-line.result', facts: { ...facts, computed: total, difference: differenceOf(total, line.result) } };
  if (!joinsNeighbours(line.terms, known)) return { verdict: 'broken', messageId: 'broken.sum-line.terms', facts: { ...facts, parts: known } };
  return { verdict: 'held' };
}

/** Whether the terms are the parts in order, each term the sum of one or more neighbours (parts of 0 may be left out). */
function joinsNeighbours(terms: readonly number[], parts: readonly number[]): boolean {
  let next = 0;
  for (const term of terms) {
    let sum = 0;
    do sum = add([sum, parts[next++] ?? 0]); while (sum < term && next < parts.length);
    if (differenceOf(sum, term) !== 0) return false;
  }
  return parts.slice(next).every((part) => part === 0);
}

/** Full-time equivalents have decimals: nine of them, as everywhere where sums are compared. */
const add = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, each) => sum + each, 0) * 1e9) / 1e9;

const differenceOf = (left: number, right: number): number => Math.round(Math.abs(left - right) * 1e9) / 1e9;
