/** Finds where a target and its result are not about the same thing: named otherwise, in other parts, on another scale, in another unit. */
import type { NumberUnit } from '../number/reading';
import type { Demand, TargetReading } from './demand';
import { singleOf, type PlausibilityFacts, type TargetFinding } from './finding';
import { figureOf } from './reason';

/** `demands` are those of the target. Compares names without regard to case and outer spaces; parts by their labels. */
export function checkScope(target: TargetReading, demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const found: TargetFinding[] = [];
  const { result, baseline, targetScope, resultScope } = facts;
  if (targetScope !== undefined && resultScope !== undefined && targetScope.trim().toLowerCase() !== resultScope.trim().toLowerCase()) {
    found.push({ id: 'scope-named', field: 'target', facts: { target: targetScope.trim(), result: resultScope.trim() } });
  }
  if (result.kind === 'series') {
    const labels = result.parts.map(({ label }) => label);
    const isWhole = (baseline !== undefined && baseline.kind !== 'series' && baseline.kind !== 'blank' && baseline.kind !== 'mark') || target.kind !== 'series';
    if (isWhole) found.push({ id: 'scope-parts', field: 'result', facts: { text: labels.join(', ') } });
    if (target.kind === 'series') {
      const wanted = target.parts.map(({ label }) => label.toLowerCase());
      const lone = [...labels.filter((label) => !wanted.includes(label.toLowerCase())), ...target.parts.filter(({ label }) => !labels.some((other) => other.toLowerCase() === label.toLowerCase())).map(({ label }) => label)];
      found.push(...lone.map((label): TargetFinding => ({ id: 'part-without-target', field: 'result', facts: { text: label } })));
    }
  }
  const single = singleOf(result);
  if (!single) return found;
  for (const demand of demands) {
    const value = 'value' in demand ? demand.value : undefined;
    if (!value) continue;
    if (value.outOf !== undefined && single.outOf !== undefined && value.outOf !== single.outOf) {
      found.push({ id: 'scope-out-of', field: 'result', facts: { target: String(value.outOf), result: String(single.outOf) } });
    }
    const isShare = (unit: NumberUnit): boolean => unit === '%' || unit === 'pp';
    if (value.unit !== undefined && single.unit !== undefined && value.unit !== single.unit && !(isShare(value.unit) && isShare(single.unit))) {
      found.push({ id: 'unit-conflict', field: 'result', facts: { target: figureOf(value), result: figureOf(single) } });
    }
  }
  return found;
}
