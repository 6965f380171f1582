/** Asks every question of a set and measures the answers. */
import type { Answerer } from '../answering/answerer.js';
import type { Answer, Passage } from '../answering/contract.js';
import {
  averagePrecision,
  calibrationError,
  exactMatch,
  type Judged,
  mean,
  meanReciprocalRank,
  precisionAt,
  riskCoverageArea,
  wordF1,
} from './measures.js';
import type { Case, QuestionSet } from './sets.js';

export interface Outcome {
  readonly case: Case;
  readonly answer: Answer;
  /** Rank of the first right passage, from 1; Infinity: none. */
  readonly rank: number;
  readonly averagePrecision: number;
  readonly milliseconds: number;
}

export interface Measures {
  readonly questions: number;
  readonly answerable: number;
  readonly p1: number;
  readonly p3: number;
  readonly mrr: number;
  readonly map: number;
  /** Of the answerable questions for which short answers are given. */
  readonly em: number;
  readonly f1: number;
  /** Share with EM or F1 ≥ 0.8. */
  readonly accepted: number;
  readonly speaker: number;
  /** Share of the unanswerable questions that were refused, of the answerable ones that were. */
  readonly rightRefusals: number;
  readonly wrongRefusals: number;
  readonly aurc: number;
  readonly ece: number;
  readonly medianMilliseconds: number;
}

export function ask(set: QuestionSet, answerer: Answerer): Outcome[] {
  return set.cases.map((asked) => {
    const scope = { top: 1000, ...(asked.article !== undefined && { article: asked.article }) };
    const begun = performance.now();
    const answer = answerer.answer(asked.question, scope);
    const milliseconds = performance.now() - begun;
    const labels = answer.passages.map((passage) => isRight(passage, asked));
    const first = labels.indexOf(true);
    return {
      case: asked,
      answer,
      rank: first < 0 ? Number.POSITIVE_INFINITY : first + 1,
      averagePrecision: averagePrecision(labels, Math.max(asked.gold.length, labels.filter(Boolean).length)),
      milliseconds,
    };
  });
}

export function isRight(passage: Passage, asked: Case): boolean {
  return asked.gold.some(
    ({ article, start, end }) => article === passage.article.id && start < passage.end && end > passage.start,
  );
}

export function measure(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter((outcome) => outcome.case.gold.length > 0);
  const unanswerable = outcomes.filter((outcome) => outcome.case.gold.length === 0);
  const ranks = answerable.map(({ rank }) => rank);
  const spanned = answerable.filter((outcome) => outcome.case.answers.length > 0);
  const given = (outcome: Outcome) => outcome.answer.answer?.text ?? outcome.answer.passages[0]?.text ?? '';
  const em = spanned.map((outcome) => (exactMatch(given(outcome), outcome.case.answers) ? 1 : 0));
  const f1 = spanned.map((outcome) => wordF1(given(outcome), outcome.case.answers));
  const spoken = answerable.filter((outcome) => outcome.case.speaker !== undefined);
  const judged: Judged[] = outcomes
    .filter(({ answer }) => answer.passages.length > 0)
    .map(({ answer, rank }) => ({ confidence: answer.confidence, right: rank === 1 }));
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    p1: precisionAt(1, ranks),
    p3: precisionAt(3, ranks),
    mrr: meanReciprocalRank(ranks),
    map: mean(answerable.map((outcome) => outcome.averagePrecision)),
    em: mean(em),
    f1: mean(f1),
    accepted: mean(f1.map((value, at) => (value >= 0.8 || em[at] === 1 ? 1 : 0))),
    speaker: mean(
      spoken.map(({ case: { speaker = '' }, answer }) => (answer.passages[0]?.speaker?.name === speaker ? 1 : 0)),
    ),
    rightRefusals: mean(unanswerable.map(({ answer }) => (answer.answered ? 0 : 1))),
    wrongRefusals: mean(answerable.map(({ answer }) => (answer.answered ? 0 : 1))),
    aurc: riskCoverageArea(judged),
    ece: calibrationError(judged),
    medianMilliseconds: median(outcomes.map(({ milliseconds }) => milliseconds)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
