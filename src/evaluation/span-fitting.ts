/** Fits what tells the words that answer from the other words of a right sentence. */
import { inquire } from '../answering/inquiry.js';
import { type Library, narrowTo, readLibrary } from '../answering/library.js';
import { readQuestionFor } from '../answering/question-language.js';
import { groupOf, SPAN_GROUPS, weighedRuns, wordsOf } from '../answering/span.js';
import { SPAN_FEATURES, type SpanRow } from '../answering/span-features.js';
import { wordF1 } from './measures.js';
import { minimize, type Point } from './minimize.js';
import { isRight, type QuestionSet } from './sets.js';

/** The runs of words of a sentence that answers, and which of them are the answer. */
export interface SpanExample {
  /** The article's group: questions of one are never split between fitting and measuring. */
  readonly group: string;
  /** Index in `SPAN_GROUPS` of what is asked for. */
  readonly kind: number;
  readonly rows: readonly SpanRow[];
  readonly right: readonly boolean[];
}

/** An example for each question with short answers, where a run comes close to one: the closest ones by F1 are right. */
export function spanExamples(set: QuestionSet): SpanExample[] {
  const whole = readLibrary(set.articles);
  const parts = new Map<string, Library>();
  return set.cases.flatMap(({ question, article, answers, group, ...asked }): SpanExample[] => {
    if (article === undefined || answers.length === 0) return [];
    const library = parts.get(article) ?? narrowTo(whole, article);
    parts.set(article, library);
    const read = library.sentences.find(({ sentence }) =>
      isRight({ article, ...sentence }, { ...asked, question, answers, group }),
    );
    if (read === undefined) return [];
    const inquiry = inquire(readQuestionFor(question, library), library);
    const runs = weighedRuns(inquiry, read);
    const scores = runs.map(({ run }) => wordF1(wordsOf(read, run)?.text ?? '', answers));
    const best = Math.max(0, ...scores);
    if (best < CLOSE) return [];
    return [
      {
        group,
        kind: groupOf(inquiry.question.kind),
        rows: runs.map(({ rows }) => joined(rows)),
        right: scores.map((score) => score === best),
      },
    ];
  });
}

function joined(rows: readonly SpanRow[]): SpanRow {
  return { places: rows.flatMap(({ places }) => places), values: rows.flatMap(({ values }) => values) };
}

/** F1 from which a run is taken for the answer. */
const CLOSE = 0.5;

/**
 * Weights of each feature in the order of `SPAN_FEATURES`, each a list in the order of `SPAN_GROUPS`, that make right runs
 * likeliest: a run is drawn with a probability ∝ exp((weights for all + weights for its group) · features), with a
 * Gaussian prior on all weights. What questions share is so learnt from all of them, and only the rest by kind.
 */
export function fitSpans(examples: readonly SpanExample[]): number[][] {
  const weights = minimize((at) => lossAt(examples, at), new Float64Array(SIZE * SPAN_GROUPS.length), {
    most: STEPS,
  });
  return SPAN_FEATURES.map((_, k) => SPAN_GROUPS.map((_, group) => weights[group * SIZE + k] ?? 0));
}

const SIZE = SPAN_FEATURES.length;
// What is learnt from one kind of question only must be surer: +1 F1, held out, over one prior for both.
const PRIOR = 1e-3;
const PRIOR_OF_GROUP = 1e-2;
// Past this the held-out F1 no longer grows.
const STEPS = 80;

function lossAt(examples: readonly SpanExample[], weights: Float64Array): Point {
  const gradient = new Float64Array(weights.length);
  let value = 0;
  for (const { kind, rows, right } of examples) {
    const offset = kind * SIZE;
    const scores = rows.map(({ places, values }) => {
      let score = 0;
      for (const [at, k] of places.entries()) {
        score += (values[at] ?? 0) * ((weights[k] ?? 0) + (weights[offset + k] ?? 0));
      }
      return score;
    });
    const top = Math.max(...scores);
    const drawn = scores.map((score) => Math.exp(score - top));
    let all = 0;
    let good = 0;
    for (const [at, share] of drawn.entries()) {
      all += share;
      if (right[at]) good += share;
    }
    value -= Math.log((good + TINY) / all);
    for (const [at, row] of rows.entries()) {
      const share = drawn[at] ?? 0;
      const pull = share / all - (right[at] ? share / (good + TINY) : 0);
      if (Math.abs(pull) < TINY) continue;
      for (const [place, k] of row.places.entries()) {
        const step = pull * (row.values[place] ?? 0);
        gradient[k] = (gradient[k] ?? 0) + step;
        gradient[offset + k] = (gradient[offset + k] ?? 0) + step;
      }
    }
  }
  return withPrior(value, gradient, weights, examples.length, (k) => (k < SIZE ? PRIOR : PRIOR_OF_GROUP));
}

const TINY = 1e-300;

/** The mean of a summed loss, plus for each weight its prior ÷ 2 · weight²; and the gradient. */
export function withPrior(
  value: number,
  gradient: Float64Array,
  weights: Float64Array,
  count: number,
  prior: (k: number) => number,
): Point {
  let squares = 0;
  for (let k = 0; k < weights.length; k += 1) {
    const weight = weights[k] ?? 0;
    gradient[k] = (gradient[k] ?? 0) / Math.max(1, count) + prior(k) * weight;
    squares += prior(k) * weight * weight;
  }
  return { value: value / Math.max(1, count) + squares / 2, gradient };
}
