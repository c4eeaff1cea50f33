/** Turns one indicator (target, result, baseline, reference day) into exactly one target verdict with distance and reason; what cannot be decided is said, never guessed. */
import { serialOfDay, type Day } from '../model/date';
import type { Draft } from '../model/draft';
import type { NumberMark, NumberReading, NumberUnit, Quantity, SingleReading } from '../number/reading';
import { needsBaseline, type Demand, type Direction, type Due, type TargetReading } from './demand';
import { type DemandContext, cannotJudge, judgeDemand, ofPart } from './judge-demand';
import { readBaseline, readResult, type FigureState } from './figure-state';
import type { Judgement } from './judgement';
import type { Reason, ReasonFacts, ReasonId } from './reason';
import { findUnit } from './unit';
import { findWorst, isMet, type DemandOutcome, type TargetJudgement, type TargetVerdict } from './verdict';

/** What is known about one indicator. Figures are in the indicator's unit; shares in percent (82.3, not 0.823). */
export interface IndicatorFacts {
  readonly target: TargetReading;
  readonly result: NumberReading;
  /** Absent or blank: there is none. */
  readonly baseline?: NumberReading;
  /** The day on which the verdict is given. */
  readonly referenceDay: Day;
  /** Declared unit; absent for a plain count or score. */
  readonly unit?: NumberUnit;
  readonly countsWhole?: boolean;
  /** Declared direction; decides what lies beyond a band. */
  readonly direction?: Direction;
  /** How far from the target value still counts as within tolerance; in the unit, zero or more. */
  readonly tolerance?: number;
  /** The date declared beside the phrase; a date in the phrase goes first. */
  readonly due?: Day;
  /** Last day of the period that the result is about. */
  readonly measuredUntil?: Day;
  /** Heads of the group that a share is a share of. */
  readonly groupSize?: number;
  /** Value of the period before the baseline. */
  readonly beforeBaseline?: number;
  /** The mark in a column or remark of its own (`readRemarkMark`). */
  readonly mark?: NumberMark;
  /** What a person judged (`readJudgement`); counts for milestones only. */
  readonly judgement?: Judgement;
}

const plain = (verdict: TargetVerdict, id: ReasonId, facts: ReasonFacts = {}): TargetJudgement =>
  ({ verdict, isProvisional: false, reason: { id, facts }, outcomes: [] });

const isAfter = (one: Day, other: Day): boolean => (serialOfDay(one) ?? 0) > (serialOfDay(other) ?? 0);

const dueOf = ({ target, due }: IndicatorFacts): Due | undefined =>
  (target.kind === 'target' && target.due) || (due === undefined ? undefined : { day: due, mode: 'on' });

/**
 * Judges one indicator. Throws a RangeError on a tolerance or group size below zero, which only a caller's mistake can give.
 *
 * In this order: no target; not yet due; a series part by part; no result; a result that cannot be read; each demand, of which the worst decides.
 * Where something can mean two things (percent or points, `1.234`, a baseline with two readings), each is judged:
 * one verdict stands, two verdicts make `cannot-be-judged` with the question in the reason.
 */
export function judgeTarget(facts: IndicatorFacts): TargetJudgement {
  if ((facts.tolerance ?? 0) < 0 || (facts.groupSize ?? 0) < 0) throw new RangeError('a tolerance or group size below zero');
  const { target } = facts;
  if (target.kind === 'none') return plain('no-target', target.why === 'to-be-determined' ? 'target-to-be-determined' : 'no-target');
  if (target.kind === 'unread') return plain('cannot-be-judged', 'target-unread', { text: target.rest });
  const due = dueOf(facts);
  const judged = target.kind === 'series' ? judgeParts(facts, target.parts.map(({ label }) => label)) : judgeSingle(facts, target.demands);
  if (due && isAfter(due.day, facts.referenceDay)) return putOff(judged, due.day, 'not-yet-due', 'not-yet-due');
  if (due && facts.measuredUntil && isAfter(due.day, facts.measuredUntil) && restsOnResult(judged) && !(due.mode === 'by' && isMet(judged.verdict))) {
    return putOff(judged, due.day, 'not-available', 'result-before-due');
  }
  return judged;
}

const RESTS_ON_RESULT: readonly TargetVerdict[] = ['met', 'met-above-band', 'within-tolerance', 'missed', 'missed-but-improved', 'cannot-be-judged'];
const restsOnResult = (judged: TargetJudgement): boolean =>
  RESTS_ON_RESULT.includes(judged.verdict) && (judged.reason.facts.result !== undefined || judged.parts !== undefined);

