/** Whether a run of words stands where the question, read as a statement, has its gap. */
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { NounPhrase } from './phrases.js';
import type { Gap } from './question-gap.js';
import type { Layout, Run } from './span-candidates.js';
import type { SpanScene } from './span-scene.js';

const ANCHORS = ['verb', 'left', 'right'] as const;
const STANDS = [
  'Inside',
  'Fits',
  'Fits0',
  'Fits1',
  'Fits2',
  'FitsClause',
  'Misses',
  'Misses0',
  'Misses1',
  'Misses2',
] as const;

/** Each is 0 or 1. */
export const GAP_FEATURES = [
  /**
   * Where it stands to the question's verb, to the word on the left of the question's gap and to the one on its right, as
   * far as the sentence has them: on the side that the gap is on, with how many noun phrases between, in the same clause.
   */
  ...ANCHORS.flatMap((anchor) => STANDS.map((stand) => `${anchor}${stand}` as const)),
  /** Behind "by", where the verb is passive and its subject is asked for. */
  'agent',
  /** Behind the preposition that the question has before its gap; not behind it. */
  'prepositionFits',
  'prepositionMisses',
  /** A place is asked for, and it stands behind "in", "at" and the like. */
  'behindPlacePreposition',
] as const;

export type GapFeature = (typeof GAP_FEATURES)[number];
type Put = (name: GapFeature, value: number | boolean) => void;

/** What the syntax of all runs of one sentence is held against. */
export interface SyntaxScene {
  readonly gap: Gap;
  /** For each token how much of the question it is: rarity × weight; 0: not matched. */
  readonly hits: Float64Array;
  /** For each clause the sum of its `hits`. */
  readonly clauseHits: Float64Array;
  readonly kin: ReadonlySet<number>;
  readonly rarity: number;
  /** Tokens that stand for the question's verb, for what is left and right of its gap; -1: none does. */
  readonly verb: number;
  readonly left: number;
  readonly right: number;
  /** "was led", "led by". */
  readonly passive: boolean;
}

export function syntaxOf(
  inquiry: Inquiry,
  read: ReadSentence,
  { tags, clauses }: Layout,
  gap: Gap,
): SyntaxScene {
  const { question, rarity } = inquiry;
  const match = inquiry.match(read);
  const hits = new Float64Array(read.tokens.length);
  for (const { at, term, weight } of match.hits) hits[at] = (rarity[term] ?? 0) * weight;
  const clauseHits = new Float64Array(read.tokens.length);
  for (const [at, clause] of clauses.entries())
    clauseHits[clause] = (clauseHits[clause] ?? 0) + (hits[at] ?? 0);
  const standIn = (place: number): number => {
    const term = question.terms.indexOf(question.tokens[place]?.stem ?? '');
    if (term < 0) return -1;
    const found = [match.hits, match.kinHits].map((all) => all.filter((hit) => hit.term === term));
    const places = (found.find((all) => all.length > 0) ?? []).map(({ at }) => at);
    return (place === gap.verb ? places.find((at) => tags[at] === 'VERB') : undefined) ?? places[0] ?? -1;
  };
  const firstOf = (places: readonly number[]) => places.map(standIn).find((at) => at >= 0) ?? -1;
  const verb = standIn(gap.verb);
  return {
    gap,
    hits,
    clauseHits,
    kin: new Set(match.kinHits.map(({ at }) => at)),
    rarity: rarity.reduce((sum, one) => sum + one, 0),
    verb,
    left: firstOf(gap.left),
    right: firstOf(gap.right),
    passive: isPassive(read, tags, verb),
  };
}

function isPassive({ tokens }: ReadSentence, tags: Layout['tags'], verb: number): boolean {
  if (verb < 1) return false;
  const word = tokens[verb]?.word ?? '';
  if (/(ed|n|t)$/.test(word) && tokens[verb + 1]?.word === 'by') return true;
  let before = verb - 1;
  while (before > 0 && (tags[before] === 'ADV' || tags[before] === 'PART')) before -= 1;
  return BE.test(tokens[before]?.word ?? '') && !/ing$/.test(word);
}

