/** The facts of a verdict -> the figures that were compared, for a drawing; undefined where there was no result to compare. */
import type { Draft } from '../model/draft';
import type { IndicatorFigures } from '../model/indicator';
import type { Goal, ReasonFacts } from '../target/reason';

export function figuresOf(facts: ReasonFacts): IndicatorFigures | undefined {
  const { result, baseline } = facts;
  if (result === undefined) return undefined;
  const [low, high] = targetEnds(facts);
  const decimals = Math.max(result.decimals, baseline?.decimals ?? 0, facts.target?.decimals ?? 0, facts.low?.decimals ?? 0, facts.high?.decimals ?? 0);
  const figures: Draft<IndicatorFigures> = { result: result.number, decimals };
  if (result.unit !== undefined) figures.unit = result.unit;
  if (baseline !== undefined) figures.baseline = baseline.number;
  if (low !== undefined) figures.low = low;
  if (high !== undefined) figures.high = high;
  return figures;
}

const FROM_BASELINE: readonly Goal[] = ['rise', 'turn-falling', 'not-below-baseline', 'status-quo'];
const TO_BASELINE: readonly Goal[] = ['fall', 'turn-rising', 'not-above-baseline', 'status-quo'];

/** Lowest and highest value that will do; undefined on an open side. */
function targetEnds({ goal, limit, target, baseline, low, high }: ReasonFacts): readonly [number | undefined, number | undefined] {
  if (goal === undefined) return [undefined, undefined];
  if (goal === 'band') return [low?.number, high?.number];
  if (goal === 'value') return [limit === 'at-most' || limit === 'less-than' ? undefined : target?.number, limit === 'at-least' || limit === 'more-than' ? undefined : target?.number];
  return [FROM_BASELINE.includes(goal) ? baseline?.number : undefined, TO_BASELINE.includes(goal) ? baseline?.number : undefined];
}
