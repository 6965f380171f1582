/** Where in a sentence the answer stands: of all runs of words, the one whose features weigh most. */
import type { AnswerSpan } from './contract.js';
import { fittingMentions } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Kind } from './question.js';
import { layOut, type Run, runsFor } from './span-candidates.js';
import { SPAN_FEATURES, type SpanFeature, setScene, spanFeaturesOf } from './span-features.js';

/** What matters differs by what is asked for: each feature has a weight for all questions, and one more for those of a group. */
export const SPAN_GROUPS = ['any', 'amount', 'date', 'name', 'open'] as const;
export type SpanGroup = (typeof SPAN_GROUPS)[number];

/** Weights in the order of `SPAN_GROUPS`. */
export type SpanWeights = Readonly<Record<SpanFeature, readonly number[]>>;

/** A run of words that could answer, and its features. */
export interface WeighedRun {
  readonly run: Run;
  readonly features: Float64Array;
}

/**
 * The answer's words in the sentence, or null where none can be told apart: nothing definite is asked for, a person is
 * and the sentence names none, or the likeliest run is not likely enough.
 */
export function findSpan(inquiry: Inquiry, read: ReadSentence, weights: SpanWeights): AnswerSpan | null {
  const { asks, kind } = inquiry.question;
  if (!asks || (kind === 'person' && fittingMentions(inquiry, read).length === 0)) return null;
  const group = groupOf(kind);
  const runs = weighedRuns(inquiry, read);
  const scores = runs.map(({ features }) => weigh(features, weights, group));
  const top = Math.max(...scores);
  const best = runs[scores.indexOf(top)];
  const likelihood = 1 / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return best === undefined || likelihood < UNLIKELY ? null : wordsOf(read, best.run);
}

/** Held out, only one run in five below it is the answer. */
const UNLIKELY = 0.07;

function weigh(features: Float64Array, weights: SpanWeights, group: number): number {
  let score = 0;
  for (const [at, name] of SPAN_FEATURES.entries()) {
    const value = features[at] ?? 0;
    if (value !== 0) score += value * ((weights[name][0] ?? 0) + (weights[name][group] ?? 0));
  }
  return score;
}

export function weighedRuns(inquiry: Inquiry, read: ReadSentence): WeighedRun[] {
  const layout = layOut(read);
  const scene = setScene(inquiry, read, layout);
  return runsFor(inquiry, read, layout, fittingMentions(inquiry, read)).map((run) => ({
    run,
    features: spanFeaturesOf(scene, run),
  }));
}

/** A run's words as they stand in the sentence; null where it has none. */
export function wordsOf({ sentence, tokens }: ReadSentence, { from, to }: Run): AnswerSpan | null {
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  return { text: sentence.text.slice(start, end), start, end };
}

/** Index in `SPAN_GROUPS` of the group of a kind. */
export function groupOf(kind: Kind): number {
  return SPAN_GROUPS.indexOf(GROUP_OF[kind]);
}

const GROUP_OF: Readonly<Record<Kind, SpanGroup>> = {
  number: 'amount',
  percent: 'amount',
  money: 'amount',
  duration: 'amount',
  date: 'date',
  person: 'name',
  place: 'name',
  name: 'name',
  reason: 'open',
  open: 'open',
};
