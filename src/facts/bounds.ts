/** What an article says of how exact a number is: "at least 12", "close to 200,000", "40 or so". */

import { textBefore } from './phrase.js';

export type Bound = 'about' | 'at least' | 'at most';

/**
 * The words before a number that limit it.
 * @param start where the number begins, with its currency sign. @param from how far back to look: the end of the number before.
 */
export function boundBefore(
  text: string,
  start: number,
  from: number,
  kind: string | undefined,
): { readonly bound: Bound | null; readonly start: number } {
  const before = textBefore(text.slice(from, start), start - from);
  for (const [bound, words] of BEFORE) {
    const match = words.exec(before);
    // `over three years` and `around 10 km` tell of time and place as often as of how exact it is.
    if (match === null || (kind === 'duration' && /^over\s/i.test(match[0]))) continue;
    return { bound, start: start - before.length + match.index };
  }
  return { bound: null, start };
}

export function boundBehind(
  text: string,
  end: number,
): { readonly bound: Bound | null; readonly end: number } {
  for (const [bound, words] of BEHIND) {
    const match = words.exec(text.slice(end, end + 12));
    if (match !== null) return { bound, end: end + match[0].length };
  }
  return { bound: null, end };
}

const ending = (words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:the|a|an)\\s+)?(?:(?:well|just|only|slightly|far|little|probably|perhaps)\\s+)*(?:${words})\\s+(?:the\\s+)?$`,
    'iu',
  );

/** Longer words first: `no more than` is not `more than`. */
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'at most',
    ending(
      'at\\s+(?:the\\s+)?most|no\\s+(?:more|larger|greater|longer)\\s+than|not\\s+more\\s+than|up\\s+to|as\\s+many\\s+as|as\\s+much\\s+as|a\\s+maximum\\s+of|max\\.?|(?<!\\bno\\s)(?:fewer|less)\\s+than|under|below',
    ),
  ],
  [
    'at least',
    ending(
      'at\\s+least|no\\s+(?:fewer|less)\\s+than|not\\s+less\\s+than|(?<!\\b(?:no|not)\\s)more\\s+than|upwards?\\s+of|over|above|a\\s+minimum\\s+of|in\\s+excess\\s+of|exceeding',
    ),
  ],
  [
    'about',
    ending(
      'some|about|around|approximate(?:ly)?|approx\\.?|roughly|nearly|almost|close\\s+to|near(?:ing)?|(?:an\\s+)?estimated|as\\s+estimated|in\\s+the\\s+region\\s+of|ca?\\.|circa|perhaps|maybe|or\\s+so',
    ),
  ],
];

const BEHIND: readonly (readonly [Bound, RegExp])[] = [
  ['at least', /^(?:\s+or\s+more\b|\+(?!\p{N}))/iu],
  ['at most', /^\s+or\s+(?:less|fewer)\b/i],
  ['about', /^\s+or\s+so\b/i],
];