/** The same distance with another verdict: the date has not come, or the result is from before it. */
function putOff(judged: TargetJudgement, due: Day, verdict: TargetVerdict, id: ReasonId): TargetJudgement {
  const { result, target, limit, gap, side, goal } = judged.distance === undefined
    ? { result: judged.reason.facts.result } as ReasonFacts : judged.reason.facts;
  const facts: ReasonFacts = {
    due,
    ...(result === undefined ? {} : { result }), ...(target === undefined ? {} : { target }),
    ...(limit === undefined ? {} : { limit }), ...(gap === undefined ? {} : { gap }), ...(side === undefined ? {} : { side }), ...(goal === undefined ? {} : { goal }),
    ...(judged.distance === undefined || judged.reason.part !== undefined ? {} : { judged: isMet(judged.verdict) ? 'met' : 'missed' }),
  };
  return { ...judged, verdict, isProvisional: false, reason: { id, facts, ...(judged.reason.part === undefined ? {} : { part: judged.reason.part }) } };
}

/** A target with demands: on one result, or on each part of a series. */
function judgeSingle(facts: IndicatorFacts, demands: readonly Demand[]): TargetJudgement {
  const { result } = facts;
  const milestones = demands.filter((demand) => demand.kind === 'milestone');
  const measured = milestones.length === 0 ? demands : demands.filter((demand) => demand.kind !== 'milestone');
  if (result.kind === 'series' && measured.length > 0) return judgeParts(facts, result.parts.map(({ label }) => label));
  const state = readResult(result);
  const hasNoResult = state.kind === 'absent' && (measured.length > 0 || facts.judgement === undefined);
  if (hasNoResult) return plain('not-available', state.id, state.text === undefined ? {} : { text: state.text });
  const judged = milestones.map((demand) => judgeMilestone(demand, facts.judgement));
  if (measured.length === 0) return conclude(judged, facts);
  if (state.kind !== 'figures') {
    const [first] = measured;
    const outcome = first && cannotJudge(first, state.id, state.text === undefined ? {} : { text: state.text });
    return conclude(outcome ? [outcome, ...judged] : judged, facts);
  }
  return conclude([...judgeMeasured(facts, measured, state.quantities), ...judged], facts);
}

function judgeMilestone(demand: Demand & { readonly kind: 'milestone' }, judgement: Judgement | undefined): DemandOutcome {
  if (judgement === undefined) return { demand, verdict: 'to-be-judged', reason: { id: 'to-be-judged', facts: { text: demand.text } } };
  const verdict = ({ met: 'met', missed: 'missed', partly: 'missed-but-improved' } as const)[judgement];
  return { demand, verdict, reason: { id: 'judged-by-person', facts: { text: demand.text, judged: judgement } } };
}

/** Every reading of the result with every reading of the baseline. Where they disagree nothing is judged. */
function judgeMeasured(facts: IndicatorFacts, demands: readonly Demand[], results: readonly Quantity[]): readonly DemandOutcome[] {
  const base = readBaseline(facts.baseline);
  const baselines = base.kind === 'figures' ? base.quantities : [];
  const runs = results.flatMap((result) => (baselines.length === 0 ? [undefined] : baselines).map((baseline) => judgeOnce(facts, demands, result, baseline, base)));
  if (agrees(runs)) return hardest(runs);
  if (baselines.length > 1 && !demands.some(needsBaseline)) {
    const without = results.map((result) => judgeOnce(facts, demands, result, undefined, base));
    if (agrees(without)) return hardest(without);
  }
  const [first] = demands;
  const shown = results[0];
  return first && shown ? [cannotJudge(first, 'readings-differ', { text: (results.length > 1 ? facts.result : facts.baseline ?? facts.result).text.trim() })] : [];
}

const verdictOfRun = (run: readonly DemandOutcome[]): TargetVerdict | undefined => findWorst(run)?.verdict;
const agrees = (runs: readonly (readonly DemandOutcome[])[]): boolean => runs.length === 1 || new Set(runs.map(verdictOfRun)).size === 1;
const distanceOfRun = (run: readonly DemandOutcome[]): number => findWorst(run)?.distance?.number ?? 0;
const hardest = (runs: readonly (readonly DemandOutcome[])[]): readonly DemandOutcome[] =>
  runs.reduce((worst, run) => (distanceOfRun(run) < distanceOfRun(worst) ? run : worst));

function judgeOnce(facts: IndicatorFacts, demands: readonly Demand[], result: Quantity, baseline: Quantity | undefined, base: FigureState): readonly DemandOutcome[] {
  const context = contextOf(facts, demands, result, baseline, facts.result.kind === 'number' ? facts.result.change : undefined);
  return demands.map((demand) => {
    if (base.kind === 'unreadable' && needsBaseline(demand)) return cannotJudge(demand, base.isSeries === true ? 'baseline-not-in-parts' : 'baseline-unread', { text: base.text ?? '' });
    return judgeDemand(demand, context);
  });
}

