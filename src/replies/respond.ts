import type { Scope } from '../answering/contract.js';
import { articleWithId } from '../corpus/find-article.js';
import { answerReply } from './answer-reply.js';
import type { Context } from './command.js';
import { longestQuestion } from './limits.js';
import { type Reply, say } from './reply.js';
import { smallTalk } from './small-talk.js';

/**
 * What is replied to a question or whatever else a person writes; every entrance calls it.
 * @param scope.top how many passages, the best one included; without it, a few in brief and the next behind a button
 * @throws UnknownArticle when `scope.article` names none
 */
export function respond(text: string, scope: Scope, context: Context): Reply {
  const question = text.trim();
  if (isTooLong(question)) {
    return say('trouble', context.words.talk.tooLong(longestQuestion));
  }
  const talk = smallTalk(question, context);
  if (talk !== null) return talk;
  const { answerer, words } = context;
  const { article, top } = scope;
  const answer = answerer.answer(question, { ...scope, top: top ?? WITH_MORE });
  const only = article === undefined ? undefined : articleWithId(article, answerer.articles);
  const reply = answerReply(answer, {
    articles: only === undefined ? answerer.articles : [only],
    alone: article !== undefined,
    words,
    runnersUp: top === undefined ? undefined : top - 1,
    feedback: context.kept?.feedback !== undefined,
  });
  return { ...reply, turn: { question, ...(article !== undefined && { article }) } };
}

/** How many passages are fetched: the best, two in brief, and two presses of "More passages". */
const WITH_MORE = 7;

const segmenter = new Intl.Segmenter();

export function isTooLong(question: string): boolean {
  if (question.length <= longestQuestion) return false;
  let count = 0;
  // No further than the answer is known: characters are found slowly.
  for (const _ of segmenter.segment(question)) {
    count += 1;
    if (count > longestQuestion) return true;
  }
  return false;
}
