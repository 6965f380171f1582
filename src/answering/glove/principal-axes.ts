/** The directions along which vectors differ most. */

/**
 * Principal components by Jacobi's rotations of the covariance matrix (Golub & Van Loan, Matrix Computations, 8.5), the
 * one with the largest variance first. Each points to where its largest number is positive, so that they are always the same.
 * @param centred vectors of one length, their mean taken off
 */
export function principalAxes(centred: readonly (readonly number[])[]): number[][] {
  const covariance = covarianceOf(centred);
  const size = covariance.length;
  const axes = covariance.map((_, row) => covariance.map((_, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(covariance) > TOLERANCE; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(covariance, axes, p, q);
  }
  return axes
    .map((axis, at) => ({ axis: directed(axis), variance: covariance[at]?.[at] ?? 0 }))
    .sort((a, b) => b.variance - a.variance)
    .map(({ axis }) => axis);
}

const SWEEPS = 50;
/** Of the sum of squares. */
const TOLERANCE = 1e-20;

function covarianceOf(vectors: readonly (readonly number[])[]): number[][] {
  const size = vectors[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const vector of vectors) {
    for (const [p, row] of sums.entries()) {
      const value = vector[p] ?? 0;
      for (let q = 0; q < size; q += 1) row[q] = (row[q] ?? 0) + value * (vector[q] ?? 0);
    }
  }
  return sums.map((row) => row.map((sum) => sum / vectors.length));
}

/** Share of the sum of squares that stands beside the diagonal. */
function offDiagonal(matrix: readonly (readonly number[])[]): number {
  let all = 0;
  let beside = 0;
  for (const [p, row] of matrix.entries()) {
    for (const [q, value] of row.entries()) {
      all += value * value;
      if (p !== q) beside += value * value;
    }
  }
  return all === 0 ? 0 : beside / all;
}

/** Turns rows and columns p and q such that nothing is left where they meet; `axes` keeps the turned axes as rows. */
function rotate(matrix: readonly number[][], axes: readonly number[][], p: number, q: number): void {
  const [rowP, rowQ, axisP, axisQ] = [matrix[p], matrix[q], axes[p], axes[q]];
  if (rowP === undefined || rowQ === undefined || axisP === undefined || axisQ === undefined) return;
  const apq = rowP[q] ?? 0;
  if (apq === 0) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of matrix) turn(row, row, p, q, c, s);
  for (let k = 0; k < rowP.length; k += 1) {
    const [a, b] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = c * a - s * b;
    rowQ[k] = s * a + c * b;
    const [u, v] = [axisP[k] ?? 0, axisQ[k] ?? 0];
    axisP[k] = c * u - s * v;
    axisQ[k] = s * u + c * v;
  }
}

function turn(from: readonly number[], to: number[], p: number, q: number, c: number, s: number): void {
  const [a, b] = [from[p] ?? 0, from[q] ?? 0];
  to[p] = c * a - s * b;
  to[q] = s * a + c * b;
}

function directed(axis: readonly number[]): number[] {
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? axis.map((value) => -value) : [...axis];
}
