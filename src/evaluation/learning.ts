/** Everything that answers are learnt from, fitted on files of questions: the ranker, the spans, the confidence. */
import { SIGNS, type Signs } from '../answering/confidence.js';
import { FEATURES, OTHER_FEATURES } from '../answering/features.js';
import type { Learnt, LearntOfOthers, OtherWeights } from '../answering/learnt.js';
import type { Weights } from '../answering/ranking.js';
import type { SpanWeights } from '../answering/span.js';
import { SPAN_FEATURES } from '../answering/span-features.js';
import { LEARNT } from '../answering/weights.js';
import { fitConfidence, type Judgement, judgements, likelihood, thresholdFor } from './confidence-fitting.js';
import { FOLDS, foldsOf } from './folds.js';
import { fitSpans, spanExamples } from './span-fitting.js';
import { type CrossFit, crossFit, type Fit, type TrainingSet } from './training.js';

/** What was learnt on all articles, and for each article's questions what was learnt on the other articles only. */
export interface CrossLearnt {
  readonly all: Learnt;
  /** For a case of this group; what no set has a group for gets what was learnt on all. */
  learntFor(group: string): Learnt;
}

/** Share of the answerable questions that may be refused: at that point of the risk–coverage curve the threshold stands. */
const WRONG_REFUSALS = 0.05;

/** @param ranking where the ranker is fitted already */
export function learn(sets: readonly TrainingSet[], ranking: CrossFit = crossFit(sets)): CrossLearnt {
  const english = sets.filter((set) => set.english);
  const others = sets.filter((set) => !set.english);
  const ofEnglish =
    english.length === 0 ? shipped<EnglishJudge>(LEARNT) : learnEnglish(english, ranking.english);
  const ofOthers = others.length === 0 ? shipped(LEARNT.others) : learnOthers(others, ranking.others);
  const together: Learnt[] = [];
  return {
    all: { ...ofEnglish.all, others: ofOthers.all },
    // Groups that were left out together share one, so that the articles are indexed once for all of them.
    learntFor(group) {
      const english = ofEnglish.partFor(group);
      const others = ofOthers.partFor(group);
      const known = together.find((one) => one.ranking === english.ranking && one.others === others);
      if (known !== undefined) return known;
      const learnt = { ...english, others };
      together.push(learnt);
      return learnt;
    },
  };
}

/** What was learnt on some sets, and for each group of questions what was learnt without it. */
interface Parts<T> {
  readonly all: T;
  partFor(group: string): T;
}

type EnglishJudge = Omit<Learnt, 'others'>;

function shipped<T>(all: T): Parts<T> {
  return { all, partFor: () => all };
}

function learnEnglish(sets: readonly TrainingSet[], ranking: Fit): Parts<EnglishJudge> {
  const { byFold, folds, groups, all, threshold } = learnConfidence(sets, ranking);
  const spans = sets.flatMap(({ set }) => spanExamples(set));
  const parts = byFold.map((confidence, fold) => {
    const fitted = fitSpans(spans.filter(({ group }) => folds.get(group) !== fold));
    const group = groups.find((one) => folds.get(one) === fold) ?? '';
    return {
      ranking: rankerWeights(ranking.weightsFor(group)),
      spans: spanWeights(fitted),
      confidence: signWeights(confidence),
      threshold,
    };
  });
  const whole = {
    ranking: rankerWeights(ranking.all),
    spans: spanWeights(fitSpans(spans)),
    confidence: signWeights(all),
    threshold,
  };
  return { all: whole, partFor: (group) => parts[folds.get(group) ?? FOLDS] ?? whole };
}

function learnOthers(sets: readonly TrainingSet[], ranking: Fit): Parts<LearntOfOthers> {
  const { byFold, folds, groups, all, threshold } = learnConfidence(sets, ranking);
  const parts = byFold.map((confidence, fold) => {
    const group = groups.find((one) => folds.get(one) === fold) ?? '';
    return {
      ranking: otherWeights(ranking.weightsFor(group)),
      confidence: signWeights(confidence),
      threshold,
    };
  });
  const whole = { ranking: otherWeights(ranking.all), confidence: signWeights(all), threshold };
  return { all: whole, partFor: (group) => parts[folds.get(group) ?? FOLDS] ?? whole };
}

function learnConfidence(sets: readonly TrainingSet[], ranking: Fit) {
  const groups = sets.flatMap(({ rankings }) => rankings.map(({ asked }) => asked.group));
  const folds = foldsOf(groups);
  const judged = sets
    .flatMap(({ set, others }) => [set, ...others])
    .flatMap((set) => judgements(set, (group) => rankerWeights(ranking.weightsFor(group))));
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    fitConfidence(judged.filter(({ group }) => folds.get(group) !== fold)),
  );
  const heldOut = ({ group, signs, factor }: Judgement) =>
    factor * likelihood(signs, byFold[folds.get(group) ?? 0] ?? new Float64Array(SIGNS.length));
  const threshold = rounded(
    thresholdFor(judged.filter(({ answerable }) => answerable).map(heldOut), WRONG_REFUSALS),
  );
  return { byFold, folds, groups, all: fitConfidence(judged), threshold };
}

/** @param weights in the order of `FEATURES` */
export function rankerWeights(weights: Float64Array): Weights {
  return named(FEATURES, (k) => rounded(weights[k] ?? 0));
}

function otherWeights(weights: Float64Array): OtherWeights {
  return named(OTHER_FEATURES, (k) =>
    rounded(weights[FEATURES.indexOf(OTHER_FEATURES[k] ?? 'coverage')] ?? 0),
  );
}

function spanWeights(weights: readonly (readonly number[])[]): SpanWeights {
  return named(SPAN_FEATURES, (k) => (weights[k] ?? []).map(rounded));
}

function signWeights(weights: Float64Array): Signs {
  return named(SIGNS, (k) => rounded(weights[k] ?? 0));
}

/** Four decimals: more than a ranking can tell apart, and few enough to be the same on every machine. */
function rounded(weight: number): number {
  // Adding 0 makes a negative zero a plain one.
  return Number(weight.toFixed(4)) + 0;
}

function named<K extends string, V>(names: readonly K[], value: (at: number) => V): Readonly<Record<K, V>> {
  const record: Partial<Record<K, V>> = {};
  for (const [at, name] of names.entries()) record[name] = value(at);
  if (!isWhole(record, names)) throw new Error(`A weight is missing among ${names.join(', ')}.`);
  return record;
}

function isWhole<K extends string, V>(
  record: Partial<Record<K, V>>,
  names: readonly K[],
): record is Record<K, V> {
  return names.every((name) => name in record);
}
