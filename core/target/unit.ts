/** Says where the units of a result, its baseline and its demand cannot be compared; a figure without a unit has the indicator's. */
import type { NumberUnit, Quantity } from '../number/reading';
import type { Demand } from './demand';
import { figureOf, type ReasonFacts } from './reason';
import type { RequirementContext } from './requirement';

/** Shares and differences of shares are compared in the same points. */
const scaleOf = (unit: NumberUnit): string => (unit === 'pp' ? '%' : unit);

const NONE: readonly Quantity[] = [];

/** The values that a demand names itself; a change is none. */
export function quantitiesOf(demand: Demand): readonly Quantity[] {
  switch (demand.kind) {
    case 'at-least': case 'at-most': case 'equal': return [demand.value];
    case 'between': return [demand.low, demand.high];
    default: return NONE;
  }
}

/** The unit that an indicator has: declared, or else the first that one of its figures shows. */
export function findUnit(declared: NumberUnit | undefined, figures: readonly (Quantity | undefined)[]): NumberUnit | undefined {
  return declared ?? figures.find((quantity) => quantity?.unit !== undefined)?.unit;
}

/** The figure whose unit does not fit, as facts for `unit-mismatch`; undefined when all can be compared. */
export function findMismatch(demand: Demand, context: RequirementContext): ReasonFacts | undefined {
  const { result, baseline, countsWhole } = context;
  const demanded = quantitiesOf(demand);
  const unit = context.unit ?? findUnit(undefined, [result, baseline]);
  const isShare = unit === '%' || unit === 'pp';
  const isWrong = (quantity: Quantity): boolean => {
    if (quantity.unit === undefined) return false;
    if (unit !== undefined && scaleOf(quantity.unit) !== scaleOf(unit)) return true;
    return countsWhole && (quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === 'pp');
  };
  const wrong = demanded.find(isWrong) ?? (isWrong(result) ? result : baseline !== undefined && isWrong(baseline) ? baseline : undefined)
    ?? demanded.find((quantity) => quantity.outOf !== undefined && result.outOf !== undefined && quantity.outOf !== result.outOf);
  if (wrong) return { target: figureOf(wrong) };
  if (demand.kind !== 'change') return undefined;
  const { change } = demand;
  const fits = change.unit === undefined || change.unit === '%' || (change.unit === 'pp' ? isShare && !countsWhole : unit === undefined || change.unit === unit);
  return fits ? undefined : { target: figureOf(change) };
}
