/** What a definition declares about its indicators: which table they stand in, which column plays which role, and the units and directions that people type. */
import type { Direction } from '../target/demand';
import type { NumberUnit } from '../number/reading';

/** Roles that every table of indicators has a column for. */
export const NEEDED_ROLES = ['code', 'title', 'phrase', 'result'] as const;

export const OPTIONAL_ROLES = [
  'theme', 'part', 'series', 'unit', 'direction', 'baselinePeriod', 'baseline', 'due', 'tolerance', 'resultPeriod', 'mark', 'remark', 'judgement',
  'targetKind', 'targetValue', 'targetUpTo', 'distance', 'groupSize',
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

export interface IndicatorsDefinition {
  readonly table: string;
  readonly columns: IndicatorRoles;
  /** Parameter with the day on which verdicts are given. */
  readonly referenceDate: string;
  /** Parameter with the date of targets that have none of their own. */
  readonly dueDate?: string;
  readonly units: readonly UnitDefinition[];
  /** Direction -> the words that people type for it. */
  readonly directions: Readonly<Record<Direction, readonly string[]>>;
}
