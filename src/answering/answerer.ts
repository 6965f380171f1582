/** Questions → answers, over a set of articles. */
import type { Article } from '../corpus/article.js';
import { findCandidates } from './candidates.js';
import { confidenceOf, THRESHOLD } from './confidence.js';
import type { Answer, ArticleReference, Passage, Scope } from './contract.js';
import { inquire } from './inquiry.js';
import { type Library, narrowTo, readLibrary } from './library.js';
import { readQuestion } from './question.js';
import { type Ranked, rank, type Weights } from './ranking.js';
import { findSpan } from './span.js';

/** A set of articles, indexed: the one place where questions become answers. */
export interface Answerer {
  readonly articles: readonly Article[];
  /** @throws UnknownArticle when `scope.article` names none of the articles. */
  answer(question: string, scope?: Scope): Answer;
}

export class UnknownArticle extends Error {
  override readonly name = 'UnknownArticle';
}

/** What answers are learnt from; what is left out is as it ships. */
export interface Learnt {
  readonly weights?: Weights;
}

/** Indexes the articles. Work that does not depend on a question is done here, once. */
export function createAnswerer(articles: readonly Article[], learnt: Learnt = {}): Answerer {
  const whole = readLibrary(articles);
  const parts = new Map<string, Library>();
  const libraryOf = (id: string | undefined): Library => {
    if (id === undefined || articles.length === 1) return whole;
    let part = parts.get(id);
    if (part === undefined) {
      part = narrowTo(whole, id);
      parts.set(id, part);
    }
    return part;
  };
  return {
    articles,
    answer(text, scope = {}) {
      const { article, top = DEFAULT_TOP } = scope;
      if (article !== undefined && !articles.some(({ id }) => id === article)) {
        throw new UnknownArticle(`There is no article "${article}" here.`);
      }
      return answerFrom(libraryOf(article), text, top, learnt);
    },
  };
}

const DEFAULT_TOP = 5;

function answerFrom(library: Library, text: string, top: number, { weights }: Learnt): Answer {
  const inquiry = inquire(readQuestion(text), library);
  const candidates = findCandidates(inquiry, library, Math.max(top, LOOKED_AT));
  const ranked = rank(inquiry, library, candidates, weights);
  const confidence = confidenceOf(inquiry, ranked);
  const [best, ...others] = ranked.slice(0, top);
  if (best === undefined || confidence < THRESHOLD) {
    return {
      question: text,
      answered: false,
      answer: null,
      confidence,
      passages: best === undefined ? [] : [best, ...others].map(passageOf),
    };
  }
  return {
    question: text,
    answered: true,
    answer: findSpan(inquiry, best.read),
    confidence,
    passages: [passageOf(best), ...others.map(passageOf)],
  };
}

/** How many of MiniSearch's best are looked at closely. */
const LOOKED_AT = 100;

function passageOf({ read, score }: Ranked): Passage {
  const { article, sentence } = read;
  return {
    article: referenceTo(article),
    paragraph: sentence.paragraph,
    sentence: sentence.number,
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    speaker: sentence.speaker,
    score,
  };
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
