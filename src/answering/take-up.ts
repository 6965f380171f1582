/** Follow-ups that have a question word and leave the rest unsaid: "when?", "and how many were injured?". */
import type { Following, Joined } from './following.js';
import { readQuestion } from './question.js';
import { appended, contentOf, isContent, type Phrases, withWords, wordsFrom } from './question-phrases.js';

/** Nothing but a question word, and words that only point back: the rest of the last question is asked with it. */
export function askAnew({ said, last }: Following): Joined | null {
  const { asking, tokens } = said;
  if (asking === null || ASKS_NOTHING.has(asking.words)) return null;
  const isRest = (at: number) => at < asking.start || at >= asking.to;
  if (tokens.some((token, at) => isRest(at) && isContent(token) && !POINTS_BACK.has(token.word))) return null;
  return withRest(asking.words, said, last);
}

/**
 * The last question with another question word.
 * @param words the question word, and what goes with it
 */
export function withRest(words: string, { asking }: Phrases, last: Phrases): Joined | null {
  const old = last.asking;
  if (old !== null && (old.words === words || old.words.startsWith(`${words} `))) return null;
  // "how many civilians?" counts something else than "how many people".
  const oldEnd = old?.counts === true && asking?.counts !== true ? old.from + 2 : (old?.to ?? 0);
  const start = old?.start ?? 0;
  const taken = contentOf(last, (at) => at >= start && at < oldEnd);
  if (taken.length === 0) return null;
  return {
    question: old === null ? `${words} ${last.text}` : withWords(last, start, oldEnd, words),
    carried: [{ taken }],
  };
}

/** "what?" and "which?" alone are said in surprise. */
const ASKS_NOTHING = new Set(['what', 'which', 'whose']);

/** Words for anything that happens, and for how exactly it is to be told. */
export const POINTS_BACK: ReadonlySet<string> = new Set(
  'happen happens happened happening occur occurs occurred take taken takes took place exactly precisely roughly about total all altogether ago'.split(
    ' ',
  ),
);

/** "and how many were injured?": in the same place, at the same time. */
export function takeUpNames({ said, joined, last }: Following): Joined | null {
  if (!joined || said.asking === null || said.content.length === 0) return null;
  if (said.names.length > 0) return null;
  const { kind } = readQuestion(said.text);
  const places = last.names.filter((name) => name.kind === 'place');
  const dates = last.names.filter((name) => name.kind === 'date');
  if (places.length > 1 || dates.length > 1) return null;
  const kept = [...(kind === 'place' ? [] : places), ...(kind === 'date' ? [] : dates)];
  const taken = kept.map(({ start, to }) => wordsFrom(last, start, to));
  if (taken.length === 0) return null;
  return { question: appended(said.text, taken.join(' ')), carried: [{ taken }] };
}
