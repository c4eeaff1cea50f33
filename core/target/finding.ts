/** What a finding on an indicator's target is, as data, and what it is made from. The words are in core/text/target. */
import type { Day } from '../model/date';
import { printDay } from '../number/day';
import type { NumberLocale } from '../number/locale';
import type { NumberReading, Quantity } from '../number/reading';
import type { Demand, TargetReading } from './demand';
import type { IndicatorFacts } from './judge-target';
import { type Figure, printFigure } from './reason';

export const FINDING_IDS = [
  'no-baseline', 'no-unit', 'no-date', 'no-direction', 'target-met-at-baseline', 'direction-conflict', 'phrase-disagrees-with-figure',
  'scope-parts', 'scope-out-of', 'scope-named', 'unit-conflict', 'stated-change-disagrees', 'due-conflict', 'result-before-due',
  'figure-ambiguous', 'figure-malformed', 'figure-partly-read', 'share-outside-range', 'score-outside-range', 'part-without-target',
  'target-unread', 'percent-or-points', 'count-outside-range', 'provisional-too-old', 'values-differ', 'baseline-is-not-last-result',
] as const;

export type FindingId = (typeof FINDING_IDS)[number];

/** Which of the indicator's cells it is about. */
export type FindingField = 'target' | 'baseline' | 'result';

/** Printed when the finding is told: most are not told in every language. */
export type FindingFact = Figure | Day | string;

export interface TargetFinding {
  readonly id: FindingId;
  readonly field: FindingField;
  readonly facts: { readonly [Name in 'baseline' | 'result' | 'target' | 'low' | 'high' | 'stated' | 'due' | 'text']?: FindingFact };
}

/** What is declared beside the facts that the verdict needs. */
export interface PlausibilityFacts extends IndicatorFacts {
  /** The indicator is a plain count or score, so that it needs no `%` or `€`. */
  readonly hasUnit: boolean;
  /** What target and result are about, where the workbook names it (`opleiding`, `leertijd`). */
  readonly targetScope?: string;
  readonly resultScope?: string;
}

/** A figure with its signs and unit, a day in words, a text as it is. */
export function printFact(fact: FindingFact, locale: NumberLocale): string {
  if (typeof fact === 'string') return fact;
  return 'number' in fact ? printFigure(fact, locale) : printDay(fact, locale);
}

/** The facts of a finding for its sentence in core/text/target. */
export const printFindingFacts = ({ facts }: TargetFinding, locale: NumberLocale): { readonly [Name in keyof TargetFinding['facts']]?: string } =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, printFact(fact, locale)]));

/** A text as typed on one line. */
export const onOneLine = (text: string): string => (text.includes('\n') ? text.trim().replace(/\s*\n\s*/g, ' / ') : text.trim());

/** The quantity of a reading that has exactly one. */
export const singleOf = (reading: NumberReading | undefined): Quantity | undefined => (reading?.kind === 'number' ? reading : undefined);

/** Every demand of a target: those of its parts, and each option of a choice. */
export function demandsOf(target: TargetReading): readonly Demand[] {
  if (target.kind === 'series') return target.parts.flatMap((part) => demandsOf(part.target));
  return target.kind === 'target' ? target.demands.flatMap((demand) => (demand.kind === 'one-of' ? demand.options : [demand])) : [];
}
