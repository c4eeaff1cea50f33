/** Turns one demand, one result and perhaps a baseline into a verdict with its distance and reason; where a demand has two meanings with two verdicts it judges nothing. */
import type { Draft } from '../model/draft';
import type { NumberUnit, Quantity } from '../number/reading';
import { neededDecimals, roundTo } from '../number/round';
import { subtract } from './arithmetic';
import { needsBaseline, type Demand } from './demand';
import { findHeadsShort } from './heads';
import { makeFigure as figure, plainDecimals, type Limit, type Reason, type ReasonFacts, type ReasonId } from './reason';
import { requirementsOf, type Requirement, type RequirementContext } from './requirement';
import { statedChangeAgrees, statedChangeMeets } from './stated-change';
import { findMismatch } from './unit';
import { isMet, type DemandOutcome, type Distance, type TargetVerdict } from './verdict';

export interface DemandContext extends RequirementContext {
  /** In the indicator's unit, never negative. */
  readonly tolerance: number;
  /** Heads that a share is a share of. */
  readonly groupSize?: number;
  /** The value of the period before the baseline. */
  readonly beforeBaseline?: number;
  /** The change typed beside the result. */
  readonly stated?: Quantity;
}

/** Where a value lies, seen from what is required. `distance` is positive on the good side. */
interface Measured {
  readonly isMet: boolean;
  readonly isBeyond: boolean;
  readonly distance: number;
  readonly side: 'above' | 'below' | 'on' | 'inside';
}

function measure(value: number, { low, high, isStrict, direction }: Requirement): Measured {
  const over = subtract(value, high);
  const under = subtract(low, value);
  if (high === Infinity) return { isMet: isStrict ? under < 0 : under <= 0, isBeyond: false, distance: -under + 0, side: under === 0 ? 'on' : under < 0 ? 'above' : 'below' };
  if (low === -Infinity) return { isMet: isStrict ? over < 0 : over <= 0, isBeyond: false, distance: -over + 0, side: over === 0 ? 'on' : over < 0 ? 'below' : 'above' };
  if (over > 0) return direction === 'up' ? { isMet: true, isBeyond: true, distance: over, side: 'above' } : { isMet: false, isBeyond: false, distance: -over, side: 'above' };
  if (under > 0) return direction === 'down' ? { isMet: true, isBeyond: true, distance: under, side: 'below' } : { isMet: false, isBeyond: false, distance: -under, side: 'below' };
  return { isMet: true, isBeyond: false, distance: 0, side: low === high ? 'on' : 'inside' };
}

function hasImproved(measured: Measured, demand: Demand, requirement: Requirement, context: DemandContext): boolean {
  const { baseline, beforeBaseline, result } = context;
  if (baseline === undefined) return false;
  if (demand.kind === 'turn-trend') {
    if (beforeBaseline === undefined) return false;
    const sign = demand.trend === 'falling' ? 1 : -1;
    const earlier = sign * subtract(baseline.number, beforeBaseline);
    return earlier < 0 && sign * subtract(result.number, baseline.number) > earlier;
  }
  return subtract(measured.distance, measure(baseline.number, requirement).distance) > 0;
}

function verdictOf(measured: Measured, demand: Demand, requirement: Requirement, context: DemandContext): TargetVerdict {
  if (measured.isMet) return measured.isBeyond ? 'met-above-band' : 'met';
  const hasTolerance = (requirement.goal === 'value' || requirement.goal === 'band') && context.tolerance > 0;
  if (hasTolerance && subtract(-measured.distance, context.tolerance) <= 0) return 'within-tolerance';
  return hasImproved(measured, demand, requirement, context) ? 'missed-but-improved' : 'missed';
}

function limitOf({ low, high, isStrict }: Requirement): Limit {
  if (low === high) return 'equal';
  if (high === Infinity) return isStrict ? 'more-than' : 'at-least';
  return isStrict ? 'less-than' : 'at-most';
}

/** The unit of a difference: between two shares it is percentage points. */
export const differenceUnit = (unit: NumberUnit | undefined): NumberUnit | undefined => (unit === '%' ? 'pp' : unit);

/** The facts that every reason about a figure tells: the result, the baseline and the way between them. */
export function movementFacts(result: Quantity, baseline: Quantity | undefined, unit: NumberUnit | undefined): Draft<ReasonFacts> {
  const facts: Draft<ReasonFacts> = { result: figure(result.number, plainDecimals(result), unit) };
  if (baseline === undefined) return facts;
  const moved = subtract(result.number, baseline.number);
  facts.baseline = figure(baseline.number, plainDecimals(baseline), unit);
  facts.movement = moved > 0 ? 'rose' : moved < 0 ? 'fell' : 'unchanged';
  return facts;
}

