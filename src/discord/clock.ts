/** Discord's time, as the `Date` header of its answers tells it; this machine's own clock may be off. */
import type { Client } from 'discord.js';

export interface Clock {
  /**
   * How long ago something happened, in ms, by Discord's clock. It errs towards "less long ago", by up to a second and
   * the way of an answer here: what is called late is late.
   * @param timestamp ms since the epoch, from a snowflake.
   */
  since(timestamp: number): number;
  /** How far this machine is ahead of Discord, in ms; negative when behind, 0 before the first answer. */
  ahead(): number;
}

/**
 * A clock set by the answers to requests of `client`. Each tells Discord's time in whole seconds, cut off, and is older by the way
 * here: this machine is ahead by at most as much as it says, and the least of several is nearest to the truth.
 */
export function discordClock(
  client: Pick<Client, 'rest'>,
  now: () => number = Date.now,
  elapsed: () => number = performance.now.bind(performance),
): Clock {
  let told: readonly { readonly ahead: number; readonly at: number; readonly start: number }[] = [];
  let ahead = 0;
  client.rest.on('response', (_request, response) => {
    const date = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(date)) return;
    const at = elapsed();
    const start = now() - at;
    // What was told before this machine's clock was set says nothing of it now.
    const comparable = told.filter((one) => one.at > at - MINUTE && Math.abs(one.start - start) < SET);
    told = [...comparable.slice(1 - COMPARED), { ahead: now() - date, at, start }];
    ahead = Math.min(...told.map((one) => one.ahead));
  });
  return { since: (timestamp) => now() - ahead - timestamp, ahead: () => ahead };
}

/** Answers that are compared. */
const COMPARED = 10;
const MINUTE = 60_000;
/** In ms: by as much it does not go wrong in a minute of itself. */
const SET = 200;

/** A first response must reach Discord within this many ms; after that nobody can be answered. */
export const responseTime = 3_000;
