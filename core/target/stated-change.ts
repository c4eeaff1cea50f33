/** Compares the change that is typed beside a result (`25.1% (+8.5%)`) with the change from its baseline, and with what a demand asks; it explains nothing. */
import type { Quantity } from '../number/reading';
import { roundTo } from '../number/round';
import { subtract } from './arithmetic';
import type { Demand } from './demand';

/**
 * Whether the stated change is the one from baseline to result, in units (points for shares) or in percent of the baseline.
 * Each printed figure stands for itself plus or minus half a unit of its last decimal.
 */
export function statedChangeAgrees(stated: Quantity, result: Quantity, baseline: Quantity): boolean {
  const difference = subtract(result.number, baseline.number);
  const margin = (stated.step + result.step + baseline.step) / 2;
  const inUnits = Math.abs(subtract(difference, stated.number)) <= roundTo(margin, 9);
  if (stated.unit !== '%' || baseline.number === 0) return inUnits;
  const percent = (difference / Math.abs(baseline.number)) * 100;
  const percentMargin = stated.step / 2 + ((result.step + baseline.step) / 2 / Math.abs(baseline.number)) * 100;
  return inUnits || Math.abs(percent - stated.number) <= percentMargin;
}

/** Whether the stated change by itself does what a demand on the baseline asks; undefined when it cannot say. */
export function statedChangeMeets(stated: Quantity, demand: Demand): boolean | undefined {
  switch (demand.kind) {
    case 'rise': return stated.number > 0;
    case 'fall': return stated.number < 0;
    case 'not-below-baseline': return stated.number >= 0;
    case 'not-above-baseline': return stated.number <= 0;
    case 'turn-trend': return demand.trend === 'falling' ? stated.number > 0 : stated.number < 0;
    case 'change': return (demand.way === 'up' ? stated.number : -stated.number) >= demand.change.number;
    default: return undefined;
  }
}
