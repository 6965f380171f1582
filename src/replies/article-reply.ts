import type { Article } from '../corpus/article.js';
import { articleWithHash } from '../corpus/find-article.js';
import type { Words } from '../words/words.js';
import { action, buttonFor, digits, fields, HASH, NUMBER, number as read } from './action.js';
import { aboutArticle, factButtons } from './article-facts.js';
import { pagesOf } from './article-pages.js';
import { cut } from './cut.js';
import { pageAt, pageNote, placing, turning } from './paging.js';
import type { Block, Reply } from './reply.js';
import { paragraphMark } from './source-line.js';

/** `p:9f3c1a2b:2`: page 2 of an article. */
export const openPage = action<{ readonly hash: string; readonly page: number }>({
  letter: 'p',
  fields: fields(`${HASH}:${NUMBER}`, (hash = '', page) => ({ hash, page: read(page) })),
  write: ({ hash, page }) => `${hash}:${digits(page)}`,
  act({ hash, page }, { answerer, words }) {
    const article = articleWithHash(hash, answerer.articles);
    return article === undefined ? 'changed' : articlePage(article, page, words);
  },
});

/** One article to read: on the first page what is known of it, then its paragraphs. @param number from 1; clamped. 0: the first, opened from elsewhere */
export function articlePage(article: Article, number: number, words: Words): Reply {
  const pages = pagesOf(article);
  const at = pageAt(number, pages.length);
  const button = (label: string, page: number) => buttonFor(label, openPage, { hash: article.hash, page });
  return {
    tone: 'plain',
    ...placing(number),
    blocks: [
      { kind: 'says', text: [{ strong: cut(article.metadata.title, LONGEST_TITLE) }] },
      ...(at === 1 ? aboutArticle(article, words).map(note) : []),
      ...(pages[at - 1] ?? []).map(
        ({ paragraph, text }): Block => ({
          kind: 'paragraph',
          mark: paragraphMark(article, paragraph, words),
          text,
        }),
      ),
      ...pageNote(at, pages.length, words),
    ],
    buttons: [...turning(at, pages.length, words, button), ...(at === 1 ? factButtons(article, words) : [])],
  };
}

/** Characters: a longer one would leave no room for the text. */
const LONGEST_TITLE = 200;

const note = (text: string): Block => ({ kind: 'note', text });