const BE = /^(is|are|was|were|be|been|being)$/;

/** How a run stands to the question's verb and to the words beside its gap. */
export function putGap(put: Put, scene: SpanScene, run: Run): void {
  for (const anchor of ANCHOR_NAMES) putStand(put, scene, run, anchor);
}

function putStand(put: Put, scene: SpanScene, { from, to }: Run, { anchor, names }: AnchorNames): void {
  const { layout, syntax, read } = scene;
  const at = syntax[anchor];
  const side = sideOf(syntax, anchor);
  if (at < 0 || side === null) return;
  const before = to <= at;
  if (!before && from <= at) {
    put(names.Inside, 1);
    return;
  }
  const fits = (before ? 'before' : 'behind') === side;
  const between = phrasesBetween(layout, before ? to : at + 1, before ? at : from);
  put(fits ? names.Fits : names.Misses, 1);
  if (between === 0) put(fits ? names.Fits0 : names.Misses0, 1);
  else if (between === 1) put(fits ? names.Fits1 : names.Misses1, 1);
  else put(fits ? names.Fits2 : names.Misses2, 1);
  if (!fits) return;
  put(names.FitsClause, layout.clauses[before ? to - 1 : from] === layout.clauses[at]);
  if (anchor === 'verb' && syntax.passive && !before && read.tokens[from - 1]?.word === 'by') put('agent', 1);
}

/** 0, 1, or 2 for more. */
function phrasesBetween({ nounPhrases }: Layout, from: number, to: number): number {
  let count = 0;
  let last: NounPhrase | undefined;
  for (let at = from; at < to && count < 2; at += 1) {
    const phrase = nounPhrases[at];
    if (phrase !== undefined && phrase !== last) count += 1;
    last = phrase;
  }
  return count;
}

interface AnchorNames {
  readonly anchor: (typeof ANCHORS)[number];
  readonly names: Readonly<Record<(typeof STANDS)[number], GapFeature>>;
}

const ANCHOR_NAMES: readonly AnchorNames[] = ANCHORS.map((anchor) => ({
  anchor,
  names: {
    Inside: `${anchor}Inside`,
    Fits: `${anchor}Fits`,
    Fits0: `${anchor}Fits0`,
    Fits1: `${anchor}Fits1`,
    Fits2: `${anchor}Fits2`,
    FitsClause: `${anchor}FitsClause`,
    Misses: `${anchor}Misses`,
    Misses0: `${anchor}Misses0`,
    Misses1: `${anchor}Misses1`,
    Misses2: `${anchor}Misses2`,
  },
}));

/** On which side of the anchor the missing words are looked for; a passive verb has its object before it. */
function sideOf(
  { gap: { role }, passive }: SyntaxScene,
  anchor: (typeof ANCHORS)[number],
): 'before' | 'behind' | null {
  if (anchor !== 'verb') return anchor === 'left' ? 'behind' : 'before';
  if (role === 'subject') return passive ? 'behind' : 'before';
  if (role === 'patient' || role === 'object') return passive ? 'before' : 'behind';
  return role === 'complement' ? 'behind' : null;
}

/** @param from the run's first token */
export function putPreposition(
  put: Put,
  { read: { tokens }, layout, inquiry, syntax: { gap } }: SpanScene,
  from: number,
): void {
  const { kind } = inquiry.question;
  const word = tokens[layout.tags[from - 1] === 'DET' ? from - 2 : from - 1]?.word ?? '';
  put('behindPlacePreposition', kind === 'place' && PLACE_PREPOSITION.test(word));
  if (gap.preposition === null) return;
  put(word === gap.preposition ? 'prepositionFits' : 'prepositionMisses', 1);
}

const PLACE_PREPOSITION = /^(in|at|on|near|from|along|to|into|across|around|outside|inside|throughout)$/;
