/**
 * What a passage ends with so that its sentence can be found again: `belgorod-kursk#5.1·9f3c`, the article's name, the
 * numbers of the paragraph and of the sentence in it, and the first hex digits of the SHA-256 of the sentence.
 */

import { createHash } from 'node:crypto';
import type { Article, Sentence } from './article.js';
import { articleWithId } from './find-article.js';

export interface Receipt {
  /** The article's name, as `receiptName` has it. Who typed it may have used another case, or put words in front. */
  readonly id: string;
  /** Numbers from 1. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The first four hex digits, in small letters, of the SHA-256 of the sentence as it is shown, in UTF-8. */
  readonly hash: string;
}

/** At most 60 characters on one line. */
export function receiptFor({ id }: Article, sentence: Sentence): string {
  return `${receiptName(id)}#${sentence.paragraph}.${sentence.number}·${receiptHash(sentence)}`;
}

export function receiptHash({ text }: Sentence): string {
  return sha256(text).slice(0, 4);
}

/**
 * How a receipt names an article: by its id, or, where that is long or holds what would not be read back, by the first
 * eight hex digits of the id's SHA-256: `~9f3c1a2b`. No id looks like that in a receipt.
 */
export function receiptName(id: string): string {
  return id.length <= LONGEST_ID && PLAIN_ID.test(id) ? id : `~${sha256(id).slice(0, 8)}`;
}

/**
 * A receipt as a member types or pastes it: spaces anywhere, another mark before the hash, capitals, a source line in
 * front of it, backslashes, and quote marks or code marks around it are all right.
 * @returns null when it is none.
 */
export function readReceipt(text: string): Receipt | null {
  const match = TYPED.exec(text.replace(ESCAPE, '').trim().replace(AROUND, ''));
  if (match === null) return null;
  const [, before = '', paragraph, sentence, hash = ''] = match;
  const id = before.slice(before.lastIndexOf('·') + 1).trim();
  if (id === '') return null;
  return { id, paragraph: Number(paragraph), sentence: Number(sentence), hash: hash.toLowerCase() };
}

/** The article that a receipt names: by its very id, else in another case, else the longest id that its own ends with. */
export function articleOf({ id }: Pick<Receipt, 'id'>, articles: readonly Article[]): Article | null {
  const hashed = HASHED.exec(id)?.[0].toLowerCase();
  if (hashed !== undefined) return articles.find((article) => receiptName(article.id) === hashed) ?? null;
  const folded = foldId(id);
  return (
    articleWithId(id, articles) ??
    articles.find((article) => foldId(article.id) === folded) ??
    articles
      .filter((article) => endsWithWord(folded, foldId(article.id)))
      .sort((a, b) => b.id.length - a.id.length)[0] ??
    null
  );
}

/** UTF-16 units: a receipt is small print behind a source, and may have to be typed. */
const LONGEST_ID = 40;
/** Without marks that have a meaning in a receipt, that a line of text would not keep, or that stand around it. */
const PLAIN_ID = /^[\p{L}\p{N}](?: ?[\p{L}\p{M}\p{N}_.'+-])*$/u;
const HASHED = /~[0-9a-f]{8}$/i;
const TYPED = /^([\s\S]*\S)\s*#\s*(\d{1,7})\s*\.\s*(\d{1,7})(?:\s*[.·•∙‧・:–—-]\s*|\s+)([0-9a-f]{4})$/i;
const AROUND = /^["'“”‘’`*[(]+|["'“”‘’`*\]).,;]+$/g;
/** As Discord's raw text has them. */
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function foldId(id: string): string {
  return id.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A whole source line may have been pasted, with the receipt at its end. */
function endsWithWord(text: string, end: string): boolean {
  return end !== '' && text.endsWith(end) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -end.length));
}
