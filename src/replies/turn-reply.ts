import type { Scope } from '../answering/contract.js';
import { followUp } from '../answering/follow-up.js';
import type { Carried } from '../answering/following.js';
import { namesOf } from '../answering/known-names.js';
import { articleWithId } from '../corpus/find-article.js';
import type { Words } from '../words/words.js';
import type { Context } from './command.js';
import { dialButtons } from './context-reply.js';
import { quote } from './quote.js';
import type { Block, Reply, Turn } from './reply.js';
import { isTooLong, respond } from './respond.js';
import { kindOfTalk } from './small-talk.js';
import { sentenceOf } from './source-line.js';

/**
 * What is replied to a message that may follow another: a question that leaves something unsaid takes it from the last
 * one, and the reply begins with what that was; any other is answered as it stands.
 * @param last what was asked before in the same conversation; null: nothing, or it is not known
 */
export function respondInTurn(text: string, last: Turn | null, context: Context): Reply {
  return (last === null ? null : follow(text.trim(), last, context)) ?? respond(text, {}, context);
}

function follow(text: string, last: Turn, context: Context): Reply | null {
  const { answerer, words } = context;
  if (isTooLong(text) || kindOfTalk(text) !== undefined) return null;
  const scope = scopeOf(last, context);
  if (scope === null) return null;
  const answer = answerer.answer(last.question, scope);
  const following = followUp(
    text,
    { question: last.question, answer: answer.answer?.text ?? null },
    namesOf(answerer.library(scope.article)),
  );
  if (following === null) return null;
  if (following.asks === 'speaker')
    return answer.answered ? speakerReply(answer.passages[0], last, context) : null;
  // What two questions make together may be more than one may be.
  if (isTooLong(following.question)) return null;
  const reply = respond(following.question, scope, context);
  return { ...reply, blocks: [...following.carried.map((one) => carriedBlock(one, words)), ...reply.blocks] };
}

/** null where its article is not there any more. */
function scopeOf({ article }: Turn, { answerer }: Context): Scope | null {
  if (article === undefined) return {};
  return articleWithId(article, answerer.articles) === undefined ? null : { article };
}

function carriedBlock(carried: Carried, { conversation }: Words): Block {
  const text =
    'taken' in carried
      ? conversation.takenUp(carried.taken.join(', '))
      : conversation.instead(carried.from, carried.to);
  return { kind: 'note', text };
}

/** Whom the article names as the speaker of a passage; the question stays what it was. */
function speakerReply(
  passage: Parameters<typeof sentenceOf>[0],
  last: Turn,
  { answerer, words }: Context,
): Reply {
  const [article, sentence] = sentenceOf(passage, answerer.articles);
  const named: Block =
    sentence.speaker === null
      ? { kind: 'says', text: [words.conversation.nobodyNamed] }
      : { kind: 'answer', text: sentence.speaker.name };
  return {
    tone: sentence.speaker === null ? 'miss' : 'answer',
    blocks: [named, quote(article, sentence, null, words)],
    buttons: dialButtons(article, sentence, { before: 0, after: 0, span: null }, words),
    turn: last,
  };
}
