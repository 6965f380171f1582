import type { Abstained, Answer, Answered, Passage } from '../answering/contract.js';
import type { Article } from '../corpus/article.js';
import type { Words } from '../words/words.js';
import { encode } from './custom-id.js';
import { moreButton } from './passages-reply.js';
import { inBrief, quote } from './quote.js';
import type { Block, Button, Reply } from './reply.js';
import { sentenceOf } from './source-line.js';

/**
 * An answer as a person reads it: the words that answer, the passage with them set off, its source, and runners-up in
 * brief; or, when the articles do not answer, that, and the nearest passages called so.
 *
 * @param articles those that were searched
 * @param runnersUp how many of them at most
 */
export function answerReply(
  answer: Answer,
  articles: readonly Article[],
  words: Words,
  runnersUp: number = RUNNERS_UP,
): Reply {
  return answer.answered ? found(answer, articles, words, runnersUp) : notFound(answer, articles, words);
}

const RUNNERS_UP = 2;
/** Nearest passages that are shown at once when none answers. */
const NEAREST = 2;

function found(
  { answer, passages }: Answered,
  articles: readonly Article[],
  words: Words,
  runnersUp: number,
): Reply {
  const [best, ...others] = passages;
  const [article, sentence] = sentenceOf(best, articles);
  const context = { label: words.answers.context, id: contextId(article, sentence.index, answer) };
  return {
    tone: 'answer',
    blocks: [
      ...(answer === null ? [] : [{ kind: 'answer', text: answer.text } as const]),
      quote(article, sentence, answer, words),
      ...others.slice(0, runnersUp).map((passage): Block => {
        const [from, other] = sentenceOf(passage, articles);
        return inBrief(from, other, from !== article, words);
      }),
    ],
    buttons: [...(article.sentences.length > 1 ? [context] : []), ...more(others, articles, words)],
  };
}

function notFound({ passages }: Abstained, articles: readonly Article[], words: Words): Reply {
  const verdict = words.answers.notSaid(articles.length);
  if (passages.length === 0) {
    return {
      tone: 'miss',
      blocks: [
        { kind: 'says', text: [{ strong: verdict }] },
        { kind: 'says', text: [words.answers.nothingNear] },
      ],
      buttons: [],
    };
  }
  const nearest = passages.slice(0, NEAREST);
  return {
    tone: 'miss',
    blocks: [
      { kind: 'says', text: [{ strong: verdict }] },
      {
        kind: 'says',
        text: [words.answers.nearest(nearest.length)],
      },
      ...nearest.map((passage) => quote(...sentenceOf(passage, articles), null, words)),
    ],
    buttons: more(passages.slice(NEAREST), articles, words),
  };
}

function contextId(article: Article, index: number, span: { start: number; end: number } | null): string {
  return encode({ kind: 'context', sentence: { hash: article.hash, index }, width: 1, span });
}

function more(passages: readonly Passage[], articles: readonly Article[], words: Words): Button[] {
  const places = passages.map((passage) => {
    const [article, sentence] = sentenceOf(passage, articles);
    return { hash: article.hash, index: sentence.index };
  });
  return moreButton(places, words);
}
