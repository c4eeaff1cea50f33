/** One measured figure, as every benchmark gives it. */
export interface Measure {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** The figure that we promise not to pass, in the same unit. */
  readonly limit?: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};
