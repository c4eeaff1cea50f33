/** The indicators of two years -> what came, went and changed: figures, unit, direction, wording, verdict. Says which pairs are not certain; guesses none. */
import type { IndicatorChange, IndicatorChanges, IndicatorTexts } from '../model/indicator-change';
import type { IndicatorResult } from '../model/indicator';
import type { NumberReading } from '../number/reading';
import { canBeSame } from '../target/find-conflicts';

/** An indicator of one year as judged, with its figures as read. */
export interface YearOfIndicator {
  readonly result: IndicatorResult;
  readonly typed: IndicatorTexts;
  readonly readings: { readonly baseline?: NumberReading; readonly result: NumberReading };
}

/**
 * The same code and series are the same indicator. Of the rest, one with the same title and series is, if it stands once in each year: codes
 * are given anew with every plan. A title that stands there more often may be, which is said.
 */
export function compareIndicators(old: readonly YearOfIndicator[], now: readonly YearOfIndicator[]): IndicatorChanges {
  const unpaired = new Set(old);
  const take = (row: YearOfIndicator | undefined): YearOfIndicator | undefined => {
    if (row) unpaired.delete(row);
    return row;
  };
  const byCode = new Map(now.map((row) => [row, take([...unpaired].find((other) => codeOf(other) === codeOf(row)))]));
  const left = now.filter((row) => byCode.get(row) === undefined);
  const candidates = new Map(left.map((row) => [row, [...unpaired].filter((other) => titleOf(other) === titleOf(row))]));
  const isOnly = (row: YearOfIndicator): boolean => candidates.get(row)?.length === 1 && left.filter((other) => titleOf(other) === titleOf(row)).length === 1;
  const byTitle = new Map(left.filter(isOnly).map((row) => [row, take(candidates.get(row)?.[0])]));
  const found = [
    ...now.map((row) => describe(byCode.get(row) ?? byTitle.get(row), row, byTitle.has(row), isOnly(row) ? [] : (candidates.get(row) ?? []))),
    ...old.filter((row) => unpaired.has(row)).map((row) => describe(row, undefined, false, left.filter((other) => titleOf(other) === titleOf(row)))),
  ];
  const changes = found.filter(({ kind, changes: parts }) => kind !== 'changed' || parts.length > 0);
  return { changes, unchangedCount: found.length - changes.length };
}

const normalise = (text: string): string => text.replace(/[\s.]+/g, ' ').trim().toLowerCase();
/** A point tells 2.10 from 2.1: codes keep theirs. */
const codeOf = ({ result }: YearOfIndicator): string => `${result.code.trim().toLowerCase()}\n${normalise(result.series)}`;
const titleOf = ({ result }: YearOfIndicator): string => `${normalise(result.title)}\n${normalise(result.series)}`;

function describe(old: YearOfIndicator | undefined, now: YearOfIndicator | undefined, isRenumbered: boolean, mayBe: readonly YearOfIndicator[]): IndicatorChange {
  const { item, title } = (now ?? old)?.result ?? { item: '', title: '' };
  return {
    kind: !old ? 'added' : !now ? 'dropped' : isRenumbered ? 'renumbered' : 'changed',
    item, title,
    ...(isRenumbered && old ? { from: old.result.item } : {}),
    changes: old && now ? partsOf(old, now) : [],
    ...(mayBe.length === 0 ? {} : { mayBe: mayBe.map((each) => each.result.item) }),
  };
}

/** Only what a year's plan should not change in silence, and what it is about: its result and verdict. */
function partsOf(old: YearOfIndicator, now: YearOfIndicator): IndicatorChange['changes'] {
  const [before, after] = [textsOf(old), textsOf(now)];
  const parts = (['title', 'unit', 'direction', 'result', 'target', 'verdict'] as const).flatMap((what) =>
    (normalise(before[what]) === normalise(after[what]) ? [] : [{ what, old: before[what], now: after[what] }]));
  const [closing, opening] = [old.readings.result, now.readings.baseline];
  // A baseline that stayed is that of the same plan; one that was renewed continues the last result.
  const isRenewed = normalise(old.typed.baseline) !== normalise(now.typed.baseline);
  const isBroken = isRenewed && closing.kind === 'number' && opening?.kind === 'number' && !canBeSame(closing, opening);
  return [...parts, ...(isBroken ? [{ what: 'baseline' as const, old: old.typed.result, now: now.typed.baseline }] : [])];
}

const textsOf = ({ result, typed }: YearOfIndicator) => ({ ...typed, title: result.title, target: result.phrase, verdict: result.verdict });
