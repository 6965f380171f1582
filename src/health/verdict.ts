/** Whether the bot is well, judged by how long ago Discord last acknowledged a heartbeat of each of its connections. */

import { codeOf } from '../system-error.js';
import { type Health, readHealth } from './health-file.js';

export interface Verdict {
  readonly healthy: boolean;
  /** Why, in one line. */
  readonly why: string;
}

export interface Judging {
  /** How old the last acknowledged heartbeat may be, in ms. */
  readonly oldest: number;
  /** A bot that is still starting does not count as healthy: for a roll-out that waits until each process is connected. */
  readonly ready: boolean;
}

/** Two and a half heartbeats; Discord asks for one every 41.25 s. In ms. */
export const OLDEST = 105_000;

/** The bot notes something every 15 s; when it has not for so long, in ms, it hangs. */
const SILENCE = 60_000;
/** How far apart Discord lets the shards of a bot in, in ms. */
const APART = 5_000;

/** Reads the file of a bot, and looks whether its process is there. */
export function checkHealth(path: string, judging: Judging): Verdict {
  let health: ReturnType<typeof readHealth>;
  try {
    health = readHealth(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      return ill(
        `no bot runs here: there is no file ${path}. Run this as the bot's user, in its folder, and with its settings (HEALTH_FILE, DATA_DIR, SHARDS)`,
      );
    return ill(`${path} cannot be read (${codeOf(error)}). Run this as the bot's user`);
  }
  if (health === 'foreign') return ill(`${path} belongs to another user. Run this as the bot's user`);
  if (health === null) return ill(`${path} is not what the bot writes. Name another file with HEALTH_FILE`);
  return isRunning(health.pid)
    ? judge(health, judging, Date.now())
    : ill(`the bot (process ${health.pid}) has ended`);
}

/** @param now in ms since the epoch */
export function judge(
  { started, written, shards }: Health,
  { oldest, ready }: Judging,
  now: number,
): Verdict {
  if (now - written > SILENCE)
    return ill(`the bot hangs: it has noted nothing for ${seconds(now - written)}`);
  let last = Number.POSITIVE_INFINITY;
  // Before the login not even the number of shards is known.
  let starting = shards.length === 0;
  if (starting && now - started > oldest)
    return ill(`the bot has not logged in for ${seconds(now - started)}`);
  for (const [at, { shard, acknowledged, lost }] of shards.entries()) {
    const name = shards.length === 1 ? 'the connection to Discord' : `shard ${shard}`;
    if (acknowledged === null) {
      // The first heartbeat comes up to one interval after the connection, and that when it is the shard's turn.
      const silent = now - started - at * APART;
      if (silent > oldest) return ill(`${name} has had no heartbeat acknowledged in ${seconds(silent)}`);
      if (lost !== null) starting = true;
      continue;
    }
    const age = now - acknowledged;
    if (age > oldest)
      return ill(`the last heartbeat that Discord acknowledged on ${name} is ${seconds(age)} old`);
    if (lost !== null && now - lost > oldest) return ill(`${name} has been lost for ${seconds(now - lost)}`);
    if (lost !== null && ready) return ill(`${name} is being made again`);
    last = Math.min(last, acknowledged);
  }
  if (starting) return ready ? ill('the bot is still starting') : well('the bot is starting');
  const connected = shards.length === 1 ? 'connected' : `${shards.length} shards connected`;
  if (last === Number.POSITIVE_INFINITY) return well(`${connected}, before the first heartbeat`);
  return well(`${connected}, the oldest acknowledged heartbeat is ${seconds(now - last)} old`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // There is none, or its number has gone to a process of somebody else's.
    return false;
  }
}

function seconds(ms: number): string {
  return `${Math.max(0, Math.round(ms / 1000))} s`;
}

const ill = (why: string): Verdict => ({ healthy: false, why: `Unhealthy: ${why}.` });
const well = (why: string): Verdict => ({ healthy: true, why: `Healthy: ${why}.` });
