/** Which sentences are looked at closely: MiniSearch's best, and what they take their meaning from. */
import type { Inquiry } from './inquiry.js';
import type { Library } from './library.js';

/** A sentence worth a closer look; `bm25` is its MiniSearch score as a share of the best one's, 0 where it shares no word. */
export interface Candidate {
  readonly id: number;
  readonly bm25: number;
}

/**
 * At most `most` sentences that share a word with the question, best first, and behind them those that do not but may
 * answer all the same: they use a word of kin, or stand next to one that shares a word ("He was born in …").
 */
export function findCandidates(inquiry: Inquiry, library: Library, most: number): Candidate[] {
  const found = library.retrieval.search(inquiry.stems).slice(0, most);
  const best = found[0]?.score ?? 0;
  const candidates = new Map(found.map(({ id, score }) => [id, { id, bm25: best > 0 ? score / best : 0 }]));
  const add = (id: number) => {
    if (library.sentences[id] !== undefined && !candidates.has(id)) candidates.set(id, { id, bm25: 0 });
  };
  const surest = inquiry.kin.slice(0, MOST_KIN);
  for (const { id } of library.retrieval.search(surest).slice(0, NEAR)) add(id);
  for (const { id } of found.slice(0, NEAR)) {
    for (const next of [id - 1, id + 1]) {
      if (library.sentences[next]?.article === library.sentences[id]?.article) add(next);
    }
  }
  // So small a library can be looked at whole: there the title may be all that a sentence shares with the question.
  if (candidates.size > 0 && library.sentences.length <= SMALL) {
    for (const { id } of library.sentences) add(id);
  }
  return [...candidates.values()];
}

/** How many of MiniSearch's best an answer looks at closely. */
export const LOOKED_AT = 100;

const SMALL = 100;
const MOST_KIN = 12;
/** How many of the best bring their neighbours along, and how many come in by words of kin. */
const NEAR = 30;
