import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../src/facts/timeline.js';
import { articleOf } from '../replies/articles.js';
import { anyNumbers, article, realArticle } from './texts.js';

/** The first date of a text as `words: year-month-day`; `words: -` where it states no year. */
function datesIn(text: string): string[] {
  return timelineOf([article(text)]).map(
    ({ words, when }) =>
      `${words}: ${when === null ? '-' : [when.year, when.month, when.day].filter((part) => part !== undefined).join('-')}`,
  );
}

describe('a date is read as it is written', () => {
  test.each([
    ['It began on August 6, 2024.', 'August 6, 2024: 2024-8-6'],
    ['It began on Monday 6 August 2024.', 'Monday 6 August 2024: 2024-8-6'],
    ['It began on Sept. 5th, 2024.', 'Sept. 5th, 2024: 2024-9-5'],
    ['It began in late May 2024.', 'late May 2024: 2024-5'],
    ['It began in 2014.', '2014: 2014'],
    ['It ran in 2014–16.', '2014–16: 2014'],
    ['It began on 2024-08-06.', '2024-08-06: 2024-8-6'],
    ['It began on 06/08/2024.', '06/08/2024: 2024'],
    ['It began in the early 1990s.', 'early 1990s: 1990'],
    ['It began in the 19th century.', '19th century: 1801'],
    ['It began in the seventeenth and eighteenth centuries.', 'seventeenth and eighteenth centuries: 1601'],
    ['It began in the 3rd century BC.', '3rd century BC: -300'],
    ['It began in 44 BC.', '44 BC: -44'],
    ['It began in AD 79.', 'AD 79: 79'],
    ['It began in 476, when it rained.', '476: 476'],
    ['It began in the summer of 1914.', 'summer of 1914: 1914'],
    ['Razi (865–925) wrote it.', '865–925: 865'],
    ['It began on the 5th of May.', '5th of May: -'],
    ['It began on 6 August.', '6 August: -'],
    ['It began on Monday morning.', 'on Monday morning: -'],
    ['It began early this morning.', 'early this morning: -'],
    ['It began in October last year.', 'October last year: -'],
    ['It began last week.', 'last week: -'],
    ['It began two days ago.', 'two days ago: -'],
    ['It began at 10:30.', '10:30: -'],
    ['It began at 5 p.m. sharp.', '5 p.m.: -'],
  ])('%s', (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

test.each([
  'They may march on since the start of the fighting.',
  'Some 2000 homes and 1500 km of road were lost.',
  'They saw 1914 people.',
  'It cost $2014.',
  'He reads The Sunday Times.',
  'It went on for three years before it ended.',
])('there is no date in “%s”', (text) => {
  expect(datesIn(text)).toEqual([]);
});

describe('the timeline', () => {
  test('goes by time, the less exact before the more exact, over all articles', () => {
    const one = articleOf('one', 'It ended on 7 August 2024.\nIt began in 2014.');
    const two = articleOf('two', 'In August 2024 it paused.\nIn 44 BC all was well.');
    expect(timelineOf([one, two]).map(({ words }) => words)).toEqual([
      '44 BC',
      '2014',
      'August 2024',
      '7 August 2024',
    ]);
  });

  test('keeps what has no year behind it, in the article’s order and words', () => {
    const text = article('On Monday it rained.', 'Last week it snowed.', 'In 2014 it was dry.');
    expect(timelineOf([text]).map(({ words }) => words)).toEqual(['2014', 'On Monday', 'Last week']);
  });

  test('puts “two days later” beside the one day that its paragraph states', () => {
    const text = article(
      'It began on 6 August 2014. Two days later it ended. On Monday it was 2016.',
      'It began on 6 August 2014. Two days later it ended. On Monday all sang.',
      'In 2020 it was dry.',
    );
    const places = timelineOf([text]).map(({ words, sentence }) => `${sentence.paragraph}: ${words}`);
    expect(places).toEqual([
      '1: 6 August 2014',
      '2: 6 August 2014',
      '2: Two days later',
      '1: 2016',
      '3: 2020',
      '1: Two days later',
      '1: On Monday',
      '2: On Monday',
    ]);
  });

  test('of the real article has its one date, and then its own words for the others', async () => {
    expect(timelineOf([await realArticle()]).map(({ words }) => words)).toEqual([
      'August 11, 2024',
      'early this morning',
      'on Monday',
      'on Monday',
    ]);
  });

  test('shows the sentence’s own words and is in order, whatever the text', () => {
    fc.assert(
      fc.property(anyNumbers, (text) => {
        const entries = timelineOf([article(text)]);
        for (const { sentence, start, end, words } of entries)
          expect(sentence.text.slice(start, end)).toBe(words);
        const years = entries.flatMap(({ when }) => (when === null ? [] : [when.year]));
        expect(years).toEqual(years.toSorted((a, b) => a - b));
        const undated = entries.findIndex(({ when, beside }) => when === null && beside === null);
        if (undated >= 0)
          expect(entries.slice(undated).every(({ when, beside }) => (when ?? beside) === null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
