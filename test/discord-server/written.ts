/** What a member gets for a message that is written to the bot. */
import type { Message, Sent } from './message.js';
import { readMessage } from './message.js';
import type { World } from './world.js';

export interface Written {
  readonly message: Message;
  /** The bot's first answer: a reply to this message, or else its next message there. */
  reply(timeout?: number): Promise<Sent & { readonly text: string }>;
  /** All answers so far. */
  replies(): readonly Sent[];
  /** Waits for a reaction of the bot to it, and gives the emoji. */
  reaction(timeout?: number): Promise<string>;
}

/** @param message has just been sent. */
export function written(world: World, message: Message): Written {
  const before = world.sent.length;
  const answers = () =>
    world.sent
      .slice(before)
      .filter(({ how, message: { channel_id } }) => how === 'message' && channel_id === message.channel_id)
      .filter(({ message: { message_reference } }) => {
        const about = message_reference?.message_id;
        return about === undefined || about === message.id;
      });
  const seen = () => {
    const since = world.sent.slice(before).map((one) => JSON.stringify(readMessage(one.message)));
    const failed = world.requests.filter(({ status }) => status >= 400 || status === 0);
    const calls = failed.map(({ method, path, status }) => `${method} ${path} → ${status}`);
    const broken = world.violations.open.map(({ sentence }) => sentence);
    return [...since, ...calls, ...broken].join('; ') || 'nothing was sent';
  };
  return {
    message,
    async reply(timeout) {
      const found = await world.changes.until('an answer to the message', () => answers()[0], seen, timeout);
      return { ...found, text: readMessage(found.message) };
    },
    replies: answers,
    reaction: (timeout) =>
      world.changes.until(
        'a reaction to the message',
        () => world.reactions.find(({ messageId }) => messageId === message.id)?.emoji,
        seen,
        timeout,
      ),
  };
}
