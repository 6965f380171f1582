/** Which sentences could answer: MiniSearch's best, and those that only their neighbours or kin connect. */
import type { Speaker } from '../corpus/article.js';
import type { Inquiry } from './inquiry.js';
import { isReadWhole, type Library, type ReadSentence } from './library.js';
import { tokenize } from './tokens.js';

/**
 * At most `most` sentences that share a word with the question, best first, and behind them those that do not but may
 * answer all the same: they use a word of kin, or stand next to one that shares a word ("He was born in …"). Where the question
 * asks what somebody says ("according to Putin") and one of them is theirs, only theirs.
 */
export function findCandidates(inquiry: Inquiry, library: Library, most: number): readonly ReadSentence[] {
  const all = near(inquiry, library, most);
  const theirs = all.filter(({ sentence }) => isSaidBy(inquiry.question.according, sentence.speaker));
  return theirs.length > 0 ? theirs : all;
}

function near({ stems, kin }: Inquiry, library: Library, most: number): readonly ReadSentence[] {
  const { retrieval, sentences } = library;
  if (isReadWhole(library)) {
    // Whether anything matches is as well told by one stem as by all.
    const found = retrieval.searchBest(stems.slice(0, 1), 1);
    return found.length + kin.length > 0 ? sentences : [];
  }
  const found = retrieval.searchBest(stems, most);
  const candidates = new Set(found);
  for (const id of retrieval.searchBest(kin.slice(0, MOST_KIN), NEAR)) candidates.add(id);
  for (const id of found.slice(0, NEAR)) {
    for (const next of [id - 1, id + 1]) {
      if (sentences[next]?.article === sentences[id]?.article) candidates.add(next);
    }
  }
  return [...candidates].flatMap((id) => sentences[id] ?? []);
}

/** Whether "according to the governor" means this speaker. */
function isSaidBy(according: readonly string[], speaker: Speaker | null): boolean {
  if (according.length === 0 || speaker === null) return false;
  const stems = tokenize(`${speaker.name} ${speaker.role ?? ''}`).map(({ stem }) => stem);
  return according.every((stem) => stems.includes(stem));
}

/** How many of MiniSearch's best could answer. */
export const LOOKED_AT = 50;

const MOST_KIN = 12;
/** How many of the best bring their neighbours along, and how many come in by words of kin. */
const NEAR = 30;
