/** A question that its author edits soon after it was asked: the answer is edited as well. */
import type { Message, PartialMessage } from 'discord.js';
import type { Logger } from '../log.js';
import type { Reply } from '../replies/reply.js';
import { respondInTurn } from '../replies/turn-reply.js';
import { wordsFor } from '../words/words.js';
import { type Asking, withAccount } from './account.js';
import { isUnserved } from './desk.js';
import { isGone, isRefused } from './errors.js';
import { type Question, seat } from './memory.js';
import { isForMe, localeOf, questionIn, saidIn } from './messages.js';
import { payload } from './payload.js';
import { type Outcome, outcomeOf, type Service } from './service.js';
import { apology } from './trouble.js';

/** How long after it was asked an edit still counts, in ms; after that, others may have read and used the answer. */
const MINUTE = 60_000;

/**
 * Edits the answer to a message after the message was edited. Several edits in quick succession end as the last of them:
 * while one answer is being sent, only one edit waits, and it looks at the message when its turn comes.
 */
export async function answerEdit(message: Message | PartialMessage, service: Service): Promise<void> {
  const { questions, queue } = service.memory;
  const question = questions.get(message.id);
  // Of any other message it is not known what is in it.
  if (question === undefined || message.partial || !isForMe(message) || !isEditInTime(message)) return;
  question.message = message;
  if (question.editing) return;
  question.editing = true;
  await withAccount({ kind: 'edit', from: message }, service, async (asking) => {
    const outcome = await queue.run(
      seat(message.author.id, message.channelId),
      () => {
        question.editing = false;
        return answerAnew(question, asking);
      },
      // One for each question that was let in: there are never many.
      { waiting: Number.POSITIVE_INFINITY },
    );
    return outcome === 'full' ? 'paced' : outcome;
  });
}

/** Discord also tells of messages whose links it has unfolded, or that were pinned: these have not been edited. */
function isEditInTime({ createdTimestamp, editedTimestamp }: Message): boolean {
  return editedTimestamp !== null && editedTimestamp - createdTimestamp <= MINUTE;
}

async function answerAnew(question: Question, service: Asking): Promise<Outcome> {
  const { message, answered, before } = question;
  const text = questionIn(message.content, message.client.user.id);
  if (answered === null || text === '' || text === answered.text) return 'unchanged';
  const { conversations } = service.memory;
  const locale = localeOf(message);
  const edit = (reply: Reply) =>
    message.channel.messages.edit(answered.sent.id, payload(reply, answered.sent.look));
  try {
    const work = () => respondInTurn(text, before, service.context(locale));
    const reply = await service.desk.serve(work, { most: Number.POSITIVE_INFINITY });
    if (isUnserved(reply)) return 'busy';
    await edit(reply);
    question.answered = { ...answered, text, turn: reply.turn };
    if (reply.turn !== undefined)
      conversations.keep(reply.turn, saidIn(message), answered.sent.id, answered.turn);
    return outcomeOf(reply);
  } catch (error) {
    return tell(error, () => edit(apology(service.request, wordsFor(locale))), service.log);
  }
}

/** An answer that is gone, or may not be edited any more, stays as it is: whoever took it away knows. */
async function tell(error: unknown, apologise: () => Promise<unknown>, log: Logger): Promise<Outcome> {
  if (isGone(error) || isRefused(error)) return 'unreachable';
  log.error({ err: error }, 'An answer could not be edited');
  try {
    await apologise();
    return 'failed';
  } catch (err) {
    log.error({ err }, 'The apology could not be sent either');
    return 'unreachable';
  }
}
