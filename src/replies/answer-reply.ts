import type { Abstained, Answer, Answered, OtherAnswer, Passage, WordCount } from '../answering/contract.js';
import { readQuestion } from '../answering/question.js';
import type { Article } from '../corpus/article.js';
import type { Words } from '../words/words.js';
import { buttonFor, placeOf } from './action.js';
import { dialButtons } from './context-reply.js';
import { voteButtons } from './feedback-reply.js';
import { moreButton } from './passages-reply.js';
import { inBrief, quote } from './quote.js';
import type { Block, Button, Reply } from './reply.js';
import { sentenceOf } from './source-line.js';
import { why } from './why-reply.js';

/** What was searched, and how it is shown. */
export interface Searched {
  readonly articles: readonly Article[];
  /** Whether one article was named, and it is alone in `articles`. */
  readonly alone: boolean;
  readonly words: Words;
  /** How many passages are shown in brief below the best, at most. */
  readonly runnersUp?: number | undefined;
  /** Whether the host wants to know if it was good. */
  readonly feedback?: boolean;
}

/**
 * An answer as a person reads it: the words that answer, the passage with them set off, its source, other figures that
 * answer as well, and runners-up in brief; or, when the articles do not answer, that, which words they do not have, and the
 * nearest passages called so.
 */
export function answerReply(answer: Answer, searched: Searched): Reply {
  return answer.answered ? found(answer, searched) : notFound(answer, searched);
}

/** Below it, more such answers are wrong than right. */
const SURE = 0.5;
const RUNNERS_UP = 2;
/** Nearest passages that are shown at once when none answers. */
const NEAREST = 2;

function found({ question, answer, confidence, passages, others = [] }: Answered, searched: Searched): Reply {
  const { articles, alone, words, runnersUp = RUNNERS_UP } = searched;
  const [best, ...rest] = passages;
  const [article, sentence] = sentenceOf(best, articles);
  const below = rest.filter((passage) => !others.some((other) => isSame(other.passage, passage)));
  return {
    tone: 'answer',
    ...(confidence < SURE && { unsure: true }),
    from: hashesOf(passages, articles),
    blocks: [
      ...(confidence < SURE ? [{ kind: 'says', text: [words.answers.unsure] } as const] : []),
      ...answerBlock(answer?.text ?? (readQuestion(question).asksSpeaker ? best.speaker?.name : undefined)),
      quote(article, sentence, answer, words, alsoIn(best, articles)),
      ...others.flatMap((other) => otherFigure(other, searched)),
      ...below.slice(0, runnersUp).map((passage): Block => {
        const [from, runnerUp] = sentenceOf(passage, articles);
        return inBrief(from, runnerUp, from !== article, words);
      }),
    ],
    buttons: [
      ...dialButtons(article, sentence, { before: 0, after: 0, span: answer }, words),
      ...more(below, searched),
      ...buttonFor(words.answers.why, why, { hash: article.hash, alone, question }),
      ...(searched.feedback === true ? voteButtons(true, [article, sentence], words) : []),
    ],
  };
}

function answerBlock(text: string | undefined): Block[] {
  return text === undefined ? [] : [{ kind: 'answer', text }];
}

function otherFigure({ answer, passage }: OtherAnswer, { articles, words }: Searched): Block[] {
  const [article, sentence] = sentenceOf(passage, articles);
  return [
    { kind: 'says', text: [words.answers.otherFigure(answer.text)] },
    quote(article, sentence, answer, words, alsoIn(passage, articles)),
  ];
}

function notFound({ passages, words: counts }: Abstained, searched: Searched): Reply {
  const { articles, words } = searched;
  const nearest = passages.slice(0, NEAREST);
  const [best] = nearest;
  return {
    tone: 'miss',
    from: hashesOf(nearest, articles),
    blocks: [
      { kind: 'says', text: [{ strong: words.answers.notSaid(articles.length) }] },
      ...proof(counts, searched),
      {
        kind: 'says',
        text: [nearest.length === 0 ? words.answers.nothingNear : words.answers.nearest(nearest.length)],
      },
      ...nearest.map((passage) =>
        quote(...sentenceOf(passage, articles), null, words, alsoIn(passage, articles)),
      ),
    ],
    buttons: [
      ...more(passages.slice(NEAREST), searched),
      ...(searched.feedback === true ? voteButtons(false, best && sentenceOf(best, articles), words) : []),
    ],
  };
}

/** Which of the question's words occur nowhere, and, where one does, how often the others do. */
function proof(counts: readonly WordCount[], { articles, words }: Searched): Block[] {
  const absent = counts.filter(({ count }) => count === 0);
  if (absent.length === 0) return [];
  const quoted = (word: string) => words.answers.quoted(word);
  const present = counts.filter(({ count }) => count > 0).slice(0, COUNTED);
  const nowhere = words.answers.nowhere(
    absent.map(({ word }) => quoted(word)).join(', '),
    absent.length,
    articles.length,
  );
  const occurring = present.map(({ word, count }) => words.answers.occurs(quoted(word), count));
  return [{ kind: 'says', text: [[nowhere, ...occurring].join(' ')] }];
}

/** Words whose counts are told: more would hide which are missing. */
const COUNTED = 3;

function hashesOf(passages: readonly Passage[], articles: readonly Article[]): string[] {
  return [...new Set(passages.map((passage) => sentenceOf(passage, articles)[0].hash))];
}

/** Where else the same sentence stands. */
function alsoIn({ also = [] }: Passage, articles: readonly Article[]) {
  return also.map((place) => sentenceOf(place, articles));
}

function isSame(one: Passage, other: Passage): boolean {
  return one.article.id === other.article.id && one.start === other.start;
}

function more(passages: readonly Passage[], { articles, words }: Searched): Button[] {
  return moreButton(
    passages.map((passage) => placeOf(...sentenceOf(passage, articles))),
    words,
  );
}
