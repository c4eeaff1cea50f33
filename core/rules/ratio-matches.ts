/** `ratio matches`: a ratio is the quotient of the rows that its name names; where it is not, the rows whose quotient it is are looked for and told. */
import type { Fact } from '../model/report';
import type { NumberUnit } from '../number/reading';
import { type FigureRow, type Interval, exceeds, intervalOf, isOneOf, judgeAt, printInterval, sameIn } from './figure-row';
import { type Judgement, held } from './judgement';
import type { RatioMatchesRule } from './rule';

/** More pairs of rows than this explain nothing: any figure is near some quotient. */
const MOST_EXPLANATIONS = 3;

/** A row with its figure, and its name as words. */
interface Named {
  readonly row: FigureRow;
  readonly words: readonly string[];
  readonly value: Interval;
}

/** An item for each ratio. */
export function judgeRatioMatches(rows: readonly FigureRow[], rule: RatioMatchesRule): readonly Judgement[] {
  const ratios = rows.filter((row) => isOneOf(row.textOf(rule.role), rule.ratios));
  return ratios.map((ratio) => judgeRatio(ratio, ratios, rows, rule));
}

function judgeRatio(ratio: FigureRow, ratios: readonly FigureRow[], rows: readonly FigureRow[], rule: RatioMatchesRule): Judgement {
  const stated = intervalOf(ratio, true);
  if (!stated) return judgeAt(rule.table, ratio, 'undecided', 'undecided.figure', { value: ratio.textOf(rule.value) });
  const others = rows.filter((row) => !isOneOf(row.textOf(rule.role), rule.ratios) && sameIn(row, ratio, rule.within));
  const known = others.flatMap((row): readonly Named[] => {
    const value = intervalOf(row);
    return value ? [{ row, value, words: wordsOf(row.textOf(rule.name)) }] : [];
  });
  const named = findNamed(wordsOf(ratio.textOf(rule.name)), known);
  const pairs = named.first.flatMap((one) => named.second.filter((other) => other !== one).flatMap((other) => [[one, other], [other, one]] as const));
  if (named.first.length > 0 && pairs.some(([top, bottom]) => isQuotient(stated, top.value, bottom.value))) return held;
  // A row that cannot be read may be the one that was meant.
  const unread = others.find((row) => intervalOf(row) === undefined);
  if (unread) return judgeAt(rule.table, ratio, 'undecided', 'undecided.part', { value: unread.textOf(rule.value) }, unread.place);
  const found = explain(ratio, stated, known, ratios, rows, rule);
  const facts = { stated: printInterval(stated), ...describe(found, rule) };
  if (named.first.length === 0) return judgeAt(rule.table, ratio, 'undecided', found.length > 0 ? 'undecided.ratio-explained' : 'undecided.ratio-names', facts);
  const names = [...new Set(named.names.map((words) => known.find((each) => each.words.join(' ') === words)?.row.textOf(rule.name) ?? words))];
  const values = (names.length > 1 ? [...named.first, ...named.second] : named.first).map(({ value }) => printInterval(value));
  return judgeAt(rule.table, ratio, 'broken', found.length > 0 ? 'broken.ratio-matches.other' : 'broken.ratio-matches', { ...facts, named: names[0] ?? '', ...(names[1] === undefined ? {} : { alsoNamed: names[1] }), values });
}

/** Lower case, without accents, punctuation and figures. */
const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

interface Sides {
  /** Rows that the ratio's name names in full. */
  readonly first: readonly Named[];
  /** Rows that can be the other side: named in full, else sharing a word with what is left of the name, else any. */
  readonly second: readonly Named[];
  /** Names of the rows named in full, as words. */
  readonly names: readonly string[];
}