/** What all demands of one indicator are judged by. */
function contextOf(facts: IndicatorFacts, demands: readonly Demand[], result: Quantity, baseline: Quantity | undefined, stated: Quantity | undefined): DemandContext {
  const context: Draft<DemandContext> = { result, tolerance: facts.tolerance ?? 0, countsWhole: facts.countsWhole === true };
  const unit = facts.unit ?? result.unit ?? baseline?.unit ?? findUnit(undefined, demands.map((demand) => ('value' in demand ? demand.value : demand.kind === 'between' ? demand.high : undefined)));
  if (baseline !== undefined) context.baseline = baseline;
  if (unit !== undefined) context.unit = unit;
  if (facts.direction !== undefined) context.direction = facts.direction;
  if (facts.groupSize !== undefined) context.groupSize = facts.groupSize;
  if (facts.beforeBaseline !== undefined) context.beforeBaseline = facts.beforeBaseline;
  if (stated !== undefined) context.stated = stated;
  return context;
}

/** Whether a figure meets demands that name a value, whatever the date and what it started from. */
export function meetsValues(figure: SingleReading, demands: readonly Demand[], facts: IndicatorFacts): boolean {
  if (readResult(figure).kind !== 'figures') return false;
  const context = contextOf(facts, demands, figure, undefined, figure.change);
  const worst = findWorst(demands.map((demand) => judgeDemand(demand, context)));
  return worst !== undefined && isMet(worst.verdict);
}

/** Provisional or estimated. */
export const isEarly = (mark: NumberMark | undefined): boolean => mark === 'provisional' || mark === 'estimated';

/** The worst outcome decides; of equals the one with a value to reach explains best. */
function conclude(outcomes: readonly DemandOutcome[], facts: IndicatorFacts): TargetJudgement {
  const told = outcomes.length < 2 ? outcomes : [...outcomes].sort((one, other) => Number(other.reason.facts.target !== undefined) - Number(one.reason.facts.target !== undefined));
  const worst = findWorst(told);
  if (!worst) return plain('cannot-be-judged', 'target-unread', { text: facts.target.text });
  const mark = facts.result.kind !== 'blank' && 'mark' in facts.result ? facts.result.mark : undefined;
  const isProvisional = (isEarly(facts.mark) || isEarly(mark)) && worst.verdict !== 'cannot-be-judged' && RESTS_ON_RESULT.includes(worst.verdict);
  const reason: Reason = isProvisional ? { ...worst.reason, facts: { ...worst.reason.facts, isProvisional } } : worst.reason;
  const judged: Draft<TargetJudgement> = { verdict: worst.verdict, isProvisional, reason, outcomes };
  if (worst.distance !== undefined) judged.distance = worst.distance;
  return judged;
}

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Each part by itself; the worst decides and gives its name. A baseline for the whole says nothing about a part. */
function judgeParts(facts: IndicatorFacts, labels: readonly string[]): TargetJudgement {
  const { target, result, baseline } = facts;
  if (result.kind !== 'series') {
    const state = readResult(result);
    if (state.kind === 'absent') return plain('not-available', state.id, state.text === undefined ? {} : { text: state.text });
    return plain('cannot-be-judged', 'parts-differ', { text: result.text.trim() });
  }
  const parts = labels.map((label) => {
    const partResult = result.parts.find((part) => isSame(part.label, label))?.reading ?? { kind: 'blank' as const, text: '' };
    const partTarget = target.kind === 'series' ? target.parts.find((part) => isSame(part.label, label))?.target ?? target : target;
    const partBaseline = baseline?.kind === 'series' ? baseline.parts.find((part) => isSame(part.label, label))?.reading
      : baseline === undefined || baseline.kind === 'blank' || baseline.kind === 'mark' ? baseline : { kind: 'series' as const, text: baseline.text, parts: [], join: '' };
    const { baseline: _whole, ...others } = facts;
    const mark = facts.mark ?? result.mark;
    const judgement = partTarget.kind === 'target'
      ? judgeSingle({ ...others, target: partTarget, result: partResult, ...(partBaseline === undefined ? {} : { baseline: partBaseline }), ...(mark === undefined ? {} : { mark }) }, partTarget.demands)
      : plain('cannot-be-judged', 'target-unread', { text: partTarget.text });
    return { label, judgement, verdict: judgement.verdict };
  });
  const worst = findWorst(parts);
  if (!worst) return plain('not-available', 'no-result');
  const { judgement } = worst;
  return {
    ...judgement,
    isProvisional: parts.some((part) => part.judgement.isProvisional),
    reason: ofPart(judgement.reason, worst.label),
    parts: parts.map(({ label, judgement: one }) => ({ label, judgement: one })),
  };
}

