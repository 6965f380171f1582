/** Notices a connection that is dead without having been closed, and says so once. */
import { DiscordUnreachable } from './errors.js';

/** Discord asks for a heartbeat about every 41 s, so each look should find a new one acknowledged. */
const interval = 60_000;
const looks = 5;
/** At the start, Discord lets one shard after another in, 5 s apart; so many come in between two looks. */
const shardsALook = interval / 5_000;

/**
 * Calls `lost` when no heartbeat of some shard was acknowledged for five minutes: the servers on it would hear nothing, even if
 * all the others do. It looks at heartbeats, not at events: in a quiet server nothing happens for days. It counts its
 * own looks, not clock time: a machine that slept has not been without Discord for five minutes yet.
 * @param acknowledged by shard, when the latest acknowledged heartbeat was sent; it changes with each, -1
 * before the first. No shard at all counts as one that is silent.
 * @returns stops watching.
 */
export function watchHeartbeats(
  acknowledged: () => ReadonlyMap<number, number>,
  lost: (error: DiscordUnreachable) => void,
): () => void {
  let seen = acknowledged();
  let missed = new Map<number, number>();
  const timer = setInterval(() => {
    const latest = acknowledged();
    const shards = latest.size === 0 ? [NONE] : [...latest.keys()];
    missed = new Map(
      shards.map((shard) => [
        shard,
        latest.get(shard) === seen.get(shard) || latest.get(shard) === -1 ? (missed.get(shard) ?? 0) + 1 : 0,
      ]),
    );
    seen = latest;
    const silent = shards.find((shard, at) => {
      const starting = (latest.get(shard) ?? -1) === -1;
      return (missed.get(shard) ?? 0) >= looks + (starting ? Math.floor(at / shardsALook) : 0);
    });
    if (silent === undefined) return;
    clearInterval(timer);
    const where = latest.size > 1 ? ` on shard ${silent}` : '';
    lost(
      new DiscordUnreachable(
        `Discord has not answered for ${missed.get(silent) ?? looks} minutes${where}. Check the network; start the bot again, or let its supervisor do it.`,
      ),
    );
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

/** Stands for the shards before they are known. */
const NONE = -1;