function judgeRequirement(demand: Demand, requirement: Requirement, context: DemandContext): DemandOutcome {
  const { result, baseline, groupSize } = context;
  const unit = context.unit ?? result.unit ?? requirement.unit;
  const measured = measure(result.number, requirement);
  const verdict = verdictOf(measured, demand, requirement, context);
  const decimals = Math.max(requirement.decimals, plainDecimals(result));
  const heads = isMet(verdict) || unit !== '%' || groupSize === undefined ? undefined : findHeadsShort(result.number, requirement, groupSize);
  const number = roundTo(measured.distance, 9);
  const away = differenceUnit(unit);
  const distance: Draft<Distance> = figure(number, decimals, away);
  const { goal, low, high } = requirement;
  const facts = movementFacts(result, baseline, unit);
  facts.goal = goal;
  if (goal === 'value') {
    facts.target = figure(Number.isFinite(low) ? low : high, decimals, unit);
    facts.limit = limitOf(requirement);
  }
  if (goal === 'band') {
    facts.low = figure(low, requirement.decimals, unit);
    facts.high = figure(high, requirement.decimals, unit);
  }
  facts.gap = figure(Math.abs(number), decimals, away);
  facts.side = measured.side;
  if (verdict === 'within-tolerance') facts.tolerance = figure(context.tolerance, Math.max(decimals, neededDecimals(context.tolerance)), away);
  if (heads !== undefined) {
    distance.heads = heads;
    facts.heads = heads;
  }
  return { demand, verdict, reason: { id: verdict as ReasonId & TargetVerdict, facts }, distance };
}

/** An outcome that judges nothing, with its reason. */
export const cannotJudge = (demand: Demand, id: ReasonId, facts: ReasonFacts = {}): DemandOutcome =>
  ({ demand, verdict: 'cannot-be-judged', reason: { id, facts } });

/** Several meanings of one demand: their common verdict, from the one that asks most; or no verdict, and the reason given. */
function agree(outcomes: readonly DemandOutcome[], otherwise: () => DemandOutcome): DemandOutcome {
  const [first] = outcomes;
  if (first !== undefined && outcomes.length === 1) return first;
  if (first === undefined || outcomes.some(({ verdict }) => verdict !== first.verdict)) return otherwise();
  return outcomes.reduce((hardest, one) => ((one.distance?.number ?? 0) < (hardest.distance?.number ?? 0) ? one : hardest));
}

function askPercentOrPoints(demand: Demand & { readonly kind: 'change' }, requirements: readonly Requirement[], context: DemandContext): DemandOutcome {
  const unit = context.unit ?? context.result.unit;
  const [percent = 0, points = 0] = requirements.map(({ low, high }) => (Number.isFinite(low) ? low : high));
  const decimals = plainDecimals(context.result);
  const { number, unit: typed } = demand.change;
  return cannotJudge(demand, 'percent-or-points', {
    ...movementFacts(context.result, context.baseline, unit),
    stated: { ...figure(demand.way === 'up' ? number : -number, plainDecimals(demand.change), typed), showsPlus: true },
    low: figure(percent, Math.max(decimals, neededDecimals(percent)), unit),
    high: figure(points, Math.max(decimals, neededDecimals(points)), unit),
  });
}

function checkStatedChange(outcome: DemandOutcome, demand: Demand, context: DemandContext): DemandOutcome {
  const { stated, baseline, result } = context;
  if (stated === undefined || baseline === undefined || !needsBaseline(demand) || statedChangeAgrees(stated, result, baseline)) return outcome;
  const meets = statedChangeMeets(stated, demand);
  if (outcome.verdict === 'cannot-be-judged' || meets === undefined || meets === isMet(outcome.verdict)) return outcome;
  return cannotJudge(demand, 'stated-change-contradicts', {
    ...movementFacts(result, baseline, context.unit ?? result.unit),
    stated: { ...figure(stated.number, plainDecimals(stated), stated.unit), showsPlus: true },
  });
}

/**
 * Judges one demand that is no milestone. `result` and `baseline` are single values in the indicator's unit.
 * A `+1%` on a share is judged as percent of the baseline and as points: with two verdicts it cannot be judged (`percent-or-points`) and asks;
 * with one, the meaning that asks most gives the distance. The same holds for a figure with several readings (`readings-differ`),
 * and for a result whose stated change says otherwise than its value (`stated-change-contradicts`).
 */
export function judgeDemand(demand: Demand, context: DemandContext): DemandOutcome {
  if (demand.kind === 'one-of') {
    const outcomes = demand.options.map((option) => judgeDemand(option, context));
    return agree(outcomes, () => cannotJudge(demand, 'readings-differ', movementFacts(context.result, context.baseline, context.unit)));
  }
  const mismatch = findMismatch(demand, context);
  if (mismatch) return cannotJudge(demand, 'unit-mismatch', { ...movementFacts(context.result, undefined, context.result.unit), ...mismatch });
  const requirements = requirementsOf(demand, context);
  if (typeof requirements === 'string') return cannotJudge(demand, requirements, movementFacts(context.result, context.baseline, context.unit ?? context.result.unit));
  const outcomes = requirements.map((requirement) => judgeRequirement(demand, requirement, context));
  const outcome = agree(outcomes, () => (demand.kind === 'change'
    ? askPercentOrPoints(demand, requirements, context)
    : cannotJudge(demand, 'readings-differ', movementFacts(context.result, context.baseline, context.unit))));
  return checkStatedChange(outcome, demand, context);
}

/** A reason with the label of its part. */
export const ofPart = (reason: Reason, part: string): Reason => ({ ...reason, part });
