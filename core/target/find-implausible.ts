/** Turns one indicator's facts into findings on what is odd about its target: met before it started, no baseline, another scope. It changes no verdict. */
import { serialOfDay } from '../model/date';
import { checkFigure } from './check-figure';
import { checkScope } from './check-scope';
import { needsBaseline, type Demand, type TargetReading } from './demand';
import { readBaseline } from './figure-state';
import { demandsOf, onOneLine, singleOf, type PlausibilityFacts, type TargetFinding } from './finding';
import { isEarly, meetsValues } from './judge-target';
import { directionOf } from './read-target';
import { figureOf } from './reason';
import { statedChangeAgrees } from './stated-change';
import { findUnit, quantitiesOf } from './unit';

const NO_FINDINGS: readonly TargetFinding[] = [];

/** All findings on one indicator: on its target, its baseline, its scope, its result, and each figure by itself. Without a target only the figures are looked at. */
export function findImplausible(facts: PlausibilityFacts): readonly TargetFinding[] {
  const { target } = facts;
  const figures = joinFindings([checkFigure('baseline', facts.baseline, facts), checkFigure('result', facts.result, facts), checkMark(facts)]);
  if (target.kind === 'none') return figures;
  if (target.kind === 'unread') return [{ id: 'target-unread', field: 'target', facts: { text: onOneLine(target.text) } }, ...figures];
  const demands = demandsOf(target);
  return joinFindings([checkTarget(target, demands, facts), checkBaseline(demands, facts), checkScope(target, demands, facts), checkResult(demands, facts), figures]);
}

/** Most rows have few or none. */
function joinFindings(lists: readonly (readonly TargetFinding[])[]): readonly TargetFinding[] {
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length < 2 ? filled[0] ?? NO_FINDINGS : filled.flat();
}

/** A figure may be provisional for a year after what it is about; then it is either final or forgotten. */
function checkMark({ result, mark, measuredUntil, referenceDay }: PlausibilityFacts): readonly TargetFinding[] {
  if (measuredUntil === undefined || !(isEarly(mark) || ('mark' in result && isEarly(result.mark)))) return NO_FINDINGS;
  const [last, today] = [serialOfDay({ ...measuredUntil, year: measuredUntil.year + 1 }), serialOfDay(referenceDay)];
  return last !== undefined && today !== undefined && today > last ? [{ id: 'provisional-too-old', field: 'result', facts: { due: measuredUntil } }] : [];
}

const isMeasured = (demand: Demand): boolean => demand.kind !== 'milestone';

function checkTarget(target: TargetReading, demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const found: TargetFinding[] = [];
  const text = onOneLine(target.text);
  const due = target.kind === 'target' ? target.due : undefined;
  const unit = facts.unit ?? singleOf(facts.result)?.unit ?? singleOf(facts.baseline)?.unit
    ?? findUnit(undefined, demands.map((demand) => ('value' in demand ? demand.value : demand.kind === 'between' ? demand.high : undefined)));
  if (!facts.hasUnit && unit === undefined && demands.some(isMeasured)) found.push({ id: 'no-unit', field: 'target', facts: {} });
  if (due === undefined && facts.due === undefined) found.push({ id: 'no-date', field: 'target', facts: {} });
  if (due !== undefined && facts.due !== undefined && serialOfDay(due.day) !== serialOfDay(facts.due)) {
    found.push({ id: 'due-conflict', field: 'target', facts: { text: due.day, due: facts.due } });
  }
  const isOpen = demands.some((demand) => ('because' in demand && demand.because === 'bare-value') || demand.kind === 'between' || (demand.kind === 'status-quo'));
  if (facts.direction === undefined && isOpen) found.push({ id: 'no-direction', field: 'target', facts: { text } });
  const own = directionOf(demands);
  if (facts.direction !== undefined && own !== undefined && own !== 'inside' && own !== facts.direction) found.push({ id: 'direction-conflict', field: 'target', facts: { text } });
  checkLimits(demands, facts, found);
  const isShare = unit === '%' || unit === 'pp';
  if (isShare && demands.some((demand) => demand.kind === 'change' && demand.change.unit === '%')) found.push({ id: 'percent-or-points', field: 'target', facts: { text } });
  return found;
}

