/** `parts add up`: a stated total, average or 100% is what its parts give, as far as their printed decimals can tell; which rows are its parts follows from the table itself. */
import type { Fact } from '../model/report';
import type { Place } from '../model/place';
import { MOST_DECIMALS, roundTo } from '../number/round';
import { type FigureRow, type Interval, exceeds, intervalOf, isOneOf, judgeAt, printInterval, sameIn } from './figure-row';
import { type Judgement, held } from './judgement';
import type { PartsAddUpRule } from './rule';

/** An item for each whole that is stated; for `hundred percent` one for each group of parts. */
export function judgePartsAddUp(rows: readonly FigureRow[], rule: PartsAddUpRule): readonly Judgement[] {
  const parts = rows.filter((row) => isOneOf(row.textOf(rule.role), rule.parts));
  if (rule.gives === 'hundred percent') return groupBy(parts, rule.within).map((group) => judgeShares(group, rule));
  const wholes = rows.filter((row) => isOneOf(row.textOf(rule.role), rule.whole ?? []));
  return wholes.map((whole) => judgeWhole(whole, findParts(whole, parts, wholes, rule), rule));
}

/**
 * The parts differ from their whole in one of the columns `across`, and in no other: the first such column in which there are any.
 * A whole of wholes (a grand total) has other wholes for parts.
 */
function findParts(whole: FigureRow, parts: readonly FigureRow[], wholes: readonly FigureRow[], { within, across }: PartsAddUpRule): readonly FigureRow[] {
  for (const candidates of [parts, wholes]) {
    for (const column of across) {
      const same = [...within, ...across.filter((each) => each !== column)];
      const found = candidates.filter((each) => each !== whole && sameIn(each, whole, same) && !sameIn(each, whole, [column]));
      if (found.length > 0) return found;
    }
  }
  return [];
}

function judgeWhole(whole: FigureRow, parts: readonly FigureRow[], rule: PartsAddUpRule): Judgement {
  const stated = intervalOf(whole, rule.gives === 'average');
  if (!stated) return judgeAt(rule.table, whole, 'undecided', 'undecided.figure', { value: whole.textOf(rule.value) });
  if (parts.length === 0) return judgeAt(rule.table, whole, 'undecided', 'undecided.no-parts', {});
  const read = readParts(parts, whole, rule, stated);
  if ('verdict' in read) return read;
  const sum = read.reduce((all, { middle }) => all + middle, 0);
  const margin = read.reduce((all, { half }) => all + half, 0);
  const share = rule.gives === 'average' ? read.length : 1;
  const computed = roundTo(sum / share, MOST_DECIMALS);
  if (!exceeds(Math.abs(stated.middle - computed), stated.half + margin / share)) return held;
  return judgeAt(rule.table, whole, 'broken', `broken.parts-add-up.${rule.gives}`, compare(stated, computed, read, rule, parts));
}

function judgeShares(group: readonly FigureRow[], rule: PartsAddUpRule): Judgement {
  const [first] = group;
  if (!first) return held;
  const stated: Interval = { middle: 100, half: 0, decimals: 0, unit: '%' };
  const read = readParts(group, first, rule, stated);
  if ('verdict' in read) return read;
  const sum = roundTo(read.reduce((all, { middle }) => all + middle, 0), MOST_DECIMALS);
  if (!exceeds(Math.abs(100 - sum), read.reduce((all, { half }) => all + half, 0))) return held;
  return judgeAt(rule.table, first, 'broken', 'broken.parts-add-up.hundred-percent', compare(stated, sum, read, rule, group));
}

/** The parts' intervals, or why they cannot be added up. */
function readParts(parts: readonly FigureRow[], whole: FigureRow, rule: PartsAddUpRule, { unit }: Interval): readonly Interval[] | Judgement {
  const read = parts.map((part) => intervalOf(part));
  const unread = parts[read.indexOf(undefined)];
  if (unread) return judgeAt(rule.table, whole, 'undecided', 'undecided.part', { value: unread.textOf(rule.value) }, unread.place);
  const known = read.filter((each) => each !== undefined);
  const units = new Set([...known.map((each) => each.unit), unit].filter((each) => each !== undefined));
  return units.size > 1 ? judgeAt(rule.table, whole, 'undecided', 'undecided.units-differ', { units: [...units] }) : known;
}

/** What was stated, what the parts give, and where both stand. An average shows two decimals more than it was printed with. */
function compare(stated: Interval, computed: number, read: readonly Interval[], { gives }: PartsAddUpRule, parts: readonly FigureRow[]): Readonly<Record<string, Fact>> {
  const decimals = Math.min(MOST_DECIMALS, Math.max(stated.decimals, ...read.map((each) => each.decimals)) + (gives === 'average' ? 2 : 0));
  const unit = stated.unit ?? read.find((each) => each.unit !== undefined)?.unit;
  const show = (middle: number, shown: number) => printInterval({ middle, decimals: shown, ...(unit === undefined ? {} : { unit }) });
  const gap = Math.abs(roundTo(stated.middle - computed, MOST_DECIMALS));
  return {
    stated: show(stated.middle, stated.decimals), computed: show(computed, decimals),
    difference: printInterval({ middle: gap, decimals, ...(unit === undefined ? {} : { unit: unit === '%' ? 'pp' : unit }) }),
    parts: joinPlaces(parts.flatMap(({ place }) => place ?? [])),
  };
}

/** Cells below each other in one column are one range. */
function joinPlaces(places: readonly Place[]): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const isNext = last !== undefined && last.sheet === place.sheet && last.range.left === place.range.left && last.range.bottom + 1 === place.range.top;
    if (isNext) joined[joined.length - 1] = { ...last, range: { ...last.range, bottom: place.range.bottom } };
    else joined.push(place);
  }
  return joined;
}

function groupBy(rows: readonly FigureRow[], columns: readonly string[]): readonly (readonly FigureRow[])[] {
  const groups: FigureRow[][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => first !== undefined && sameIn(first, row, columns));
    if (group) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
