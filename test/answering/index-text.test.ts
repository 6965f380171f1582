import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { indexText } from '../../src/answering/index-text.js';
import { buildSegment, decodeSegment, encodedCounts, encodeSegment } from '../../src/answering/segment.js';
import { articleOf } from '../replies/articles.js';

const word = fc.constantFrom('storm', 'fog', 'the', 'Fog', '1,000', 'ʼ', 'über', '海', 'of', '__proto__');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `${words.join(' ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((sentences) => sentences.join('\n\n'));

/** As MiniSearch wrote it, but for the order of its terms. */
const sorted = (json: string) => {
  const { index, ...others } = JSON.parse(json);
  return { ...others, index: index.toSorted(([a]: [string], [b]: [string]) => (a < b ? -1 : 1)) };
};

test('an index is written as MiniSearch itself would write it', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
      const segment = buildSegment(texts.map((one, at) => articleOf(`article-${at}`, one)));
      expect(sorted([...indexText(segment)].join(''))).toEqual(sorted(JSON.stringify(segment.index)));
    }),
  );
});

test('also where many sentences hold a stem', () => {
  const many = Array.from({ length: 2_100 }, (_, at) => `The storm storm n${at % 9} of ${at}.`).join('\n\n');
  const segment = buildSegment([articleOf('many', many)]);
  const written = [...indexText(segment)];
  expect(sorted(written.join(''))).toEqual(sorted(JSON.stringify(segment.index)));
  // No piece holds up what else there is to do.
  expect(Math.max(...written.map((piece) => piece.length))).toBeLessThan(written.join('').length / 2);
});

test('a segment that was written and read finds what it found', () => {
  const article = articleOf('sea', 'Storms came over the sea. Fog. The storm went, and fog came.');
  const segment = buildSegment([article]);
  const { index, counts } = encodeSegment(segment);
  const read = decodeSegment(
    { index: [...index].join(''), counts: encodedCounts.parse(JSON.parse(JSON.stringify(counts))) },
    segment,
  );
  expect(read.index).toBeInstanceOf(MiniSearch);
  expect(read.index.search('storm\nfog')).toEqual(segment.index.search('storm\nfog'));
  expect({ ...read.stems, text: read.stems.text }).toMatchObject({
    size: segment.stems.size,
    text: segment.stems.text,
  });
  expect([read.held, read.starts, read.small, read.written, read.averageLength]).toEqual([
    segment.held,
    segment.starts,
    segment.small,
    segment.written,
    segment.averageLength,
  ]);
});
