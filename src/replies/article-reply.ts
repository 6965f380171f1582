import type { Article } from '../corpus/article.js';
import { wordsIn } from '../facts/reading.js';
import type { Words } from '../words/words.js';
import { action, buttonFor, digits, fields, HASH, NUMBER, number as read } from './action.js';
import { pagesOf } from './article-pages.js';
import type { Block, Reply } from './reply.js';
import { paragraphMark } from './source-line.js';

/** `p:9f3c1a2b:2`: page 2 of an article. */
export const openPage = action<{ readonly hash: string; readonly page: number }>({
  letter: 'p',
  fields: fields(`${HASH}:${NUMBER}`, (hash = '', page) => ({ hash, page: read(page) })),
  write: ({ hash, page }) => `${hash}:${digits(page)}`,
  act({ hash, page }, { answerer, words }) {
    const article = answerer.articles.find((one) => one.hash === hash);
    return article === undefined ? 'changed' : articlePage(article, page, words);
  },
});

/** `l:2`: page 2 of the list of articles. */
export const openList = action<number>({
  letter: 'l',
  fields: fields(NUMBER, (page) => read(page)),
  write: digits,
  act: (page, { answerer, words }) => articleList(answerer.articles, page, words),
});

/** One article to read: on the first page what is known of it, then its paragraphs. @param number from 1; clamped */
export function articlePage(article: Article, number: number, words: Words): Reply {
  const pages = pagesOf(article);
  const at = Math.min(Math.max(number, 1), pages.length);
  const button = (label: string, page: number) => buttonFor(label, openPage, { hash: article.hash, page });
  return {
    tone: 'plain',
    inPlace: true,
    blocks: [
      { kind: 'says', text: [{ strong: article.metadata.title }] },
      ...(at === 1 ? about(article, words) : []),
      ...(pages[at - 1] ?? []).map(
        ({ paragraph, text }): Block => ({
          kind: 'paragraph',
          mark: paragraphMark(article, paragraph, words),
          text,
        }),
      ),
      ...(pages.length > 1 ? [note(words.articles.page(at, pages.length))] : []),
    ],
    buttons: [
      ...(at > 1 ? button(words.articles.back, at - 1) : []),
      ...(at < pages.length ? button(words.articles.next, at + 1) : []),
    ],
  };
}

/** The articles by title, ten at a time. @param number of the page, from 1; clamped */
export function articleList(articles: readonly Article[], number: number, words: Words): Reply {
  const last = Math.max(1, Math.ceil(articles.length / LISTED));
  const at = Math.min(Math.max(number, 1), last);
  const button = (label: string, page: number) => buttonFor(label, openList, page);
  return {
    tone: 'plain',
    inPlace: true,
    blocks: [
      { kind: 'says', text: [{ strong: words.articles.haveRead(articles.length) }] },
      ...articles
        .slice((at - 1) * LISTED, at * LISTED)
        .map(
          ({ metadata, sentences }): Block =>
            note(`${metadata.title} · ${words.articles.sentences(sentences.length)}`),
        ),
      { kind: 'says', text: [words.articles.openOne] },
    ],
    buttons: [
      ...(at > 1 ? button(words.articles.back, at - 1) : []),
      ...(at < last ? button(words.articles.next, at + 1) : []),
    ],
  };
}

/** What is known of the article's source, what is not, and how long it is. */
function about(article: Article, { articles: words }: Words): Block[] {
  const { title: _title, titleFrom, publisher, published, url } = article.metadata;
  const known = [publisher, published, url].filter((fact) => fact !== undefined);
  const missing = [
    { name: words.publisher, fact: publisher },
    { name: words.date, fact: published },
    { name: words.link, fact: url },
  ].filter(({ fact }) => fact === undefined);
  const shown = article.paragraphs.filter(({ kind }) => kind !== 'tags');
  return [
    ...(titleFrom === 'host' ? [note(words.titleIsOurs)] : []),
    ...(known.length > 0 ? [note(words.source(known.join(' · ')))] : []),
    ...(missing.length > 0 ? [note(words.notStated(missing.map(({ name }) => name).join(', ')))] : []),
    note(
      [
        words.words(wordsIn(article)),
        words.sentences(article.sentences.length),
        words.paragraphs(shown.length),
      ].join(' · '),
    ),
  ];
}

const LISTED = 10;

const note = (text: string): Block => ({ kind: 'note', text });
