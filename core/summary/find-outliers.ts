/**
 * Figures of many workbooks -> those that lie far from the others. Robust z-score: (value - median) / spread, where the spread is 1.4826 times the
 * median of the absolute deviations, which for normal figures is their standard deviation (Iglewicz and Hoaglin, "How to Detect and Handle
 * Outliers", 1993). Where more than half of the figures are equal that median is 0, and 1.2533 times the mean absolute deviation takes its place.
 */

/** Fewer figures than this say nothing of what is usual. */
export const FEWEST_FIGURES = 8;

/** The score from which Iglewicz and Hoaglin call a figure an outlier. */
export const THRESHOLD = 3.5;

/** Turns a median absolute deviation into a standard deviation of normal figures, and a mean one. */
const PER_MEDIAN = 1.4826;
const PER_MEAN = 1.2533;

export interface Spread {
  readonly median: number;
  /** 0 where all figures are equal. */
  readonly spread: number;
}

/** Undefined below FEWEST_FIGURES. */
export function measureSpread(values: readonly number[]): Spread | undefined {
  if (values.length < FEWEST_FIGURES) return undefined;
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const middle = medianOf(deviations);
  return { median, spread: middle > 0 ? PER_MEDIAN * middle : PER_MEAN * (deviations.reduce((sum, each) => sum + each, 0) / deviations.length) };
}

/** Distance to the median in spreads, with its sign; 0 where there is no spread. */
export const scoreOf = (value: number, { median, spread }: Spread): number => (spread === 0 ? 0 : (value - median) / spread);

/** Positions (zero-based) of the outliers with their scores. */
export function findOutliers(values: readonly number[]): readonly { readonly at: number; readonly score: number; readonly spread: Spread }[] {
  const spread = measureSpread(values);
  if (!spread) return [];
  return values.flatMap((value, at) => {
    const score = scoreOf(value, spread);
    return Math.abs(score) >= THRESHOLD ? [{ at, score, spread }] : [];
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : (sorted[Math.floor(half)] ?? 0);
}
