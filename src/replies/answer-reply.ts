import type { Abstained, Answer, Answered, Passage } from '../answering/contract.js';
import type { Article } from '../corpus/article.js';
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
  runnersUp: number = RUNNERS_UP,
): Reply {
  return answer.answered ? found(answer, articles, runnersUp) : notFound(answer, articles);
}

const RUNNERS_UP = 2;
/** Nearest passages that are shown at once when none answers. */
const NEAREST = 2;

function found({ answer, passages }: Answered, articles: readonly Article[], runnersUp: number): Reply {
  const [best, ...others] = passages;
  const [article, sentence] = sentenceOf(best, articles);
  const context = { label: 'Context', id: contextId(article, sentence.index, answer) };
  return {
    tone: 'answer',
    blocks: [
      ...(answer === null ? [] : [{ kind: 'answer', text: answer.text } as const]),
      quote(article, sentence, answer),
      ...others.slice(0, runnersUp).map((passage): Block => {
        const [from, other] = sentenceOf(passage, articles);
        return inBrief(from, other, from !== article);
      }),
    ],
    buttons: [...(article.sentences.length > 1 ? [context] : []), ...more(others, articles)],
  };
}

function notFound({ passages }: Abstained, articles: readonly Article[]): Reply {
  const verdict =
    articles.length > 1 ? `None of the ${articles.length} articles says that.` : 'The article does not say.';
  if (passages.length === 0) {
    return {
      tone: 'miss',
      blocks: [
        { kind: 'says', text: [{ strong: verdict }] },
        { kind: 'says', text: ['I found nothing near it either. Try other words.'] },
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
        text: [nearest.length > 1 ? 'These are the nearest passages.' : 'This is the nearest passage.'],
      },
      ...nearest.map((passage) => quote(...sentenceOf(passage, articles), null)),
    ],
    buttons: more(passages.slice(NEAREST), articles),
  };
}

function contextId(article: Article, index: number, span: { start: number; end: number } | null): string {
  return encode({ kind: 'context', sentence: { hash: article.hash, index }, width: 1, span });
}

function more(passages: readonly Passage[], articles: readonly Article[]): Button[] {
  const places = passages.map((passage) => {
    const [article, sentence] = sentenceOf(passage, articles);
    return { hash: article.hash, index: sentence.index };
  });
  return moreButton(places);
}
