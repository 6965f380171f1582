/** Questions → answers, over a set of articles. */

import type { Article } from '../corpus/article.js';
import { articleWithId } from '../corpus/find-article.js';
import { countWords } from './absence.js';
import { findCandidates, LOOKED_AT } from './candidates.js';
import { confidenceOf } from './confidence.js';
import {
  type Answer,
  type ArticleReference,
  type Passage,
  type Place,
  type Scope,
  UnknownArticle,
} from './contract.js';
import { type Inquiry, inquire } from './inquiry.js';
import { type Judge, judgeOf, type Learnt } from './learnt.js';
import { type Library, narrowTo, type ReadSentence, readLibrary } from './library.js';
import { otherFigures } from './other-figures.js';
import { readQuestionFor } from './question-language.js';
import { rank } from './ranking.js';
import type { Segment } from './segment.js';
import { READ, shortlist } from './shortlist.js';
import { findSpan } from './span.js';
import { type Distinct, distinct } from './twins.js';
import { LEARNT } from './weights.js';

/** A set of articles, indexed: the one place where questions become answers. */
export interface Answerer {
  readonly articles: readonly Article[];
  /** @throws UnknownArticle when `scope.article` names none of the articles. */
  answer(question: string, scope?: Scope): Answer;
  /** Their sentences, read and indexed; of one article, or of all. @throws UnknownArticle */
  library(article?: string): Library;
}

/**
 * Indexes the articles. Work that does not depend on a question is done here, once.
 * @param segments where some of them are indexed already
 */
export function createAnswerer(
  articles: readonly Article[],
  learnt: Learnt = LEARNT,
  segments: readonly Segment[] = [],
): Answerer {
  const whole = readLibrary(articles, segments);
  const parts = new Map<string, Library>();
  const library = (id?: string): Library => {
    if (id !== undefined && articleWithId(id, articles) === undefined) {
      throw new UnknownArticle(`There is no article "${id}" here.`);
    }
    if (id === undefined || articles.length === 1) return whole;
    let part = parts.get(id);
    if (part === undefined) {
      part = narrowTo(whole, id);
      if (parts.size >= MOST_PARTS) parts.clear();
      parts.set(id, part);
    }
    return part;
  };
  return {
    articles,
    answer: (text, { article, top = DEFAULT_TOP } = {}) => answerFrom(library(article), text, top, learnt),
    library,
  };
}

const DEFAULT_TOP = 5;
/** Articles that have an index of their own at a time. */
const MOST_PARTS = 200;

function answerFrom(library: Library, text: string, top: number, learnt: Learnt): Answer {
  const { inquiry, ranked, judge } = rankFor(text, library, top, learnt);
  const confidence = confidenceOf(inquiry, library, ranked, judge.confidence);
  const [best, ...others] = ranked.slice(0, top);
  if (best === undefined || confidence < judge.threshold) {
    return {
      question: text,
      answered: false,
      answer: null,
      confidence,
      // Where nothing shares a word with the question, nothing is near it.
      passages: ranked.some(({ read }) => sharesWord(inquiry, read))
        ? ranked.slice(0, top).map(passageOf)
        : [],
      words: countWords(inquiry.question, library),
    };
  }
  const answer = findSpan(inquiry, best.read, judge.spans);
  const figures = answer === null ? [] : otherFigures(inquiry, library, ranked, answer, judge);
  return {
    question: text,
    answered: true,
    answer,
    confidence,
    passages: [passageOf(best), ...others.map(passageOf)],
    ...(figures.length > 0 && {
      others: figures.map((figure) => ({ answer: figure.answer, passage: passageOf(figure.from) })),
    }),
  };
}

/** The way from a question to its ranked sentences; at least `top` of them, where so many share a word with it. */
export function rankFor(
  text: string,
  library: Library,
  top: number,
  learnt: Learnt,
): { readonly inquiry: Inquiry; readonly ranked: readonly Distinct[]; readonly judge: Judge } {
  const inquiry = inquire(readQuestionFor(text, library), library);
  const candidates = findCandidates(inquiry, library, Math.max(top, LOOKED_AT));
  const judge = judgeOf(inquiry.question, learnt);
  const read = shortlist(inquiry, library, candidates, judge.ranking, Math.max(top, READ));
  return { inquiry, ranked: distinct(rank(inquiry, library, read, judge.ranking)), judge };
}

function sharesWord(inquiry: Inquiry, read: ReadSentence): boolean {
  return inquiry.match(read).found.some((weight) => weight > 0);
}

export function passageOf({ read, score, twins }: Distinct): Passage {
  const { article, paragraph, sentence, start, end } = placeOf(read);
  const { text, speaker } = read.sentence;
  const passage = { article, paragraph, sentence, text, start, end, speaker, score };
  return twins.length > 0 ? { ...passage, also: twins.map(placeOf) } : passage;
}

function placeOf({ article, sentence: { paragraph, number, start, end } }: ReadSentence): Place {
  return { article: referenceTo(article), paragraph, sentence: number, start, end };
}

export function referenceTo({ id, metadata }: Article): ArticleReference {
  const { title, publisher, published, url } = metadata;
  return {
    id,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}