/** Finds whole names of rows inside the name of the ratio, the longest first; a name inside another one is not named itself. */
function findNamed(ratio: readonly string[], rows: readonly Named[]): Sides {
  let left = ` ${ratio.join(' ')} `;
  const names: string[] = [];
  for (const name of [...new Set(rows.map(({ words }) => words.join(' ')))].sort((one, other) => other.length - one.length)) {
    if (name === '' || !left.includes(` ${name} `)) continue;
    names.push(name);
    left = left.replace(` ${name} `, ' | ');
  }
  const [one, other] = names;
  const of = (name: string | undefined): readonly Named[] => rows.filter(({ words }) => words.join(' ') === name);
  if (one === undefined) return { first: [], second: [], names };
  if (other !== undefined) return { first: of(one), second: of(other), names };
  const rest = rows.filter(({ words }) => words.join(' ') !== one);
  const isCommon = (word: string): boolean => rest.every(({ words }) => words.includes(word));
  const said = left.split(/[ |]+/).filter((word) => word !== '' && !isCommon(word));
  const sharing = rest.filter(({ words }) => said.some((word) => words.includes(word)));
  return { first: of(one), second: sharing.length > 0 ? sharing : rest, names };
}

const FACTORS: Partial<Readonly<Record<NumberUnit, number>>> = { '%': 100, '‰': 1000 };

/** Whether some values that the three prints stand for make the ratio the quotient. Only figures above zero are looked at. */
function isQuotient(ratio: Interval, top: Interval, bottom: Interval): boolean {
  const factor = (ratio.unit === undefined ? undefined : FACTORS[ratio.unit]) ?? 1;
  if (top.middle <= 0 || bottom.middle - bottom.half <= 0 || (top.unit ?? '') !== (bottom.unit ?? '')) return false;
  const lowest = ((top.middle - top.half) / (bottom.middle + bottom.half)) * factor;
  const highest = ((top.middle + top.half) / (bottom.middle - bottom.half)) * factor;
  return !exceeds(lowest, ratio.middle + ratio.half) && !exceeds(ratio.middle - ratio.half, highest);
}

type Pair = readonly [Named, Named];

/** Pairs of rows whose quotient the figure is. Where the same ratio is given for other periods, only pairs that explain it there too. */
function explain(ratio: FigureRow, stated: Interval, known: readonly Named[], ratios: readonly FigureRow[], rows: readonly FigureRow[], rule: RatioMatchesRule): readonly Pair[] {
  const siblings = ratios.filter((each) => each !== ratio && sameIn(each, ratio, [rule.name, ...rule.within.slice(0, -1)]));
  const explainsSibling = (sibling: FigureRow, [top, bottom]: Pair): boolean => {
    const figure = intervalOf(sibling, true);
    const there = (named: Named): FigureRow | undefined => rows.find((row) => sameIn(row, named.row, rule.label) && sameIn(row, sibling, rule.within));
    const [one, other] = [there(top), there(bottom)].map((row) => row && intervalOf(row));
    return !figure || !one || !other || isQuotient(figure, one, other);
  };
  const pairs = known.flatMap((top) => known.filter((bottom) => bottom !== top).map((bottom): Pair => [top, bottom]))
    .filter((pair) => isQuotient(stated, pair[0].value, pair[1].value) && siblings.every((sibling) => explainsSibling(sibling, pair)));
  return pairs.length > MOST_EXPLANATIONS ? [] : pairs;
}

function describe(pairs: readonly Pair[], rule: RatioMatchesRule): Readonly<Record<string, Fact>> {
  const [first] = pairs;
  if (!first) return {};
  const [top, bottom] = first;
  const name = ({ row }: Named): string => {
    const [main = '', ...more] = rule.label.map((column) => row.textOf(column)).filter((text) => text !== '');
    return more.length === 0 ? main : `${main} (${more.join(', ')})`;
  };
  return {
    numerator: name(top), numeratorValue: printInterval(top.value), denominator: name(bottom), denominatorValue: printInterval(bottom.value),
    places: [top, bottom].flatMap(({ row }) => row.place ?? []), others: pairs.length - 1,
  };
}
