/** What the gateway takes from a client, and what a session is told of an event. */
import { ApplicationFlags, GatewayIntentBits } from 'discord.js';
import { z } from 'zod';
import type { Message } from './message.js';
import { partialMemberOnWire } from './on-wire.js';
import type { World } from './world.js';

/** What a client may send: anything else is closed with 4002. */
export const payload = z.looseObject({ op: z.int(), d: z.unknown() });
export const identify = z.looseObject({
  token: z.string(),
  intents: z.int().min(0),
  properties: z.looseObject({ os: z.string(), browser: z.string(), device: z.string() }),
  shard: z.tuple([z.int().min(0), z.int().min(1)]).optional(),
});
export const resume = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.int().min(0) });
export const presence = z.looseObject({
  since: z.number().nullable(),
  activities: z.array(z.looseObject({ name: z.string(), type: z.int() })),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']),
  afk: z.boolean(),
});

/** Which part of a bot's events a session is told of: those of shard `id` of `count`. */
export type Shard = readonly [id: number, count: number];

/** events/gateway, "Sharding": a server's events come to shard (id >> 22) % count, direct messages to shard 0. */
export function isOnShard([id, count]: Shard, guildId: string | null): boolean {
  return id === (guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)));
}

export type PrivilegedIntent = 'GuildMembers' | 'GuildPresences' | 'MessageContent';

const PRIVILEGED: readonly PrivilegedIntent[] = ['GuildMembers', 'GuildPresences', 'MessageContent'];
/** The flags of an unverified application that has these switched on. */
export function privilegedFlags(granted: readonly PrivilegedIntent[]): number {
  return granted.reduce((flags, name) => flags | SWITCH[name], 0);
}

const SWITCH: Readonly<Record<PrivilegedIntent, number>> = {
  GuildMembers: ApplicationFlags.GatewayGuildMembersLimited,
  GuildPresences: ApplicationFlags.GatewayPresenceLimited,
  MessageContent: ApplicationFlags.GatewayMessageContentLimited,
};

const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);

/** The close code for a wish for these intents; null when it is granted. */
export function intentsFault(intents: number, granted: readonly PrivilegedIntent[]): 4013 | 4014 | null {
  if ((intents & ~ALL_INTENTS) !== 0) return 4013;
  const refused = PRIVILEGED.some((name) => !granted.includes(name) && has(intents, GatewayIntentBits[name]));
  return refused ? 4014 : null;
}

/** Whether a session with these intents is told of an event at all. */
export function isToldOf(event: string, intents: number, dm: boolean): boolean {
  if (event === 'INTERACTION_CREATE') return true;
  if (event.startsWith('MESSAGE_REACTION')) {
    return has(
      intents,
      dm ? GatewayIntentBits.DirectMessageReactions : GatewayIntentBits.GuildMessageReactions,
    );
  }
  if (event.startsWith('MESSAGE_')) {
    return has(intents, dm ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages);
  }
  return has(intents, GatewayIntentBits.Guilds);
}

/**
 * A message as a session with these intents sees it: without the Message Content intent only direct messages, the
 * bot's own and those that mention it have content.
 */
export function messageAsSeen(world: World, message: Message, intents: number): object {
  const channel = world.channels.get(message.channel_id);
  const guild = channel?.guild ?? null;
  const readable =
    has(intents, GatewayIntentBits.MessageContent) ||
    guild === null ||
    message.author.id === world.bot.id ||
    message.mentions.some(({ id }) => id === world.bot.id);
  const hidden = { content: '', embeds: [], components: [], attachments: [] };
  const place =
    guild === null
      ? { channel_type: channel?.type }
      : {
          guild_id: guild.id,
          channel_type: channel?.type,
          member: partialMemberOnWire(world, message.author.id),
        };
  return { ...message, ...place, ...(readable ? {} : hidden) };
}

function has(intents: number, bit: number): boolean {
  return (intents & bit) !== 0;
}
