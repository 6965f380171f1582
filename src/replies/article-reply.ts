import type { Article, Sentence } from '../corpus/article.js';
import type { Words } from '../words/words.js';
import { encode } from './custom-id.js';
import { between } from './quote.js';
import type { Block, Button, Reply } from './reply.js';
import { paragraphMark } from './source-line.js';

/** One article to read: on the first page what is known of it, then its paragraphs. @param number from 1; clamped */
export function articlePage(article: Article, number: number, words: Words): Reply {
  const pages = pagesOf(article, words);
  const at = Math.min(Math.max(number, 1), pages.length);
  const button = (label: string, page: number): Button => ({
    label,
    id: encode({ kind: 'page', hash: article.hash, page }),
  });
  return {
    tone: 'plain',
    inPlace: true,
    blocks: [
      { kind: 'says', text: [{ strong: article.metadata.title }] },
      ...(at === 1 ? about(article, words) : []),
      ...(pages[at - 1] ?? []),
      ...(pages.length > 1 ? [note(words.articles.page(at, pages.length))] : []),
    ],
    buttons: [
      ...(at > 1 ? [button(words.articles.back, at - 1)] : []),
      ...(at < pages.length ? [button(words.articles.next, at + 1)] : []),
    ],
  };
}

/** The articles by title, ten at a time. @param number of the page, from 1; clamped */
export function articleList(articles: readonly Article[], number: number, words: Words): Reply {
  const last = Math.max(1, Math.ceil(articles.length / LISTED));
  const at = Math.min(Math.max(number, 1), last);
  const button = (label: string, page: number): Button => ({ label, id: encode({ kind: 'list', page }) });
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
      ...(at > 1 ? [button(words.articles.back, at - 1)] : []),
      ...(at < last ? [button(words.articles.next, at + 1)] : []),
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

/** Characters of text on a page: about two screens of a phone. */
const PAGE = 1400;
const LISTED = 10;

const note = (text: string): Block => ({ kind: 'note', text });

function wordsIn(article: Article): number {
  const segmenter = new Intl.Segmenter(article.metadata.language, { granularity: 'word' });
  let sum = 0;
  for (const { text } of article.sentences) {
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) sum += 1;
  }
  return sum;
}

/** The paragraphs, page by page; a paragraph is parted between sentences only where it is longer than a page. */
function pagesOf(article: Article, words: Words): Block[][] {
  const pages: Block[][] = [];
  let room = 0;
  for (const part of parts(article, words)) {
    const length = part.text.length;
    if (pages.length === 0 || length > room) {
      pages.push([]);
      room = PAGE;
    }
    pages.at(-1)?.push(part);
    room -= length;
  }
  return pages;
}

type Part = Extract<Block, { kind: 'paragraph' }>;

/** Each paragraph as one part, or as several of at most a page. */
function parts(article: Article, words: Words): Part[] {
  const all: Part[] = [];
  let above: Sentence | undefined;
  for (const sentence of article.sentences) {
    const part = all.at(-1);
    const text =
      part !== undefined && above?.paragraph === sentence.paragraph
        ? part.text + between(article, above, sentence) + sentence.text
        : undefined;
    if (part !== undefined && text !== undefined && text.length <= PAGE) all.splice(-1, 1, { ...part, text });
    else
      all.push({
        kind: 'paragraph',
        mark: paragraphMark(article, sentence.paragraph, words),
        text: sentence.text,
      });
    above = sentence;
  }
  return all;
}
