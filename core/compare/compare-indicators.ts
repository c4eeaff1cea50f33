/** The indicators of two years, paired -> what came, went and changed: figures, unit, direction, wording, verdict. */
import type { IndicatorChange, IndicatorChanges } from '../model/indicator-change';
import { canBeSame } from '../target/find-conflicts';
import { type IndicatorPair, type YearOfIndicator, normaliseText, pairIndicators } from './pair-indicators';

export function compareIndicators(old: readonly YearOfIndicator[], now: readonly YearOfIndicator[]): IndicatorChanges {
  const found = pairIndicators(old, now).map(describe);
  const changes = found.filter(({ kind, changes: parts }) => kind !== 'changed' || parts.length > 0);
  return { changes, unchangedCount: found.length - changes.length };
}

function describe({ old, now, isRenumbered, mayBe }: IndicatorPair): IndicatorChange {
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
    (normaliseText(before[what]) === normaliseText(after[what]) ? [] : [{ what, old: before[what], now: after[what] }]));
  const [closing, opening] = [old.readings.result, now.readings.baseline];
  // A baseline that stayed is that of the same plan; one that was renewed continues the last result.
  const isRenewed = normaliseText(old.typed.baseline) !== normaliseText(now.typed.baseline);
  const isBroken = isRenewed && closing.kind === 'number' && opening?.kind === 'number' && !canBeSame(closing, opening);
  return [...parts, ...(isBroken ? [{ what: 'baseline' as const, old: old.typed.result, now: now.typed.baseline }] : [])];
}

const textsOf = ({ result, typed }: YearOfIndicator) => ({ ...typed, title: result.title, target: result.phrase, verdict: result.verdict });
