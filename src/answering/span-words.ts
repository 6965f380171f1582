/** What each word of a sentence brings to the runs that hold it: told once for all of them, and whatever is asked. */
import type { Tag } from './parts-of-speech.js';
import type { NounPhrase } from './phrases.js';
import type { Layout, Run } from './span-candidates.js';
import type { Token } from './tokens.js';
import type { WordClass } from './word-classes.js';
import { commonness } from './wordnet/lexicon.js';

/** One bit each. */
export const HOLDS = {
  number: 1 << 0,
  name: 1 << 1,
  /** By its form. */
  verb: 1 << 2,
  /** As the tagger has it. */
  taggedVerb: 1 << 3,
  andOr: 1 << 4,
  conjunction: 1 << 5,
  /** Before it stands a comma. */
  comma: 1 << 6,
  auxiliary: 1 << 7,
  /** It opens a clause. */
  opening: 1 << 8,
  pronoun: 1 << 9,
  of: 1 << 10,
  /** Any other one. */
  preposition: 1 << 11,
  saying: 1 << 12,
  content: 1 << 13,
} as const;

export interface Words {
  /** For each word which of `HOLDS` it has. */
  readonly holds: Uint32Array;
  /** For each content word how rare it is in English (0–1), for the others 0. */
  readonly rare: Float64Array;
}

/** @param gaps what stands before each token */
export function holdingsOf(
  tokens: readonly Token[],
  classes: readonly WordClass[],
  tags: readonly Tag[],
  gaps: readonly string[],
): Words {
  const holds = new Uint32Array(tokens.length);
  const rare = new Float64Array(tokens.length);
  for (const [at, { word, stem, stop }] of tokens.entries()) {
    const tag = tags[at] ?? 'X';
    let bits = (BIT_OF_CLASS[classes[at] ?? ''] ?? 0) | (BIT_OF_TAG[tag] ?? 0);
    if (word === 'and' || word === 'or') bits |= HOLDS.andOr;
    if (gaps[at]?.includes(',')) bits |= HOLDS.comma;
    if (word === 'of') bits |= HOLDS.of;
    else if (tag === 'ADP') bits |= HOLDS.preposition;
    if (SAYING.test(word)) bits |= HOLDS.saying;
    if (!stop) {
      bits |= HOLDS.content;
      rare[at] = (COMMONEST - commonness(stem)) / COMMONEST;
    }
    holds[at] = bits;
  }
  return { holds, rare };
}

const BIT_OF_CLASS: Readonly<Record<string, number>> = {
  number: HOLDS.number,
  name: HOLDS.name,
  verb: HOLDS.verb,
};
const BIT_OF_TAG: Readonly<Record<string, number>> = {
  VERB: HOLDS.taggedVerb,
  CCONJ: HOLDS.conjunction,
  AUX: HOLDS.auxiliary,
  SCONJ: HOLDS.opening,
  PRON: HOLDS.pronoun,
};
const SAYING = /^(said|says|told|tells|added|wrote|claimed|stated|announced|warned)$/;
/** What `commonness` is at most, and a little more. */
const COMMONEST = 10;

/** What a run holds, word by word. */
export interface Tally {
  /** Which of `HOLDS` any of its words has; any but the first. */
  readonly any: number;
  readonly behindFirst: number;
  /** How many of its words are content words, and the sum of their rarities. */
  readonly content: number;
  readonly rare: number;
  readonly verbs: number;
  readonly prepositions: number;
  readonly phrases: number;
}

/** Counts what the words of a run have. */
export function tally({ words, nounPhrases }: Layout, { from, to }: Run): Tally {
  let any = 0;
  let behindFirst = 0;
  let content = 0;
  let rare = 0;
  let verbs = 0;
  let prepositions = 0;
  let phrases = 0;
  let last: NounPhrase | undefined;
  for (let at = from; at < to; at += 1) {
    const bits = words.holds[at] ?? 0;
    any |= bits;
    if (at > from) behindFirst |= bits;
    if (bits & HOLDS.content) content += 1;
    if (bits & HOLDS.taggedVerb) verbs += 1;
    if (bits & HOLDS.preposition) prepositions += 1;
    rare += words.rare[at] ?? 0;
    const phrase = nounPhrases[at];
    if (phrase !== undefined && phrase !== last) phrases += 1;
    last = phrase;
  }
  return { any, behindFirst, content, rare, verbs, prepositions, phrases };
}
