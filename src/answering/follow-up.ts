/**
 * Takes up what was asked last in a question that cannot stand by itself: "and in Belgorod?", "when?", "what did he say?".
 * In English only; where it is not sure, a question is left as it is.
 */
import type { Carried, Joined, Last } from './following.js';
import { fragment } from './fragment.js';
import type { Names } from './known-names.js';
import { readPhrases } from './question-phrases.js';
import { referBack } from './reference.js';
import { askAnew, takeUpNames } from './take-up.js';

export type FollowUp =
  /** Another question, put together from both. */
  | { readonly asks: 'question'; readonly question: string; readonly carried: readonly Carried[] }
  /** "who said that?": the speaker of the last answer's passage. */
  | { readonly asks: 'speaker' };

/**
 * @param names what the words of the articles name
 * @returns null when the text stands by itself: always when it has three words of content or more, and no pronoun that
 * could stand for something said before
 */
export function followUp(text: string, last: Last, names: Names): FollowUp | null {
  const { rest, joined } = withoutLeadIn(text);
  if (SPEAKER.test(plain(rest))) return { asks: 'speaker' };
  const said = readPhrases(rest, names);
  if (said.tokens.length === 0 || said.tokens.some(({ word }) => OUTSIDE.has(word))) return null;
  const following = { said, joined, last: readPhrases(last.question, names), answer: last.answer };
  const back = referBack(following);
  if (back !== null) return back === 'unclear' ? null : question(back);
  if (said.content.length >= FULL) return null;
  return question(fragment(following) ?? askAnew(following) ?? takeUpNames(following));
}

/** A question with so many words of content says what it is about. */
const FULL = 3;

function question(joined: Joined | null): FollowUp | null {
  return joined === null ? null : { asks: 'question', ...joined };
}

function withoutLeadIn(text: string): { readonly rest: string; readonly joined: boolean } {
  const rest = text.trim().replace(LEAD_IN, '');
  return { rest, joined: rest !== text.trim() };
}

const LEAD_IN =
  /^(?:(?:and|but|or|so|ok|okay|well|also|now|then|(?:what|how)(?: about| of)|same (?:question )?for)(?![\p{L}\p{N}'’])[\s,:…-]*)+/iu;

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Nothing said before is meant by them, or not in this way. */
const OUTSIDE = new Set(
  'you your yours i me my mine we us our not no never else other others another'.split(' '),
);

const SAID =
  '(?:said|says?|saying|told|tells?|claim(?:ed|s)?|stated?|states|report(?:ed|s)?|announced|wrote|mentioned)';
const SPEAKER = new RegExp(
  `^(?:who (?:has |had |is |was )?${SAID}(?: (?:us|me|you|them))?(?: (?:that|this|so|it|these|those))?(?: exactly)?` +
    `|${SAID} who|(?:according to|from) whom?|(?:that|this) (?:is|was) said by whom?` +
    `|by whom (?:is|was) (?:that|this|it) said|who (?:is|was) (?:that|this|it) (?:said )?(?:by|from)` +
    `|who are you quoting|whose (?:words?|statement|quote|claim)s? (?:is|are|was|were) (?:that|this|these|those|it|they))$`,
);
