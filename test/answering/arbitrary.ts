/** Any text and any question, with enough of ordinary language in them that they meet. */
import fc from 'fast-check';

const WORDS = [
  ...'Ann Lee the mayor said that 12 whales sang in Leeds on Monday he killed kill three percent of $5 May 2024'.split(
    ' ',
  ),
  ...'U.S. Kyiv’s who what how many when where why did is called because people , . ? ! “ ” \' " ( ) — : ; \n 121,000 1,5'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  'constructor',
  '__proto__',
  '🇺🇦',
  '👨‍👩‍👧‍👦',
  'e\u0301',
  '\ud83d',
  'ﷺ',
  'Їжак',
  '½',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

export const anyText = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
export const anyQuestion = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
