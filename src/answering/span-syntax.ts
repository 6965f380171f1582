/** How a run of words sits in its sentence's grammar. */
import { TAGS } from './parts-of-speech.js';
import type { Run } from './span-candidates.js';
import { GAP_FEATURES, putGap, putPreposition } from './span-gap.js';
import type { SpanScene } from './span-scene.js';
import { HOLDS, type Tally } from './span-words.js';
import { type Topic, topicOf } from './wordnet/lexicon.js';

const EDGES = ['behind', 'starts', 'ends', 'ahead'] as const;
type Edge = (typeof EDGES)[number];
/** Each is 0 or 1 unless said otherwise. */
export const SYNTAX_FEATURES = [
  /** The part of speech of the word before it, of its first, of its last, and of the word after it. */
  ...EDGES.flatMap((edge) => TAGS.map((tag) => `${edge}${tag}` as const)),
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

/** @param from the run's first token */
export function putSyntaxOfBeginning(put: Put, scene: SpanScene, from: number): void {
  const { read, layout, inquiry, syntax } = scene;
  const { tokens } = read;
  const { tags, gaps, nounPhrases } = layout;
  const { hits } = syntax;
  const gap = gaps[from] ?? '';
  const before = tokens[from - 1]?.word ?? '';
  const phrase = nounPhrases[from];
  putTag(put, 'behind', PAUSE.test(gap) ? undefined : tags[from - 1]);
  putTag(put, 'starts', tags[from]);
  put('withDeterminer', phrase?.from === from && phrase.core > from);
  put('afterOf', before === 'of');
  putPreposition(put, scene, from);
  put('startsWithHit', (hits[from] ?? 0) > 0);
  if (COPULA.test(before)) {
    put('behindBe', 1);
    put(
      'behindBeWithHits',
      hits.subarray(0, from).some((hit) => hit > 0),
    );
  }
  if (from === 0) return;
  put('appositionOfHit', /[,(]/.test(gap) && (hits[from - 1] ?? 0) > 0);
  const { focus } = inquiry.question;
  const head = (nounPhrases[from - 1]?.to ?? 0) - 1;
  put('appositionOfFocus', focus !== null && /[,(:]/.test(gap) && tokens[head]?.stem === focus);
}

/** @param to the token behind the run's last one */
export function putSyntaxOfEnd(put: Put, { read, layout, inquiry, syntax }: SpanScene, to: number): void {
  const { tokens } = read;
  const { tags, gaps, nounPhrases, clauses } = layout;
  const { hits, title } = syntax;
  const { kind, asksDeed } = inquiry.question;
  const gap = gaps[to] ?? '';
  const last = tokens[to - 1];
  const next = tokens[to]?.word ?? '';
  const phrase = nounPhrases[to - 1];
  putTag(put, 'ends', tags[to - 1]);
  putTag(put, 'ahead', PAUSE.test(gap) ? undefined : tags[to]);
  put('beforeOf', phrase?.to === to && next === 'of');
  if (kind === 'reason' || asksDeed) {
    put(to === tokens.length || clauses[to] !== clauses[to - 1] ? 'toClauseEnd' : 'notToClauseEnd', 1);
  }
  put('endsWithHit', (hits[to - 1] ?? 0) > 0);
  put('modifiesHit', phrase !== undefined && phrase.to > to && (hits[phrase.to - 1] ?? 0) > 0);
  const wanted = TOPIC_OF[kind];
  put(
    'topicFits',
    wanted !== undefined && phrase !== undefined && topicOf(last?.word ?? '')?.topic === wanted,
  );
  put('inTitle', title.has(last?.stem ?? ''));
  if (/^(is|are|was|were)$/.test(next)) {
    put(hits.subarray(to).some((hit) => hit > 0) ? 'beforeBeWithHits' : 'beforeBe', 1);
  }
  put('appositionToHit', /[,(]/.test(gap) && (hits[to] ?? 0) > 0);
}

/** What is not a matter of its beginning or its end alone. */
export function putSyntax(put: Put, scene: SpanScene, run: Run, held: Tally): void {
  putPhrases(put, scene, run, held);
  putGap(put, scene, run);
  putGiven(put, scene, run, held);
}

function putTag(put: Put, edge: Edge, tag: string | undefined): void {
  const name = TAG_NAMES[edge].get(tag ?? '');
  if (name !== undefined) put(name, 1);
}

// Names are put together once: at each edge it would take longer than all the rest.
const namesAt = (edge: Edge) => new Map<string, SyntaxFeature>(TAGS.map((tag) => [tag, `${edge}${tag}`]));
const TAG_NAMES: Readonly<Record<Edge, ReadonlyMap<string, SyntaxFeature>>> = {
  behind: namesAt('behind'),
  starts: namesAt('starts'),
  ends: namesAt('ends'),
  ahead: namesAt('ahead'),
};

const PAUSE = /[,;:().–—]/;

function putPhrases(put: Put, { layout, syntax }: SpanScene, { from, to }: Run, held: Tally): void {
  const { nounPhrases, clauses } = layout;
  const first = nounPhrases[from];
  const last = nounPhrases[to - 1];
  const begins = first !== undefined && (first.from === from || first.core === from);
  const ends = last?.to === to;
  if (first !== undefined && first === last) {
    put(begins ? (ends ? 'phraseWhole' : 'phraseHeadless') : ends ? 'phraseTail' : 'phraseMiddle', 1);
  } else {
    put('phraseToPhrase', begins && ends);
    put('cutsLeft', first !== undefined && !begins);
    put('cutsRight', last !== undefined && !ends);
  }
  const { any, verbs, prepositions } = held;
  const joins = (any & HOLDS.conjunction) > 0;
  put('holdsAuxiliary', (any & HOLDS.auxiliary) > 0);
  put('holdsClause', (any & HOLDS.opening) > 0);
  put('holdsPronoun', (any & HOLDS.pronoun) > 0);
  put('holdsOf', (any & HOLDS.of) > 0);
  put('holdsSaying', (any & HOLDS.saying) > 0);
  put((['phrases0', 'phrases1', 'phrases2'] as const)[held.phrases] ?? 'phrases3on', 1);
  if (verbs > 0) put(verbs === 1 ? 'verbs1' : 'verbs2on', 1);
  if (prepositions > 0) put(prepositions === 1 ? 'holdsPreposition1' : 'holdsPreposition2on', 1);
  put('holdsConjunction', joins);
  put('commaWithoutAnd', (held.behindFirst & HOLDS.comma) > 0 && !joins);
  put('crossesClause', clauses[from] !== clauses[to - 1]);
  if (syntax.gap.plural) put(joins ? 'severalWithAnd' : 'severalWithout', 1);
}

function putGiven(
  put: Put,
  { layout: { clauses }, syntax }: SpanScene,
  { from, to }: Run,
  held: Tally,
): void {
  const { content } = held;
  if (content > 0) {
    put('allHit', held.hits === content);
    put('kinShare', held.kin / content);
    put('rare', held.rare / content);
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

const COPULA = /^(is|are|was|were|be|been|means|became|become)$/;
