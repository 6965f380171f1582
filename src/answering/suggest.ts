/** What a question that is still being typed is about: the sentences that it would find. */
import { LOOKED_AT } from './candidates.js';
import { inquire } from './inquiry.js';
import { judgeOf, type Learnt } from './learnt.js';
import type { Library } from './library.js';
import { questionLanguage, readQuestionFor } from './question-language.js';
import { rank } from './ranking.js';
import { type Find, findOf, sentencesWith } from './search.js';
import { tokenize } from './tokens.js';
import { distinct } from './twins.js';
import { LEARNT } from './weights.js';

/**
 * The sentences that share a word with what is typed so far, ranked as an answer's are. The last word may be cut short: it
 * stands for the words of the library that begin so. No more than `LOOKED_AT` are ranked, for this is done at each key.
 */
export function suggest(typed: string, library: Library, most: number, learnt: Learnt = LEARNT): Find[] {
  const inquiry = inquire(readQuestionFor(completed(typed, library), library), library);
  const having = sentencesWith(
    inquiry,
    library,
    library.retrieval.searchBest(inquiry.stems, LOOKED_AT),
    LOOKED_AT,
  );
  return distinct(rank(inquiry, library, having, judgeOf(inquiry.question, learnt).ranking))
    .slice(0, most)
    .map((one) => findOf(one, inquiry));
}

/** How many words one that is cut short may stand for. */
const COMPLETIONS = 3;

function completed(typed: string, library: Library): string {
  const last = tokenize(typed, questionLanguage(typed, library)).at(-1);
  if (
    last === undefined ||
    last.end < typed.length ||
    last.stop ||
    library.retrieval.frequency(last.stem) > 0
  )
    return typed;
  const words = library.retrieval.beginningWith(last.word, COMPLETIONS);
  return words.length === 0 ? typed : typed.slice(0, last.start) + words.join(' ');
}
