/** Files of questions → weights, and how good such weights are on articles that they were not fitted on. */
import { FEATURES, OTHER_FEATURES } from '../answering/features.js';
import type { SomeWeights } from '../answering/ranking.js';
import { LEARNT } from '../answering/weights.js';
import { ENGLISH } from '../corpus/language.js';
import { candidateSet } from './candidate-rows.js';
import { type Example, type FittingOptions, fitRanker } from './fitting.js';
import { FOLDS, foldsOf } from './folds.js';
import { qualityOf, type Ranking, type RankingQuality, rankingsOf } from './rankings.js';
import { SetError } from './set-error.js';
import type { SetFile } from './set-file.js';
import type { QuestionSet } from './sets.js';
import { squadSet } from './squad.js';
import type { FittedOn } from './weights-file.js';

/** A file that weights may be fitted on, read. */
export interface TrainingSet {
  readonly name: string;
  readonly fittedOn: FittedOn;
  readonly set: QuestionSet;
  /** Other languages have weights of their own. */
  readonly english: boolean;
  /** The same questions as they are also asked: of a paragraph, of everything. */
  readonly others: readonly QuestionSet[];
  /** What it is measured by. */
  readonly rankings: readonly Ranking[];
  /** What the ranker is fitted on. */
  readonly examples: readonly (Ranking & Example)[];
}

/** @throws SetError for questions about an article of the corpus: these are a test, and never fitted on. */
export function trainingSet(opened: SetFile): TrainingSet {
  const { set, beside, elsewhere } = setsOf(opened);
  const rankings = rankingsOf(set);
  const file = opened.file.split(/[\\/]/).at(-1) ?? opened.file;
  const fitted = [rankings, ...beside.map(rankingsOf)];
  return {
    name: opened.name,
    fittedOn: { file, questions: rankings.length, sha256: opened.sha256 },
    set,
    english: isEnglish(set),
    others: [...beside, ...elsewhere],
    rankings,
    examples: fitted.flatMap((some) => some.map((ranking) => ({ ...ranking, weight: 1 / fitted.length }))),
  };
}

function isEnglish({ articles }: QuestionSet): boolean {
  return articles.filter(({ language }) => language === ENGLISH).length * 2 >= articles.length;
}

interface Sets {
  /** What is measured. */
  readonly set: QuestionSet;
  /** The same questions, asked so that the ranker learns from them too. */
  readonly beside: readonly QuestionSet[];
  /** The same, only for how sure an answer is. */
  readonly elsewhere: readonly QuestionSet[];
}

/**
 * SQuAD's questions are each asked of its whole article, and also of its paragraph, where the wrong sentences are the hardest
 * to tell from the right one, and of all articles.
 */
function setsOf(opened: SetFile): Sets {
  switch (opened.format) {
    case 'squad': {
      const { squad, file } = opened;
      return {
        set: squadSet(squad, 'article', file),
        beside: [squadSet(squad, 'paragraph', file)],
        elsewhere: [squadSet(squad, 'corpus', file)],
      };
    }
    case 'candidates':
      return { set: candidateSet(opened.rows), beside: [], elsewhere: [] };
    case 'article questions':
      throw new SetError(
        `${opened.file} asks about an article of the corpus. Such questions are a test and are never fitted on; leave the file out.`,
      );
  }
}

/** Weights for each article's questions, fitted on the other articles only; and weights fitted on all of them. */
export interface Fit {
  /** In the order of `FEATURES`. */
  readonly all: Float64Array;
  /** For a case of this group; what no set has a group for gets the weights fitted on all. */
  weightsFor(group: string): Float64Array;
}

/** For English, and for all other languages together. Where no set is of one, its weights are those that ship. */
export interface CrossFit {
  readonly english: Fit;
  readonly others: Fit;
}

export function crossFit(sets: readonly TrainingSet[], options: FittingOptions = {}): CrossFit {
  const english = sets.filter((set) => set.english);
  const others = sets.filter((set) => !set.english);
  const without = new Set([...(options.without ?? []), ...LEFT_OUT]);
  return {
    english: english.length === 0 ? shipped(LEARNT.ranking) : fitApart(english, options),
    others: others.length === 0 ? shipped(LEARNT.others.ranking) : fitApart(others, { ...options, without }),
  };
}

/** Indices of the features that do not count in other languages than English. */
const LEFT_OUT = FEATURES.flatMap((name, k) => (OTHER_FEATURES.some((one) => one === name) ? [] : [k]));

function shipped(weights: SomeWeights): Fit {
  const all = Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
  return { all, weightsFor: () => all };
}

function fitApart(sets: readonly TrainingSet[], options: FittingOptions): Fit {
  const rankings = sets.flatMap((set) => set.rankings);
  const folds = foldsOf(rankings.map(({ asked }) => asked.group));
  const examples = sets.flatMap((set) => set.examples);
  const all = fitRanker(examples, options);
  const parts = Array.from({ length: FOLDS }, (_, fold) =>
    fitRanker(
      examples.filter(({ asked }) => folds.get(asked.group) !== fold),
      options,
    ),
  );
  return { all, weightsFor: (group) => parts[folds.get(group) ?? FOLDS] ?? all };
}

/** How good a fit is on a set: on one that it was fitted on cross-validated, on another with the weights fitted on all. */
export function crossValidated(fits: CrossFit, { english, rankings }: TrainingSet): RankingQuality {
  const fit = english ? fits.english : fits.others;
  return qualityOf(rankings, ({ asked }) => fit.weightsFor(asked.group));
}
