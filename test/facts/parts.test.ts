import { describe, expect, test } from 'vitest';
import { figureGroups } from '../../src/facts/figure-groups.js';
import { areShort, partsOf } from '../../src/facts/parts.js';
import { timelineOf } from '../../src/facts/timeline.js';
import { articleOf } from '../replies/articles.js';
import { realArticle } from './texts.js';

const book = articleOf(
  'book',
  Array.from({ length: 620 }, (_, at) => `Some ${at + 1000} boats sank.`).join('\n'),
);

describe('an article is gone through in parts', () => {
  test('only where it is long', async () => {
    const real = await realArticle();
    expect(partsOf(real)).toEqual([[real]]);
    expect(partsOf(book).map(([part]) => part?.sentences.length)).toEqual([200, 200, 200, 20]);
  });

  test('that together have each sentence once, with its number', () => {
    const all = partsOf(book).flatMap((part) => part.flatMap(({ sentences }) => sentences));
    expect(all).toEqual(book.sentences);
  });

  test('that are the same each time, so that nothing is sought twice', () => {
    expect(partsOf(book)).toBe(partsOf(book));
  });

  test('also where few sentences are very long', () => {
    const long = articleOf('long', Array.from({ length: 9 }, () => `${'word '.repeat(3000)}.`).join('\n'));
    expect(partsOf(long).length).toBeGreaterThan(3);
  });

  test('and several articles together only where all of them are short', () => {
    const short = articleOf('short', 'It rained.');
    expect(areShort([short, short])).toBe(true);
    expect(areShort([short, book])).toBe(false);
  });
});

test('in a table of numbers on one line nothing is sought', () => {
  const table = articleOf('table', `${'12 cows 1,5 2014 '.repeat(60_000)}\nSome 12 cows ran in 2014.`);
  expect(figureGroups([table]).flatMap(({ figures }) => figures)).toHaveLength(2);
  expect(timelineOf([table])).toHaveLength(1);
});
