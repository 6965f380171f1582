/** When the bot ends, and how: told to stop, cut off for good by Discord, or broken. */
import { type Client, Events } from 'discord.js';
import type { Logger } from '../log.js';
import { FatalDiscordError, fatalClose, refusedToken } from './errors.js';
import { watchHeartbeats } from './watchdog.js';

export interface End {
  /** Resolves when the bot is told to stop, rejects when it cannot go on. */
  readonly promise: Promise<void>;
  /** Lets go of the process and the timers. */
  forget(): void;
}

export function watchForTheEnd(client: Client, log: Logger, stop: AbortSignal | undefined): End {
  const forgets: (() => void)[] = [];
  const promise = new Promise<void>((resolve, reject) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // Also a second one: npm passes a Ctrl-C on that the terminal has sent already, and what is in flight ends anyway.
      const listener = () => resolve();
      process.on(signal, listener);
      forgets.push(() => process.off(signal, listener));
    }
    stop?.addEventListener('abort', () => resolve(), { once: true });
    if (stop?.aborted) resolve();

    client.on(Events.ShardDisconnect, ({ code }) => {
      const fatal = fatalClose(code);
      if (fatal !== undefined) reject(fatal);
    });
    // Before that, the login tells. Asked again, Discord has refused the token again: see whole-answers.ts. discord.js
    // has forgotten it by now.
    client.once(Events.ClientReady, () => {
      client.rest.on('response', ({ data }, { status }) => {
        if (status === 401 && data.auth) reject(new FatalDiscordError(refusedToken));
      });
    });
    client.on(Events.Invalidated, () =>
      reject(new FatalDiscordError('Discord ended the session for good. Check the token, and start again.')),
    );
    forgets.push(watchHeartbeats(() => acknowledgedBy(client), reject));

    // Questions are independent of one another and guarded one by one, so what nobody caught comes from the
    // inside of a library (discord.js starts its connections with `void`): worth a line, not the end of the
    // bot. If the connection is lost by it, the heartbeats tell.
    const onRejection = (err: unknown) => log.error({ err }, 'A promise was rejected that nobody waited for');
    process.on('unhandledRejection', onRejection);
    forgets.push(() => process.off('unhandledRejection', onRejection));
    // A thrown error may have left things half done. Here it ends the bot in good order, and Node does not print
    // it with the URL that holds an interaction's token.
    const onException = (err: unknown) => {
      log.fatal({ err }, 'Something broke');
      reject(new Error('Something broke inside the bot; the log says what. Start it again.'));
    };
    process.on('uncaughtException', onException);
    forgets.push(() => process.off('uncaughtException', onException));
  });
  // It may come before anybody waits for it.
  promise.catch(() => {});
  return {
    promise,
    forget: () => {
      for (const forget of forgets) forget();
    },
  };
}

/** By shard, in ms since the epoch; -1 before the first. Empty before the login. */
function acknowledgedBy(client: Client): ReadonlyMap<number, number> {
  return new Map(client.ws.shards.map((shard) => [shard.id, shard.lastPingTimestamp]));
}
