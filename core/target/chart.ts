/** One indicator -> what a graph of it shows on one scale: baseline, the stretch that meets the target, and result. What is not one figure is left out, never guessed. */
import type { Draft } from '../model/draft';
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
  const charts: IndicatorChart[] = [];
  for (const label of labels) {
    const chart = drawPart(label, targetOf(target, label), partOf(result, label), baseline && partOf(baseline, label), facts);
    if (chart) charts.push(chart);
  }
  return charts;
}

function drawPart(label: string | undefined, target: TargetReading | undefined, result: NumberReading | undefined, baseline: NumberReading | undefined, facts: IndicatorFacts): IndicatorChart | undefined {
  const [reached, start] = [single(result && readResult(result)), single(baseline && readBaseline(baseline))];
  const unit = findUnit(facts.unit, [reached, start]);
  const stretch = target?.kind === 'target' ? joinStretches(target.demands, start?.number, unit === '%' || unit === '‰' || unit === 'pp') : undefined;
  if (!reached && !stretch) return undefined;
  const chart: Draft<IndicatorChart> = { decimals: Math.max(0, reached?.decimals ?? 0, start?.decimals ?? 0) };
  if (label !== undefined) chart.label = label;
  if (unit !== undefined) chart.unit = unit;
  if (start) chart.baseline = start.number;
  if (reached) chart.result = reached.number;
  if (stretch) chart.target = stretch;
  return chart;
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

/** What meets all demands that are a stretch; undefined where there are none, or where nothing can. */
function joinStretches(demands: readonly Demand[], baseline: number | undefined, isShare: boolean): Stretch | undefined {
  let [low, high] = [-Infinity, Infinity];
  for (const demand of demands) {
    const stretch = stretchOf(demand, baseline, isShare);
    low = Math.max(low, stretch?.low ?? -Infinity);
    high = Math.min(high, stretch?.high ?? Infinity);
  }
  if (low > high || (low === -Infinity && high === Infinity)) return undefined;
  return high === Infinity ? { low } : low === -Infinity ? { high } : { low, high };
}
