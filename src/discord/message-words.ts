/** The words of a message that a command was called on. Discord hands them over with the call; it takes no intent. */
import { z } from 'zod';

/**
 * What was typed, else what is forwarded, else what embeds say, as those of a bot do. May be empty.
 * @param message as discord.js has it, or, from a channel that the bot is not in, as Discord sent it
 */
export function wordsOf(message: unknown): string {
  const { messageSnapshots, message_snapshots, ...own } = written.parse(message);
  const forwarded = [...messageSnapshots.values(), ...message_snapshots.map((one) => one.message)];
  const all = [own, ...forwarded];
  const typed = all.map(({ content }) => content ?? '').find((text) => text.trim() !== '');
  return typed ?? all.flatMap(({ embeds }) => embeds.map((one) => one.description ?? '')).join('\n');
}

const part = z.object({
  content: z.string().nullish(),
  embeds: z.array(z.object({ description: z.string().nullish() })).default([]),
});
const written = part.extend({
  messageSnapshots: z.map(z.string(), part).default(new Map()),
  message_snapshots: z.array(z.object({ message: part })).default([]),
});
