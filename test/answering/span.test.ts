import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSpan, weighedRuns, wordsOf } from '../../src/answering/span.js';
import { SPAN_FEATURES } from '../../src/answering/span-features.js';
import { LEARNT } from '../../src/answering/weights.js';
import { anyQuestion, anyText } from './arbitrary.js';
import { ask, askIn, libraryOf } from './asking.js';

function answerIn(text: string, question: string): string | undefined {
  const { inquiry, sentence } = ask(question, text);
  return findSpan(inquiry, sentence(0), LEARNT.spans)?.text;
}

describe('the words that answer', () => {
  test.each([
    ['how many', 'How many cows drowned?', 'At least 12 cows drowned and 40 more were saved.', '12'],
    [
      'a large number',
      'How many people left Leeds?',
      'Some 121,000 people left Leeds, the mayor said.',
      '121,000',
    ],
    ['a round number', 'How many people left Leeds?', 'Thousands of people left Leeds.', 'Thousands'],
    [
      'who, by the deed',
      'Who built the lighthouse?',
      'The lighthouse was built by Tom Hill in Oakville.',
      'Tom Hill',
    ],
    ['when', 'When did the bridge fall?', 'The bridge fell on 12 May 2024 in heavy rain.', '12 May 2024'],
    ['what year', 'What year was the mill built?', 'The mill was built in 1901 by 30 men.', '1901'],
    ['where', 'Where was Ann born?', 'Ann was born in Oakville, the mayor said.', 'Oakville'],
    [
      'how long',
      'How long did the siege last?',
      'The siege lasted three years and cost 40 lives.',
      'three years',
    ],
    [
      'how much money',
      'How much did the bridge cost?',
      'The bridge cost $5 million and took 3 years.',
      '$5 million',
    ],
    [
      'what percentage',
      'What percentage of voters stayed home?',
      'Some 45% of voters stayed home in 2020.',
      '45%',
    ],
    ['what it is called', 'What is the ship called?', 'The ship is called "Sea Rose" by all.', 'Sea Rose'],
    ['why', 'Why did the dam break?', 'The dam broke because of heavy rain.', 'heavy rain'],
  ])('%s', (_, question, text, words) => {
    expect(answerIn(text, question)).toBe(words);
  });
});

test.each([
  ['a figure before one in brackets', 'How many homes had a garden?', '300 (33.3%) had a garden.', '300'],
  ['from one figure to another', 'How much did it rise?', 'It rose by 0.3 to 0.6 metres.', '0.3 to 0.6'],
  ['a round figure with its sign', 'How much did it cost?', 'It cost £30m to build.', '£30m'],
])('%s can be an answer', (_, question, text, words) => {
  const { inquiry, sentence } = ask(question, text);
  const runs = weighedRuns(inquiry, sentence(0)).map(({ run }) => wordsOf(sentence(0), run)?.text);
  expect(runs).toContain(words);
});

test('nobody who is in the question is the answer to it', () => {
  expect(answerIn('Ann Lee met Bob Hill in Leeds.', 'Who met Ann Lee?')).toBe('Bob Hill');
  expect(answerIn('Ann Lee met Bob Hill in Leeds.', 'Who met Bob Hill?')).toBe('Ann Lee');
});

test('the weights that ship have five for every feature', () => {
  expect(Object.keys(LEARNT.spans)).toEqual([...SPAN_FEATURES]);
  for (const weights of Object.values(LEARNT.spans)) {
    expect(weights).toHaveLength(5);
    expect(weights.every(Number.isFinite)).toBe(true);
  }
});

describe('whatever the text and the question', () => {
  const drawn = [anyText, anyQuestion] as const;

  test('the words stand where their offsets say', () => {
    fc.assert(
      fc.property(...drawn, (text, question) => {
        const { inquiry, library } = askIn(libraryOf(text), question);
        for (const read of library.sentences) {
          const span = findSpan(inquiry, read, LEARNT.spans);
          if (span === null) continue;
          expect(read.sentence.text.slice(span.start, span.end)).toBe(span.text);
          expect(span.text).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is known of a run of words is a number between 0 and 1', () => {
    fc.assert(
      fc.property(...drawn, (text, question) => {
        const { inquiry, library } = askIn(libraryOf(text), question);
        for (const read of library.sentences) {
          for (const { run, rows } of weighedRuns(inquiry, read).slice(0, 50)) {
            expect(run.to).toBeGreaterThan(run.from);
            const places = rows.flatMap((row) => row.places);
            expect(new Set(places).size).toBe(places.length);
            for (const [at, value] of rows.flatMap((row) => row.values).entries()) {
              const name = SPAN_FEATURES[places[at] ?? -1];
              expect(value > 0 && value <= 1 + 1e-9, `${name} is ${value}`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
