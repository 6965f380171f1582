/** How a run of words looks, and how it sits in its sentence: the same whatever is asked. */
import type { ReadSentence } from './library.js';
import type { Layout, Run } from './span-candidates.js';
import type { Put, SpanFeature } from './span-features.js';
import { HOLDS, type Tally, tally } from './span-words.js';

/** All but its beginning and its end: those are told by `span-edges.ts`. */
export function putForm(put: Put, { mentions }: ReadSentence, layout: Layout, run: Run): void {
  const { from, to } = run;
  const { cuts, gaps } = layout;
  const held = tally(layout, run);
  put(sizeOf(run), 1);
  put(
    'mention',
    mentions.some((mention) => mention.from === from && mention.to === to),
  );
  put('cutsMention', cuts[from] === 1 || cuts[to] === 1);
  put('quoted', /['"‘“]$/.test(gaps[from] ?? '') && /^[.,]?['"’”]/.test(gaps[to] ?? ''));
  putHeld(put, held);
  putPhrases(put, layout, run);
}

function sizeOf({ from, to }: Run): SpanFeature {
  const words = to - from;
  if (words <= 3) return words === 1 ? 'words1' : words === 2 ? 'words2' : 'words3';
  if (words <= 5) return 'words4to5';
  return words <= 8 ? 'words6to8' : 'words9on';
}

function putHeld(put: Put, { any, behindFirst, content, rare, verbs, prepositions, phrases }: Tally): void {
  const joins = (any & HOLDS.conjunction) > 0;
  const comma = (behindFirst & HOLDS.comma) > 0;
  put('hasNumber', (any & HOLDS.number) > 0);
  put('hasName', (any & HOLDS.name) > 0);
  put('hasVerb', (any & HOLDS.verb) > 0);
  put('hasAnd', (any & HOLDS.andOr) > 0);
  put('hasComma', comma);
  put('holdsAuxiliary', (any & HOLDS.auxiliary) > 0);
  put('holdsClause', (any & HOLDS.opening) > 0);
  put('holdsPronoun', (any & HOLDS.pronoun) > 0);
  put('holdsOf', (any & HOLDS.of) > 0);
  put('holdsSaying', (any & HOLDS.saying) > 0);
  put('holdsConjunction', joins);
  put('commaWithoutAnd', comma && !joins);
  put((['phrases0', 'phrases1', 'phrases2'] as const)[phrases] ?? 'phrases3on', 1);
  if (verbs > 0) put(verbs === 1 ? 'verbs1' : 'verbs2on', 1);
  if (prepositions > 0) put(prepositions === 1 ? 'holdsPreposition1' : 'holdsPreposition2on', 1);
  if (content > 0) put('rare', rare / content);
}

function putPhrases(put: Put, { nounPhrases, clauses }: Layout, { from, to }: Run): void {
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
  put('crossesClause', clauses[from] !== clauses[to - 1]);
}
