/** What can be measured: Footnote, or what it is compared with, behind one question-in, ranking-out call. */
import { createAnswerer } from '../answering/answerer.js';
import type { Learnt } from '../answering/learnt.js';
import type { Article } from '../corpus/article.js';
import type { Found } from './sets.js';

export interface System {
  readonly name: string;
  /** @param most how many sentences to bring back at most; `article`: the only one to search. */
  ask(question: string, article: string | undefined, most: number): Said;
}

export interface Said {
  /** Whether it answers, rather than refuses. */
  readonly answered: boolean;
  /** The words that answer; null: none are given; undefined: it never gives any. */
  readonly span?: string | null;
  /** Name of the first passage's speaker; null: none; undefined: it knows no speakers. */
  readonly speaker?: string | null;
  /** Higher: surer. Only a share of what is right (0–1) can be calibrated. */
  readonly confidence: number;
  readonly calibrated: boolean;
  readonly milliseconds: number;
  /** Best first. */
  readonly passages: readonly Shown[];
}

export interface Shown extends Found {
  readonly text: string;
}

/** @param learnt other than what ships */
export function footnoteSystem(articles: readonly Article[], learnt?: Learnt): System {
  const answerer = createAnswerer(articles, learnt);
  return {
    name: 'Footnote',
    ask(question, article, most) {
      const scope = { top: most, ...(article !== undefined && { article }) };
      const { result, milliseconds } = timed(() => answerer.answer(question, scope));
      const { answered, answer, confidence, passages } = result;
      return {
        answered,
        span: answer?.text ?? null,
        speaker: passages[0]?.speaker?.name ?? null,
        confidence,
        calibrated: true,
        milliseconds,
        passages: passages.map(({ article: { id }, paragraph, start, end, text }) => ({
          article: id,
          paragraph,
          start,
          end,
          text,
        })),
      };
    },
  };
}

/** What a call gives, and how long it takes. */
export function timed<T>(call: () => T): { readonly result: T; readonly milliseconds: number } {
  const begun = performance.now();
  const result = call();
  return { result, milliseconds: performance.now() - begun };
}
