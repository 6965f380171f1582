/** How a run of words sits in its sentence's grammar. */
import { TAGS } from './parts-of-speech.js';
import type { NounPhrase } from './phrases.js';
import type { Run } from './span-candidates.js';
import { GAP_FEATURES, putGap, type Weighed } from './span-gap.js';
import { commonness, type Topic, topicOf } from './wordnet/lexicon.js';

const EDGES = ['behind', 'starts', 'ends', 'ahead'] as const;
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

export function putSyntax(put: Put, scene: Weighed, run: Run): void {
  putTags(put, scene, run);
  putPhrases(put, scene, run);
  putGap(put, scene, run);
  putGiven(put, scene, run);
  putNeighbours(put, scene, run);
}

function putTags(put: Put, { layout: { tags, gaps } }: Weighed, { from, to }: Run): void {
  const places = {
    behind: PAUSE.test(gaps[from] ?? '') ? -1 : from - 1,
    starts: from,
    ends: to - 1,
    ahead: PAUSE.test(gaps[to] ?? '') ? -1 : to,
  };
  for (const { edge, names } of TAGS_AT_EDGES) {
    const name = names.get(tags[places[edge]] ?? '');
    if (name !== undefined) put(name, 1);
  }
}

// Names are put together once: at each run it would take longer than all the rest.
const TAGS_AT_EDGES = EDGES.map((edge) => ({
  edge,
  names: new Map<string, SyntaxFeature>(TAGS.map((tag) => [tag, `${edge}${tag}`])),
}));

const PAUSE = /[,;:().–—]/;

function putPhrases(
  put: Put,
  { read: { tokens }, layout, inquiry, syntax }: Weighed,
  { from, to }: Run,
): void {
  const { tags, nounPhrases, clauses, gaps } = layout;
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
  put('withDeterminer', first?.from === from && first.core > from);
  put('beforeOf', ends && tokens[to]?.word === 'of');
  put('afterOf', tokens[from - 1]?.word === 'of');
  const phrases = new Set<NounPhrase>();
  let verbs = 0;
  let prepositions = 0;
  let joins = false;
  let comma = false;
  for (let at = from; at < to; at += 1) {
    const phrase = nounPhrases[at];
    if (phrase !== undefined) phrases.add(phrase);
    const tag = tags[at];
    const word = tokens[at]?.word ?? '';
    if (tag === 'VERB') verbs += 1;
    else if (tag === 'CCONJ') joins = true;
    else if (tag === 'AUX') put('holdsAuxiliary', 1);
    else if (tag === 'SCONJ') put('holdsClause', 1);
    else if (tag === 'PRON') put('holdsPronoun', 1);
    if (word === 'of') put('holdsOf', 1);
    else if (tag === 'ADP') prepositions += 1;
    if (SAYING.test(word)) put('holdsSaying', 1);
    if (at > from && gaps[at]?.includes(',')) comma = true;
  }
  put((['phrases0', 'phrases1', 'phrases2'] as const)[phrases.size] ?? 'phrases3on', 1);
  if (verbs > 0) put(verbs === 1 ? 'verbs1' : 'verbs2on', 1);
  if (prepositions > 0) put(prepositions === 1 ? 'holdsPreposition1' : 'holdsPreposition2on', 1);
  put('holdsConjunction', joins);
  put('commaWithoutAnd', comma && !joins);
  put('crossesClause', clauses[from] !== clauses[to - 1]);
  const { kind, asksDeed } = inquiry.question;
  if (kind === 'reason' || asksDeed) {
    put(to === tokens.length || clauses[to] !== clauses[to - 1] ? 'toClauseEnd' : 'notToClauseEnd', 1);
  }
  if (syntax.gap.plural) put(joins ? 'severalWithAnd' : 'severalWithout', 1);
}

const SAYING = /^(said|says|told|tells|added|wrote|claimed|stated|announced|warned)$/;

function putGiven(put: Put, { read: { tokens }, layout, inquiry, syntax }: Weighed, { from, to }: Run): void {
  const { hits, kin, title } = syntax;
  let content = 0;
  let hit = 0;
  let related = 0;
  let rare = 0;
  let near = syntax.clauseHits[layout.clauses[from] ?? 0] ?? 0;
  for (let at = from; at < to; at += 1) {
    if (layout.clauses[at] === layout.clauses[from]) near -= hits[at] ?? 0;
    const token = tokens[at];
    if (token === undefined || token.stop) continue;
    content += 1;
    rare += (COMMONEST - commonness(token.stem)) / COMMONEST;
    if ((hits[at] ?? 0) > 0) hit += 1;
    else if (kin.has(at)) related += 1;
  }
  if (content > 0) {
    put('allHit', hit === content);
    put('kinShare', related / content);
    put('rare', rare / content);
  }
  put('endsWithHit', (hits[to - 1] ?? 0) > 0);
  put('startsWithHit', (hits[from] ?? 0) > 0);
  const phrase = layout.nounPhrases[to - 1];
  put('modifiesHit', phrase !== undefined && phrase.to > to && (hits[phrase.to - 1] ?? 0) > 0);
  put('clauseHits', syntax.rarity > 0 ? Math.max(0, Math.min(1, near / syntax.rarity)) : 0);
  const last = tokens[to - 1];
  const wanted = TOPIC_OF[inquiry.question.kind];
  put(
    'topicFits',
    wanted !== undefined && phrase !== undefined && topicOf(last?.word ?? '')?.topic === wanted,
  );
  put('inTitle', title.has(last?.stem ?? ''));
}

/** What `commonness` is at most, and a little more. */
const COMMONEST = 10;
const TOPIC_OF: Readonly<Partial<Record<string, Topic>>> = {
  person: 'person',
  place: 'place',
  name: 'group',
};

function putNeighbours(
  put: Put,
  { read: { tokens }, layout, inquiry, syntax: { hits } }: Weighed,
  { from, to }: Run,
): void {
  if (COPULA.test(tokens[from - 1]?.word ?? '')) {
    put('behindBe', 1);
    put(
      'behindBeWithHits',
      hits.subarray(0, from).some((hit) => hit > 0),
    );
  }
  if (/^(is|are|was|were)$/.test(tokens[to]?.word ?? '')) {
    put(hits.subarray(to).some((hit) => hit > 0) ? 'beforeBeWithHits' : 'beforeBe', 1);
  }
  const opens = from > 0 && /[,(]/.test(layout.gaps[from] ?? '');
  const closes = /[,(]/.test(layout.gaps[to] ?? '');
  put('appositionOfHit', opens && (hits[from - 1] ?? 0) > 0);
  put('appositionToHit', closes && (hits[to] ?? 0) > 0);
  const { focus } = inquiry.question;
  const head = (layout.nounPhrases[from - 1]?.to ?? 0) - 1;
  put(
    'appositionOfFocus',
    focus !== null && from > 0 && /[,(:]/.test(layout.gaps[from] ?? '') && tokens[head]?.stem === focus,
  );
}

const COPULA = /^(is|are|was|were|be|been|means|became|become)$/;
