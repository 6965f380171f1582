/** Messages as questions: every direct message, and in a server those that mention the bot or reply to it with a ping. */
import type { Message } from 'discord.js';
import type { Reply } from '../replies/reply.js';
import { respondInTurn } from '../replies/turn-reply.js';
import { inEveryLanguage } from '../words/named.js';
import { type Words, wordsFor } from '../words/words.js';
import { type Asking, withAccount } from './account.js';
import { again, busyReply } from './busy.js';
import type { Said } from './conversations.js';
import { type Delivered, deliver } from './delivery.js';
import { isUnserved } from './desk.js';
import { type Question, seat } from './memory.js';
import { type TooFast, tooFastReply } from './pace.js';
import { type Outcome, outcomeOf, type Service } from './service.js';
import { apology } from './trouble.js';
import { showTyping } from './typing.js';

/**
 * Answers a message if it is a question to the bot, after those that its author asked in the same channel before;
 * whatever fails on the way, somebody is told once.
 */
export async function answerMessage(message: Message, service: Service): Promise<void> {
  if (!isForMe(message)) return;
  const kind = message.inGuild() ? 'mention' : 'direct message';
  await withAccount({ kind, from: message }, service, (asking) => takeTurn(message, asking));
}

/** A reply with its ping on has the bot among its mentions, too; a role or @everyone is not a mention of it. */
export function isForMe(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  return !message.inGuild() || message.mentions.users.has(message.client.user.id);
}

/** A message does not tell its author's language, but its server has one; a direct message is answered in English. */
export function localeOf(message: Message): string {
  return message.guild?.preferredLocale ?? 'en-US';
}

/** Who says it, where, and to what. */
export function saidIn(message: Message): Said {
  return {
    member: message.author.id,
    channel: message.channelId,
    alone: !message.inGuild() || message.channel.isThread(),
    repliesTo: message.reference?.messageId ?? null,
  };
}

/**
 * @returns what was written, without the mentions of the bot, wherever they stood, and without an `/ask` that was sent
 * as text, as happens where the command is typed and not chosen. May be empty.
 */
export function questionIn(content: string, botId: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ASK, '');
}

const oneOf = (pick: (words: Words) => string) => `(?:${inEveryLanguage(pick).join('|')})`;
const ASK = new RegExp(
  `^/${oneOf(({ commands }) => commands.ask.name)}(?: |$)(?:${oneOf(({ commands }) => commands.ask.question.name)}: ?)?`,
  'i',
);

async function takeTurn(message: Message, asking: Asking): Promise<Outcome> {
  const { pace, queue, questions } = asking.memory;
  const member = message.author.id;
  const verdict = pace.ask(member);
  if (verdict !== 'go') return slowDown(message, verdict, asking);
  // From now on, and not from when it is its turn: an edit may come in between.
  const question: Question = { message, before: null, answered: null, editing: false };
  questions.set(message.id, question);
  const outcome = await queue.run(seat(member, message.channelId), () => answer(question, asking));
  if (outcome !== 'full') return outcome;
  // Nothing was answered, so there is nothing to edit.
  questions.delete(message.id);
  return slowDown(message, pace.refuse(member), asking);
}

async function answer(question: Question, asking: Asking): Promise<Outcome> {
  const { conversations } = asking.memory;
  const { message } = question;
  const said = saidIn(message);
  try {
    question.before = conversations.before(said);
    const { before } = question;
    const text = questionIn(message.content, message.client.user.id);
    const work = () => respondInTurn(text, before, asking.context(localeOf(message)));
    const hold = () => showTyping(message, asking.memory.typing);
    const reply = await asking.desk.serve(work, { since: asking.since, hold });
    if (isUnserved(reply)) return tellBusy(message, asking);
    const { outcome, sent } = await send(message, reply, asking);
    if (sent !== null) question.answered = { text, sent, turn: reply.turn };
    if (sent !== null && reply.turn !== undefined) conversations.keep(reply.turn, said, sent.id);
    return outcome === 'answered' ? outcomeOf(reply) : outcome;
  } catch (err) {
    asking.log.error({ err }, 'A message could not be answered');
    return apologise(message, asking);
  }
}

/** Tells whoever asks too fast when to ask again, once. */
async function slowDown(message: Message, tooFast: TooFast, asking: Asking): Promise<Outcome> {
  if (tooFast.told) return 'paced';
  try {
    await send(message, tooFastReply(tooFast, asking.clock.ahead(), wordsOf(message)), asking);
  } catch (err) {
    asking.log.error({ err }, 'Somebody could not be told that they ask too fast');
  }
  return 'paced';
}

/** Too many ask at a time: each member is told so once. */
async function tellBusy(message: Message, asking: Asking): Promise<Outcome> {
  asking.memory.questions.delete(message.id);
  if (asking.memory.pace.refuse(message.author.id, again(asking)).told) return 'busy';
  const { outcome } = await send(message, busyReply(asking, wordsOf(message)), asking);
  return outcome === 'answered' ? 'busy' : outcome;
}

async function apologise(message: Message, asking: Asking): Promise<Outcome> {
  try {
    // With the same nonce: if the answer did arrive after all, no apology appears below it.
    const { outcome } = await send(message, apology(asking.request, wordsOf(message)), asking);
    return outcome === 'answered' ? 'failed' : outcome;
  } catch (err) {
    asking.log.error({ err }, 'The apology could not be sent either');
    return 'unreachable';
  }
}

function send(message: Message, reply: Reply, { memory, log }: Asking): Promise<Delivered> {
  return deliver(message, reply, wordsOf(message), memory.told, log);
}

function wordsOf(message: Message): Words {
  return wordsFor(localeOf(message));
}
