/** Discord's time, as the `Date` header of its answers tells it; this machine's own clock may be off. */
import type { Client } from 'discord.js';

export interface Clock {
  /**
   * How long ago something happened, in ms, by Discord's clock. It errs towards "less long ago", by up to a second and
   * the way of the header: what is called late is late.
   * @param timestamp ms since the epoch, from a snowflake.
   */
  since(timestamp: number): number;
  /** How far this machine is ahead of Discord, in ms; negative when behind, 0 before the first answer. */
  ahead(): number;
}

/** A clock set by every answer to a request of `client`. */
export function discordClock(client: Pick<Client, 'rest'>, now: () => number = Date.now): Clock {
  let ahead = 0;
  client.rest.on('response', (_request, response) => {
    // Whole seconds, cut off, and older by the way here: so the header is never ahead of Discord's clock.
    const told = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(told)) ahead = now() - told;
  });
  return { since: (timestamp) => now() - ahead - timestamp, ahead: () => ahead };
}

/** A first response must reach Discord within this many ms; after that nobody can be answered. */
export const responseTime = 3_000;
