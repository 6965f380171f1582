/** Brings a reply to whoever wrote a message, in the best way that the bot's rights in that place leave open. */
import { type Message, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Logger } from '../log.js';
import type { Reply } from '../replies/reply.js';
import type { Words } from '../words/words.js';
import { isRefused } from './errors.js';
import { type Look, lookFor, payload } from './payload.js';
import type { Outcome } from './service.js';

/**
 * Answers where the question was asked, as text if no embed may be used there. If nothing may be written there, a
 * reaction says so; if that is refused as well, the answer goes by direct message.
 * @throws what went wrong, other than not being allowed to.
 */
export async function deliver(message: Message, reply: Reply, words: Words, log: Logger): Promise<Outcome> {
  const rights = rightsIn(message);
  if (await firstAllowed(waysThere(message, reply, rights))) return 'answered';
  if (message.inGuild() && (await firstAllowed(waysElsewhere(message, reply, words, rights))))
    return 'elsewhere';
  log.warn(
    { channel: message.channelId },
    'The bot may not write in this channel, nor to whoever asked there',
  );
  return 'unreachable';
}

/** null where they are not known, as when the bot's own roles have not come in; then it is tried. */
type Rights = Readonly<PermissionsBitField> | null;
type Way = () => Promise<unknown>;

function rightsIn(message: Message): Rights {
  return message.inGuild() ? message.channel.permissionsFor(message.client.user) : null;
}

/** @returns whether one of the ways was open; those after it are not tried. @throws any other failure. */
async function firstAllowed(ways: readonly Way[]): Promise<boolean> {
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  return false;
}

/**
 * What is known of the rights may be wrong or old, and only Discord decides: so writing is always tried, and text
 * after an embed, too.
 */
function waysThere(message: Message, reply: Reply, rights: Rights): readonly Way[] {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const writing = message.channel.isThread() ? SendMessagesInThreads : SendMessages;
  const inText = () => sendReply(message, reply, 'text');
  if (rights?.has(writing) === false) return [inText];
  const beside = () => sendBeside(message, reply);
  return lookFor(rights) === 'text'
    ? [inText, beside]
    : [() => sendReply(message, reply, 'embed'), inText, beside];
}

function waysElsewhere(message: Message, reply: Reply, words: Words, rights: Rights): readonly Way[] {
  const privately = () => sendPrivately(message, reply, words);
  if (rights?.has(PermissionFlagsBits.AddReactions) === false) return [privately];
  return [() => message.channel.messages.react(message, '🔇'), privately];
}

/** The question's own id as nonce: sent twice, by a retry or a second instance, it still appears once. */
function once(message: Message) {
  return { nonce: message.id, enforceNonce: true };
}

async function sendReply(message: Message, reply: Reply, look: Look): Promise<void> {
  await message.reply({ ...payload(reply, look), ...once(message), failIfNotExists: false });
}

/** Replying takes the right to read what was written before; writing does not. */
async function sendBeside(message: Message, reply: Reply): Promise<void> {
  if (message.channel.isSendable())
    await message.channel.send({ ...payload(reply, 'text'), ...once(message) });
}

async function sendPrivately(message: Message, reply: Reply, words: Words): Promise<void> {
  const content = words.talk.elsewhere(`<#${message.channelId}>`);
  await message.author.send({ ...payload(reply, 'embed'), content, ...once(message) });
}
