import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCandidates, LOOKED_AT } from '../../src/answering/candidates.js';
import { confidenceOf, SIGNS, type Sign, signsOf } from '../../src/answering/confidence.js';
import { rank } from '../../src/answering/ranking.js';
import { LEARNT } from '../../src/answering/weights.js';
import { anyQuestion, anyText } from './arbitrary.js';
import { type Asked, ask, askIn, libraryOf } from './asking.js';

const rankedOf = ({ inquiry, library }: Asked) =>
  rank(inquiry, library, findCandidates(inquiry, library, LOOKED_AT), LEARNT.ranking);

function confidence(asked: Asked): number {
  return confidenceOf(asked.inquiry, asked.library, rankedOf(asked), LEARNT.confidence);
}

function sign(name: Sign, question: string, text: string): number | undefined {
  const asked = ask(question, text);
  return signsOf(asked.inquiry, asked.library, rankedOf(asked))?.[SIGNS.indexOf(name)];
}

const text =
  'The bridge at Oakville fell on 12 May 2024. Some 40 cows drowned. The mayor Ann Lee told reporters about it. Nobody was near.';

describe('is answered', () => {
  test.each([
    'When did the bridge at Oakville fall?',
    'How many cows drowned?',
    'Who told reporters about it?',
  ])('%s', (question) => {
    expect(confidence(ask(question, text))).toBeGreaterThan(LEARNT.threshold);
  });
});

describe('is refused', () => {
  test.each([
    [
      'a figure is asked for, and there is none',
      'How many bridges fell?',
      'Bridges fell. Nobody was near them.',
    ],
    [
      'a date is asked for, and there is none',
      'When did the bridge fall?',
      'The bridge fell. Nobody was near it.',
    ],
    [
      'what is counted is not there',
      'How many submarines drowned?',
      'Some 40 cows drowned. Nobody was near.',
    ],
    [
      'the holder of an office is asked for, and no person is named',
      'Who is the mayor of Oakville?',
      'The mayor of Oakville told reporters about it. Nobody was near.',
    ],
    ['nothing of it is there', 'Who won the football match?', text],
    ['hardly anything of it is there', 'Who told Queen Victoria of the railway accident?', text],
    ['nothing is asked', '', text],
  ])('%s', (_, question, of) => {
    expect(confidence(ask(question, of))).toBeLessThan(LEARNT.threshold);
  });
});

describe('what speaks for and against a passage', () => {
  test('words that occur nowhere, by their rarity', () => {
    expect(sign('unknown', 'cows', 'Cows sleep.')).toBe(0);
    // In one sentence, a word that is nowhere weighs ln(1 + 1 ÷ 1), and one that is in it ln(1 + 1 ÷ 2).
    expect(sign('unknown', 'cows submarines', 'Cows sleep.')).toBeCloseTo(
      Math.log(2) / (Math.log(2) + Math.log(1.5)),
      12,
    );
  });

  test('a figure or a name that is asked for and lacking', () => {
    expect(sign('noValue', 'How many cows sleep?', 'Cows sleep.')).toBe(1);
    expect(sign('noValue', 'How many cows sleep?', '12 cows sleep.')).toBe(0);
    expect(sign('noName', 'Who feeds the cows?', 'Cows sleep.')).toBe(1);
    expect(sign('noName', 'Who feeds the cows?', 'The baker Tom Hill feeds the cows.')).toBe(0);
  });

  test('what is asked for by name and occurs nowhere', () => {
    expect(sign('focusUnknown', 'How many submarines sleep?', '12 cows sleep.')).toBe(1);
    expect(sign('focusUnknown', 'How many cows sleep?', '12 cows sleep.')).toBe(0);
  });

  test('a single word to look for', () => {
    expect(sign('single', 'cows', 'Cows sleep.')).toBe(1);
    expect(sign('single', 'cows sleep', 'Cows sleep.')).toBe(0);
  });
});

test('there is no confidence in no passage', () => {
  const { inquiry, library } = ask('cows', 'Cows sleep.');
  expect(confidenceOf(inquiry, library, [], LEARNT.confidence)).toBe(0);
});

test('it lies between 0 and 1, whatever the text and the question', () => {
  fc.assert(
    fc.property(anyText, anyQuestion, (words, question) => {
      const value = confidence(askIn(libraryOf(words), question));
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

describe('a figure of one place is no sure answer about another', () => {
  const flood = 'Rain fell in Lindau. Some 300 people fled in Ulm alone, the police said.';

  test('which the passage does not name', () => {
    expect(confidence(ask('How many people fled in Lindau?', flood))).toBeLessThan(0.5);
  });

  test('but of the place that is asked about', () => {
    expect(confidence(ask('How many people fled in Ulm?', flood))).toBeGreaterThan(0.5);
  });
});

describe('a figure has to be in the unit that is asked for', () => {
  test.each([
    ['How tall is the tower?', 'The tower has 12 rooms.', 'The tower is 12 metres high.'],
    ['What year did the tower fall?', 'The tower fell on Monday.', 'The tower fell in 1911.'],
  ])('%s', (question, without, having) => {
    expect(confidence(ask(question, without))).toBeLessThan(LEARNT.threshold);
    expect(confidence(ask(question, having))).toBeGreaterThan(LEARNT.threshold);
  });
});
