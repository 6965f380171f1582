/** Why an answer is what it is. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/answering/answerer.js';
import { type Explanation, explain, type Way } from '../../src/answering/explain.js';
import { FEATURES } from '../../src/answering/features.js';
import { type Library, readLibrary } from '../../src/answering/library.js';
import type { Article } from '../../src/corpus/article.js';
import { articleOf, realContext } from '../replies/articles.js';

let answerer: Answerer;
let library: Library;
beforeAll(async () => {
  ({ answerer } = await realContext());
  library = readLibrary(answerer.articles);
});

const questions = [
  'how many fled Kursk',
  'Who is the governor of Belgorod?',
  'when did the Russian president speak',
  'how many tanks were destroyed',
  'what is the recipe for borscht',
];

function sum(shares: readonly { readonly share: number }[]): number {
  return shares.reduce((total, { share }) => total + share, 0);
}

describe.each(questions)('explaining “%s”', (question) => {
  test('shows shares that add up to the score, each of them its feature’s value times its weight', () => {
    const { passages } = explain(question, library, 3);
    expect(passages.length).toBeGreaterThan(0);
    for (const { score, shares } of passages) {
      expect(shares.map(({ name }) => name)).toEqual(FEATURES);
      expect(Math.abs(sum(shares) - score)).toBeLessThan(1e-9);
      for (const { value, weight, share } of shares) expect(share).toBe(value * weight);
    }
  });

  test('comes to the same answer, passages and confidence as answering', () => {
    const answer = answerer.answer(question, { top: 2 });
    const { answered, answer: span, confidence, passages } = explain(question, library);
    expect({ answered, span, confidence: confidence.value }).toEqual({
      answered: answer.answered,
      span: answer.answer,
      confidence: answer.confidence,
    });
    if (answered)
      expect(passages.map(({ text, score }) => ({ text, score }))).toEqual(
        answer.passages.map(({ text, score }) => ({ text, score })),
      );
  });

  test('shows signs whose shares add up to the confidence', () => {
    const { value, likelihood, factor, shares } = explain(question, library).confidence;
    expect(Math.abs(1 / (1 + Math.exp(-sum(shares))) - likelihood)).toBeLessThan(1e-9);
    expect(Math.abs(likelihood * factor - value)).toBeLessThan(1e-9);
  });
});

test('what lacks the thing asked for is told to be held back for it', () => {
  expect(explain('how many tanks were destroyed', library).confidence.factor).toBeLessThan(1);
  expect(explain('how many fled Kursk', library).confidence.factor).toBe(1);
});

describe('each word that is looked for is shown as it was found', () => {
  const read = (text: string, known: Partial<Article['metadata']> = {}) =>
    readLibrary([articleOf('news', text, known)]);

  /** How the term that begins so was found in the best passage. */
  function ways({ terms, passages }: Explanation, beginning: string): readonly Way[] {
    const term = terms.findIndex(({ stem }) => stem.startsWith(beginning));
    return passages[0]?.found[term] ?? [];
  }

  test('written in another form', () => {
    const explained = explain('how many fled Kursk', library);
    expect(ways(explained, 'flee')[0]).toEqual({ how: 'written', word: 'fled', weight: 1 });
  });

  test('mistyped in the question', () => {
    const explained = explain('how many fled Krusk', library);
    expect(ways(explained, 'krusk')[0]).toMatchObject({ how: 'misspelt', word: 'Kursk' });
  });

  test('in other words', () => {
    const explained = explain(
      'who escaped from the village',
      read('Ann fled from the village. A cat slept.'),
    );
    expect(ways(explained, 'escap')).toContainEqual(
      expect.objectContaining({ how: expect.stringMatching(/same|derived|broader|narrower/), word: 'fled' }),
    );
  });

  test('only beside the passage, or in the title', () => {
    const text = 'The lighthouse stands in Genoa. It was built in 1543.';
    const explained = explain('when was the lighthouse built', read(text, { title: 'Lighthouse' }));
    expect(explained.passages[0]?.text).toBe('It was built in 1543.');
    expect(ways(explained, 'lighthous').map(({ how, word }) => [how, word])).toEqual([
      ['before', null],
      ['title', null],
    ]);
  });

  test('nowhere', () => {
    expect(ways(explain('how many tanks were destroyed', library), 'tank')).toEqual([]);
  });
});

test('a question that nothing is near has no passage to explain', () => {
  const { passages, confidence, answered, answer } = explain('zzzz', library);
  expect({ passages, answered, answer }).toEqual({ passages: [], answered: false, answer: null });
  expect(confidence).toMatchObject({ value: 0, shares: [] });
});
