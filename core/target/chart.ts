/** One indicator -> what a graph of it shows on one scale: baseline, the stretch that meets the target, and result. What is not one figure is left out, never guessed. */
import type { IndicatorChart } from '../model/indicator';
import type { NumberReading, Quantity } from '../number/reading';
import { roundTo } from '../number/round';
import type { Demand, TargetReading } from './demand';
import { readBaseline, readResult, type FigureState } from './figure-state';
import type { IndicatorFacts } from './judge-target';
import { findUnit } from './unit';

/** One for each part of a series; none where there is no result and no target to draw. */
export function drawCharts(facts: IndicatorFacts): readonly IndicatorChart[] {
  const { target, result, baseline } = facts;
  const labels = result.kind === 'series' ? result.parts.map(({ label }) => label) : target.kind === 'series' ? target.parts.map(({ label }) => label) : [undefined];
  return labels.flatMap((label) => drawPart(label, targetOf(target, label), partOf(result, label), baseline && partOf(baseline, label), facts));
}

function drawPart(label: string | undefined, target: TargetReading | undefined, result: NumberReading | undefined, baseline: NumberReading | undefined, facts: IndicatorFacts): readonly IndicatorChart[] {
  const [reached, start] = [single(result && readResult(result)), single(baseline && readBaseline(baseline))];
  const demands = target?.kind === 'target' ? target.demands : [];
  const unit = findUnit(facts.unit, [reached, start].flatMap((each) => each ?? []));
  const stretch = joinStretches(demands.flatMap((demand) => stretchOf(demand, start?.number, unit === '%' || unit === '‰' || unit === 'pp') ?? []));
  if (!reached && !stretch) return [];
  return [{
    decimals: Math.max(0, ...[reached, start].map((each) => each?.decimals ?? 0)),
    ...(label === undefined ? {} : { label }),
    ...(unit === undefined ? {} : { unit }),
    ...(start ? { baseline: start.number } : {}),
    ...(reached ? { result: reached.number } : {}),
    ...(stretch ? { target: stretch } : {}),
  }];
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const targetOf = (target: TargetReading, label: string | undefined): TargetReading | undefined =>
  (target.kind === 'series' ? target.parts.find((part) => label !== undefined && isSame(part.label, label))?.target : target);

const partOf = (reading: NumberReading, label: string | undefined): NumberReading | undefined =>
  (reading.kind === 'series' ? reading.parts.find((part) => label !== undefined && isSame(part.label, label))?.reading : label === undefined ? reading : undefined);

/** A range or a figure with two readings is no single point. */
const single = (state: FigureState | undefined): Quantity | undefined => (state?.kind === 'figures' && state.quantities.length === 1 ? state.quantities[0] : undefined);

type Stretch = NonNullable<IndicatorChart['target']>;

/** The values that meet a demand; undefined where that is no stretch of the scale (rise, milestone) or rests on a choice (`+1%` of a share). */
function stretchOf(demand: Demand, baseline: number | undefined, isShare: boolean): Stretch | undefined {
  switch (demand.kind) {
    case 'at-least': return { low: demand.value.number };
    case 'at-most': return { high: demand.value.number };
    case 'between': return { low: demand.low.number, high: demand.high.number };
    case 'equal': return { low: demand.value.number, high: demand.value.number };
    case 'not-below-baseline': return baseline === undefined ? undefined : { low: baseline };
    case 'not-above-baseline': return baseline === undefined ? undefined : { high: baseline };
    case 'status-quo': return baseline === undefined || demand.tolerance !== undefined ? undefined : { low: baseline, high: baseline };
    case 'change': {
      const { change: { number, unit }, way } = demand;
      if (baseline === undefined || (unit === '%' && isShare)) return undefined;
      const step = unit === '%' ? (Math.abs(baseline) * number) / 100 : number;
      return way === 'up' ? { low: roundTo(baseline + step, 9) } : { high: roundTo(baseline - step, 9) };
    }
    default: return undefined;
  }
}

/** What meets all of them; undefined where there are none, or where nothing can. */
function joinStretches(stretches: readonly Stretch[]): Stretch | undefined {
  const lows = stretches.flatMap(({ low }) => low ?? []);
  const highs = stretches.flatMap(({ high }) => high ?? []);
  const joined: Stretch = { ...(lows.length > 0 ? { low: Math.max(...lows) } : {}), ...(highs.length > 0 ? { high: Math.min(...highs) } : {}) };
  return stretches.length === 0 || (joined.low ?? -Infinity) > (joined.high ?? Infinity) ? undefined : joined;
}
