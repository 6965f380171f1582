/** What each word of a sentence brings to the runs that hold it, told once for all of them. */
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
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
  /** The question has it too. */
  asked: 1 << 14,
  hit: 1 << 15,
  kin: 1 << 16,
} as const;

export interface Words {
  /** For each word which of `HOLDS` it has. */
  readonly holds: Uint32Array;
  /** For each content word how rare it is in English (0–1), for the others 0. */
  readonly rare: Float64Array;
}

/** What is the same for any question: all but `asked`, `hit` and `kin`. */
export function wordsOf(
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

/** The same with what the words are to a question. @param hits for each word how much of it they are; 0: not matched */
export function wordsFor(
  { question }: Inquiry,
  { tokens }: ReadSentence,
  { words }: Layout,
  hits: Float64Array,
  kin: ReadonlySet<number>,
): Words {
  const holds = words.holds.slice();
  for (const [at, { stem, stop }] of tokens.entries()) {
    if (stop) continue;
    let bits = holds[at] ?? 0;
    if (question.stems.has(stem)) bits |= HOLDS.asked;
    if ((hits[at] ?? 0) > 0) bits |= HOLDS.hit;
    else if (kin.has(at)) bits |= HOLDS.kin;
    holds[at] = bits;
  }
  return { holds, rare: words.rare };
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
  /** How many of its words are content words, and of these the question's, matched, kin. */
  readonly content: number;
  readonly asked: number;
  readonly hits: number;
  readonly kin: number;
  readonly verbs: number;
  readonly prepositions: number;
  readonly phrases: number;
  /** The sum of their rarities. */
  readonly rare: number;
}

export function tally({ holds, rare: rarities }: Words, { nounPhrases }: Layout, { from, to }: Run): Tally {
  let any = 0;
  let behindFirst = 0;
  let content = 0;
  let asked = 0;
  let hits = 0;
  let kin = 0;
  let verbs = 0;
  let prepositions = 0;
  let phrases = 0;
  let rare = 0;
  let last: NounPhrase | undefined;
  for (let at = from; at < to; at += 1) {
    const bits = holds[at] ?? 0;
    any |= bits;
    if (at > from) behindFirst |= bits;
    if (bits & HOLDS.content) content += 1;
    if (bits & HOLDS.asked) asked += 1;
    if (bits & HOLDS.hit) hits += 1;
    if (bits & HOLDS.kin) kin += 1;
    if (bits & HOLDS.taggedVerb) verbs += 1;
    if (bits & HOLDS.preposition) prepositions += 1;
    rare += rarities[at] ?? 0;
    const phrase = nounPhrases[at];
    if (phrase !== undefined && phrase !== last) phrases += 1;
    last = phrase;
  }
  return { any, behindFirst, content, asked, hits, kin, verbs, prepositions, phrases, rare };
}
