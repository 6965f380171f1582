/** The sentences that hold some words, without a question: all of them, and where the words stand. */
import { passageOf } from './answerer.js';
import type { Passage } from './contract.js';
import { type Inquiry, inquire } from './inquiry.js';
import { judgeOf, type Learnt } from './learnt.js';
import type { Library, ReadSentence } from './library.js';
import { readQuestionFor } from './question-language.js';
import { type Ranked, rank } from './ranking.js';
import { type Distinct, distinct } from './twins.js';
import { LEARNT } from './weights.js';

export interface Find {
  readonly passage: Passage;
  /** UTF-16 offsets in the passage's text of the words that were found, in its order. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Every sentence with at least one of the words, in any of its forms; those with more of the words first, then by the ranker's
 * score; `MOST` of them. Words of kin do not count here.
 * @param speaker the only name whose sentences count; without it all do, and nobody's too
 */
export function search(
  words: string,
  library: Library,
  speaker: string | undefined = undefined,
  learnt: Learnt = LEARNT,
): Find[] {
  const inquiry = inquire(readQuestionFor(words, library), library);
  const having = sentencesWith(inquiry, library, library.retrieval.search(inquiry.stems), MOST, speaker);
  const held = ({ read }: Ranked) => new Set(inquiry.match(read).hits.map(({ term }) => term)).size;
  return distinct(
    rank(inquiry, library, having, judgeOf(inquiry.question, learnt).ranking).sort(
      (a, b) => held(b) - held(a),
    ),
  ).map((one) => findOf(one, inquiry));
}

/** More than anybody pages through. */
export const MOST = 500;

/** At most `most` of the sentences with these ids that do hold a word of the inquiry, in their order. */
export function sentencesWith(
  inquiry: Inquiry,
  library: Library,
  ids: readonly number[],
  most: number,
  speaker?: string,
): ReadSentence[] {
  const having: ReadSentence[] = [];
  for (const id of ids) {
    if (having.length === most) break;
    const read = library.sentences[id];
    if (read === undefined || inquiry.match(read).hits.length === 0) continue;
    if (speaker === undefined || read.sentence.speaker?.name === speaker) having.push(read);
  }
  return having;
}

/** A ranked sentence, and where the words that are looked for stand in it. */
export function findOf(one: Distinct, inquiry: Inquiry): Find {
  return {
    passage: passageOf(one),
    matches: inquiry.match(one.read).hits.flatMap(({ at }) => {
      const token = one.read.tokens[at];
      return token === undefined ? [] : [{ start: token.start, end: token.end }];
    }),
  };
}
