/** `indicators continue`: this year's indicators beside last year's -> for each part that the rule names whether it went on, with both values where it did not. */
import { pairIndicators, normaliseText, type IndicatorPair, type YearOfIndicator } from '../compare/pair-indicators';
import { type Definition, columnName, findTable } from '../definition/definition';
import type { IndicatorRole, IndicatorsDefinition } from '../definition/indicators';
import { serialOfDay } from '../model/date';
import type { Facts } from '../model/report';
import type { Place } from '../model/place';
import { cellOf } from '../model/table';
import type { Words } from '../model/words';
import { type Judgement, held } from '../rules/judgement';
import type { Continuity, IndicatorsContinueRule } from '../rules/rule';
import { canBeSame, findBrokenContinuation } from '../target/find-conflicts';
import type { JudgedIndicators } from './judge-indicators';
import { inPrevious } from './previous-inputs';
import { findDirection, findUnit } from './read-indicator';
import type { WorkbookReading } from './read-for-check';
import { findingMessages } from './target-messages';

/** Undecided as a whole where one of the workbooks has no indicators that could be read. */
export function judgeContinuation(rule: IndicatorsContinueRule, definition: Definition, now: WorkbookReading, old: WorkbookReading): readonly Judgement[] {
  const declared = definition.indicators;
  if (!declared || !now.indicators || !old.indicators) return [{ verdict: 'undecided', messageId: 'undecided.no-indicators', facts: {} }];
  const spots = { now: placesIn(declared, now, now.indicators), old: placesIn(declared, old, old.indicators) };
  const pairs = pairIndicators(old.indicators.years, now.indicators.years);
  return rule.about.flatMap((about) => pairs.flatMap((pair) => judgePair(about, pair, { declared, definition, spots })));
}

type Spot = (year: YearOfIndicator, role: IndicatorRole) => Place | undefined;

interface Known {
  readonly declared: IndicatorsDefinition;
  readonly definition: Definition;
  readonly spots: { readonly now: Spot; readonly old: Spot };
}

/** Cell of a role in the row of an indicator; its whole row where there is no such cell. */
function placesIn(declared: IndicatorsDefinition, { inputs }: WorkbookReading, { years }: JudgedIndicators): Spot {
  const table = inputs.tables.get(declared.table.toLowerCase());
  const rows = new Map(years.map((year, row) => [year, row]));
  return (year, role) => {
    const [name, row] = [declared.columns[role], rows.get(year)];
    return (table && name !== undefined && row !== undefined ? cellOf(table, row, name) : undefined) ?? year.result.place;
  };
}

function judgePair(about: Continuity, { old, now, isRenumbered, mayBe }: IndicatorPair, known: Known): readonly Judgement[] {
  const named = mayBe.map(({ result }) => result.item);
  const facts: Facts = named.length === 0 ? {} : { items: named };
  if (about === 'dropped') return !old ? [] : now ? [held] : [brokenAt(about, old, known.spots.old(old, 'code'), { title: whole(old.result.title), ...facts }, true)];
  if (about === 'added') return !now ? [] : old ? [held] : [brokenAt(about, now, known.spots.now(now, 'code'), { title: whole(now.result.title), ...facts })];
  if (!old || !now) return [];
  switch (about) {
    case 'baseline': return [judgeBaseline(old, now, known)];
    case 'code': return [isRenumbered ? brokenAt(about, now, known.spots.now(now, 'code'), { before: old.result.item, now: now.result.item }) : held];
    case 'title': return [normaliseText(old.result.title) === normaliseText(now.result.title) ? held : brokenAt(about, now, known.spots.now(now, 'title'), { before: whole(old.result.title), now: whole(now.result.title) })];
    case 'unit': case 'direction': return judgeWord(about, old, now, known);
  }
}

const brokenAt = (about: Continuity, { result }: YearOfIndicator, place: Place | undefined, facts: Facts, isOfPrevious = false): Judgement => ({
  verdict: 'broken', messageId: `broken.indicators-continue.${about}`, facts, item: result.item,
  ...(place === undefined ? {} : { place: isOfPrevious ? inPrevious(place) : place }),
  basis: [result.item, ...Object.values(facts).map((fact) => (typeof fact === 'object' && fact !== null && 'nl' in fact ? fact.nl : typeof fact === 'string' ? fact : ''))].filter((text) => text !== ''),
});

