/** When the bot ends, and how: told to stop, cut off for good by Discord, or broken. */
import { type Client, Events } from 'discord.js';
import type { Logger } from '../log.js';
import { FatalDiscordError, fatalClose } from './errors.js';
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
      const listener = () => resolve();
      process.once(signal, listener);
      forgets.push(() => process.off(signal, listener));
    }
    stop?.addEventListener('abort', () => resolve(), { once: true });
    if (stop?.aborted) resolve();

    client.on(Events.ShardDisconnect, ({ code }) => {
      const fatal = fatalClose(code);
      if (fatal !== undefined) reject(fatal);
    });
    client.on(Events.Invalidated, () =>
      reject(new FatalDiscordError('Discord ended the session for good. Check the token, and start again.')),
    );
    forgets.push(watchHeartbeats(() => latestHeartbeat(client), reject));

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

/** In ms since the epoch, -1 before the first. */
function latestHeartbeat(client: Client): number {
  return Math.max(-1, ...client.ws.shards.map((shard) => shard.lastPingTimestamp));
}
