/** How the connections to Discord are, shard by shard, for whoever watches over the bot from outside. */
import { type Client, Events, Status } from 'discord.js';
import type { Connection } from '../metrics/meters.js';

/** All shards of this process; none before it has logged in. */
export function connectionsOf(client: Client): readonly Connection[] {
  return client.ws.shards.map(({ id, status, lastPingTimestamp }) => ({
    shard: id,
    ready: status === Status.Ready,
    acknowledged: lastPingTimestamp < 0 ? null : lastPingTimestamp,
  }));
}

/** In ms: whoever is told can take a silence of several of these for a process that hangs. */
const AT_LEAST = 15_000;

/**
 * Tells how the connections are: now, whenever that has changed, and at least every 15 s.
 * @returns tells nothing more
 */
export function feelPulse(
  client: Client,
  tell: (connections: readonly Connection[]) => void = () => {},
): () => void {
  let told = '';
  let waiting: NodeJS.Immediate | undefined;
  const beat = () => {
    waiting = undefined;
    const connections = connectionsOf(client);
    const now = JSON.stringify(connections);
    if (now === told) return;
    told = now;
    tell(connections);
  };
  const always = () => {
    told = '';
    beat();
  };
  // discord.js has no event for an acknowledged heartbeat. It writes a line just before it notes one, as before most of what
  // it does; what the line says does not matter here.
  const look = () => {
    waiting ??= setImmediate(beat);
  };
  client.on(Events.Debug, look);
  client.on(Events.ShardReady, look);
  const timer = setInterval(always, AT_LEAST);
  beat();
  return () => {
    client.off(Events.Debug, look);
    client.off(Events.ShardReady, look);
    clearImmediate(waiting);
    clearInterval(timer);
  };
}
