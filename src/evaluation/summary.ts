/** The outcomes of a set → one number a measure. */
import { calibrationError, type Judged, refusalsWithin, riskCoverageArea } from './confidence-measures.js';
import {
  exactMatch,
  isAccepted,
  mean,
  meanReciprocalRank,
  precisionAt,
  quantile,
  wordF1,
} from './measures.js';
import type { Outcome } from './run.js';

/** Shares are 0–1; null: the set asks for no such thing, or the system does not give it. */
export interface Summary {
  /** Questions that can be answered, that cannot, that were asked of a wrong article. */
  readonly answerable: number;
  readonly unanswerable: number;
  readonly foreign: number;
  readonly p1: number | null;
  readonly p3: number | null;
  readonly mrr: number | null;
  readonly map: number | null;
  /** Of the answerable questions whose short answers are known; where no span is given it is 0, not the passage's. */
  readonly em: number | null;
  readonly f1: number | null;
  readonly accepted: number | null;
  /** Of the answerable questions whose speaker is known. */
  readonly speaker: number | null;
  /** Share refused of the unanswerable, of the answerable, of those asked of a wrong article. */
  readonly rightRefusals: number | null;
  readonly wrongRefusals: number | null;
  readonly foreignRefusals: number | null;
  /** The best share of unanswerable and foreign ones that a threshold refuses with at most 5 % wrong refusals. */
  readonly refusalsAtLimit: number | null;
  readonly aurc: number;
  readonly ece: number | null;
  readonly medianMilliseconds: number;
  readonly p99Milliseconds: number;
}

export function summarize(outcomes: readonly Outcome[]): Summary {
  const answerable = outcomes.filter(({ asked }) => asked.gold.length > 0);
  const foreign = outcomes.filter(({ asked }) => asked.foreign === true);
  const unanswerable = outcomes.filter(({ asked }) => asked.gold.length === 0 && asked.foreign !== true);
  const ranks = answerable.map(({ rank }) => rank);
  const times = outcomes.map(({ said }) => said.milliseconds);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    foreign: foreign.length,
    p1: answerable.length === 0 ? null : precisionAt(1, ranks),
    p3: answerable.length === 0 ? null : precisionAt(3, ranks),
    mrr: answerable.length === 0 ? null : meanReciprocalRank(ranks),
    map: meanOf(answerable.map((outcome) => outcome.averagePrecision)),
    ...answers(answerable),
    rightRefusals: refused(unanswerable),
    wrongRefusals: refused(answerable),
    foreignRefusals: refused(foreign),
    refusalsAtLimit: atLimit(answerable, [...unanswerable, ...foreign]),
    aurc: riskCoverageArea(outcomes.map(judged)),
    ece: outcomes.every(({ said }) => said.calibrated)
      ? calibrationError(outcomes.filter(({ said }) => said.passages.length > 0).map(judged))
      : null,
    medianMilliseconds: quantile(0.5, times),
    p99Milliseconds: quantile(0.99, times),
  };
}

/** Wrong refusals that are put up with where the best refusals are read from the risk–coverage curve. */
const LIMIT = 0.05;

/** The first passage is what would be said; where there is none, it is surely not right. */
function judged({ said, rank }: Outcome): Judged {
  const nothing = said.passages.length === 0;
  return { confidence: nothing ? Number.NEGATIVE_INFINITY : said.confidence, right: rank === 1 };
}

function answers(answerable: readonly Outcome[]): Pick<Summary, 'em' | 'f1' | 'accepted' | 'speaker'> {
  const spans = answerable.flatMap(({ asked, said }) =>
    asked.answers.length > 0 && said.span !== undefined
      ? [{ given: said.span, accepted: asked.answers }]
      : [],
  );
  const spoken = answerable.flatMap(({ asked, said }) =>
    asked.speaker !== undefined && said.speaker !== undefined ? [said.speaker === asked.speaker ? 1 : 0] : [],
  );
  return {
    em: meanOf(spans.map(({ given, accepted }) => (given !== null && exactMatch(given, accepted) ? 1 : 0))),
    f1: meanOf(spans.map(({ given, accepted }) => (given === null ? 0 : wordF1(given, accepted)))),
    accepted: meanOf(
      spans.map(({ given, accepted }) => (given !== null && isAccepted(given, accepted) ? 1 : 0)),
    ),
    speaker: meanOf(spoken),
  };
}

function refused(outcomes: readonly Outcome[]): number | null {
  return meanOf(outcomes.map(({ said }) => (said.answered ? 0 : 1)));
}

function atLimit(answerable: readonly Outcome[], others: readonly Outcome[]): number | null {
  if (answerable.length === 0 || others.length === 0) return null;
  const confidences = (outcomes: readonly Outcome[]) => outcomes.map((one) => judged(one).confidence);
  return refusalsWithin(LIMIT, confidences(answerable), confidences(others));
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : mean(values);
}
