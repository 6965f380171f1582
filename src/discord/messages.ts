/** Messages as questions: every direct message, and in a server those that mention the bot or reply to it with a ping. */
import type { Message } from 'discord.js';
import type { Logger } from '../log.js';
import type { Context } from '../replies/command.js';
import type { Reply } from '../replies/reply.js';
import { respond } from '../replies/respond.js';
import { inEveryLanguage } from '../words/named.js';
import { type Words, wordsFor } from '../words/words.js';
import { deliver } from './delivery.js';
import { newRequestId, type Outcome, type Service } from './service.js';
import { apology } from './trouble.js';

/** Answers a message if it is a question to the bot; whatever fails on the way, somebody is told once. */
export async function answerMessage(message: Message, service: Service): Promise<void> {
  if (!isForMe(message)) return;
  const started = performance.now();
  const request = newRequestId();
  const kind = message.inGuild() ? 'mention' : 'direct message';
  const log = service.log.child({ request, kind });
  const locale = localeOf(message);
  const words = wordsFor(locale);
  let outcome: Outcome;
  try {
    outcome = await deliver(message, replyTo(message, service.context(locale)), words, log);
  } catch (err) {
    log.error({ err }, 'A message could not be answered');
    outcome = await apologise(message, request, words, log);
  }
  log.info({ outcome, ms: Math.round(performance.now() - started) }, 'Message');
}

/** A reply with its ping on has the bot among its mentions, too; a role or @everyone is not a mention of it. */
function isForMe(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  return !message.inGuild() || message.mentions.users.has(message.client.user.id);
}

function replyTo(message: Message, context: Context): Reply {
  const question = questionIn(message.content, message.client.user.id);
  return respond(question, {}, context);
}

/** A message does not tell its author's language, but its server has one; a direct message is answered in English. */
function localeOf(message: Message): string {
  return message.guild?.preferredLocale ?? 'en-US';
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

async function apologise(message: Message, request: string, words: Words, log: Logger): Promise<Outcome> {
  try {
    // With the same nonce: if the answer did arrive after all, no apology appears below it.
    const delivered = await deliver(message, apology(request, words), words, log);
    return delivered === 'answered' ? 'failed' : delivered;
  } catch (err) {
    log.error({ err }, 'The apology could not be sent either');
    return 'unreachable';
  }
}