/** A share that must reach more than all of it, or less than nothing. A change may be any size. */
function checkLimits(demands: readonly Demand[], facts: PlausibilityFacts, found: TargetFinding[]): void {
  for (const demand of demands) {
    for (const limit of quantitiesOf(demand)) {
      if ((facts.unit ?? limit.unit) === '%' && (limit.number < 0 || limit.number > 100)) found.push({ id: 'share-outside-range', field: 'target', facts: { result: figureOf(limit, facts.unit) } });
    }
  }
}

function checkBaseline(demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const state = readBaseline(facts.baseline);
  if (state.kind === 'absent') return demands.some(needsBaseline) ? [{ id: 'no-baseline', field: 'baseline', facts: {} }] : NO_FINDINGS;
  const { baseline } = facts;
  if (baseline?.kind !== 'number') return NO_FINDINGS;
  const found: TargetFinding[] = [];
  const unit = findUnit(facts.unit, [baseline, singleOf(facts.result)]);
  const shown = figureOf(baseline, unit);
  for (const demand of demands) {
    if (demand.kind !== 'at-least' && demand.kind !== 'at-most') continue;
    const moves = demands.some((other) => other.kind === (demand.kind === 'at-least' ? 'rise' : 'fall'));
    const isOtherWay = demand.kind === 'at-least' ? demand.value.number < baseline.number : demand.value.number > baseline.number;
    if (moves && isOtherWay) found.push({ id: 'phrase-disagrees-with-figure', field: 'target', facts: { baseline: shown, target: figureOf(demand.value, unit) } });
  }
  if (facts.target.kind !== 'target') return found;
  const values = demands.filter((demand) => isMeasured(demand) && !needsBaseline(demand) && !(demand.kind === 'between' && demand.isStatusQuo));
  if (values.length === 0 || demands.some(needsBaseline) || !meetsValues(baseline, values, facts)) return found;
  const [only] = values.flatMap((demand) => ('value' in demand ? [demand.value] : []));
  found.push({ id: 'target-met-at-baseline', field: 'target', facts: { baseline: shown, ...(only === undefined ? {} : { target: figureOf(only, unit) }) } });
  return found;
}

function checkResult(demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const found: TargetFinding[] = [];
  const baseline = singleOf(facts.baseline);
  const result = facts.result.kind === 'number' ? facts.result : undefined;
  const unit = findUnit(facts.unit, [result, baseline]);
  if (result?.change !== undefined && baseline !== undefined && !statedChangeAgrees(result.change, result, baseline)) {
    const { change } = result;
    found.push({ id: 'stated-change-disagrees', field: 'result', facts: { baseline: figureOf(baseline, unit), result: figureOf(result, unit), stated: { ...figureOf(change), showsPlus: true } } });
  }
  const due = (facts.target.kind === 'target' ? facts.target.due?.day : undefined) ?? facts.due;
  if (due && facts.measuredUntil && demands.some(isMeasured)) {
    const [dueSerial, measured, today] = [serialOfDay(due), serialOfDay(facts.measuredUntil), serialOfDay(facts.referenceDay)];
    if (dueSerial !== undefined && measured !== undefined && today !== undefined && measured < dueSerial && dueSerial <= today) found.push({ id: 'result-before-due', field: 'result', facts: { due } });
  }
  const outOf = result === undefined || result.outOf !== undefined ? undefined : demands.flatMap((demand) => ('value' in demand ? demand.value.outOf ?? [] : []))[0];
  if (result && outOf !== undefined && (result.number < 0 || result.number > outOf)) {
    found.push({ id: 'score-outside-range', field: 'result', facts: { result: figureOf(result, unit), high: String(outOf) } });
  }
  return found;
}
