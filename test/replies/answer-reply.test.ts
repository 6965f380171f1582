import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../src/corpus/article.js';
import { embedMessage } from '../../src/replies/embed.js';
import type { Block } from '../../src/replies/reply.js';
import { respond } from '../../src/replies/respond.js';
import { articleOf, contextOf, realContext, wordsOf } from './articles.js';

const SENTENCE =
  'Some 300 people, old and young, have fled the well-known valley of Arun (by boat) since the dam broke there on Monday.';

/** The passage that answers how many fled, from an article of which this is known. */
function passage(known: Partial<Metadata>): Block & { kind: 'passage' } {
  const context = contextOf([articleOf('dam', `It rained.\n${SENTENCE}\nNobody died.`, known)]);
  const found = respond('how many people fled', {}, context).blocks.find(({ kind }) => kind === 'passage');
  if (found?.kind !== 'passage') throw new Error('There is no passage.');
  return found;
}

describe('the source below a passage', () => {
  test('names publisher and date as they are known', () => {
    const known = { title: 'High water', publisher: 'The Post', published: '12 August 2024' };
    expect(passage(known).source).toBe('High water · The Post · 12 August 2024 · ¶2');
  });

  test.each([
    ['https://a.example/dam', 'https://a.example/dam#:~:text='],
    ['https://a.example/dam#top', 'https://a.example/dam#top:~:text='],
  ])('links to the very sentence: %s', (url, start) => {
    const link = passage({ url }).url ?? '';
    expect(link.slice(0, start.length)).toBe(start);
    // The first words of the sentence and the last, with one comma between: those of the text are encoded.
    const ends = link.slice(start.length).split(',').map(decodeURIComponent);
    expect(ends).toEqual(['Some 300 people, old and', 'dam broke there on Monday.']);
    expect(link.slice(start.length)).not.toMatch(/[-()]/);
  });

  test('has no link where none is known', () => {
    expect(passage({}).url).toBeUndefined();
    expect(
      embedMessage({ tone: 'plain', blocks: [passage({})], buttons: [] }).embeds[0].description,
    ).not.toContain('](');
  });
});

test('an answer that may well be wrong says so first, and one that is sure does not', async () => {
  const context = await realContext();
  const sure = context.answerer.answer('how many fled Kursk');
  const unsure = context.answerer.answer('Is Putin married?');
  expect(sure.confidence).toBeGreaterThan(0.5);
  expect(wordsOf(respond('how many fled Kursk', {}, context))).not.toContain('I am not sure');
  expect(unsure).toMatchObject({ answered: true });
  expect(unsure.confidence).toBeLessThan(0.5);
  expect(wordsOf(respond('Is Putin married?', {}, context))).toMatch(/^I am not sure that this answers it:/);
});
