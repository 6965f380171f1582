import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEATURES, featuresOf } from '../../src/answering/features.js';
import { readLibrary } from '../../src/answering/library.js';
import { articleOf } from '../replies/articles.js';
import { anyQuestion, anyText } from './arbitrary.js';
import { ask, askIn, libraryOf } from './asking.js';

/** Rarity of a word that `held` of `all` sentences hold. */
const rarity = (held: number, all: number) => Math.log(1 + all / (1 + held));

describe('how much of the question a sentence holds', () => {
  const asked = ask('red whale', 'A whale sang. A red whale sank. Cows stand.');
  const [red, whale] = [rarity(1, 3), rarity(2, 3)];

  test('is counted by rarity', () => {
    expect(asked.feature('coverage', 0)).toBeCloseTo(whale / (red + whale), 12);
    expect(asked.feature('coverage', 1)).toBeCloseTo(1, 12);
    expect(asked.feature('coverage', 2)).toBe(0);
    expect(asked.feature('coverageExact', 0)).toBe(1 / 2);
  });

  test('also by what only its neighbours and its title hold', () => {
    expect(asked.feature('coverageAfter', 0)).toBeCloseTo(red / (red + whale), 12);
    expect(asked.feature('coverageBefore', 0)).toBe(0);
    expect(asked.feature('coverageBefore', 2)).toBeCloseTo(1, 12);
    const titled = readLibrary([
      articleOf('whale', 'It sang. Cows stand.', { title: 'The red whale' }),
      articleOf('sea', 'A red whale sank.', { title: 'The sea' }),
    ]);
    expect([0, 2].map((at) => askIn(titled, 'red whale').feature('coverageTitle', at))).toEqual([1, 0]);
  });

  test('also apart for names, verbs and other words', () => {
    const { feature } = ask('Who killed Ann with a spoon?', 'Bob killed her. Ann had a spoon.');
    expect([0, 1].map((at) => feature('coverageNames', at))).toEqual([0, 1]);
    expect([0, 1].map((at) => feature('coverageVerbs', at))).toEqual([1, 0]);
    expect([0, 1].map((at) => feature('coverageOthers', at))).toEqual([0, 1]);
    expect([0, 1].map((at) => feature('names', at))).toEqual([1, 1]);
  });

  test('also in words of kin, for what is missing otherwise', () => {
    const { feature } = ask('Who fled?', 'Bob escaped. Ann fled.');
    expect(feature('kinNarrower', 0)).toBeGreaterThan(0.5);
    expect(feature('kinNarrower', 1)).toBe(0);
  });
});

describe('how the words stand', () => {
  test('in the order of the question, function words too', () => {
    const { feature } = ask('the dog of Ann', 'The dog of Ann slept. Ann has a dog.');
    expect(feature('order', 0)).toBe(4 / 4);
    expect(feature('order', 1)).toBe(1 / 4);
  });

  test('close together', () => {
    const { feature } = ask('red whale', 'A red whale sank. Red is no whale. A whale sank.');
    expect([0, 1, 2].map((at) => feature('density', at))).toEqual([1, 2 / 4, 0]);
  });

  test('close together also where a third is only implied by who speaks', () => {
    const text = '"Prices rose," said Ann Lee.\n"A red whale sank," she said.';
    expect(ask('What does Lee say of the red whale?', text).feature('density', 1)).toBeGreaterThan(0.5);
  });
});

