/** What a definition declares about its indicators: which table they stand in, which column plays which role, and the units and directions that people type. */
import type { Direction } from '../target/demand';
import type { NumberUnit } from '../number/reading';

/** Roles that every table of indicators has a column for. */
export const NEEDED_ROLES = ['code', 'title', 'phrase', 'result'] as const;

export const OPTIONAL_ROLES = [
  'theme', 'part', 'series', 'unit', 'direction', 'baselinePeriod', 'baseline', 'due', 'tolerance', 'resultPeriod', 'mark', 'remark', 'judgement',
  'targetKind', 'targetValue', 'targetUpTo', 'distance', 'groupSize', 'sameAs',
] as const;

export type IndicatorRole = (typeof NEEDED_ROLES)[number] | (typeof OPTIONAL_ROLES)[number];

/** Role -> column of the table. */
export type IndicatorRoles =
  & { readonly [Role in (typeof NEEDED_ROLES)[number]]: string }
  & { readonly [Role in (typeof OPTIONAL_ROLES)[number]]?: string };

/** A unit as people type it. */
export interface UnitDefinition {
  readonly name: string;
  readonly aliases: readonly string[];
  /** What figures in it carry; absent for a plain count or score. */
  readonly unit?: NumberUnit;
  /** Counts whole things, so that `1.842` can only be 1842. */
  readonly countsWhole: boolean;
  /** A score from 0 to this number. */
  readonly outOf?: number;
}

/** A total of another workbook that an indicator may be, in the words with which its row says so. */
export interface TotalDefinition {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Id of the definition of that workbook, and key of its figure. */
  readonly kind: string;
  readonly figure: string;
  /** What that workbook counts in -> the units of an indicator that counts in the same. Empty: any. */
  readonly bases: Readonly<Record<string, readonly string[]>>;
}

export interface IndicatorsDefinition {
  readonly table: string;
  readonly columns: IndicatorRoles;
  /** Parameter with the day on which verdicts are given. */
  readonly referenceDate: string;
  /** Parameter with the date of targets that have none of their own. */
  readonly dueDate?: string;
  readonly units: readonly UnitDefinition[];
  readonly totals: readonly TotalDefinition[];
  /** Direction -> the words that people type for it. */
  readonly directions: Readonly<Record<Direction, readonly string[]>>;
}
