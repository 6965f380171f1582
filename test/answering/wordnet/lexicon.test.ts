import { describe, expect, test } from 'vitest';
import { commonness, isVerb, lemma, relatedTo, topicOf } from '../../../src/answering/wordnet/lexicon.js';

test.each([
  ['fled', 'flee'],
  ['children', 'child'],
  ['went', 'go'],
  ['mice', 'mouse'],
  ['table', 'table'],
  ['xyzzy', 'xyzzy'],
  ['constructor', 'constructor'],
  ['', ''],
])('the lemma of “%s” is “%s”', (form, word) => {
  expect(lemma(form)).toBe(word);
});

describe('related words', () => {
  test.each([
    ['flee', 'escap', 'l'],
    ['escap', 'flee', 'u'],
    ['kill', 'killer', 'd'],
    ['seller', 'sell', 'd'],
    ['die', 'perish', 's'],
    ['kill', 'die', 'c'],
    ['ukrain', 'ukrainian', 'd'],
  ])('%s → %s (%s)', (stem, other, relation) => {
    expect(relatedTo(stem)).toContainEqual({ stem: other, relation, weight: expect.any(Number) });
  });

  test.each(['flee', 'kill', 'war', 'governor'])('of “%s” come surest first, none surer than 1', (stem) => {
    const weights = relatedTo(stem).map(({ weight }) => weight);
    expect(weights.length).toBeGreaterThan(0);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(weights.every((weight) => weight > 0 && weight < 1)).toBe(true);
  });

  test('there are none of a word that is not in it', () => {
    expect(relatedTo('xyzzy')).toEqual([]);
    expect(relatedTo('')).toEqual([]);
    expect(relatedTo('__proto__')).toEqual([]);
  });
});

test.each([
  ['governor', { topic: 'person', name: false }],
  ['children', { topic: 'person', name: false }],
  ['mayors', { topic: 'person', name: false }],
  ['france', { topic: 'place', name: true }],
  ['city', { topic: 'place', name: false }],
  ['company', { topic: 'group', name: false }],
  ['monday', { topic: 'time', name: true }],
  ['dozen', { topic: 'quantity', name: false }],
  ['stone', undefined],
  ['xyzzy', undefined],
  ['__proto__', undefined],
])('“%s” names %o', (word, topic) => {
  expect(topicOf(word)).toEqual(topic);
});

test('what is mostly a verb is told from what is mostly not', () => {
  expect(['flee', 'kill', 'die'].map(isVerb)).toEqual([true, true, true]);
  expect(['governor', 'war', 'xyzzy'].map(isVerb)).toEqual([false, false, false]);
});

test('a word of every day is commoner than a rare one', () => {
  expect(commonness('war')).toBeGreaterThan(commonness('governor'));
  expect(commonness('governor')).toBeGreaterThan(commonness('xyzzy'));
  expect(commonness('xyzzy')).toBe(0);
});
