import type { Speaker } from '../corpus/article.js';

/** One sentence of an article as an answer quotes it. */
export interface Passage {
  readonly article: ArticleReference;
  /** Numbers from 1: the paragraph in the article, the sentence in the paragraph. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The article's own words; only white space may differ from the file. */
  readonly text: string;
  /** UTF-16 offsets of the sentence in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | null;
  /** Higher is better; comparable only within one answer. */
  readonly score: number;
  /** Other articles that have this very sentence; absent where none has. */
  readonly also?: readonly Place[];
}

/** Where a sentence stands: numbers from 1, UTF-16 offsets in its article's text. */
export type Place = Pick<Passage, 'article' | 'paragraph' | 'sentence' | 'start' | 'end'>;

/** What is known of the article a passage comes from. What its source does not state is absent. */
export interface ArticleReference {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

/** The words of `passages[0].text` that answer; UTF-16 offsets in that text. */
export interface AnswerSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The answer as data: what every front end and every script builds on.
 * `confidence` (0–1) estimates how likely it is that `passages[0]` answers the question.
 */
export type Answer = Answered | Abstained;

export interface Answered {
  readonly question: string;
  readonly answered: true;
  /** null when the passage answers but no shorter words in it can be told apart. */
  readonly answer: AnswerSpan | null;
  readonly confidence: number;
  /** Best first. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** Where a figure or a date is asked for: those that answer as well and are not the answer's; absent where there are none. */
  readonly others?: readonly OtherAnswer[];
}

/** Another answer, and the passage in whose text it stands. */
export interface OtherAnswer {
  readonly answer: AnswerSpan;
  readonly passage: Passage;
}

/** The articles do not answer; the passages, if any, are only the nearest ones. */
export interface Abstained {
  readonly question: string;
  readonly answered: false;
  readonly answer: null;
  readonly confidence: number;
  readonly passages: readonly Passage[];
  /** How often each of the question's words stands in what was searched; 0: nowhere. */
  readonly words: readonly WordCount[];
}

export interface WordCount {
  /** As the question writes it. */
  readonly word: string;
  readonly count: number;
}

/** Where to look and how much to bring back. */
export interface Scope {
  /** Id of the only article to search; absent: all of them. */
  readonly article?: string;
  /** How many passages at most; 5 when absent. */
  readonly top?: number;
}

/** No article has the id that was asked for. */
export class UnknownArticle extends Error {
  override readonly name = 'UnknownArticle';
}
