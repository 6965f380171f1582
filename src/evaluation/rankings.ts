/** A set's questions as numbers: the features of every candidate, and which candidates are right. */
import { findCandidates } from '../answering/candidates.js';
import { featuresOf } from '../answering/features.js';
import { inquire } from '../answering/inquiry.js';
import { type Library, narrowTo, readLibrary } from '../answering/library.js';
import { readQuestionFor } from '../answering/question-language.js';
import type { Article } from '../corpus/article.js';
import { averagePrecision, firstRank, mean, meanReciprocalRank, precisionAt } from './measures.js';
import { type Case, type Found, isRight, labels, type QuestionSet, rightUnits } from './sets.js';

/** The candidates of one question, in the order of the text. */
export interface Ranking {
  readonly asked: Case;
  readonly unit: QuestionSet['unit'];
  readonly found: readonly Found[];
  /** A row for each candidate, in the order of `FEATURES`. */
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** How many right units there are to find. */
  readonly rightUnits: number;
}

/** Sentences that are fitted on for each question: more than an answer looks at, for there is more to learn from. */
export const FITTED_AT = 100;

/** Of the questions that can be answered. */
export function rankingsOf(set: QuestionSet): Ranking[] {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  const libraryOf = libraries(set.articles);
  return set.cases.flatMap((asked) => {
    if (asked.gold.length === 0) return [];
    const library = libraryOf(asked.article);
    const inquiry = inquire(readQuestionFor(asked.question, library), library);
    const ranked = findCandidates(inquiry, library, FITTED_AT)
      .map((read) => ({ read, features: featuresOf(inquiry, library, read) }))
      .sort((a, b) => a.read.id - b.read.id);
    const found = ranked.map(({ read: { article, sentence } }) => ({ article: article.id, ...sentence }));
    return [
      {
        asked,
        unit: set.unit,
        found,
        rows: ranked.map(({ features }) => features),
        right: found.map((one) => isRight(one, asked)),
        rightUnits: rightUnits(asked, articles, set.unit),
      },
    ];
  });
}

/** Libraries as an answerer makes them. */
function libraries(articles: readonly Article[]): (id: string | undefined) => Library {
  const whole = readLibrary(articles);
  const parts = new Map<string, Library>();
  return (id) => {
    if (id === undefined) return whole;
    const part = parts.get(id) ?? narrowTo(whole, id);
    parts.set(id, part);
    return part;
  };
}

export interface RankingQuality {
  readonly questions: number;
  readonly p1: number;
  readonly mrr: number;
  readonly map: number;
}

/** How well weights order each ranking; `weightsFor` may give each its own. Equal scores stay in the order of the text. */
export function qualityOf(
  rankings: readonly Ranking[],
  weightsFor: (ranking: Ranking) => Float64Array,
): RankingQuality {
  const judged = rankings.map((ranking) => {
    const weights = weightsFor(ranking);
    const scores = ranking.rows.map((row) =>
      row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), 0),
    );
    const order = [...ranking.found.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    const ordered = order.flatMap((at) => ranking.found[at] ?? []);
    const ranked = labels(ordered, ranking.asked, ranking.unit);
    return { rank: firstRank(ranked), precision: averagePrecision(ranked, ranking.rightUnits) };
  });
  const ranks = judged.map(({ rank }) => rank);
  return {
    questions: rankings.length,
    p1: precisionAt(1, ranks),
    mrr: meanReciprocalRank(ranks),
    map: mean(judged.map(({ precision }) => precision)),
  };
}
