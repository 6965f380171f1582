import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { type FigureGroup, figureGroups, keyFigures } from '../../src/facts/figure-groups.js';
import { type Figure, figuresOf } from '../../src/facts/figures.js';
import { articleOf } from '../replies/articles.js';
import { anyNumbers, article, realArticle } from './texts.js';

const wordsOf = ({ sentence, start, end }: Figure) => sentence.text.slice(start, end);

/** The words of the figures that are marked as differing. */
const differing = (...articles: readonly Article[]): string[] =>
  figureGroups(articles).flatMap((group) => group.differing.map(wordsOf));

const together = (groups: readonly FigureGroup[]): string[][] =>
  groups.filter(({ kind }) => kind !== 'date').map(({ figures }) => figures.map(wordsOf));

describe('figures for the same thing stand side by side', () => {
  test('by a synonym of the verb', () => {
    const text = article('The storm killed 12 sailors.', 'In all, 12 sailors died.', 'It hurt 5 sailors.');
    expect(together(figureGroups([text]))).toEqual([['12', '12'], ['5']]);
  });

  test('with “people” for whoever they are, but not with others', () => {
    const text = article('Some 300 people fled.', 'At least 200 villagers fled.', 'About 50 soldiers fled.');
    expect(together(figureGroups([text]))).toEqual([['Some 300', 'At least 200'], ['About 50']]);
  });

  test('by the thing of theirs that the verb has', () => {
    const text = article('Some 300 people fled their homes.', 'Some 300 people evacuated their homes.');
    expect(together(figureGroups([text]))).toEqual([['Some 300', 'Some 300']]);
  });

  test('people first and dates last, each in the article’s order', () => {
    const text = article(
      'In 2014 it cost $5 and 3 boats sank.',
      'It killed 4 sailors.',
      'It cost $6 in 2015.',
    );
    expect(figureGroups([text]).map(({ kind }) => kind)).toEqual([
      'people',
      'money',
      'money',
      'other',
      'date',
    ]);
  });
});

describe('figures that differ are marked', () => {
  test('with the source of each', () => {
    const text = article(
      'The storm killed 12 sailors, mayor Ann Lee said on Monday.',
      'The storm killed 15 sailors, police chief Bob Hill said on Monday.',
    );
    const [group] = figureGroups([text]);
    expect(group?.differing.map(({ value, sentence }) => [value, sentence.speaker?.name])).toEqual([
      [12, 'Ann Lee'],
      [15, 'Bob Hill'],
    ]);
  });

  test('also those of two articles that speak of the same place', () => {
    const one = articleOf('one', 'In Leeds 12 sailors died.');
    const two = articleOf('two', 'The storm killed 15 sailors in Leeds.');
    expect(differing(one, two)).toEqual(['12', '15']);
  });

  test.each([
    ['the same number', 'The storm killed 12 sailors.', 'In all 12 sailors died.'],
    ['at least 12 and 15', 'The storm killed at least 12 sailors.', 'In all 15 sailors died.'],
    ['about 200 and 204', 'About 200 sailors died.', 'In all 204 sailors died.'],
    ['a number and “dozens”', 'The storm killed 12 sailors.', 'Dozens of sailors died.'],
    ['two places', 'In Leeds 12 sailors died.', 'In York 15 sailors died.'],
    ['a place and two', 'In Leeds 12 sailors died.', 'In Leeds and York 15 sailors died.'],
    ['two years', 'In 1990 some 12 sailors died.', 'In 1995 some 15 sailors died.'],
    ['two deeds', 'The fire killed 12 sailors.', 'The flood killed 15 sailors.'],
    ['dead and hurt', 'The storm killed 12 sailors.', 'The storm injured 15 sailors.'],
    ['other cars', 'Thieves stole 12 red cars.', 'Thieves stole 15 blue cars.'],
  ])('but not %s', (_what, one, other) => {
    expect(differing(article(one, other))).toEqual([]);
  });

  test('and not those of one sentence', () => {
    expect(differing(article('In May 12 sailors died and in June 15 sailors died.'))).toEqual([]);
  });

  test('and not those of two articles that share no name', () => {
    expect(
      differing(
        articleOf('one', 'A storm killed 12 sailors.'),
        articleOf('two', 'A storm killed 15 sailors.'),
      ),
    ).toEqual([]);
  });
});

test('no figure gets lost or stands twice, whatever the text', () => {
  fc.assert(
    fc.property(anyNumbers, (text) => {
      const one = article(text);
      const grouped = figureGroups([one]).flatMap(({ figures }) => figures);
      const place = ({ sentence, start }: Figure) => sentence.index * 1e6 + start;
      expect(grouped.map(place).sort((a, b) => a - b)).toEqual(figuresOf(one).map(place));
    }),
  );
});

const keysOf = (text: Article, most: number) => keyFigures(figureGroups([text]), most);

describe('the key figures', () => {
  test('are people before money before shares, and a number before “dozens”', () => {
    const text = article('In 2014 dozens of men fled.', '9% of it cost $5 million.', 'Some 300 women died.');
    expect(keysOf(text, 3).map(wordsOf)).toEqual(['Some 300', 'dozens', '$5 million']);
  });

  test('say the same thing once', () => {
    const text = article(
      'The storm killed 12 sailors.',
      'In all 12 sailors died.',
      'It cost $5.',
      'It cost $5.',
    );
    expect(keysOf(text, 5).map(wordsOf)).toEqual(['12', '$5']);
  });

  test('leave out what tells nothing on its own', () => {
    const text = article(
      'In 2014 it fell by 10 to 30%, ended 24–10 and lay 20 miles off Leeds. Bob, 45, left.',
    );
    expect(keysOf(text, 5)).toEqual([]);
  });

  test('of the real article are those who fled, died and were hurt', async () => {
    expect(
      keysOf(await realArticle(), 4).map((figure) => `${wordsOf(figure)} ${figure.counts?.text}`),
    ).toEqual(['Some 121,000 people', 'at least 12 civilians', '121 civilians', 'Close to 200,000 Russians']);
  });
});

test('of the real article those who fled stand together, and nobody is said to contradict', async () => {
  const groups = figureGroups([await realArticle()]);
  expect(groups[0]?.figures.map(wordsOf)).toEqual([
    'tens of thousands',
    'Some 121,000',
    'Close to 200,000',
    'Close to 200,000',
  ]);
  expect(groups.flatMap((group) => group.differing)).toEqual([]);
});
