import { describe, expect, test } from 'vitest';
import { ask } from './asking.js';

describe('words that are used alike', () => {
  test('count for what is missing, and no more where the word itself stands', () => {
    const { feature } = ask(
      'Why was the boat expensive?',
      'The ship was costly. Grammar is fun. A boat was expensive.',
    );
    expect(feature('alike', 0)).toBeGreaterThan(0.4);
    expect(feature('alike', 1)).toBeLessThan(feature('alike', 0) - 0.2);
    expect(feature('alike', 2)).toBe(0);
  });

  test('never make a word found', () => {
    const { inquiry, sentence } = ask('boat', 'The ship sank.');
    expect([...inquiry.match(sentence(0)).found]).toEqual([0]);
  });

  test('leave names alone: one day, one city is not another', () => {
    const { feature } = ask('What fell on Monday in Paris?', 'It fell on Tuesday in London.');
    expect(feature('alike', 0)).toBe(0);
  });
});

test('a sentence about the same theme is nearer than one about another', () => {
  const { feature } = ask('How is a disease treated?', 'Doctors prescribe drugs. Guitars have strings.');
  expect(feature('theme', 0)).toBeGreaterThan(feature('theme', 1) + 0.2);
});

describe('what is asked for by name', () => {
  test('is near to a word that is one, the words of the question left out', () => {
    const { feature } = ask('Which disease kills?', 'Malaria kills. Rain falls. The disease kills.');
    expect(feature('focusAlike', 0)).toBeGreaterThan(0.4);
    expect(feature('focusAlike', 1)).toBeLessThan(feature('focusAlike', 0) - 0.2);
    expect(feature('focusAlike', 2)).toBe(0);
  });

  test('is not sought where a figure answers', () => {
    expect(ask('How many ships sank?', 'Twelve boats sank.').feature('focusAlike', 0)).toBe(0);
  });
});

test('of words that nobody knows nothing is alike', () => {
  const { feature } = ask('xyzzy plugh', 'Frobozz. Xyzzy.');
  expect(
    ['alike', 'theme', 'focusAlike'].map((name) => feature(name === 'theme' ? 'theme' : 'alike', 0)),
  ).toEqual([0, 0, 0]);
});
