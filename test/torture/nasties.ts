/** What a member may type to see what happens: text that is hard to cut, to compare, to show or to search in. */
import fc from 'fast-check';
import { hostileText } from '../replies/hostile-text.js';

/** Longer is no message of Discord's, in UTF-16 units. */
export const LONGEST_MESSAGE = 2000;

const WORDS =
  'how many fled Kursk who said that is the governor of Belgorod when did where why 121,000 Monday Putin troops'.split(
    ' ',
  );
const question = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 10 })
  .map((all) => all.join(' '));

const marks = fc.array(fc.integer({ min: 0x300, max: 0x36f }), { maxLength: 60 });
const zalgo = fc
  .tuple(question, marks)
  .map(([text, codes]) => [...text].map((letter) => letter + String.fromCodePoint(...codes)).join(''));

const CONTROLS = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200f',
];
const bidi = fc
  .array(fc.oneof(question, fc.constantFrom(...CONTROLS), fc.constantFrom('שלום', 'مرحبا', 'ﷺ', '(', ')')), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

const EMOJI = [
  '👨‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '🇺🇦',
  '🇺',
  '👍🏽',
  '🏽',
  '1️⃣',
  '\u20e3',
  '\u200d',
  '\ufe0f',
  '❤️‍🔥',
  '🧑🏿‍🤝‍🧑🏻',
  '🫠',
];
const emoji = fc
  .array(fc.oneof(fc.constantFrom(...EMOJI), fc.constantFrom(...WORDS)), { minLength: 1, maxLength: 200 })
  .map((all) => all.join(''));

const surrogates = fc
  .array(fc.oneof(fc.integer({ min: 0xd800, max: 0xdfff }), fc.integer({ min: 0x20, max: 0x7e })), {
    minLength: 1,
    maxLength: 300,
  })
  .map((codes) => String.fromCharCode(...codes));

/** Each makes some regular expression look at the same letters again and again. */
const BAIT = [
  'a',
  'aa!',
  '(',
  '((a+)+)+$',
  '"',
  '“',
  '”',
  '’s',
  '. ',
  '.',
  ', ',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '1,',
  '1.',
  '000,',
  '-',
  '–',
  '/',
  '\\',
  '*',
  '_',
  '`',
  '|',
  '~',
  '<',
  '<@',
  '<@!1',
  '<t:',
  '<:a:',
  '[',
  '[a](',
  'https://',
  'http://a.b/',
  '@',
  '#',
  ':',
  '¯\\_',
  '$',
  '%',
  '½',
  'and ',
  'who ',
  'not ',
  'per cent ',
  'U.S. ',
  'Mr. ',
  'A. ',
  'twenty-',
  'hundred ',
  '1 million ',
  'I',
  '\u0301',
  '\u200b',
  '\u00a0',
];
const bait = fc
  .tuple(
    fc.array(fc.constantFrom(...BAIT), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 1, max: 2000 }),
    question,
  )
  .map(
    ([parts, times, text]) =>
      `${parts
        .join('')
        .repeat(times)
        .slice(0, LONGEST_MESSAGE - 50)}${text}`,
  );

const MENTIONS = [
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#1>',
  '</ask:1>',
];
const mentions = fc
  .array(fc.oneof(fc.constantFrom(...MENTIONS), question), { minLength: 1, maxLength: 60 })
  .map((all) => all.join(' '));

/** By letter, what looks like it: Cyrillic, Greek, full width, mathematical. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'α', 'ａ', '𝐚'],
  c: ['с', 'ϲ', 'ｃ', '𝐜'],
  e: ['е', 'ε', 'ｅ', '𝐞'],
  i: ['і', 'ι', 'ｉ', '𝐢'],
  k: ['к', 'κ', 'ｋ', '𝐤'],
  o: ['о', 'ο', 'ｏ', '𝐨'],
  p: ['р', 'ρ', 'ｐ', '𝐩'],
  r: ['г', 'ｒ', '𝐫'],
  s: ['ѕ', 'ｓ', '𝐬'],
  u: ['υ', 'ｕ', '𝐮'],
  '1': ['１', '𝟏', '①'],
  '2': ['２', '𝟐', '②'],
  ',': ['，', '‚'],
  '?': ['？', ';'],
};
const lookAlikes = fc
  .tuple(question, fc.nat(3))
  .map(([text, which]) => [...text].map((letter) => TWINS[letter.toLowerCase()]?.[which] ?? letter).join(''));

/** A page of 256 code points, of all that there are. */
const anyPage = fc
  .tuple(fc.nat(0x10ff), fc.array(fc.nat(255), { minLength: 1, maxLength: 80 }), question)
  .map(([page, codes, text]) => `${String.fromCodePoint(...codes.map((code) => page * 256 + code))} ${text}`);

const filled = fc
  .tuple(fc.oneof(hostileText, emoji, question, zalgo), fc.constantFrom('', ' ', '\n'))
  .map(([text, between]) => `${text}${between}`.repeat(LONGEST_MESSAGE).slice(0, LONGEST_MESSAGE));

/** By what is nasty about it. */
export const NASTIES = {
  zalgo,
  bidi,
  'emoji sequences': emoji,
  'lone surrogates': surrogates,
  '2,000 characters': filled,
  'regular-expression bait': bait,
  'markdown and control characters': hostileText,
  mentions,
  'look-alikes': lookAlikes,
  'every Unicode block': anyPage,
} as const satisfies Readonly<Record<string, fc.Arbitrary<string>>>;

/** Any of them, alone or in the midst of a question. */
export function nasty(kind: keyof typeof NASTIES): fc.Arbitrary<string> {
  return fc
    .tuple(NASTIES[kind], question, question, fc.boolean())
    .map(([text, before, after, alone]) =>
      (alone ? text : `${before} ${text} ${after}`).slice(0, LONGEST_MESSAGE),
    );
}

/** What people ask: some words of an article behind a word that asks. */
export function normal(articleWords: readonly string[]): fc.Arbitrary<string> {
  const asks = fc.constantFrom('how many', 'who', 'when did', 'where', 'what did', 'why did', 'how');
  return fc
    .tuple(asks, fc.nat(Math.max(0, articleWords.length - 9)), fc.integer({ min: 2, max: 8 }))
    .map(([ask, from, length]) => `${ask} ${articleWords.slice(from, from + length).join(' ')}?`);
}
