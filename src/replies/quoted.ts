import type { Answerer } from '../answering/answerer.js';
import type { Answer } from '../answering/contract.js';
import { UnknownArticle } from '../answering/contract.js';
import type { Quoted } from '../store/watches.js';
import type { Words } from '../words/words.js';
import { windowOf } from './cut.js';
import type { Block, Piece } from './reply.js';
import { speakerName } from './source-line.js';

/** The best passage for a question as the articles have it now; null where none answers, or the one named is gone. */
export function quotedNow(answerer: Answerer, question: string, article: string | null): Quoted | null {
  const answer = answerOrNone(answerer, question, article);
  if (answer?.answered !== true) return null;
  const [{ article: from, paragraph, sentence, text, speaker }] = answer.passages;
  const span = answer.answer;
  return {
    article: { id: from.id, title: from.title },
    paragraph,
    sentence,
    text,
    answer: span === null ? null : { start: span.start, end: span.end },
    speaker,
  };
}

/** A passage that was quoted earlier, shown again as it was then. */
export function quoteAgain({ article, paragraph, text, answer, speaker }: Quoted, words: Words): Block {
  const span = answer ?? { start: 0, end: 0 };
  const { start, end } = windowOf(text, (shown) => shown.length <= LONGEST, span);
  const inside = (from: number, to: number) => text.slice(Math.max(from, start), Math.min(to, end));
  const pieces: Piece[] = [
    (start > 0 ? '…' : '') + inside(0, span.start),
    { strong: inside(span.start, span.end) },
    inside(span.end, text.length) + (end < text.length ? '…' : ''),
  ];
  const by = speaker === null ? [] : [words.answers.saidBy(speakerName(speaker))];
  return { kind: 'passage', text: pieces, source: [article.title, `¶${paragraph}`, ...by].join(' · ') };
}

/** Two of them, one before and one now, go into one message. */
const LONGEST = 1200;

function answerOrNone(answerer: Answerer, question: string, article: string | null): Answer | null {
  try {
    return answerer.answer(question, { top: 1, ...(article !== null && { article }) });
  } catch (error) {
    if (error instanceof UnknownArticle) return null;
    throw error;
  }
}
