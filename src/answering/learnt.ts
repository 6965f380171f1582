/** What the answers' judgement rests on: fitted on questions whose answers are known, and put in as one. */
import { ENGLISH } from '../corpus/language.js';
import type { Signs } from './confidence.js';
import type { OTHER_FEATURES } from './features.js';
import type { Question } from './question.js';
import type { SomeWeights, Weights } from './ranking.js';
import type { SpanWeights } from './span.js';

export interface Learnt {
  readonly ranking: Weights;
  readonly spans: SpanWeights;
  readonly confidence: Signs;
  /** Below this confidence the bot says that the article does not answer. */
  readonly threshold: number;
  /** The same for every language but English; there no words are weighed. */
  readonly others: LearntOfOthers;
}

export interface LearntOfOthers {
  readonly ranking: OtherWeights;
  readonly confidence: Signs;
  readonly threshold: number;
}

export type OtherWeights = Readonly<Record<(typeof OTHER_FEATURES)[number], number>>;

/** What a question is judged by, whatever its language. */
export interface Judge {
  readonly ranking: SomeWeights;
  readonly spans: SpanWeights;
  readonly confidence: Signs;
  readonly threshold: number;
}

/** What of it goes for the language that a question is read in. */
export function judgeOf({ language }: Question, learnt: Learnt): Judge {
  return language === ENGLISH ? learnt : { ...learnt.others, spans: learnt.spans };
}
