/** How many questions a member may ask in a while, over commands and messages together. */
import { type Reply, say } from '../replies/reply.js';
import type { Words } from '../words/words.js';
import { recent } from './recent.js';

export interface Pace {
  /** Counts a question of a member's, if it is not too many. */
  ask(member: string): Verdict;
  /** Turns a question away that has no place in the queue. @param ms after how long there may be one */
  refuse(member: string, ms?: number): TooFast;
}

export type Verdict = 'go' | TooFast;

export interface TooFast {
  /** When the member can ask again, in ms since the epoch by this machine's clock. */
  readonly again: number;
  /** Whether they have been told so already, and that moment is still to come. */
  readonly told: boolean;
}

/** So many questions in so many ms: nobody reads faster, and no member can fill a channel. */
const LIMITS = [
  { questions: 5, ms: 10_000 },
  { questions: 20, ms: 60_000 },
] as const;
const LONGEST = 60_000;
const MEMBERS = 1_000;

export function openPace(now: () => number = Date.now): Pace {
  const asked = recent<readonly number[]>({ most: MEMBERS, life: LONGEST, now });
  const told = recent<number>({ most: MEMBERS, life: LONGEST, now });

  const tooFast = (member: string, again: number): TooFast => {
    const before = told.get(member);
    if (before !== undefined && before > now()) return { again: before, told: true };
    told.set(member, again);
    return { again, told: false };
  };

  return {
    ask(member) {
      const times = (asked.get(member) ?? []).filter((time) => time > now() - LONGEST);
      const again = Math.max(...LIMITS.map(({ questions, ms }) => (times.at(-questions) ?? -ms) + ms));
      if (again > now()) return tooFast(member, again);
      asked.set(member, [...times, now()]);
      return 'go';
    },
    refuse: (member, ms = LIMITS[0].ms) => tooFast(member, now() + ms),
  };
}

/** @param ahead how far this machine's clock is ahead of Discord's, in ms */
export function tooFastReply({ again }: TooFast, ahead: number, words: Words): Reply {
  // Rounded up: at the moment that is shown it is possible again.
  const at = Math.ceil((again - ahead) / 1000);
  return { ...say('plain', ''), blocks: [{ kind: 'moment', text: words.conversation.tooFast, at }] };
}
