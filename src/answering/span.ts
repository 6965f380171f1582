/** Where in a sentence the answer stands: of all runs of words, the one whose features weigh most. */
import type { Sentence, Speaker } from '../corpus/article.js';
import { ENGLISH } from '../corpus/language.js';
import type { AnswerSpan } from './contract.js';
import type { Inquiry } from './inquiry.js';
import { nearestMention } from './languages/nearest-span.js';
import type { ReadSentence } from './library.js';
import type { Kind } from './question.js';
import { type Layout, layOut, type PossibleRun, type Run, runsFor, runsIn } from './span-candidates.js';
import {
  collectRows,
  collectScores,
  openAnswers,
  openForms,
  SPAN_FEATURES,
  type SpanFeature,
  type SpanRow,
} from './span-features.js';
import { setScene } from './span-scene.js';

/** What matters differs by what is asked for: each feature has a weight for all questions, and one more for those of a group. */
export const SPAN_GROUPS = ['any', 'amount', 'date', 'name', 'open'] as const;
export type SpanGroup = (typeof SPAN_GROUPS)[number];

/** Weights in the order of `SPAN_GROUPS`. */
export type SpanWeights = Readonly<Record<SpanFeature, readonly number[]>>;

/** A run of words that could answer, and its features in several rows, some of which other runs share. */
export interface WeighedRun {
  readonly run: Run;
  readonly rows: readonly SpanRow[];
}

/**
 * The answer's words in the sentence, or null where none can be told apart: nothing definite is asked for, or no run is
 * likely enough to be close to the answer. Who said it is the sentence's speaker.
 */
export function findSpan(inquiry: Inquiry, read: ReadSentence, weights: SpanWeights): AnswerSpan | null {
  const { asks, asksSpeaker, kind, language } = inquiry.question;
  if (language !== ENGLISH || read.article.language !== ENGLISH) {
    const mention = nearestMention(inquiry, read);
    return mention === null ? null : wordsOf(read, mention);
  }
  if (asksSpeaker && read.sentence.speaker !== null) return nameIn(read.sentence, read.sentence.speaker);
  if (!asks) return null;
  const { run, worth } = safest(read, likelihoods(inquiry, read, summed(weights, groupOf(kind))));
  return run === null || worth < UNLIKELY ? null : wordsOf(read, run);
}

/** The speaker as the sentence itself names them: whole, or by the last name; null where it does not. */
function nameIn({ text }: Sentence, { name }: Speaker): AnswerSpan | null {
  for (const written of [name, name.split(' ').at(-1) ?? name]) {
    const start = text.indexOf(written);
    if (start >= 0) return { text: written, start, end: start + written.length };
  }
  return null;
}

/** Held out, what is worth less has an F1 of 0.1. */
const UNLIKELY = 0.15;

interface LikelyRun {
  readonly run: Run;
  /** 0–1; of all runs of the sentence, 1. */
  readonly likelihood: number;
}

/** @param weights of the features, for what is asked */
function likelihoods(
  inquiry: Inquiry,
  read: ReadSentence,
  weights: ReadonlyMap<SpanFeature, number>,
): LikelyRun[] {
  const layout = layOut(read);
  const runs = runsFor(inquiry, read, layout);
  // Often one figure is all that could be meant.
  if (runs.length === 1) return runs.map((run) => ({ run, likelihood: 1 }));
  const formOf = formScores(read, layout, weights);
  const told = openAnswers(setScene(inquiry, read, layout), collectScores(weights));
  const scores = runs.map((run) => {
    const [own, beginning, end] = told(run);
    return formOf(run) + own + beginning + end;
  });
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return runs.map((run, at) => ({ run, likelihood: (shares[at] ?? 0) / all }));
}

/** What the features of a run that are the same whatever is asked come to: worked out once for each group of questions. */
function formScores(
  read: ReadSentence,
  layout: Layout,
  weights: ReadonlyMap<SpanFeature, number>,
): (run: PossibleRun) => number {
  let groups = forms.get(layout);
  if (groups === undefined) {
    groups = new WeakMap();
    forms.set(layout, groups);
  }
  let scores = groups.get(weights);
  if (scores === undefined) {
    scores = new Float64Array(runsIn(layout)).fill(Number.NaN);
    groups.set(weights, scores);
  }
  const known = scores;
  const told = openForms(read, layout, collectScores(weights));
  return (run) => {
    let score = known[run.at] ?? Number.NaN;
    if (Number.isNaN(score)) {
      const [own, beginning, end] = told(run);
      score = own + beginning + end;
      known[run.at] = score;
    }
    return score;
  };
}

