/** The noun phrase behind a number. */
import type { Token } from '../answering/tokens.js';
import { wordClass } from '../answering/word-classes.js';
import { isVerb, lemma } from '../answering/wordnet/lexicon.js';
import type { Measure } from './measures.js';
import { type Phrase, phraseAt } from './phrase.js';

export interface Noun {
  readonly words: Phrase;
  readonly head: string;
  /** The token behind it. */
  readonly to: number;
}

/** At most so many words behind a number still belong to the thing it counts. */
const LONGEST = 6;

/** The noun phrase behind a number: `Russian citizens`, in `thousands of Kyiv's troops` and `12 of the 40 homes` too. */
export function nounFrom(
  text: string,
  tokens: readonly Token[],
  from: number,
  measure: Pick<Measure, 'end' | 'kind'>,
): Noun | null {
  const unit = measure.kind !== undefined;
  let at = from;
  // Behind a unit only what is joined to it by "of" is counted: `45% of voters`.
  if (tokens[at]?.word === 'of' && follows(text, tokens, at, measure.end)) {
    at += 1;
    while (
      /^(?:the|its|his|her|their|our|all|these|those|such|other|about|some|\p{N}[\p{N},.]*)$/u.test(
        tokens[at]?.word ?? '',
      )
    )
      at += 1;
    if (measure.kind === 'duration' || measure.kind === 'distance' || measure.kind === 'age') return null;
  } else if (unit) return null;
  while (
    /^(?:more|other|another|further|additional|extra)$/.test(tokens[at]?.word ?? '') &&
    follows(text, tokens, at, measure.end)
  )
    at += 1;
  if (at === from && text.charAt(measure.end) === '-') return hyphened(text, tokens[at]);
  let head = -1;
  let to = at;
  let joint = -1;
  for (; to < tokens.length && to < at + LONGEST; to += 1) {
    const token = tokens[to];
    const beside = to === from ? follows(text, tokens, to, measure.end) : adjoins(text, tokens, to);
    if (token === undefined || !beside) break;
    if (/^(?:and|or|but)$/.test(token.word) && to > at && joint < 0) joint = to;
    else if (ends(token, to, tokens, text, at)) break;
    if (isPlural(token)) {
      head = to;
      if (!isPlural(tokens[to + 1]) || isVerb(tokens[to + 1]?.stem ?? '')) break;
    }
  }
  if (head < 0) {
    // `television and radio channels` counts channels; without a plural the words up to the "and" are all that is sure.
    const run = tokens.slice(at, joint < 0 ? to : joint);
    // `one passage Kimberley reads`: behind a thing with no capital a name begins something else.
    const small = run.findIndex(({ text }) => /^\p{Ll}/u.test(text));
    const name = small < 0 ? -1 : run.findIndex(({ text }, place) => place > small && /^\p{Lu}/u.test(text));
    head = at + (name < 0 ? run.length : name) - 1;
    // `obviously`, `previously unknown`: these are not things.
    if ([tokens[at], tokens[head]].some((token) => /ly$/.test(token?.word ?? ''))) return null;
    if (head < at || head - at > 2 || text.charAt(tokens[head]?.end ?? 0) === '-') return null;
  }
  const start = tokens[at]?.start ?? 0;
  const { end = start, word = '' } = tokens[head] ?? {};
  if (/^\p{N}/u.test(word)) return null;
  return { words: phraseAt(text, start, end), head: tokens[head]?.text ?? '', to: head + 1 };
}

/** `a 5-time winner`, `a 12-member crew`: only the word joined to the number is counted. */
function hyphened(text: string, token: Token | undefined): Noun | null {
  if (token === undefined) return null;
  return { words: phraseAt(text, token.start, token.end), head: token.text, to: Number.POSITIVE_INFINITY };
}

/** Whether a token ends the noun phrase before it. */
function ends(token: Token, at: number, tokens: readonly Token[], text: string, from: number): boolean {
  const kind = wordClass(token, at);
  if (/n't$/.test(token.word)) return true;
  // `free-to-air channels`, `the most prominent families`
  if (text.charAt(token.start - 1) === '-' || text.charAt(token.end) === '-') return false;
  if (kind === 'adverb' || /^(?:most|more|very)$/.test(token.word)) return false;
  if ((/.{3}(?:ed|ing)$/.test(token.word) || isIrregularVerb(token)) && kind !== 'name') {
    // `12 injured civilians`, `12 stolen cars`, but `12 civilians injured` and `12 sank`
    const next = tokens[at + 1];
    return !(next !== undefined && isPlural(next) && adjoins(text, tokens, at + 1));
  }
  if (kind === 'word' || kind === 'name')
    return /^(?:dead|missing|alone|each|ago|apart|away|later|together)$/.test(token.word);
  // `12 deaths`: a noun that looks like a verb.
  return kind !== 'verb' || (at !== from && !/s$/.test(token.word));
}

/** `sank`, `stolen`: an irregular form, and no plural such as `mice`, `larvae` or `oxen`. */
function isIrregularVerb(token: Token): boolean {
  return (
    lemma(token.word) !== token.word &&
    !isPlural(token) &&
    !/(?:ice|eese|a|i|ae|men|oxen|ren)$/.test(token.word)
  );
}

function isPlural(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const { word } = token;
  if (/[^su]s$/.test(word) && word.length > 3) return !token.stop;
  return (
    PLURALS.has(word) ||
    (/(?:men|people|feet|teeth|children)$/.test(word) && lemma(word) !== word) ||
    word === 'buses'
  );
}

const PLURALS: ReadonlySet<string> = new Set(
  'people men women children police personnel troops cattle sheep aircraft species'.split(' '),
);

function follows(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const gap = text.slice(end, token.start);
  return /^[\s-]?$/.test(gap) || adjoins(text, tokens, at);
}

/** Only a space, a hyphen or a possessive's ending lies between a token and the one before it. */
function adjoins(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return (
    before !== undefined &&
    token !== undefined &&
    /^(?:['’ʼ]s?)?[\s-]$/.test(text.slice(before.end, token.start))
  );
}
