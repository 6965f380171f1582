import type { Article } from '../corpus/article.js';
import { action, buttonFor, digits, fields, NUMBER, number as read } from './action.js';
import { titlesWith } from './article-option.js';
import { openPage } from './article-reply.js';
import type { Context } from './command.js';
import { cut } from './cut.js';
import { pageAt, pageNote, placing, turning } from './paging.js';
import type { Block, Reply } from './reply.js';

/** A page of the list of articles, from 1; clamped. */
export interface ListPage {
  readonly page: number;
  /** Words that their titles have; empty: all articles. */
  readonly find: string;
}

/** `l:2:otters`: page 2 of the articles with otters in their titles. */
export const openList = action<ListPage>({
  letter: 'l',
  fields: fields(`${NUMBER}(?::(.*))?`, (page, find = '') => ({ page: read(page), find })),
  write: ({ page, find }) => (find === '' ? digits(page) : `${digits(page)}:${find}`),
  act: articleList,
});

/** The articles by title, ten at a time, with a button for each. */
export function articleList({ page, find }: ListPage, { answerer, words }: Context): Reply {
  const found = find === '' ? answerer.articles : titlesWith(find, answerer.articles);
  const pages = Math.ceil(found.length / LISTED);
  const at = pageAt(page, pages);
  const shown = found.slice((at - 1) * LISTED, at * LISTED);
  return {
    tone: found.length === 0 ? 'miss' : 'plain',
    ...placing(page),
    blocks: [
      { kind: 'says', text: [{ strong: heading(find, found.length, words) }] },
      ...shown.map((article) => row(article, words)),
      ...pageNote(at, pages, words),
    ],
    buttons: [
      ...shown.flatMap(({ hash, metadata }) =>
        buttonFor(cut(metadata.title, LABEL), openPage, { hash, page: 0 }),
      ),
      ...turning(at, pages, words, (label, number) => buttonFor(label, openList, { page: number, find })),
      ...(find === '' ? [] : buttonFor(words.articles.allArticles, openList, { page: 1, find: '' })),
    ],
  };
}

function heading(find: string, count: number, { articles: words }: Context['words']): string {
  if (find === '') return words.haveRead(count);
  return count === 0 ? words.noneFound(find) : words.found(count, find);
}

/** `All about otters · The Paper · 4 May 2024 · 120 sentences` */
function row({ metadata, sentences }: Article, { articles: words }: Context['words']): Block {
  const { title, publisher, published } = metadata;
  const known = [publisher, published].flatMap((fact) => (fact === undefined ? [] : [cut(fact, FACT)]));
  return {
    kind: 'row',
    text: [{ strong: cut(title, TITLE) }, ...known.map((fact) => ` · ${fact}`)],
    source: words.sentences(sentences.length),
  };
}

/** On a page, each with a button. */
const LISTED = 10;
/** Characters. */
const TITLE = 60;
const FACT = 24;
const LABEL = 40;
