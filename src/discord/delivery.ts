/** Brings a reply to whoever wrote a message, in the best way that the bot's rights in that place leave open. */
import { type Message, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { Logger } from '../log.js';
import type { Reply } from '../replies/reply.js';
import type { Words } from '../words/words.js';
import { isRefused } from './errors.js';
import { seat } from './memory.js';
import { type Look, lookFor, payload } from './payload.js';
import type { Recent } from './recent.js';
import type { Outcome } from './service.js';

/** Where a reply went: `sent` is null where it is not in the channel of the question. */
export interface Delivered {
  readonly outcome: Extract<Outcome, 'answered' | 'elsewhere' | 'unreachable'>;
  readonly sent: Sent | null;
}

/** A message of the bot, and how it is shown. */
export interface Sent {
  readonly id: string;
  readonly look: Look;
}

/**
 * Answers where the question was asked, as text if no embed may be used there. If nothing may be written there, the answer
 * goes by direct message, once in a while; after that, or if that is refused as well, a reaction has to do.
 * @param told who got such a direct message, for which channel
 * @throws what went wrong, other than not being allowed to.
 */
export async function deliver(
  message: Message,
  reply: Reply,
  words: Words,
  told: Recent<true>,
  log: Logger,
): Promise<Delivered> {
  const rights = rightsIn(message);
  const sent = await firstAllowed(waysThere(message, reply, rights));
  if (sent !== null) return { outcome: 'answered', sent };
  if (message.inGuild() && (await firstAllowed(waysElsewhere(message, reply, words, told, rights))) !== null)
    return { outcome: 'elsewhere', sent: null };
  log.warn(
    { channel: message.channelId },
    'The bot may not write in this channel, nor to whoever asked there',
  );
  return { outcome: 'unreachable', sent: null };
}

/** null where they are not known, as when the bot's own roles have not come in; then it is tried. */
type Rights = Readonly<PermissionsBitField> | null;
type Way<T> = () => Promise<T>;

function rightsIn(message: Message): Rights {
  return message.inGuild() ? message.channel.permissionsFor(message.client.user) : null;
}

/** @returns what came of the first way that was open; those after it are not tried; null: none was. @throws any other failure. */
async function firstAllowed<T>(ways: readonly Way<T>[]): Promise<T | null> {
  for (const way of ways) {
    try {
      return await way();
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  return null;
}

/**
 * What is known of the rights may be wrong or old, and only Discord decides: so writing is always tried, and text
 * after an embed, too.
 */
function waysThere(message: Message, reply: Reply, rights: Rights): readonly Way<Sent>[] {
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const writing = message.channel.isThread() ? SendMessagesInThreads : SendMessages;
  const inText = () => sendReply(message, reply, 'text');
  if (rights?.has(writing) === false) return [inText];
  const beside = () => sendBeside(message, reply);
  return lookFor(rights) === 'text'
    ? [inText, beside]
    : [() => sendReply(message, reply, 'embed'), inText, beside];
}

function waysElsewhere(
  message: Message,
  reply: Reply,
  words: Words,
  told: Recent<true>,
  rights: Rights,
): readonly Way<unknown>[] {
  const where = seat(message.author.id, message.channelId);
  const privately = () => {
    // Also where it is refused: direct messages that are closed stay so for a while.
    told.set(where, true);
    return sendPrivately(message, reply, words);
  };
  const react = () => message.channel.messages.react(message, '🔇');
  return [
    ...(told.get(where) === true ? [] : [privately]),
    ...(rights?.has(PermissionFlagsBits.AddReactions) === false ? [] : [react]),
  ];
}

/** The question's own id as nonce: sent twice, by a retry or a second instance, it still appears once. */
function once(message: Message) {
  return { nonce: message.id, enforceNonce: true };
}

async function sendReply(message: Message, reply: Reply, look: Look): Promise<Sent> {
  const { id } = await message.reply({ ...payload(reply, look), ...once(message), failIfNotExists: false });
  return { id, look };
}

/** Replying takes the right to read what was written before; writing does not. */
async function sendBeside(message: Message, reply: Reply): Promise<Sent> {
  if (!message.channel.isSendable()) throw new Error('A message came from where none can be sent.');
  const { id } = await message.channel.send({ ...payload(reply, 'text'), ...once(message) });
  return { id, look: 'text' };
}

async function sendPrivately(message: Message, reply: Reply, words: Words): Promise<void> {
  const content = words.talk.elsewhere(`<#${message.channelId}>`);
  await message.author.send({ ...payload(reply, 'embed'), content, ...once(message) });
}
