/** The account that is given of everything that comes in: one line in the log, and one count in the metrics. */
import { type Client, ShardClientUtil } from 'discord.js';
import type { Counted } from '../metrics/meters.js';
import { newRequestId, type Outcome, type Service } from './service.js';

/** What came in. The name of a command is the bot's own word; whatever else came with it is the member's, and stays out. */
export interface What extends Counted {
  readonly kind:
    | 'command'
    | 'autocomplete'
    | 'button'
    | 'interaction'
    | 'direct message'
    | 'mention'
    | 'edit';
  /** Where it came from, for its shard. */
  readonly from: {
    readonly client: Client;
    readonly guildId: string | null;
    readonly createdTimestamp: number;
  };
}

/** What goes with the answer to one thing. */
export interface Asking extends Service {
  /** The number under which the log tells of it. */
  readonly request: string;
  /** When it happened, by `performance.now()`, as far as that is known. */
  readonly since: number;
}

/**
 * Runs `answer`, and then writes the one line of it. Every line that is logged meanwhile has the same number.
 * @param answer resolves to how it ended, and never rejects
 */
export async function withAccount(
  { kind, command, from }: What,
  service: Service,
  answer: (asking: Asking) => Promise<Outcome>,
): Promise<void> {
  const started = performance.now();
  const request = newRequestId();
  const what = { kind, ...(command !== undefined && { command }) };
  const log = service.log.child({ request, ...what });
  const since = started - Math.max(0, service.clock.since(from.createdTimestamp));
  const outcome = await answer({ ...service, log, request, since });
  const ms = performance.now() - started;
  service.meters.answered(what, outcome, ms);
  const line = { outcome, ms: Math.round(ms), shard: shardOf(from) };
  // One a keystroke: too many to be told by default.
  if (kind === 'autocomplete') log.debug(line, 'Completed');
  else log.info(line, isMessage(kind) ? 'Message' : 'Interaction');
}

function isMessage(kind: What['kind']): boolean {
  return kind === 'direct message' || kind === 'mention' || kind === 'edit';
}

/** By Discord's rule, (server’s id >> 22) mod the number of shards; what belongs to no server comes to shard 0. */
function shardOf({ client, guildId }: What['from']): number {
  const { shards } = client.ws;
  const count = client.options.shardCount ?? 1;
  const meant = guildId === null ? 0 : ShardClientUtil.shardIdForGuildId(guildId, count);
  // It did come to this process, whatever the rule says.
  return shards.has(meant) ? meant : (shards.firstKey() ?? 0);
}
