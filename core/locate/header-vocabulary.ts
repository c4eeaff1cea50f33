/** The names of a table's headers -> numbers for the texts that they can be made of, so that stacks of header rows are matched without joining texts again and again. */
import type { ColumnNames } from './column-names';
import { normaliseLabel } from './normalise-label';
import { type Label, type Labels, mayNameColumn, wordsOf } from './read-labels';

export const BLANK = 0;
/** A text with a word that is in no header's name: with whatever else stands above or below it, it names no column. */
export const FOREIGN = -1;

export interface HeaderVocabulary {
  /** For each of the distinct labels BLANK, FOREIGN, or a number of one or more that stands for its text. */
  numbersOf(labels: Labels): Int32Array;
  /** Whether a header's name ends with this text: else nothing ends with it that names a column. */
  canEnd(number: number): boolean;
  /** Position of the column that a stack of texts names, top first; -1 when none. `stack` as `push` makes it. */
  match(stack: number): number;
}

/** Texts known; beyond that, all are let go when the next sheet is begun. */
const KEPT = 5_000;
/** A stack holds up to four numbers of 13 bits: together less than 2 to the power of 53. */
const BASE = 8_192;

/** The stack with one more text below it. A text that repeats the one above it (a merge, a band) counts once. */
export const push = (stack: number, text: number): number => (text === BLANK || stack % BASE === text ? stack : stack * BASE + text);

const vocabularies = new WeakMap<ColumnNames, Vocabulary>();

/** For one sheet: numbers hold until the next call. */
export function openVocabulary(names: ColumnNames): HeaderVocabulary {
  const found = vocabularies.get(names) ?? new Vocabulary(names);
  vocabularies.set(names, found);
  found.tidy();
  return found;
}

class Vocabulary implements HeaderVocabulary {
  readonly #names: ColumnNames;
  readonly #words: ReadonlySet<string>;
  /** Words that a cell may hold as a number. */
  readonly #years: readonly number[];
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [''];
  readonly #ends: (boolean | undefined)[] = [];
  readonly #positions = new Map<number, number>();

  constructor(names: ColumnNames) {
    this.#names = names;
    // A text without words takes nothing from the header above or below it.
    this.#words = new Set(['', ...[...names.keys()].flatMap((name) => name.split(' '))]);
    this.#years = [...this.#words].flatMap((word) => (mayNameColumn(Number(word)) && String(Number(word)) === word ? [Number(word)] : []));
  }

  tidy(): void {
    if (this.#numbers.size < KEPT) return;
    this.#numbers.clear();
    this.#positions.clear();
    this.#texts.length = 1;
    this.#ends.length = 0;
  }

  /** Only labels with a word of a header are looked at: of a list few have one. */
  numbersOf({ distinct, withWord, placeOf }: Labels): Int32Array {
    const found = new Int32Array(distinct.length).fill(FOREIGN);
    found[0] = BLANK;
    const take = (place: number): void => {
      found[place] = this.#numberOf(distinct[place]);
    };
    for (const word of this.#words) withWord.get(word)?.forEach(take);
    for (const year of this.#years) {
      const place = placeOf(year);
      if (place !== undefined) take(place);
    }
    return found;
  }

  #numberOf(label: Label | undefined): number {
    if (label === undefined) return BLANK;
    const text = String(label);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const isKnown = this.#texts.length < BASE && wordsOf(text).every((word) => this.#words.has(word));
    const number = isKnown ? this.#texts.push(text) - 1 : FOREIGN;
    this.#numbers.set(text, number);
    return number;
  }

  canEnd(number: number): boolean {
    return (this.#ends[number] ??= this.#findEnd(normaliseLabel(this.#texts[number] ?? '')));
  }

  #findEnd(end: string): boolean {
    for (const name of this.#names.keys()) if (end === '' || name === end || name.endsWith(` ${end}`)) return true;
    return false;
  }

  match(stack: number): number {
    const known = this.#positions.get(stack);
    if (known !== undefined) return known;
    const texts: string[] = [];
    for (let rest = stack; rest > 0; rest = Math.floor(rest / BASE)) texts.unshift(this.#texts[rest % BASE] ?? '');
    const position = this.#names.get(normaliseLabel(texts.join(' '))) ?? -1;
    this.#positions.set(stack, position);
    return position;
  }
}
