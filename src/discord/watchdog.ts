/** Notices a connection that is dead without having been closed, and says so once. */
import { DiscordUnreachable } from './errors.js';

/** Discord asks for a heartbeat about every 41 s, so each look should find a new one acknowledged. */
const interval = 60_000;
const looks = 5;

/**
 * Calls `lost` when no heartbeat was acknowledged for five minutes. It looks at heartbeats, not at events: in a
 * quiet server nothing happens for days. It counts its own looks, not clock time: a machine that slept has not
 * been without Discord for five minutes yet.
 * @param acknowledged when the latest acknowledged heartbeat was sent; any number that changes with each.
 * @returns stops watching.
 */
export function watchHeartbeats(
  acknowledged: () => number,
  lost: (error: DiscordUnreachable) => void,
): () => void {
  let seen = acknowledged();
  let missed = 0;
  const timer = setInterval(() => {
    const latest = acknowledged();
    missed = latest === seen ? missed + 1 : 0;
    seen = latest;
    if (missed < looks) return;
    clearInterval(timer);
    lost(
      new DiscordUnreachable(
        `Discord has not answered for ${looks} minutes. Check the network; start the bot again, or let its supervisor do it.`,
      ),
    );
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}
