/** What has become of the sentence that a receipt stands for. */
import type { Article, Sentence } from '../corpus/article.js';
import { articleOf, type Receipt, receiptHash } from '../corpus/receipt.js';
import { type Part, wordDiff } from './word-diff.js';

/** A sentence and the article, in one of its versions, that holds it. */
export interface Placed {
  readonly article: Article;
  readonly sentence: Sentence;
}

export type Traced = Same | Changed | Moved | Gone;

/** It stands where it stood, letter for letter. */
export interface Same {
  readonly kind: 'same';
  readonly now: Placed;
}

/** It does not; `now` is the sentence that took its place, or most of its words. */
export interface Changed {
  readonly kind: 'changed';
  readonly now: Placed;
  /** As it was; null where no earlier version is at hand. Then there is no diff either. */
  readonly before: Placed | null;
  /** From the earlier sentence to the present one, every character counted. */
  readonly parts: readonly Part[] | null;
}

/** The same sentence stands elsewhere now. */
export interface Moved {
  readonly kind: 'moved';
  readonly now: Placed;
  /** null where no earlier version is at hand: then only the hash says that it is the same. */
  readonly before: Placed | null;
}

/** The article or that place in it is not there any more. */
export interface Gone {
  readonly kind: 'gone';
  readonly missing: 'article' | 'place';
  /** As it was; null where no earlier version is at hand. */
  readonly before: Placed | null;
}

/**
 * @param articles as they are now.
 * @param earlier other versions of them, or of articles that are not there any more, the newest first.
 */
export function findReceipt(
  receipt: Receipt,
  articles: readonly Article[],
  earlier: readonly Article[] = [],
): Traced {
  const article = articleOf(receipt, articles);
  const at = article && sentenceAt(receipt, article);
  if (article !== null && at != null && receiptHash(at) === receipt.hash) {
    return { kind: 'same', now: { article, sentence: at } };
  }
  const before = findBefore(receipt, article, earlier);
  const moved =
    before === null ? movedByHash(receipt, article) : movedByText(before.sentence, article, articles);
  if (moved !== null) return { kind: 'moved', now: moved, before };
  if (article === null) return { kind: 'gone', missing: 'article', before };
  const sentence = (before && successor(before.sentence, article)) ?? at;
  if (sentence === null) return { kind: 'gone', missing: 'place', before };
  const parts = before && wordDiff(before.sentence.text, sentence.text, 'written').parts;
  return { kind: 'changed', now: { article, sentence }, before, parts };
}

function sentenceAt({ paragraph, sentence }: Receipt, { sentences }: Article): Sentence | null {
  return sentences.find((one) => one.paragraph === paragraph && one.number === sentence) ?? null;
}

function findBefore(receipt: Receipt, article: Article | null, earlier: readonly Article[]): Placed | null {
  const id = (article ?? articleOf(receipt, earlier))?.id;
  for (const version of earlier) {
    const sentence = version.id === id ? sentenceAt(receipt, version) : null;
    if (sentence !== null && receiptHash(sentence) === receipt.hash) return { article: version, sentence };
  }
  return null;
}

/** Only within the article: among many, two sentences may well share four hex digits. */
function movedByHash({ hash }: Receipt, article: Article | null): Placed | null {
  const sentence = article?.sentences.find((one) => receiptHash(one) === hash);
  return article === null || sentence === undefined ? null : { article, sentence };
}

function movedByText({ text }: Sentence, own: Article | null, articles: readonly Article[]): Placed | null {
  for (const article of own === null ? articles : [own, ...articles]) {
    const sentence = article.sentences.find((one) => one.text === text);
    if (sentence !== undefined) return { article, sentence };
  }
  return null;
}

/** The sentence that has most of another's words in common with it, and at least half; else none. */
function successor(before: Sentence, { sentences }: Article): Sentence | null {
  const words = wordsOf(before);
  let best: Sentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    const share = overlap(words, wordsOf(sentence));
    const nearer = share === most && best !== null && distance(sentence, before) < distance(best, before);
    if (share >= HALF && (share > most || nearer)) {
      best = sentence;
      most = share;
    }
  }
  return best;
}

const HALF = 0.5;

function wordsOf({ text }: Sentence): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of two sets. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function distance(a: Sentence, b: Sentence): number {
  return Math.abs(a.index - b.index);
}
