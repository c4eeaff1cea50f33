/** Turns one indicator's facts into findings on what is odd about its target: met before it started, no baseline, another scope. It changes no verdict. */
import { serialOfDay } from '../model/date';
import { checkFigure } from './check-figure';
import { checkScope } from './check-scope';
import { needsBaseline, type Demand, type TargetReading } from './demand';
import { readBaseline } from './figure-state';
import { demandsOf, onOneLine, singleOf, type PlausibilityFacts, type TargetFinding } from './finding';
import { judgeTarget } from './judge-target';
import { directionOf } from './read-target';
import { figureOf } from './reason';
import { statedChangeAgrees } from './stated-change';
import { findUnit } from './unit';
import { isMet } from './verdict';

/** All findings on one indicator: on its target, its baseline, its scope, its result, and each figure by itself. Without a target only the figures are looked at. */
export function findImplausible(facts: PlausibilityFacts): readonly TargetFinding[] {
  const { target } = facts;
  const figures = [...checkFigure('baseline', facts.baseline, facts), ...checkFigure('result', facts.result, facts), ...checkMark(facts)];
  if (target.kind === 'none') return figures;
  if (target.kind === 'unread') return [{ id: 'target-unread', field: 'target', facts: { text: onOneLine(target.text) } }, ...figures];
  const demands = demandsOf(target);
  return [
    ...checkTarget(target, demands, facts),
    ...checkBaseline(demands, facts),
    ...checkScope(target, facts),
    ...checkResult(demands, facts),
    ...figures,
  ];
}

/** A figure may be provisional for a year after what it is about; then it is either final or forgotten. */
function checkMark({ result, mark, measuredUntil, referenceDay }: PlausibilityFacts): readonly TargetFinding[] {
  const marks = [mark, 'mark' in result ? result.mark : undefined];
  if (measuredUntil === undefined || !(marks.includes('provisional') || marks.includes('estimated'))) return [];
  const [last, today] = [serialOfDay({ ...measuredUntil, year: measuredUntil.year + 1 }), serialOfDay(referenceDay)];
  return last !== undefined && today !== undefined && today > last ? [{ id: 'provisional-too-old', field: 'result', facts: { due: measuredUntil } }] : [];
}

const isMeasured = (demand: Demand): boolean => demand.kind !== 'milestone';

function checkTarget(target: TargetReading, demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const found: TargetFinding[] = [];
  const text = onOneLine(target.text);
  const due = target.kind === 'target' ? target.due : undefined;
  const values = demands.flatMap((demand) => ('value' in demand ? [demand.value] : demand.kind === 'between' ? [demand.high] : []));
  const unit = findUnit(facts.unit, [singleOf(facts.result), singleOf(facts.baseline), ...values]);
  if (!facts.hasUnit && unit === undefined && demands.some(isMeasured)) found.push({ id: 'no-unit', field: 'target', facts: {} });
  if (due === undefined && facts.due === undefined) found.push({ id: 'no-date', field: 'target', facts: {} });
  if (due !== undefined && facts.due !== undefined && serialOfDay(due.day) !== serialOfDay(facts.due)) {
    found.push({ id: 'due-conflict', field: 'target', facts: { text: due.day, due: facts.due } });
  }
  const isOpen = demands.some((demand) => ('because' in demand && demand.because === 'bare-value') || demand.kind === 'between' || (demand.kind === 'status-quo'));
  if (facts.direction === undefined && isOpen) found.push({ id: 'no-direction', field: 'target', facts: { text } });
  const own = directionOf(demands);
  if (facts.direction !== undefined && own !== undefined && own !== 'inside' && own !== facts.direction) found.push({ id: 'direction-conflict', field: 'target', facts: { text } });
  found.push(...checkLimits(demands, facts));
  const isShare = unit === '%' || unit === 'pp';
  if (isShare && demands.some((demand) => demand.kind === 'change' && demand.change.unit === '%')) found.push({ id: 'percent-or-points', field: 'target', facts: { text } });
  return found;
}

/** A share that must reach more than all of it, or less than nothing. A change may be any size. */
function checkLimits(demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const limits = demands.flatMap((demand) => ('value' in demand ? [demand.value] : demand.kind === 'between' ? [demand.low, demand.high] : []));
  return limits.filter(({ number, unit }) => (facts.unit ?? unit) === '%' && (number < 0 || number > 100))
    .map((limit) => ({ id: 'share-outside-range', field: 'target', facts: { result: figureOf(limit, facts.unit) } }));
}

function checkBaseline(demands: readonly Demand[], facts: PlausibilityFacts): readonly TargetFinding[] {
  const state = readBaseline(facts.baseline);
  if (state.kind === 'absent') return demands.some(needsBaseline) ? [{ id: 'no-baseline', field: 'baseline', facts: {} }] : [];
  const baseline = singleOf(facts.baseline);
  if (baseline === undefined) return [];
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
  if (values.length === 0 || facts.baseline === undefined || demands.some(needsBaseline)) return found;
  const { due: _due, measuredUntil: _measured, baseline: _baseline, mark: _mark, target: _target, ...others } = facts;
  const { due: _phraseDue, ...undated } = facts.target;
  const judged = judgeTarget({ ...others, target: { ...undated, demands: values }, result: facts.baseline });
  if (!isMet(judged.verdict)) return found;
  const [only] = values.flatMap((demand) => ('value' in demand ? [demand.value] : []));
  return [...found, { id: 'target-met-at-baseline', field: 'target', facts: { baseline: shown, ...(only === undefined ? {} : { target: figureOf(only, unit) }) } }];
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
  const [dueSerial, measured, today] = [due, facts.measuredUntil, facts.referenceDay].map((day) => (day === undefined ? undefined : serialOfDay(day)));
  if (due && demands.some(isMeasured) && dueSerial !== undefined && measured !== undefined && today !== undefined && measured < dueSerial && dueSerial <= today) {
    found.push({ id: 'result-before-due', field: 'result', facts: { due } });
  }
  const outOf = result?.outOf !== undefined ? undefined : demands.flatMap((demand) => ('value' in demand ? demand.value.outOf ?? [] : []))[0];
  if (result && outOf !== undefined && (result.number < 0 || result.number > outOf)) {
    found.push({ id: 'score-outside-range', field: 'result', facts: { result: figureOf(result, unit), high: String(outOf) } });
  }
  return found;
}