/** One word may be said in many ways: `%` is `procent`. Filled in one year only, nobody can say whether it changed; blank in both it is nothing to judge. */
function judgeWord(about: 'unit' | 'direction', old: YearOfIndicator, now: YearOfIndicator, { declared, definition, spots }: Known): readonly Judgement[] {
  const meaningOf = (text: string): string => normaliseText((about === 'unit' ? findUnit(text, declared.units)?.name : findDirection(text, declared)) ?? text);
  const [before, after] = [old.typed[about], now.typed[about]];
  if (before === '' && after === '') return [];
  const place = spots.now(now, about);
  if (before === '' || after === '') {
    const column = labelOf(definition, declared, about);
    return [{ verdict: 'undecided', messageId: `undecided.indicators-continue.${after === '' ? 'now' : 'before'}`, facts: { column }, item: now.result.item, ...(place === undefined ? {} : { place }) }];
  }
  return [meaningOf(before) === meaningOf(after) ? held : brokenAt(about, now, place, { before, now: after })];
}

/** Held too where the row says that it keeps the baseline that it had: the same figure of the same period. */
function judgeBaseline(old: YearOfIndicator, now: YearOfIndicator, { declared, definition, spots }: Known): Judgement {
  const [closing, opening] = [old.readings.result, now.readings.baseline];
  const isKept = now.typed.baselinePeriod !== '' && isSamePeriod(old, 'baseline', now) && isSameText(old.typed.baseline, now.typed.baseline);
  if (isKept || (opening?.kind === 'number' && closing.kind === 'number' && canBeSame(closing, opening)) || (now.typed.baseline !== '' && isSameText(old.typed.result, now.typed.baseline))) return held;
  const place = spots.now(now, 'baseline');
  const [was, formerPlace] = [old.typed.result, spots.old(old, 'result')];
  const at = { item: now.result.item, ...(place === undefined ? {} : { place }) };
  const undecided = (why: string, facts: Facts): Judgement => ({ verdict: 'undecided', messageId: `undecided.indicators-continue.${why}`, facts, ...at });
  if (now.typed.baseline === '') return undecided('now', { column: labelOf(definition, declared, 'baseline') });
  if (was === '') return undecided('before', { column: labelOf(definition, declared, 'result') });
  if (now.until.baseline !== undefined && old.until.result !== undefined && !isSamePeriod(old, 'result', now)) return undecided('period', { before: old.typed.resultPeriod, now: now.typed.baselinePeriod });
  const finding = opening && findBrokenContinuation(closing, opening);
  const [found] = finding ? findingMessages([finding]) : [];
  if (!found) return undecided('figures', { before: whole(was), now: whole(now.typed.baseline) });
  return { verdict: 'broken', messageId: found.message.id, facts: { ...found.message.facts, ...(formerPlace === undefined ? {} : { place: formerPlace }) }, basis: [now.typed.baseline, was], ...at };
}

const isSameText = (one: string, other: string): boolean => one.replace(/\s+/g, ' ').trim().toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether this year's baseline is about the same day as a figure of last year; texts that are no period are compared as texts. */
function isSamePeriod(old: YearOfIndicator, figure: 'baseline' | 'result', now: YearOfIndicator): boolean {
  const [before, after] = [old.until[figure], now.until.baseline];
  return before && after ? serialOfDay(before) === serialOfDay(after) : isSameText(old.typed[figure === 'baseline' ? 'baselinePeriod' : 'resultPeriod'], now.typed.baselinePeriod);
}

const labelOf = (definition: Definition, { table, columns }: IndicatorsDefinition, role: IndicatorRole): Words | string => {
  const name = columns[role] ?? '';
  return findTable(definition, table)?.columns.find((column) => columnName(column).toLowerCase() === name.toLowerCase())?.label ?? name;
};

/** As a fact that is not cut where it is long. */
const whole = (text: string): Words => {
  const line = text.replace(/\s*\n\s*/g, ' / ');
  return { nl: line, fr: line, en: line };
};