describe('whether it holds what is asked for', () => {
  test('a figure, and how near to the words of the question', () => {
    const { feature } = ask(
      'How many cows drowned?',
      'Twelve cows drowned. Cows drowned. In 3 small old towns cows drowned.',
    );
    expect([0, 1, 2].map((at) => feature('value', at))).toEqual([1, 0, 1]);
    expect([0, 1, 2].map((at) => feature('counted', at))).toEqual([1, 0, 0]);
    const [cows, drowned] = [0, 1].map((between) => 1 / (1 + between / 3));
    // All sentences hold both, and so both are as rare.
    expect(feature('valueNear', 0)).toBeCloseTo(((cows ?? 0) + (drowned ?? 0)) / 2, 12);
    expect(feature('valueNear', 0)).toBeGreaterThan(feature('valueNear', 2));
  });

  test('a round figure counts less', () => {
    const near = (figure: string) =>
      ask('How many cows drowned?', `${figure} cows drowned.`).feature('valueNear', 0);
    expect(near('Thousands')).toBeCloseTo(0.6 * near('Twelve'), 12);
  });

  test('a date', () => {
    const { feature } = ask('When did Ann leave?', 'Ann left on Monday. Ann left with 12 cows.');
    expect([0, 1].map((at) => feature('value', at))).toEqual([1, 0]);
  });

  test('a person, but not the one in the question', () => {
    const { feature } = ask('Who married Ann Lee?', 'The baker Bob Hill married her. Ann Lee married.');
    expect([0, 1].map((at) => feature('kind', at))).toEqual([1, 0]);
    expect([0, 1].map((at) => feature('kindSure', at))).toEqual([1, 0]);
    expect(feature('kindNear', 0)).toBeGreaterThan(0);
  });

  test('the noun that is asked for', () => {
    const { feature } = ask('Which region voted?', 'The Leeds region voted. Leeds voted.');
    expect([0, 1].map((at) => feature('focus', at))).toEqual([1, 0]);
  });

  test('what something is, where nothing else is asked', () => {
    const { feature } = ask('what is a lighthouse', 'A lighthouse is a tower. Ann saw a lighthouse.');
    expect([0, 1].map((at) => feature('defines', at))).toEqual([1, 0]);
  });
});

describe('what kind of sentence it is', () => {
  const { feature } = ask(
    'whale',
    'A whale sang. It sang again. Did it sing?\n\nA whale in the harbour at night',
  );

  test('long or short', () => {
    expect(feature('length', 0)).toBeCloseTo(Math.log(1 + 3), 12);
  });

  test('early or late', () => {
    expect([0, 1, 2].map((at) => feature('lead', at))).toEqual([1, 0, 0]);
    expect([0, 1, 2].map((at) => feature('early', at))).toEqual([1, 1 / 2, 1 / 3]);
  });

  test('one that goes on from the one before', () => {
    expect([0, 1, 2].map((at) => feature('goesOn', at))).toEqual([0, 1, 0]);
  });

  test('a question, or no full sentence', () => {
    expect([0, 1, 2, 3].map((at) => feature('asks', at))).toEqual([0, 0, 1, 0]);
    expect([0, 1, 2, 3].map((at) => feature('fragment', at))).toEqual([0, 0, 0, 1]);
  });
});

describe('what a sentence adds to an open question', () => {
  test('is each word of its own that is no function word', () => {
    const { feature } = ask('How did the whale sing?', 'The whale sang a long and sad song. The whale sang.');
    expect(feature('adds', 0)).toBeCloseTo(Math.log(1 + 3), 12);
    expect(feature('adds', 1)).toBe(0);
  });

  test('does not matter where a kind of thing is asked for', () => {
    expect(ask('Who sang?', 'A red whale sang a long song.').feature('adds', 0)).toBe(0);
  });
});

test('a round word is less of an answer than a figure', () => {
  const { feature } = ask('How many cows drowned?', 'Thousands of cows drowned. 12 cows drowned.');
  expect([0, 1].map((at) => feature('value', at))).toEqual([0.6, 1]);
});

test('nothing comes in from the article before', () => {
  const { feature } = ask('red whale', 'A red whale sank.', 'It sank.');
  expect(feature('coverageBefore', 1)).toBe(0);
  expect(feature('goesOn', 1)).toBe(0);
});

test('every feature is a number between 0 and 1, but for the theme and what counts words, whatever the text and the question', () => {
  fc.assert(
    fc.property(anyText, anyText, anyQuestion, (text, other, question) => {
      const { inquiry, library } = askIn(libraryOf(text, other), question);
      for (const read of library.sentences) {
        for (const [at, value] of featuresOf(inquiry, library, read).entries()) {
          const name = FEATURES[at];
          expect(value, name).toBeGreaterThanOrEqual(name === 'theme' ? -1 - 1e-6 : 0);
          expect(value, name).toBeLessThanOrEqual(name === 'length' || name === 'adds' ? 20 : 1 + 1e-6);
        }
      }
    }),
    { numRuns: 200 },
  );
});
