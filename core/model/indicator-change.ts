/** What changed in the indicators from one workbook to the next. Data only. */

/** Cells of an indicator as they stand; '' where there is nothing. */
export interface IndicatorTexts {
  readonly unit: string;
  readonly direction: string;
  readonly baseline: string;
  readonly baselinePeriod: string;
  readonly result: string;
  readonly resultPeriod: string;
}

/** `baseline`: this year's baseline is not last year's result. `verdict` holds two target verdicts. */
export interface IndicatorPartChange {
  readonly what: 'title' | 'unit' | 'direction' | 'result' | 'target' | 'verdict' | 'baseline';
  readonly old: string;
  readonly now: string;
}

/** `renumbered`: the same title and series under another code. */
export interface IndicatorChange {
  readonly kind: 'added' | 'dropped' | 'renumbered' | 'changed';
  /** Code and series: now, or before where it was dropped. */
  readonly item: string;
  readonly title: string;
  /** What it was called when it was renumbered. */
  readonly from?: string;
  readonly changes: readonly IndicatorPartChange[];
  /** Indicators of the other year with the same title, none of which is surely this one. */
  readonly mayBe?: readonly string[];
}

export interface IndicatorChanges {
  /** In the order of the newer workbook; what was dropped comes last. */
  readonly changes: readonly IndicatorChange[];
  readonly unchangedCount: number;
}
