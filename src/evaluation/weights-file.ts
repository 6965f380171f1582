/** `src/answering/weights.ts` as text. */
import { FEATURES, type FeatureName } from '../answering/features.js';
import type { Weights } from '../answering/ranking.js';
import { WEIGHTS } from '../answering/weights.js';

/** A file of questions that weights were fitted on. */
export interface FittedOn {
  readonly file: string;
  readonly questions: number;
  /** First 16 hex digits of the SHA-256 of its bytes. */
  readonly sha256: string;
}

/** Four decimals: more than a ranking can tell apart, and few enough to be the same on every machine. */
export function roundedWeights(weights: Float64Array): Weights {
  const named: Record<FeatureName, number> = { ...WEIGHTS };
  for (const [k, name] of FEATURES.entries()) named[name] = rounded(weights[k] ?? 0);
  return named;
}

/** The whole file, formatted as the linter wants it; says nothing of when or where it was made. */
export function weightsFile(weights: Weights, fittedOn: readonly FittedOn[]): string {
  const files = fittedOn.map(({ file, questions }) => `${file} (${questions} questions)`);
  return `/**
 * The ranker's weights, one a feature. Written by \`npm run train\`, not by hand; fitted on
${files.map((file, at) => ` * ${file}${at === files.length - 1 ? '.' : ' and'}`).join('\n')}
 */
import type { FeatureName } from './features.js';

export const WEIGHTS: Readonly<Record<FeatureName, number>> = {
${FEATURES.map((name) => `  ${name}: ${weights[name]},`).join('\n')}
};

/** What they were fitted on, with the first digits of each file's SHA-256: there, only cross-validated numbers are honest. */
export const FITTED_ON: readonly { file: string; questions: number; sha256: string }[] = [
${fittedOn
  .map(
    ({ file, questions, sha256 }) => `  { file: '${file}', questions: ${questions}, sha256: '${sha256}' },`,
  )
  .join('\n')}
];
`;
}

function rounded(weight: number): number {
  // Adding 0 makes a negative zero a plain one.
  return Number(weight.toFixed(4)) + 0;
}
