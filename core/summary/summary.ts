/** What is brought together of many workbooks: their states, totals, indicators side by side, who is missing, and outliers. Data only, worded for people. */
import type { TargetVerdict } from '../model/indicator';
import type { Severity } from '../model/report';
import type { FileOutcome, RuleTotal } from '../report/file-outcome';

/** A figure of one workbook that may be added to those of others. */
export interface SummedFigure {
  /** Names of the definition's table and column. */
  readonly table: string;
  readonly column: string;
  /** What the row belongs to, such as a level; '' where the table has no groups. */
  readonly group: string;
  readonly value: number;
}

/** A figure that a kind is known by; it is compared, not added. */
export interface KeyFigure {
  readonly label: string;
  readonly value: number;
}

export interface IndicatorLine {
  readonly code: string;
  readonly series: string;
  readonly title: string;
  readonly theme: string;
  /** The target, as typed. */
  readonly phrase: string;
  readonly verdict: TargetVerdict;
  readonly isProvisional: boolean;
  readonly verdictText: string;
  /** In the indicator's unit; absent where no single figure was compared. */
  readonly result?: number;
  /** Positive beyond the target, negative short of it. */
  readonly distance?: number;
  readonly decimals: number;
  readonly distanceText: string;
  /** Of the distance. */
  readonly unit: string;
  readonly reason: string;
  /** For a share of a small group. */
  readonly heads?: number;
}

/** What one workbook brings in. */
export interface Contribution {
  /** The first date that it gives; a serial number. */
  readonly date?: number;
  readonly sums: readonly SummedFigure[];
  /** Cells of summed columns that hold no number. */
  readonly unreadCount: number;
  readonly figures: readonly KeyFigure[];
  readonly indicators: readonly IndicatorLine[];
}

/** A workbook of the run. */
export interface SummedFile {
  readonly outcome: FileOutcome;
  /** Name of the expected body that it was taken for. */
  readonly expectedAs?: string;
  /** Absent where it could not be read. */
  readonly contribution?: Contribution;
}

/** A row of the list of expected bodies. */
export interface ExpectedBody {
  readonly name: string;
  /** Id or title of the kind that it must deliver; any kind where absent. */
  readonly kind?: string;
}

export type FoundBy = 'body' | 'file name';

export interface ExpectedResult extends ExpectedBody {
  readonly files: readonly { readonly file: string; readonly by: FoundBy }[];
}

/** One figure over all workbooks of a kind. */
export interface Total {
  readonly group: string;
  readonly column: string;
  readonly value: number;
  readonly fileCount: number;
}

/** Totals of one table of a kind: groups x columns, without rows and columns of which every figure is zero. */
export interface TotalsBlock {
  /** Id of the definition. */
  readonly kind: string;
  /** Name of the table in its definition, and what people call it. */
  readonly name: string;
  readonly table: string;
  readonly groups: readonly string[];
  /** `isPart`: it is a part of one whole with the other parts, so that they may be stacked. `isCalculated`: it is worked out from other columns. */
  readonly columns: readonly { readonly name: string; readonly label: string; readonly isPart: boolean; readonly isCalculated: boolean }[];
  readonly totals: readonly Total[];
}

export interface Outlier {
  readonly kind: string;
  readonly figure: string;
  readonly file: string;
  readonly body: string;
  readonly value: number;
  readonly median: number;
  readonly spread: number;
  /** Distance to the median in spreads. */
  readonly score: number;
  readonly count: number;
}

export interface Summary {
  readonly files: readonly SummedFile[];
  readonly totals: readonly TotalsBlock[];
  readonly rules: readonly (RuleTotal & { readonly severity: Severity; readonly title: string })[];
  /** Absent where nobody gave a list. */
  readonly expected?: readonly ExpectedResult[];
  readonly outliers: readonly Outlier[];
}
