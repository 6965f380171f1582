/** Lists page by page. */
import type { Words } from '../words/words.js';
import { escapeMarkdown } from './escape.js';
import { oneLine } from './plain-text.js';
import type { Block, Button } from './reply.js';

/**
 * Items page by page: on each at most `most`, and no more than `room` holds; an item that is longer has a page for itself.
 * @param lengthOf in the measure of `room`
 */
export function paged<Item>(
  items: readonly Item[],
  lengthOf: (item: Item) => number,
  { most, room }: { readonly most: number; readonly room: number },
): Item[][] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const length = lengthOf(item);
    const page = pages.at(-1);
    if (page === undefined || page.length >= most || length > left) {
      pages.push([item]);
      left = room - length;
    } else {
      page.push(item);
      left -= length;
    }
  }
  return pages;
}

/** How much room a text takes in a message at most: in UTF-16 units, with what keeps it from becoming markup. */
export function roomFor(text: string): number {
  // Most sentences have nothing to escape but at their start, and seeing that is ten times as fast.
  return MARKUP.test(text) ? escapeMarkdown(oneLine(text)).length : text.length + 1;
}

/** Every character that may be escaped anywhere in a text. */
const MARKUP = /[\\*_~`|<>#[\]@:/]/;

/** Room for a list on a page: with its headings, a plain message still holds all of it. */
export const ROOM = 1100;

/** The page that is meant by a number; 0 is the first, opened from elsewhere. */
export function pageAt(page: number, pages: number): number {
  return Math.min(Math.max(page, 1), Math.max(pages, 1));
}

/** Buttons to the pages before and after. @param to the button to a page, by its label */
export function turning(
  at: number,
  pages: number,
  { articles }: Words,
  to: (label: string, page: number) => Button[],
): Button[] {
  return [...(at > 1 ? to(articles.back, at - 1) : []), ...(at < pages ? to(articles.next, at + 1) : [])];
}

/** `Page 2 of 5`, where there are several. */
export function pageNote(at: number, pages: number, { articles }: Words): Block[] {
  return pages > 1 ? [{ kind: 'note', text: articles.page(at, pages) }] : [];
}

/**
 * Page 0 stands for the first when it is opened from elsewhere: it comes as a message of its own, and leaves what it was
 * opened from where it is. Any other page takes the place of the one before.
 */
export function placing(page: number): { readonly inPlace?: true } {
  return page === 0 ? {} : { inPlace: true };
}
