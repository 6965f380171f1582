import type { Article, Sentence } from '../corpus/article.js';
import { receiptHash } from '../corpus/receipt.js';
import type { Vote } from '../store/feedback.js';
import type { Words } from '../words/words.js';
import {
  action,
  buttonFor,
  digits,
  fields,
  HASH,
  NUMBER,
  number,
  type Place,
  placeOf,
  sentenceAt,
} from './action.js';
import type { Context } from './command.js';
import { withKept } from './kept.js';
import { type Button, type Reply, say } from './reply.js';

/** What a press says of an answer. */
interface Opinion {
  readonly vote: Vote['vote'];
  readonly answered: boolean;
  /** Of the best passage, or the nearest; null where none was near. */
  readonly place: Place | null;
}

/** `f:u1:9f3c1a2b:1k`: good, for an answer with that passage; `f:d0`: bad, for a refusal without any. */
export const vote = action<Opinion>({
  letter: 'f',
  fields: fields(`([ud])([01])(?::${HASH}:${NUMBER})?`, (way, answered, hash, index) => ({
    vote: way === 'u' ? 'up' : 'down',
    answered: answered === '1',
    place: hash === undefined ? null : { hash, index: number(index) },
  })),
  write: ({ vote, answered, place }) =>
    `${vote === 'up' ? 'u' : 'd'}${answered ? 1 : 0}` +
    (place === null ? '' : `:${place.hash}:${digits(place.index)}`),
  act: (opinion, context) => withKept(() => count(opinion, context), context),
});

/** Good and bad, in a row of their own. */
export function voteButtons(
  answered: boolean,
  best: readonly [Article, Sentence] | undefined,
  { feedback }: Words,
): Button[] {
  const place = best === undefined ? null : placeOf(...best);
  return [
    ...buttonFor(feedback.good, vote, { vote: 'up', answered, place }).map(
      (button): Button => ({ ...button, beginsRow: true }),
    ),
    ...buttonFor(feedback.bad, vote, { vote: 'down', answered, place }),
  ];
}

function count(
  { vote, answered, place }: Opinion,
  { answerer, words, kept, member }: Context,
): Reply | 'changed' {
  const found = place === null ? null : sentenceAt(place, answerer.articles);
  if (place !== null && found === null) return 'changed';
  const pressed = member?.pressed;
  if (kept?.feedback === undefined || member === undefined || pressed === undefined) {
    return whisper(words.feedback.off);
  }
  const first = kept.feedback.keep(
    {
      vote,
      answered,
      passage: found && passageOf(...found),
      ...(pressed.question !== undefined && { question: pressed.question }),
    },
    { member: member.id, message: pressed.message },
  );
  return whisper(first ? words.feedback.thanks : words.feedback.already);
}

function passageOf(article: Article, sentence: Sentence): NonNullable<Vote['passage']> {
  return {
    article: article.id,
    version: article.hash,
    paragraph: sentence.paragraph,
    sentence: sentence.number,
    hash: receiptHash(sentence),
  };
}

function whisper(text: string): Reply {
  return { ...say('plain', text), whispered: true };
}
