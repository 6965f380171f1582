/** What a question that is still being typed is about: the sentences that it would find. */
import { rankFor } from './answerer.js';
import type { Learnt } from './learnt.js';
import type { Library } from './library.js';
import { type Find, findOf } from './search.js';
import { tokenize } from './tokens.js';
import { beginningWith } from './vocabulary.js';
import { LEARNT } from './weights.js';

/**
 * The sentences that an answer to what is typed so far would weigh, best first, those left out that share no word with
 * it. The last word may be cut short: it stands for the words of the library that begin so.
 */
export function suggest(typed: string, library: Library, most: number, learnt: Learnt = LEARNT): Find[] {
  const { inquiry, ranked } = rankFor(completed(typed, library), library, most, learnt);
  return ranked
    .map((one) => findOf(one, inquiry))
    .filter(({ matches }) => matches.length > 0)
    .slice(0, most);
}

/** How many words one that is cut short may stand for. */
const COMPLETIONS = 3;

function completed(typed: string, library: Library): string {
  const last = tokenize(typed).at(-1);
  if (
    last === undefined ||
    last.end < typed.length ||
    last.stop ||
    library.retrieval.frequency(last.stem) > 0
  )
    return typed;
  const words = beginningWith(last.word, library, COMPLETIONS);
  return words.length === 0 ? typed : typed.slice(0, last.start) + words.join(' ');
}
