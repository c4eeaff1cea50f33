/** What changed between two workbooks of one kind -> text for a terminal, and JSON. */
import type { IndicatorChange, IndicatorChanges } from '../model/indicator-change';
import { type IndicatorResult, TARGET_VERDICTS, type TargetVerdict } from '../model/indicator';
import type { GroupTotals, MutationReport } from '../model/mutation';
import type { Facts } from '../model/report';
import type { Language, Words } from '../model/words';
import { wordTargetVerdict } from '../text/target/messages';
import { wordId } from '../text/word-message';
import { describeMutation, describeMutations, formatChange, formatPair } from './mutations';
import type { TextOptions } from './text';

export interface Comparison {
  readonly title: Words;
  /** Names of the workbooks. */
  readonly old: string;
  readonly now: string;
  readonly mutations?: MutationReport;
  readonly indicators?: IndicatorChanges;
  /** Shares of the newer workbook that miss their target by a known number of heads. */
  readonly needs: readonly HeadsNeeded[];
}

/** Heads between a share and its target. */
export interface HeadsNeeded {
  readonly item: string;
  readonly title: string;
  readonly heads: number;
  /** Whether there are too many; else too few. */
  readonly isTooMany: boolean;
  /** The target, as typed. */
  readonly phrase: string;
}

/** Those of the results that tell heads. */
export const findNeeds = (results: readonly IndicatorResult[]): readonly HeadsNeeded[] => results.flatMap(({ item, title, distance, figures, phrase }) =>
  (distance?.heads === undefined ? [] : [{ item, title, heads: distance.heads, isTooMany: figures?.high !== undefined && figures.result > figures.high, phrase: onOneLine(phrase) }]));

type Look = Pick<TextOptions, 'language' | 'paint'>;

export function formatComparisonText({ title, old, now, mutations, indicators, needs }: Comparison, look: Look): string {
  const { language, paint } = look;
  return [
    `${paint('heading', `${old} -> ${now}`)}  ${title[language]}`,
    '',
    ...(mutations ? [...describeMutations(mutations, look), '', ...describeTotals(mutations.totals, look), ''] : []),
    ...(indicators ? [...describeIndicatorChanges(indicators, look), ''] : []),
    ...(needs.length === 0 ? [] : [paint('heading', wordId('compare.needs', {}, language)), ...needs.map((need) => `  ${need.item}  ${onOneLine(need.title)}: ${describeNeed(need, language)}`), '']),
  ].join('\n');
}

/** A line for each level and one for all: statute by statute, then all, then vacant posts where there are any. */
function describeTotals(totals: readonly GroupTotals[], { language, paint }: Look): readonly string[] {
  const hasVacant = totals.some(({ vacant }) => vacant.some((posts) => posts !== 0));
  const say = (id: string): string => wordId(`compare.${id}`, {}, language);
  const header = ['', ...(totals[0]?.statutes ?? []).map(({ statute }) => statute[language]), say('total'), '', ...(hasVacant ? [say('vacant')] : [])];
  const rows = totals.map(({ group, statutes, filled, vacant }) => [
    group === undefined ? say('all') : group === '' ? say('no-group') : group,
    ...statutes.map((each) => formatPair(each.filled, language)), formatPair(filled, language), formatChange(filled, language),
    ...(hasVacant ? [formatPair(vacant, language)] : []),
  ]);
  const widths = header.map((text, at) => Math.max(text.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string => cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ').trimEnd();
  return [paint('heading', line(header)), ...rows.map(line)];
}

function describeIndicatorChanges({ changes, unchangedCount }: IndicatorChanges, { language, paint }: Look): readonly string[] {
  const say = (id: string, facts: Facts): string => wordId(`compare.${id}`, facts, language);
  return [
    paint('heading', say('indicators', { changed: changes.length, same: unchangedCount })),
    ...changes.flatMap((change) => [`  ${[change.item, onOneLine(change.title), ...standingOf(change, language)].filter((text) => text !== '').join('  ')}`, ...partsOf(change, language).map((part) => `      ${part}`)]),
  ];
}

export const describeNeed = ({ heads, isTooMany, phrase }: HeadsNeeded, language: Language): string => wordId(isTooMany ? 'compare.heads-over' : 'compare.heads-short', { heads, target: whole(phrase) }, language);

const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ');

const standingOf = ({ kind, from, mayBe }: IndicatorChange, language: Language): readonly string[] => [
  ...(kind === 'changed' ? [] : [`(${wordId(`compare.${kind}`, { from: from ?? '' }, language)})`]),
  ...(mayBe === undefined ? [] : [`(${wordId('compare.maybe', { items: mayBe }, language)})`]),
];

export const partsOf = ({ changes }: IndicatorChange, language: Language): readonly string[] => changes.map(({ what, old, now }) => {
  const show = (text: string): string => (isVerdict(text) && what === 'verdict' ? wordTargetVerdict(text, false, {}, language) : text === '' ? '-' : onOneLine(text));
  return wordId(`compare.${what}`, { old: whole(show(old)), now: whole(show(now)) }, language);
});

const isVerdict = (text: string): text is TargetVerdict => (TARGET_VERDICTS as readonly string[]).includes(text);

/** As a fact that is not cut where it is long. */
const whole = (text: string): Words => ({ nl: text, fr: text, en: text });

/** Name and version of the format; the number rises when a reader of the old format could go wrong. */
export const COMPARISON_FORMAT = 'streefpeil-comparison/1';

export const comparisonAsJson = ({ title, old, now, mutations, indicators, needs }: Comparison, language: Language): object => ({
  format: COMPARISON_FORMAT,
  kind: title[language],
  old,
  now,
  ...(mutations ? { mutations: { ...mutations, mutations: mutations.mutations.map((each) => ({ ...each, text: describeMutation(each, language) })) } } : {}),
  ...(indicators ? { indicators: { ...indicators, changes: indicators.changes.map((each) => ({ ...each, text: partsOf(each, language) })) } } : {}),
  ...(indicators ? { needs: needs.map((need) => ({ ...need, text: describeNeed(need, language) })) } : {}),
});
