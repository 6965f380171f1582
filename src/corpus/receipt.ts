/**
 * What an answer ends with so that its sentence can be found again: `belgorod-kursk#5.1·9f3c`, the article's id, the
 * numbers of the paragraph and of the sentence in it, and the first hex digits of the SHA-256 of the sentence.
 */
import { createHash } from 'node:crypto';
import type { Article, Sentence } from './article.js';

export interface Receipt {
  /** The article's id. A receipt that someone typed may have it in another case, or words in front of it. */
  readonly id: string;
  /** Numbers from 1. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The first four hex digits, in small letters, of the SHA-256 of the sentence as it is shown, in UTF-8. */
  readonly hash: string;
}

export function receiptFor({ id }: Article, sentence: Sentence): string {
  return `${id}#${sentence.paragraph}.${sentence.number}·${receiptHash(sentence)}`;
}

export function receiptHash({ text }: Sentence): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 4);
}

/**
 * A receipt as a member types or pastes it: spaces anywhere, another mark before the hash, capitals, and quote marks or
 * code marks around it are all right.
 * @returns null when it is none.
 */
export function readReceipt(text: string): Receipt | null {
  return parse(WRITTEN.exec(text)) ?? parse(TYPED.exec(text.trim().replace(AROUND, '')));
}

/** The article that a receipt names: by its very id, else in another case, else the longest id that its own ends with. */
export function articleOf({ id }: Receipt, articles: readonly Article[]): Article | null {
  const folded = foldId(id);
  return (
    articles.find((article) => article.id === id) ??
    articles.find((article) => foldId(article.id) === folded) ??
    articles
      .filter((article) => endsWithWord(folded, foldId(article.id)))
      .sort((a, b) => b.id.length - a.id.length)[0] ??
    null
  );
}

const WRITTEN = /^([\s\S]+)#(\d{1,7})\.(\d{1,7})·([0-9a-f]{4})$/;
const TYPED = /^([\s\S]*\S)\s*#\s*(\d{1,7})\s*\.\s*(\d{1,7})(?:\s*[.·•∙‧・:–—-]\s*|\s+)([0-9a-f]{4})$/i;
const AROUND = /^["'“”‘’`*[(]+|["'“”‘’`*\]).,;]+$/g;

function parse(match: RegExpExecArray | null): Receipt | null {
  if (match === null) return null;
  const [, id = '', paragraph, sentence, hash = ''] = match;
  return { id, paragraph: Number(paragraph), sentence: Number(sentence), hash: hash.toLowerCase() };
}

function foldId(id: string): string {
  return id.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A whole source line may have been pasted, with the receipt at its end. */
function endsWithWord(text: string, end: string): boolean {
  return end !== '' && text.endsWith(end) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -end.length));
}
