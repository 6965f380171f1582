import { articleOf, type Receipt, receiptFor } from '../corpus/receipt.js';
import { type Changed, findReceipt, type Placed, type Traced } from '../facts/find-receipt.js';
import type { Words } from '../words/words.js';
import { buttonFor } from './action.js';
import { pageWith } from './article-pages.js';
import { openPage } from './article-reply.js';
import type { Context } from './command.js';
import { dialButtons } from './context-reply.js';
import { cutPieces } from './cut-pieces.js';
import { sideOf } from './differing.js';
import { quote } from './quote.js';
import type { Block, Button, Piece, Reply } from './reply.js';
import { linkTo } from './sentence-link.js';
import { sourceLine } from './source-line.js';

/** The passage of a receipt as it is now, and whether it is still what it was: exactly what has changed, if that is known. */
export function sourceReply(receipt: Receipt, { answerer, words, earlier }: Context): Reply {
  const { articles } = answerer;
  const named = articleOf(receipt, articles)?.id ?? receipt.id;
  const traced = findReceipt(receipt, articles, earlier?.(named));
  return {
    tone: traced.kind === 'same' ? 'answer' : traced.kind === 'gone' ? 'miss' : 'plain',
    blocks: blocksOf(traced, words),
    buttons: traced.kind === 'gone' ? [] : around(traced.now, words),
  };
}

function blocksOf(traced: Traced, words: Words): Block[] {
  const { receipts } = words;
  switch (traced.kind) {
    case 'same':
      return [says(receipts.same), now(traced.now, words)];
    case 'moved': {
      const { article, sentence } = traced.now;
      const elsewhere = traced.before !== null && traced.before.article.id !== article.id;
      const place = `${elsewhere ? `${article.metadata.title} ` : ''}¶${sentence.paragraph}`;
      const byHash: Block[] = traced.before === null ? [{ kind: 'note', text: receipts.byHash }] : [];
      return [says(receipts.moved(place)), now(traced.now, words), ...byHash];
    }
    case 'changed':
      return changed(traced, words);
    case 'gone':
      return [
        says(traced.missing === 'article' ? receipts.noArticle : receipts.noSentence),
        traced.before === null ? notKept(words) : was(traced.before, [traced.before.sentence.text], words),
      ];
  }
}

function changed({ now: present, before, parts }: Changed, words: Words): Block[] {
  const { receipts } = words;
  if (before === null || parts === null) return [says(receipts.another), now(present, words), notKept(words)];
  const { article, sentence } = present;
  const url = linkTo(article, sentence);
  return [
    says(receipts.changed),
    was(before, sideOf(parts, 'before'), words),
    {
      kind: 'passage',
      text: cutPieces(sideOf(parts, 'after'), PASSAGE),
      source: receipts.now(sourceLine(article, sentence, words)),
      ...(url !== undefined && { url }),
      receipt: receiptFor(article, sentence),
    },
  ];
}

/** UTF-16 units: two of these, with their sources, go into one message, also where it goes out as text. */
const PASSAGE = 500;

const says = (text: string): Block => ({ kind: 'says', text: [{ strong: text }] });

const notKept = ({ receipts }: Words): Block => ({ kind: 'note', text: receipts.notKept });

function now({ article, sentence }: Placed, words: Words): Block {
  return quote(article, sentence, null, words);
}

function was({ article, sentence }: Placed, text: readonly Piece[], words: Words): Block {
  const source = words.receipts.before(sourceLine(article, sentence, words));
  return { kind: 'passage', text: cutPieces(text, PASSAGE), source };
}

function around({ article, sentence }: Placed, words: Words): Button[] {
  return [
    ...dialButtons(article, sentence, { before: 0, after: 0, span: null }, words),
    ...buttonFor(words.answers.readOn, openPage, { hash: article.hash, page: pageWith(article, sentence) }),
  ];
}
