/**
 * What was asked last, where, and by whom: so that "and in Belgorod?" has something to take up.
 *
 * Discord has it all, too: the messages could be fetched. But an answer may itself be to a question put together from
 * several messages, so that the whole chain would have to be fetched each time, and the right to read it is not
 * given everywhere. So it is kept in memory, for a quarter of an hour and never on disk; a restart forgets it.
 */
import type { Turn } from '../replies/reply.js';
import { recent } from './recent.js';

export interface Conversations {
  /** What a message follows, if anything. */
  before(message: Said): Turn | null;
  /**
   * Keeps what was asked.
   * @param answer id of the message that answered it: a reply to that one continues it, whoever writes it
   * @param instead what was kept of the same question before it was edited
   */
  keep(turn: Turn, by: Omit<Said, 'repliesTo'>, answer: string | null, instead?: Turn): void;
}

/** Where and how something is said, by ids. */
export interface Said {
  readonly member: string;
  readonly channel: string;
  /** It is a direct message or in a thread: there, what somebody writes follows what they wrote before. */
  readonly alone: boolean;
  /** The message that it replies to. */
  readonly repliesTo: string | null;
}

const QUARTER_HOUR = 900_000;
const MOST = 2_000;

export function openConversations(now: () => number = Date.now): Conversations {
  const turns = recent<Turn>({ most: MOST, life: QUARTER_HOUR, now });
  const keyOf = ({ member, channel }: Pick<Said, 'member' | 'channel'>) => `${channel} ${member}`;
  return {
    before(said) {
      // Of a reply to something else it is not sure what it is about.
      if (said.repliesTo !== null) return turns.get(said.repliesTo) ?? null;
      return (said.alone ? turns.get(keyOf(said)) : undefined) ?? null;
    },
    keep(turn, by, answer, instead) {
      const isLast = instead === undefined || turns.get(keyOf(by)) === instead;
      if (by.alone && isLast) turns.set(keyOf(by), turn);
      if (answer !== null) turns.set(answer, turn);
    },
  };
}
