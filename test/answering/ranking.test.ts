import { expect, test } from 'vitest';
import { FEATURES, type FeatureName } from '../../src/answering/features.js';
import { rank, type Weights } from '../../src/answering/ranking.js';
import { LEARNT } from '../../src/answering/weights.js';
import { ask } from './asking.js';

/** Weights of 0 but for those given. */
function weighing(some: Partial<Record<FeatureName, number>>): Weights {
  return { ...LEARNT.ranking, ...Object.fromEntries(FEATURES.map((name) => [name, 0])), ...some };
}

const { inquiry, library } = ask('red whale', 'Cows stand. A whale sang. Dogs bark. A red whale sank.');
const textsBy = (weights: Weights, from = library.sentences) =>
  rank(inquiry, library, from, weights).map(({ read }) => read.sentence.text);

test('the sentence whose features weigh most comes first', () => {
  expect(textsBy(weighing({ coverage: 1 })).slice(0, 2)).toEqual(['A red whale sank.', 'A whale sang.']);
  expect(textsBy(weighing({ coverage: -1 })).at(-1)).toBe('A red whale sank.');
});

test('sentences that weigh the same keep the order of the text', () => {
  const text = library.sentences.map(({ sentence }) => sentence.text);
  expect(textsBy(weighing({}))).toEqual(text);
  expect(textsBy(weighing({}), library.sentences.toReversed())).toEqual(text);
});

test('a score is the sum of each feature times its weight', () => {
  const weights = weighing({ early: 2, lead: 0.5, coverage: 1 });
  const [first] = rank(inquiry, library, library.sentences.slice(0, 1), weights);
  expect(first?.score).toBeCloseTo(2 * 1 + 0.5 * 1 + 1 * 0, 12);
});

test('the weights that ship have one for every feature', () => {
  expect(Object.keys(LEARNT.ranking)).toEqual([...FEATURES]);
  for (const weight of Object.values(LEARNT.ranking)) expect(weight).toSatisfy(Number.isFinite);
});
