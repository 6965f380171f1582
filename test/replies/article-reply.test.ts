import { describe, expect, test } from 'vitest';
import { articleList } from '../../src/replies/article-list.js';
import { articlePage } from '../../src/replies/article-reply.js';
import { press } from '../../src/replies/buttons.js';
import { embedMessage } from '../../src/replies/embed.js';
import type { Reply } from '../../src/replies/reply.js';
import { articleOf, contextOf, idOf, realContext, wordsOf } from './articles.js';

const real = await realContext();
const { answerer, words } = real;

function allPages(first: Reply): Reply[] {
  const pages = [first];
  for (let page = first; page.buttons.some(({ label }) => label === 'Next ▶'); pages.push(page)) {
    page = press(idOf(page, 'Next ▶'), real);
  }
  return pages;
}

describe('the article that was read', () => {
  const [article] = answerer.articles;
  if (article === undefined) throw new Error('The article could not be read.');
  const first = articlePage(article, 1, words);

  test('is shown with its title, whose it is, what is not known of its source, and its length', () => {
    const words = wordsOf(first);
    expect(words).toMatch(/^Belgorod and Kursk under attack\n/);
    expect(words).toContain('The title is ours: the text itself has none.');
    expect(words).toContain('Not stated: publisher, date, link.');
    expect(words).toMatch(/\n4\d\d words · 1\d sentences · 15 paragraphs · about 2 minutes to read\n/);
  });

  test('is shown with who is quoted in it, and its figures in its own words', () => {
    const words = wordsOf(first);
    expect(words).toContain('\nQuoted: Putin (4), Vyacheslav Gladkov (3), Alexei Smirnov (1)\n');
    expect(words).toContain(
      '\nFigures: Some 121,000 people · at least 12 civilians · 121 civilians · Close to 200,000 Russians\n',
    );
  });

  test.each([
    ['Quotes', 'Who is quoted'],
    ['Figures', '11 figures'],
    ['Timeline', '4 dates'],
  ])('opens its %s beside it, so that the text stays', (label, shown) => {
    const opened = press(idOf(first, label), real);
    expect(wordsOf(opened)).toContain(shown);
    expect(opened.inPlace).toBeUndefined();
  });

  test('can be read to its end, every paragraph once and in order, without the line of tags', () => {
    const marks = allPages(first).flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.mark] : [])),
    );
    expect(marks).toEqual(
      Array.from({ length: 15 }, (_, at) => (at + 1 === 7 ? '¶7, picture caption' : `¶${at + 1}`)),
    );
    const text = allPages(first).map(wordsOf).join('\n');
    expect(text).not.toContain('RussiaMoscowUkraine');
    for (const sentence of article.sentences) expect(text).toContain(sentence.text);
  });

  test('goes back page by page to where it began', () => {
    const pages = allPages(first);
    let page = pages.at(-1) ?? first;
    for (const _ of pages.slice(1)) page = press(idOf(page, '◀ Back'), real);
    expect(page).toEqual(first);
  });

  test('is not cut on any page', () => {
    for (const page of allPages(first)) expect(embedMessage(page).embeds[0].description).not.toContain('…\n');
  });
});

describe('an article of which more is known', () => {
  const known = articleOf('known', 'One sentence stands here.', {
    publisher: 'The Paper',
    published: '12 August 2024',
    url: 'https://example.com/a',
  });

  test('is shown with just that', () => {
    const shown = wordsOf(articlePage(known, 1, words));
    expect(shown).toContain('Source: The Paper · 12 August 2024 · https://example.com/a');
    expect(shown).not.toContain('Not stated');
    expect(shown).not.toContain('title is ours');
    expect(shown).toContain('4 words · 1 sentence · 1 paragraph');
  });

  test('opens at its first or last page when a page beyond them is asked for', () => {
    expect(articlePage(known, 99, words)).toEqual(articlePage(known, 1, words));
    expect(articlePage(known, 0, words).blocks).toEqual(articlePage(known, 1, words).blocks);
  });

  test('parts a paragraph that is longer than a page between sentences', () => {
    const long = articleOf(
      'long',
      Array.from({ length: 200 }, (_, at) => `Sentence ${at} stands here.`).join(' '),
    );
    const seen = wordsOf(articlePage(long, 1, words));
    expect(seen).toContain('Sentence 0 stands here. Sentence 1 stands here.');
    expect(seen).toMatch(/Sentence \d+ stands here\.\nPage 1 of \d+$/);
  });
});

describe('a list of articles', () => {
  const articles = Array.from({ length: 25 }, (_, at) =>
    articleOf(`a${at}`, `This is article ${at}. It is short.`),
  );

  const context = contextOf(articles);

  test('names each, ten at a time, with a button that opens it beside the list', () => {
    const first = articleList({ page: 1, find: '' }, context);
    expect(wordsOf(first)).toContain('I have read 25 articles.');
    const second = press(idOf(first, 'Next ▶'), context);
    const third = press(idOf(second, 'Next ▶'), context);
    const shown = [first, second, third].map(wordsOf).join('\n');
    for (const { metadata } of articles) expect(shown).toContain(`${metadata.title}\n2 sentences`);
    expect(third.buttons.map(({ label }) => label)).toEqual([
      ...articles.slice(20).map(({ metadata }) => metadata.title),
      '◀ Back',
    ]);
    const opened = press(idOf(third, 'Title of a24'), context);
    expect(wordsOf(opened)).toContain('This is article 24.');
    expect(opened.inPlace).toBeUndefined();
  });

  test('is searched by the words of titles, on every page', () => {
    const first = articleList({ page: 1, find: 'title a1' }, context);
    expect(wordsOf(first)).toContain('11 articles have “title a1” in the title.');
    const second = press(idOf(first, 'Next ▶'), context);
    expect(wordsOf(second)).toContain('Title of a19');
    expect(wordsOf(press(idOf(second, 'All articles'), context))).toContain('I have read 25 articles.');
  });
});

test('an article without quotations, figures or dates has no buttons to them', () => {
  const context = contextOf([articleOf('plain', 'Otters live in rivers. They like it there.')]);
  const [article] = context.answerer.articles;
  expect(article && articlePage(article, 1, context.words).buttons).toEqual([]);
});
