import type { Article, Sentence } from '../corpus/article.js';
import { between } from './quote.js';

/** A paragraph on a page, or the part of it that a page holds. */
export interface Part {
  /** The paragraph's number. */
  readonly paragraph: number;
  readonly text: string;
  /** Index of its last sentence in `Article.sentences`. */
  readonly last: number;
}

/** The paragraphs, page by page; a paragraph is parted between sentences only where it is longer than a page. */
export function pagesOf(article: Article): readonly (readonly Part[])[] {
  const pages: Part[][] = [];
  let room = 0;
  for (const part of parts(article)) {
    const { length } = part.text;
    if (pages.length === 0 || length > room) {
      pages.push([]);
      room = PAGE;
    }
    pages.at(-1)?.push(part);
    room -= length;
  }
  return pages;
}

/** The number, from 1, of the page on which a sentence stands. */
export function pageWith(article: Article, { index }: Sentence): number {
  return 1 + pagesOf(article).findIndex((page) => page.some(({ last }) => index <= last));
}

/** Characters of text on a page: about two screens of a phone. */
const PAGE = 1400;

/** Each paragraph as one part, or as several of at most a page. */
function parts(article: Article): Part[] {
  const all: Part[] = [];
  let above: Sentence | undefined;
  for (const sentence of article.sentences) {
    const { paragraph, index: last } = sentence;
    const part = all.at(-1);
    const text =
      part !== undefined && above?.paragraph === paragraph
        ? part.text + between(article, above, sentence) + sentence.text
        : undefined;
    if (text !== undefined && text.length <= PAGE) all.splice(-1, 1, { paragraph, text, last });
    else all.push({ paragraph, text: sentence.text, last });
    above = sentence;
  }
  return all;
}
