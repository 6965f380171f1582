/** Finds a quoted speaker by what somebody types. */
import { typingDistance } from '../answering/misspellings.js';
import { fold } from '../answering/stems.js';
import { kept } from './kept.js';
import type { QuotedSpeaker } from './quotes.js';

/**
 * The speakers that are meant, by the surest way that finds any: the whole name; all words typed, as words of the name or
 * of a role ("smirnov", "governor"); words that begin so ("smir"); words with a slip ("smrinov").
 * @returns in the order of `speakers`; several where the words fit several, none where nobody fits.
 */
export function findSpeakers(typed: string, speakers: readonly QuotedSpeaker[]): QuotedSpeaker[] {
  const wanted = wordsOf(typed).filter((word, _at, all) => all.length === 1 || !SMALL.has(word));
  if (wanted.length === 0) return [];
  const whole = wanted.join(' ');
  const ways: readonly ((speaker: QuotedSpeaker) => boolean)[] = [
    (speaker) => known(speaker).name.join(' ') === whole,
    (speaker) => among(wanted, known(speaker).name, (a, b) => a === b),
    (speaker) => among(wanted, known(speaker).all, (a, b) => a === b),
    (speaker) => among(wanted, known(speaker).name, (a, b) => b.startsWith(a)),
    (speaker) => among(wanted, known(speaker).name, isSlip),
  ];
  for (const fits of ways) {
    const found = speakers.filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of a speaker's name, and those with the words of their roles. */
const known = kept(({ name, roles }: QuotedSpeaker) => {
  const words = wordsOf(name);
  return { name: words, all: roles.length === 0 ? words : [...words, ...wordsOf(roles.join(' '))] };
});

function among(
  wanted: readonly string[],
  words: readonly string[],
  same: (a: string, b: string) => boolean,
): boolean {
  return wanted.every((one) => words.some((word) => same(one, word)));
}

/** As many slips as a question's words may have. */
function isSlip(typed: string, word: string): boolean {
  if (typed === word) return true;
  const far = Math.abs(typed.length - word.length) > 2;
  return typed.length >= 4 && !far && typingDistance(typed, word) <= (typed.length < 8 ? 1 : 2);
}

function wordsOf(text: string): string[] {
  return (
    fold(text.slice(0, LONGEST))
      .replace(/'s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Characters: longer than any name with its role. */
const LONGEST = 200;
/** What goes before a name and is none. */
const SMALL: ReadonlySet<string> = new Set('the a an mr mrs ms dr'.split(' '));
