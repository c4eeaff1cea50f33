/** What a finding on an indicator's target is, as data, and what it is made from. The words are in core/text/target. */
import type { NumberLocale } from '../number/locale';
import { printNumber } from '../number/print';
import type { NumberReading, NumberUnit, Quantity } from '../number/reading';
import type { Demand, TargetReading } from './demand';
import type { IndicatorFacts } from './judge-target';
import { plainDecimals } from './reason';

export const FINDING_IDS = [
  'no-baseline', 'no-unit', 'no-date', 'no-direction', 'target-met-at-baseline', 'direction-conflict', 'phrase-disagrees-with-figure',
  'scope-parts', 'scope-out-of', 'scope-named', 'unit-conflict', 'stated-change-disagrees', 'due-conflict', 'result-before-due',
  'figure-ambiguous', 'figure-malformed', 'figure-partly-read', 'share-outside-range', 'score-outside-range', 'part-without-target',
  'target-unread', 'percent-or-points', 'count-outside-range', 'provisional-too-old', 'values-differ', 'baseline-is-not-last-result',
] as const;

export type FindingId = (typeof FINDING_IDS)[number];

/** Which of the indicator's cells it is about. */
export type FindingField = 'target' | 'baseline' | 'result';

/** Figures and days among the facts are printed in the locale asked for. */
export interface TargetFinding {
  readonly id: FindingId;
  readonly field: FindingField;
  readonly facts: { readonly [Name in 'baseline' | 'result' | 'target' | 'low' | 'high' | 'stated' | 'due' | 'text']?: string };
}

/** What is declared beside the facts that the verdict needs. */
export interface PlausibilityFacts extends IndicatorFacts {
  /** The indicator is a plain count or score, so that it needs no `%` or `€`. */
  readonly hasUnit: boolean;
  /** What target and result are about, where the workbook names it (`opleiding`, `leertijd`). */
  readonly targetScope?: string;
  readonly resultScope?: string;
}

/** A quantity printed in a locale with its own or else the indicator's unit. */
export function showQuantity(quantity: Quantity, unit: NumberUnit | undefined, locale: NumberLocale): string {
  const shown = unit ?? quantity.unit;
  return printNumber(quantity.number, locale, { decimals: plainDecimals(quantity), ...(shown === undefined ? {} : { unit: shown }) });
}

/** A text as typed on one line. */
export const onOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' / ');

/** The quantity of a reading that has exactly one. */
export const singleOf = (reading: NumberReading | undefined): Quantity | undefined => (reading?.kind === 'number' ? reading : undefined);

/** Every demand of a target: those of its parts, and each option of a choice. */
export function demandsOf(target: TargetReading): readonly Demand[] {
  if (target.kind === 'series') return target.parts.flatMap((part) => demandsOf(part.target));
  return target.kind === 'target' ? target.demands.flatMap((demand) => (demand.kind === 'one-of' ? demand.options : [demand])) : [];
}
