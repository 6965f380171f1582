/** Articles, and questions whose right answers are known: what every format of question file is read into. */
import type { Article } from '../corpus/article.js';

export interface QuestionSet {
  readonly articles: readonly Article[];
  readonly cases: readonly Case[];
  /** What is ranked: sentences, or paragraphs (by their best sentence) where each holds one labelled candidate. */
  readonly unit: 'sentence' | 'paragraph';
}

export interface Case {
  readonly question: string;
  /** Id of the article that it is asked of; absent: of all. */
  readonly article?: string;
  /** Cases about the same article, in other sets too; never split between fitting and testing. */
  readonly group: string;
  /** Where the right sentences stand; empty: the article does not answer. */
  readonly gold: readonly Range[];
  /** Accepted short answers; empty: none are given. */
  readonly answers: readonly string[];
  /** Whom the article names as the source; absent: not given. */
  readonly speaker?: string;
  /** Asked, to see it refused, of an article that it does not belong to. */
  readonly foreign?: true;
}

/** UTF-16 offsets in an article's text. */
export interface Range {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence that was found, as far as judging it takes. */
export interface Found {
  readonly article: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export function isRight(found: Found, { gold }: Case): boolean {
  return gold.some(
    ({ article, start, end }) => article === found.article && start < found.end && end > found.start,
  );
}

/** Whether each unit of a ranking is right, best first: a candidate that was cut into several sentences counts once. */
export function labels(ranking: readonly Found[], asked: Case, unit: QuestionSet['unit']): boolean[] {
  if (unit === 'sentence') return ranking.map((found) => isRight(found, asked));
  const units = new Map<string, boolean>();
  for (const found of ranking) {
    const key = `${found.paragraph} ${found.article}`;
    units.set(key, units.get(key) === true || isRight(found, asked));
  }
  return [...units.values()];
}

/** How many right units there are to find: at least one where the question can be answered. */
export function rightUnits(
  asked: Case,
  articles: ReadonlyMap<string, Article>,
  unit: QuestionSet['unit'],
): number {
  const names = new Set(asked.gold.map(({ article }) => article));
  const sentences = [...names].flatMap((id) =>
    (articles.get(id)?.sentences ?? []).map(({ paragraph, start, end }) => ({
      article: id,
      paragraph,
      start,
      end,
    })),
  );
  return Math.max(labels(sentences, asked, unit).filter(Boolean).length, asked.gold.length > 0 ? 1 : 0);
}
