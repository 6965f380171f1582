/** What is said of many measurements. */

/** The least of the values that at least this share of them does not exceed (nearest rank). NaN of none. @param share 0–1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);

export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Of the slope: √(Σ residual² ÷ (n − 2) ÷ Σ (x − x̄)²). NaN of fewer than three points. */
  readonly standardError: number;
}

/** The line y = intercept + slope · x with the least sum of squares, through points that are not all above one another. */
export function leastSquares(points: readonly { readonly x: number; readonly y: number }[]): Line {
  const n = points.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const meanX = mean(points.map(({ x }) => x));
  const meanY = mean(points.map(({ y }) => y));
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const intercept = meanY - slope * meanX;
  const residual = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0);
  const standardError = n < 3 ? Number.NaN : Math.sqrt(residual / (n - 2) / spread);
  return { slope, intercept, standardError };
}
