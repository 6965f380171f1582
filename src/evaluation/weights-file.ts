/** `src/answering/weights.ts` as text. */
import { SIGNS } from '../answering/confidence.js';
import { FEATURES, OTHER_FEATURES } from '../answering/features.js';
import type { Learnt } from '../answering/learnt.js';
import { SPAN_GROUPS } from '../answering/span.js';
import { SPAN_FEATURES } from '../answering/span-features.js';

/** A file of questions that weights were fitted on. */
export interface FittedOn {
  readonly file: string;
  readonly questions: number;
  /** First 16 hex digits of the SHA-256 of its bytes. */
  readonly sha256: string;
}

/** The whole file, formatted as the linter wants it; says nothing of when or where it was made. */
export function weightsFile(learnt: Learnt, fittedOn: readonly FittedOn[]): string {
  const files = fittedOn.map(({ file, questions }) => `${file} (${questions} questions)`);
  return `/**
 * What answers are learnt from. Written by \`npm run train\`, not by hand; fitted on
${files.map((file, at) => ` * ${file}${at === files.length - 1 ? '.' : at === files.length - 2 ? ' and' : ','}`).join('\n')}
 */
import type { Learnt } from './learnt.js';

export const LEARNT: Learnt = {
  // The weight of each feature of \`features.ts\` in a passage's score.
  ranking: {
${FEATURES.map((name) => `    ${name}: ${learnt.ranking[name]},`).join('\n')}
  },
  // The weights of each feature of \`span-features.ts\`, for questions of the kinds ${SPAN_GROUPS.join(', ')}.
  spans: {
${SPAN_FEATURES.map((name) => `    ${name}: [${learnt.spans[name].join(', ')}],`).join('\n')}
  },
  // The weight of each sign of \`confidence.ts\` in the logistic function.
  confidence: {
${SIGNS.map((name) => `    ${name}: ${learnt.confidence[name]},`).join('\n')}
  },
  threshold: ${learnt.threshold},
  // For every language but English.
  others: {
    ranking: {
${OTHER_FEATURES.map((name) => `      ${name}: ${learnt.others.ranking[name]},`).join('\n')}
    },
    confidence: {
${SIGNS.map((name) => `      ${name}: ${learnt.others.confidence[name]},`).join('\n')}
    },
    threshold: ${learnt.others.threshold},
  },
};

/** What it was fitted on, with the first digits of each file's SHA-256: there, only cross-validated numbers are honest. */
export const FITTED_ON: readonly { file: string; questions: number; sha256: string }[] = [
${fittedOn
  .map(
    ({ file, questions, sha256 }) => `  { file: '${file}', questions: ${questions}, sha256: '${sha256}' },`,
  )
  .join('\n')}
];
`;
}
