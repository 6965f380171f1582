/** All that the bot remembers of members: in memory only, a little of each, and not for long. */
import type { Message } from 'discord.js';
import type { Turn } from '../replies/reply.js';
import { type Conversations, openConversations } from './conversations.js';
import type { Sent } from './delivery.js';
import { openPace, type Pace } from './pace.js';
import { openQueue, type Queue } from './queue.js';
import { type Recent, recent } from './recent.js';

export interface Memory {
  readonly pace: Pace;
  /** By member and channel: one answer at a time. */
  readonly queue: Queue;
  readonly conversations: Conversations;
  /** By message id: questions that may still be edited. */
  readonly questions: Recent<Question>;
  /** By member and channel: who has been told that the bot may not write there. */
  readonly told: Recent<true>;
  /** By channel: where the bot is shown as typing. */
  readonly typing: Recent<true>;
}

/** A message that asks, from when it came in. */
export interface Question {
  /** As it was last edited. */
  message: Message;
  /** What it follows. */
  before: Turn | null;
  /** What was answered, and with which message; null before that, and where it was answered elsewhere. */
  answered: { readonly text: string; readonly sent: Sent; readonly turn: Turn | undefined } | null;
  /** An edit waits for its turn: it will see what is the last state by then. */
  editing: boolean;
}

export function openMemory(): Memory {
  return {
    pace: openPace(),
    queue: openQueue(),
    conversations: openConversations(),
    questions: recent({ most: 1_000, life: 120_000 }),
    told: recent({ most: 1_000, life: 3_600_000 }),
    // Discord shows it for ten seconds.
    typing: recent({ most: 1_000, life: 9_000 }),
  };
}

/** The key for a member in a channel. */
export function seat(member: string, channel: string): string {
  return `${channel} ${member}`;
}