// For as long as a sentence's layout is kept; by the place of the run, NaN: not worked out yet.
const forms = new WeakMap<Layout, WeakMap<ReadonlyMap<SpanFeature, number>, Float64Array>>();

/** What each feature weighs for a group of questions. */
function summed(weights: SpanWeights, group: number): ReadonlyMap<SpanFeature, number> {
  let groups = sums.get(weights);
  if (groups === undefined) {
    groups = SPAN_GROUPS.map(
      (_, at) =>
        new Map(SPAN_FEATURES.map((name) => [name, (weights[name][0] ?? 0) + (weights[name][at] ?? 0)])),
    );
    sums.set(weights, groups);
  }
  return groups[group] ?? new Map();
}

const sums = new WeakMap<SpanWeights, readonly ReadonlyMap<SpanFeature, number>[]>();

/**
 * The run that is expected to come closest to the answer (minimum Bayes risk): its worth is the sum, over all likely runs,
 * of their likelihood times how much alike the two are. "the red house on the hill" so gets the likelihood of "red house".
 */
function safest({ tokens }: ReadSentence, runs: readonly LikelyRun[]): { run: Run | null; worth: number } {
  const likely = runs
    .filter(({ likelihood }) => likelihood >= HARDLY)
    .sort((a, b) => b.likelihood - a.likelihood)
    .slice(0, LIKELY);
  // Articles are no part of an answer.
  const words = new Uint16Array(tokens.length + 1);
  for (const [at, { word }] of tokens.entries())
    words[at + 1] = (words[at] ?? 0) + (ARTICLE.test(word) ? 0 : 1);
  const size = (from: number, to: number) => (words[to] ?? 0) - (words[from] ?? 0);
  const sizes = likely.map(({ run }) => size(run.from, run.to));
  const worths = new Float64Array(likely.length);
  for (let one = 0; one < likely.length; one += 1) {
    for (let other = one; other < likely.length; other += 1) {
      const a = likely[one];
      const b = likely[other];
      if (a === undefined || b === undefined) continue;
      const from = Math.max(a.run.from, b.run.from);
      const to = Math.min(a.run.to, b.run.to);
      if (from >= to) continue;
      // F1³: F1 itself would hedge with long runs; the higher the power, the more only the very same words count.
      const f1 = (2 * size(from, to)) / ((sizes[one] ?? 0) + (sizes[other] ?? 0));
      const alike = f1 * f1 * f1;
      worths[one] = (worths[one] ?? 0) + b.likelihood * alike;
      if (other > one) worths[other] = (worths[other] ?? 0) + a.likelihood * alike;
    }
  }
  let best: { run: Run | null; worth: number } = { run: null, worth: 0 };
  for (const [at, { run }] of likely.entries()) {
    const worth = worths[at] ?? 0;
    if (worth > best.worth) best = { run, worth };
  }
  return best;
}

const ARTICLE = /^(a|an|the)$/;
const LIKELY = 40;
/** What is less likely changes no worth that is shown or compared. */
const HARDLY = 1e-4;

/** All runs that could answer, with their features. */
export function weighedRuns(inquiry: Inquiry, read: ReadSentence): WeighedRun[] {
  const layout = layOut(read);
  const forms = openForms(read, layout, collectRows());
  const answers = openAnswers(setScene(inquiry, read, layout), collectRows());
  return runsFor(inquiry, read, layout).map((run) => ({ run, rows: [...forms(run), ...answers(run)] }));
}

/** A run's words as they stand in the sentence, with a currency's sign or "%"; null where it has none. */
export function wordsOf({ sentence: { text }, tokens }: ReadSentence, { from, to }: Run): AnswerSpan | null {
  const first = tokens[from]?.start;
  const last = tokens[to - 1]?.end;
  if (first === undefined || last === undefined) return null;
  const start = first - (/\p{Sc}$/u.exec(text.slice(0, first))?.[0].length ?? 0);
  const end = last + (/^[%°]/.exec(text.slice(last))?.[0].length ?? 0);
  return { text: text.slice(start, end), start, end };
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
