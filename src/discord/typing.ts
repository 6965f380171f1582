/** "Footnote is typing…": seen by whoever wrote a message that has to wait for its answer. */
import { type Message, PermissionFlagsBits } from 'discord.js';
import type { Recent } from './recent.js';

/**
 * Shows it where it is not shown yet, and where the bot may write. That it could not be shown changes nothing, and is not waited for.
 * @returns true: a message can be answered for as long as it stands
 */
export async function showTyping(message: Message, shown: Recent<true>): Promise<true> {
  if (shown.get(message.channelId) === true || !mayWrite(message)) return true;
  shown.set(message.channelId, true);
  if (message.channel.isSendable()) message.channel.sendTyping().catch(() => {});
  return true;
}

function mayWrite(message: Message): boolean {
  if (!message.inGuild()) return true;
  const { SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const writing = message.channel.isThread() ? SendMessagesInThreads : SendMessages;
  return message.channel.permissionsFor(message.client.user)?.has(writing) === true;
}
