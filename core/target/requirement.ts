/** Turns a demand and its baseline into the interval that the result must lie in; a milestone has none, and a demand on the baseline needs one. */
import type { Draft } from '../model/draft';
import type { NumberUnit, Quantity } from '../number/reading';
import { neededDecimals, roundTo } from '../number/round';
import { changeByPercent } from './arithmetic';
import type { Demand, Direction } from './demand';
import { plainDecimals, type Goal } from './reason';

/** From `low` to `high`; an open side is infinite. A strict end does not belong to it. */
export interface Requirement {
  readonly goal: Goal;
  readonly low: number;
  readonly high: number;
  readonly isStrict: boolean;
  /** Which way is better beyond a closed interval. */
  readonly direction: Direction;
  /** Decimals the limits were printed with. */
  readonly decimals: number;
  readonly unit?: NumberUnit;
}

export type RequirementProblem = 'no-baseline' | 'zero-baseline';

export interface RequirementContext {
  readonly baseline?: Quantity;
  readonly result: Quantity;
  /** The indicator's unit, declared or as its figures show it. */
  readonly unit?: NumberUnit;
  readonly direction?: Direction;
  readonly countsWhole: boolean;
}

/** With the unit of the value that is asked for. */
function inUnit(requirement: Draft<Requirement>, { unit }: Quantity): readonly Requirement[] {
  if (unit !== undefined) requirement.unit = unit;
  return [requirement];
}

function atLeast(low: number, decimals: number, goal: Goal, isStrict: boolean, context: RequirementContext): Draft<Requirement> {
  const whole = context.countsWhole && goal === 'value' && !isStrict;
  return { goal, low: whole ? Math.ceil(low) : low, high: Infinity, isStrict, direction: 'up', decimals: whole ? 0 : decimals };
}

function atMost(high: number, decimals: number, goal: Goal, isStrict: boolean, context: RequirementContext): Draft<Requirement> {
  const whole = context.countsWhole && goal === 'value' && !isStrict;
  return { goal, low: -Infinity, high: whole ? Math.floor(high) : high, isStrict, direction: 'down', decimals: whole ? 0 : decimals };
}

/** One way to take `+3%`: of the baseline, or in points. */
function requireChange(demand: Demand & { readonly kind: 'change' }, baseline: Quantity, measure: 'percent' | 'points', context: RequirementContext): Requirement {
  const size = demand.way === 'up' ? demand.change.number : -demand.change.number;
  const limit = measure === 'percent' ? changeByPercent(baseline.number, size) : roundTo(baseline.number + size, 9);
  const decimals = Math.max(plainDecimals(baseline), neededDecimals(limit));
  return demand.way === 'up' ? atLeast(limit, decimals, 'value', false, context) : atMost(limit, decimals, 'value', false, context);
}

/** Status quo without a stated margin: two printed values are the same when they are within half a unit of the coarser one's last decimal. */
function requireStatusQuo(demand: Demand & { readonly kind: 'status-quo' }, baseline: Quantity, context: RequirementContext): Requirement {
  const margin = demand.tolerance?.number ?? (baseline.step === context.result.step ? 0 : Math.max(baseline.step, context.result.step) / 2);
  return {
    goal: 'status-quo', isStrict: false, direction: context.direction ?? 'inside', decimals: plainDecimals(baseline),
    low: roundTo(baseline.number - margin, 9), high: roundTo(baseline.number + margin, 9),
  };
}

/**
 * The intervals that a demand can mean: one, or two for a change typed in % of an indicator that is itself a share (of the baseline, or in points).
 * A milestone gives none. `one-of` is not for this function: its options are judged one by one.
 */
export function requirementsOf(demand: Demand, context: RequirementContext): readonly Requirement[] | RequirementProblem {
  const { baseline } = context;
  switch (demand.kind) {
    case 'milestone': case 'one-of': return [];
    case 'at-least': return inUnit(atLeast(demand.value.number, plainDecimals(demand.value), 'value', demand.isStrict, context), demand.value);
    case 'at-most': return inUnit(atMost(demand.value.number, plainDecimals(demand.value), 'value', demand.isStrict, context), demand.value);
    case 'equal': {
      const { number } = demand.value;
      return inUnit({ goal: 'value', low: number, high: number, isStrict: false, direction: 'inside', decimals: plainDecimals(demand.value) }, demand.value);
    }
    case 'between': {
      const decimals = Math.max(plainDecimals(demand.low), plainDecimals(demand.high));
      return inUnit({ goal: 'band', low: demand.low.number, high: demand.high.number, isStrict: false, direction: context.direction ?? 'inside', decimals }, demand.high);
    }
    default:
  }
  if (baseline === undefined) return 'no-baseline';
  const decimals = plainDecimals(baseline);
  switch (demand.kind) {
    case 'rise': return [atLeast(baseline.number, decimals, 'rise', true, context)];
    case 'fall': return [atMost(baseline.number, decimals, 'fall', true, context)];
    case 'not-below-baseline': return [atLeast(baseline.number, decimals, 'not-below-baseline', false, context)];
    case 'not-above-baseline': return [atMost(baseline.number, decimals, 'not-above-baseline', false, context)];
    case 'turn-trend': return [demand.trend === 'falling' ? atLeast(baseline.number, decimals, 'turn-falling', true, context) : atMost(baseline.number, decimals, 'turn-rising', true, context)];
    case 'status-quo': return [requireStatusQuo(demand, baseline, context)];
    case 'change': {
      const isShare = context.unit === '%' || context.unit === 'pp' || context.unit === '‰';
      const inPercent = demand.change.unit === '%';
      if (inPercent && baseline.number === 0 && !isShare) return 'zero-baseline';
      const measures = !inPercent ? ['points'] as const : isShare ? ['percent', 'points'] as const : ['percent'] as const;
      return measures.map((measure) => requireChange(demand, baseline, measure, context));
    }
  }
}
