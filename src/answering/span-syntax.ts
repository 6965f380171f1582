/** How a run of words stands to the question in its sentence's grammar. */
import type { Run } from './span-candidates.js';
import { COPULA, TAG_FEATURES } from './span-edges.js';
import { GAP_FEATURES, putGap, putPreposition } from './span-gap.js';
import type { Matched } from './span-matched.js';
import type { SpanScene } from './span-scene.js';
import { HOLDS, tally } from './span-words.js';
import { type Topic, topicOf } from './wordnet/lexicon.js';

/** Each is 0 or 1 unless said otherwise. */
export const SYNTAX_FEATURES = [
  /** The part of speech of the word before it, of its first, of its last, and of the word after it. */
  ...TAG_FEATURES,
  /** It is a noun phrase, one without its head, without its beginning, without both, or goes from one to another. */
  'phraseWhole',
  'phraseHeadless',
  'phraseTail',
  'phraseMiddle',
  'phraseToPhrase',
  /** It begins, ends inside a noun phrase and goes beyond it. */
  'cutsLeft',
  'cutsRight',
  'withDeterminer',
  'beforeOf',
  'afterOf',
  /** How many noun phrases, verbs and prepositions it holds. */
  'phrases0',
  'phrases1',
  'phrases2',
  'phrases3on',
  'verbs1',
  'verbs2on',
  'holdsOf',
  'holdsPreposition1',
  'holdsPreposition2on',
  'holdsConjunction',
  'holdsPronoun',
  'holdsAuxiliary',
  'holdsClause',
  'crossesClause',
  'commaWithoutAnd',
  ...GAP_FEATURES,
  /** Only matched words; the share (0–1) of words that are kin; a matched word at its end, at its beginning. */
  'allHit',
  'kinShare',
  'endsWithHit',
  'startsWithHit',
  /** How rare its words are in English (0–1). */
  'rare',
  /** It stands before a matched word as part of its noun phrase: "soy" in "soy farmers". */
  'modifiesHit',
  /** Share (0–1) of the question's words, by rarity, in the clause that it begins in. */
  'clauseHits',
  /** Its last word is a person, a place or a group where one is asked for. */
  'topicFits',
  /** Next to a form of "be", and whether matched words stand on the other side of that. */
  'behindBe',
  'behindBeWithHits',
  'beforeBe',
  'beforeBeWithHits',
  /** Behind a comma or bracket and a matched word; before one; behind what is asked for by name. */
  'appositionOfHit',
  'appositionToHit',
  'appositionOfFocus',
  /** More than one thing is asked for, and it holds "and"; holds none. */
  'severalWithAnd',
  'severalWithout',
  /** A reason or a deed is asked for, and it ends where the clause does; does not. */
  'toClauseEnd',
  'notToClauseEnd',
  /** Its last word is in the title. */
  'inTitle',
  /** It holds a verb of saying. */
  'holdsSaying',
] as const;

export type SyntaxFeature = (typeof SYNTAX_FEATURES)[number];
type Put = (name: SyntaxFeature, value: number | boolean) => void;

/** What its beginning is to the question. @param from the run's first token */
export function putSyntaxOfBeginning(put: Put, scene: SpanScene, from: number): void {
  const { read, layout, inquiry, syntax } = scene;
  const { tokens } = read;
  const { gaps, nounPhrases } = layout;
  const { hits } = syntax;
  const gap = gaps[from] ?? '';
  const { focus } = inquiry.question;
  putPreposition(put, scene, from);
  put('startsWithHit', (hits[from] ?? 0) > 0);
  if (COPULA.test(tokens[from - 1]?.word ?? '')) {
    put(
      'behindBeWithHits',
      hits.subarray(0, from).some((hit) => hit > 0),
    );
  }
  if (from === 0) return;
  put('appositionOfHit', /[,(]/.test(gap) && (hits[from - 1] ?? 0) > 0);
  const head = (nounPhrases[from - 1]?.to ?? 0) - 1;
  put('appositionOfFocus', focus !== null && /[,(:]/.test(gap) && tokens[head]?.stem === focus);
}

/** What its end is to the question. @param to the token behind the run's last one */
export function putSyntaxOfEnd(put: Put, { read, layout, inquiry, syntax }: SpanScene, to: number): void {
  const { tokens } = read;
  const { gaps, nounPhrases, clauses } = layout;
  const { hits } = syntax;
  const { kind, asksDeed } = inquiry.question;
  const phrase = nounPhrases[to - 1];
  if (kind === 'reason' || asksDeed) {
    put(to === tokens.length || clauses[to] !== clauses[to - 1] ? 'toClauseEnd' : 'notToClauseEnd', 1);
  }
  put('endsWithHit', (hits[to - 1] ?? 0) > 0);
  put('modifiesHit', phrase !== undefined && phrase.to > to && (hits[phrase.to - 1] ?? 0) > 0);
  const wanted = TOPIC_OF[kind];
  put(
    'topicFits',
    wanted !== undefined && phrase !== undefined && topicOf(tokens[to - 1]?.word ?? '')?.topic === wanted,
  );
  if (/^(is|are|was|were)$/.test(tokens[to]?.word ?? '')) {
    put(hits.subarray(to).some((hit) => hit > 0) ? 'beforeBeWithHits' : 'beforeBe', 1);
  }
  put('appositionToHit', /[,(]/.test(gaps[to] ?? '') && (hits[to] ?? 0) > 0);
}

/** What it is to the question, but for its beginning and its end. */
export function putSyntax(put: Put, scene: SpanScene, run: Run, matched: Matched): void {
  const { layout, syntax } = scene;
  if (syntax.gap.plural) {
    put((tally(layout, run).any & HOLDS.conjunction) > 0 ? 'severalWithAnd' : 'severalWithout', 1);
  }
  putGap(put, scene, run);
  putGiven(put, scene, run, matched);
}

function putGiven(
  put: Put,
  { layout: { clauses }, syntax }: SpanScene,
  { from, to }: Run,
  { content, hits, kin }: Matched,
): void {
  if (content > 0) {
    put('allHit', hits === content);
    put('kinShare', kin / content);
  }
  let near = syntax.clauseHits[clauses[from] ?? 0] ?? 0;
  for (let at = from; at < to && clauses[at] === clauses[from]; at += 1) near -= syntax.hits[at] ?? 0;
  put('clauseHits', syntax.rarity > 0 ? Math.max(0, Math.min(1, near / syntax.rarity)) : 0);
}

const TOPIC_OF: Readonly<Partial<Record<string, Topic>>> = {
  person: 'person',
  place: 'place',
  name: 'group',
};
