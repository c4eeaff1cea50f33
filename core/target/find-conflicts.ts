/** Compares figures of one indicator that stand in different places or years; figures without one value are left to their own findings. */
import type { NumberReading, Quantity } from '../number/reading';
import { subtract } from './arithmetic';
import type { TargetFinding } from './finding';
import { figureOf } from './reason';

/** One figure as one place gives it. */
export interface ReportedFigure {
  /** The same for figures that ought to be the same: indicator, series, period. */
  readonly key: string;
  /** Where it stands, as people are told. */
  readonly where: string;
  readonly reading: NumberReading;
}

/** Two places that give one indicator different values. */
export interface ReportedConflict {
  readonly key: string;
  readonly places: readonly [string, string];
  readonly finding: TargetFinding;
}

/** Whether two printed figures can stand for the same value: they are no further apart than half a unit of the coarser one's last decimal. Two equally fine ones must be equal. */
export function canBeSame(one: Quantity, other: Quantity): boolean {
  const difference = Math.abs(subtract(one.number, other.number));
  return one.step === other.step ? difference === 0 : subtract(difference, Math.max(one.step, other.step) / 2) <= 0;
}

/** Every later figure that differs from the first one under its key. Blank, marked and unreadable figures are not compared. */
export function findConflicts(figures: readonly ReportedFigure[]): readonly ReportedConflict[] {
  const first = new Map<string, ReportedFigure & { readonly quantity: Quantity }>();
  const conflicts: ReportedConflict[] = [];
  for (const figure of figures) {
    if (figure.reading.kind !== 'number') continue;
    const known = first.get(figure.key);
    if (!known) first.set(figure.key, { ...figure, quantity: figure.reading });
    else if (!canBeSame(known.quantity, figure.reading)) {
      const facts = { low: figureOf(known.quantity), high: figureOf(figure.reading), text: `${known.where} / ${figure.where}` };
      conflicts.push({ key: figure.key, places: [known.where, figure.where], finding: { id: 'values-differ', field: 'result', facts } });
    }
  }
  return conflicts;
}

/** Whether this year's baseline is last year's result; a finding when both are one value and differ. */
export function findBrokenContinuation(lastResult: NumberReading, baseline: NumberReading): TargetFinding | undefined {
  if (lastResult.kind !== 'number' || baseline.kind !== 'number' || canBeSame(lastResult, baseline)) return undefined;
  return { id: 'baseline-is-not-last-result', field: 'baseline', facts: { baseline: figureOf(baseline), result: figureOf(lastResult) } };
}
