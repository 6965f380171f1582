import type { Article, Sentence } from '../corpus/article.js';
import { kept } from '../facts/kept.js';
import { roomFor } from './paging.js';
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
export const pagesOf = kept((article: Article): readonly (readonly Part[])[] => {
  const pages: Part[][] = [[]];
  let left = FIRST_PAGE;
  for (const { room, ...part } of parts(article)) {
    if (room > left && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = PAGE;
    }
    pages.at(-1)?.push(part);
    left -= room;
  }
  return pages;
});

/** The number, from 1, of the page on which a sentence stands. */
export function pageWith(article: Article, { index }: Sentence): number {
  return 1 + pagesOf(article).findIndex((page) => page.some(({ last }) => index <= last));
}

/** Characters of text on a page, as they are written in markdown: about two screens of a phone. */
const PAGE = 1400;
/** On the first one stands what is known of the article, too. */
const FIRST_PAGE = 800;

interface Measured extends Part {
  readonly room: number;
}

/** Each paragraph as one part, or as several of at most a page. */
function parts(article: Article): Measured[] {
  const all: Measured[] = [];
  let above: Sentence | undefined;
  for (const sentence of article.sentences) {
    const { paragraph, index: last, text } = sentence;
    const part = all.at(-1);
    const room = roomFor(text);
    const longest = all.length === 1 ? FIRST_PAGE : PAGE;
    if (part !== undefined && above?.paragraph === paragraph && part.room + 1 + room <= longest) {
      const gap = between(article, above, sentence);
      const longer = { paragraph, text: part.text + gap + text, last, room: part.room + 1 + room };
      all.splice(-1, 1, longer);
    } else {
      all.push({ paragraph, text, last, room });
    }
    above = sentence;
  }
  return all;
}
