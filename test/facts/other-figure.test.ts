import { beforeAll, describe, expect, test } from 'vitest';
import { type Library, readLibrary } from '../../src/answering/library.js';
import type { Article } from '../../src/corpus/article.js';
import { figuresIn } from '../../src/facts/figure-values.js';
import { findingOf, libraryOf, realArticle, written } from './checking.js';

let article: Article;
let library: Library;
beforeAll(async () => {
  article = await realArticle();
  library = readLibrary([article]);
});

describe('the same words with another figure', () => {
  test('every figure of the article that is exchanged is named with the one that stands there', () => {
    let figures = 0;
    for (const { text } of article.sentences) {
      for (const figure of figuresIn(text)) {
        const other = figure.kind === 'date' ? 'Friday' : '777,000';
        const finding = findingOf(text.slice(0, figure.start) + other + text.slice(figure.end), library);
        figures += 1;
        expect(finding, text).toMatchObject({
          kind: 'figureDiffers',
          figures: [
            { given: { text: other }, found: { text: figure.text, start: figure.start, end: figure.end } },
          ],
        });
      }
    }
    expect(figures).toBeGreaterThanOrEqual(10);
  });

  test.each([
    ['150,000 people fled Kursk', '150,000', '121,000'],
    ['15 civilians were killed in Kursk', '15', '12'],
    ['130 people were injured in Kursk', '130', '121'],
    ['Smirnov told Putin on Tuesday', 'Tuesday', 'Monday'],
  ])('%s', (text, given, found) => {
    const finding = findingOf(text, library);
    expect(finding).toMatchObject({
      kind: 'figureDiffers',
      figures: [{ given: { text: given }, found: { text: found } }],
    });
    if (finding.kind !== 'figureDiffers') return;
    for (const { given: ours, found: theirs } of finding.figures) {
      expect(finding.text.slice(ours.start, ours.end)).toBe(ours.text);
      expect(theirs.sentence.text.slice(theirs.start, theirs.end)).toBe(theirs.text);
    }
  });

  test.each(['121,000 people fled Kursk', '200,000 people fled Kursk', '12 civilians were killed in Kursk'])(
    'is not said of a text whose figure the article has: %s',
    (text) => expect(findingOf(text, library).kind).not.toBe('figureDiffers'),
  );

  test('is not said of a figure for something else', () => {
    // The date there is the picture's.
    expect(findingOf('In Guevo a flag was raised on August 12, 2024', library).kind).toBe('absent');
  });

  test('is not said of a claim of two words, which anything might have', () => {
    expect(
      findingOf(
        'The 2008 estimated population was 908',
        libraryOf('The population of Leeds was estimated at 2,000.'),
      ).kind,
    ).toBe('absent');
  });

  test('shows the differences where the text is the quote but for a figure and small words', () => {
    const finding = findingOf('150,000 people fled Kursk', library);
    expect(finding.kind === 'figureDiffers' && written(finding.parts)).toBe(
      '[-121,000-]{+150,000+} people[- have-] fled[- in-] Kursk',
    );
  });

  test('is not said of one amount in two spellings, nor of a date within a date', () => {
    const two = libraryOf('The company sold 5 million cars in Leeds in May 2020.');
    expect(findingOf('5,000,000 cars were sold in Leeds by the company', two).kind).not.toBe('figureDiffers');
    expect(findingOf('The company sold cars in Leeds in 2020', two).kind).not.toBe('figureDiffers');
    expect(findingOf('The company sold 6 million cars in Leeds', two).kind).toBe('figureDiffers');
  });
});
