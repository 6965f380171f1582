/** What happens to what a number counts: the verb beside it. */
import type { Token } from '../answering/tokens.js';
import { wordClass } from '../answering/word-classes.js';
import { isVerb } from '../answering/wordnet/lexicon.js';
import { type Phrase, phraseAt } from './phrase.js';

/** A verb right before a number has it as its object: `killed at least 12 civilians`. */
export function verbBefore(
  text: string,
  tokens: readonly Token[],
  last: number,
  start: number,
): Phrase | null {
  for (let at = last; at >= 0 && at > last - 5; at -= 1) {
    const token = tokens[at];
    const end = tokens[at + 1]?.start ?? start;
    if (token === undefined || !/^\s*$/.test(text.slice(token.end, at === last ? start : end))) return null;
    const kind = wordClass(token, at);
    if (isVerbForm(token, at)) return phraseAt(text, token.start, token.end);
    // Between them only what limits the number: `killed at least`, `destroyed more than`.
    if (!(kind === 'adverb' || kind === 'number' || LIMITS.test(token.word))) return null;
  }
  return null;
}

const LIMITS =
  /^(?:at|least|most|more|fewer|less|than|about|around|some|nearly|almost|close|to|up|over|under|only|just|another|an?|the|estimated|roughly|no|many|as|of|well|half)$/;

/** The first verb behind: `people have fled`, `said to have evacuated`, `forced to flee`. */
export function verbBehind(text: string, tokens: readonly Token[], from: number): Phrase | null {
  const behind = from + REACH;
  for (let at = from; at < tokens.length && at < behind; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    const gap = text.slice(tokens[at - 1]?.end ?? token.start, token.start);
    if (/[,;:.!?—–()"“”]/.test(gap)) return null;
    if (/^(?:and|but|or|while|because|although|though|when|where|as|if|that|than)$/.test(token.word))
      return null;
    // `5 sacks in just 9 starts`, `20 miles above the falls`: what an article or a number stands before is a noun.
    if (
      NOUN_BEHIND.test(wordClass(tokens[at - 1] ?? token, at - 1)) &&
      !/^(?:all|both|each|no)$/.test(tokens[at - 1]?.word ?? '') &&
      at > from
    )
      continue;
    const passive = PASSIVE.test(tokens[at - 1]?.word ?? '') && !token.stop && isVerb(token.stem);
    // `were descendants`
    const things = /^(?:was|were|is|are|be|been)$/.test(tokens[at - 1]?.word ?? '') && /s$/.test(token.word);
    if (things || (!isVerbForm(token, at) && !passive)) continue;
    const next = at + 1;
    const then = tokens[next]?.word === 'to' ? verbAfterTo(tokens, next + 1) : undefined;
    const found = then ?? token;
    // `people are said to be in need`: what is said of them is not that they are said.
    return REPORTS.has(token.word) && then === undefined ? null : phraseAt(text, found.start, found.end);
  }
  return null;
}

const NOUN_BEHIND = /^(?:determiner|number)$/;
/** Words: further away is another clause. */
const REACH = 9;
/** Behind these a verb is one whatever its form: `were cut`, `will quit`. */
const PASSIVE = /^(?:be|been|being|was|were|is|are|will|would|have|had|has)$/;

function verbAfterTo(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  while (/^(?:have|had|be|been|also|now)$/.test(tokens[at]?.word ?? '') || /ly$/.test(tokens[at]?.word ?? ''))
    at += 1;
  const token = tokens[at];
  const then =
    tokens[at + 1]?.word === 'to' && token !== undefined && isVerbForm(token, at)
      ? tokens[at + 2]
      : undefined;
  if (then !== undefined && isVerb(then.stem)) return then;
  return token !== undefined && (isVerb(token.stem) || isVerbForm(token, at)) ? token : undefined;
}

const REPORTS: ReadonlySet<string> = new Set(
  'said reported believed thought estimated known expected feared told says say reports'.split(' '),
);

function isVerbForm(token: Token, at: number): boolean {
  const kind = wordClass(token, at);
  if (/ings$/.test(token.word)) return false;
  if (kind === 'verb') return true;
  if (kind !== 'word') return false;
  // Also a participle that WordNet's authors met more often as another word.
  return /[^e]ed$/.test(token.word) && token.word.length > 4;
}
