import type { Article, Sentence } from '../corpus/article.js';
import type { Words } from '../words/words.js';
import { encode, type Place } from './custom-id.js';
import type { Window } from './cut.js';
import { quote, quoteRun } from './quote.js';
import type { Button, Reply } from './reply.js';

/** A passage with the sentences before and after it. @param width how many on each side; 0 for the passage alone */
export function contextReply(
  article: Article,
  main: Sentence,
  width: number,
  span: Window | null,
  words: Words,
): Reply {
  const side = Math.min(width, WIDEST);
  const shown = article.sentences.slice(Math.max(0, main.index - side), main.index + side + 1);
  const button = (label: string, width: number): Button => ({
    label,
    id: encode({ kind: 'context', sentence: { hash: article.hash, index: main.index }, width, span }),
  });
  const isAll = shown.length === article.sentences.length;
  return {
    tone: 'plain',
    inPlace: true,
    blocks: quoteRun(article, shown, main, span ?? { start: 0, end: main.text.length }, words),
    buttons: [
      ...(side > 0 ? [button(words.answers.lessContext, Math.floor(side / 2))] : []),
      ...(isAll || side === WIDEST ? [] : [button(words.answers.moreContext, Math.max(1, side * 2))]),
    ],
  };
}

/** Further passages in full, a few at a time. */
export function moreReply(sentences: readonly (readonly [Article, Sentence])[], words: Words): Reply {
  return {
    tone: 'plain',
    blocks: sentences.slice(0, AT_ONCE).map(([article, sentence]) => quote(article, sentence, null, words)),
    buttons: moreButton(
      sentences.slice(AT_ONCE).map(([article, sentence]) => ({ hash: article.hash, index: sentence.index })),
      words,
    ),
  };
}

/** The button for further passages, where there are any. */
export function moreButton(sentences: readonly Place[], words: Words): Button[] {
  const label = words.answers.morePassages;
  return sentences.length === 0 ? [] : [{ label, id: encode({ kind: 'more', sentences }) }];
}

/** Sentences on each side; what is more is read with /article. */
const WIDEST = 8;
const AT_ONCE = 3;
