/** Other servers that the bot is in, where nobody says anything: what a bot has to carry, to see what that costs. */
import { ChannelType } from 'discord.js';
import { isOnShard, type Shard } from './gateway-rules.js';
import { guildOnWire } from './on-wire.js';
import { snowflake } from './snowflake.js';
import type { World } from './world.js';

export interface Crowd {
  readonly servers: number;
  /** In each of them. */
  readonly channels: number;
  readonly roles: number;
}

export const NOBODY: Crowd = { servers: 0, channels: 0, roles: 0 };

/** The ids of these servers that are on a shard; spread over all shards, since each is a millisecond younger. */
export function idsOn(shard: Shard, { servers }: Crowd): readonly string[] {
  const ids = Array.from({ length: servers }, (_, at) => String(BigInt(FIRST + at) << 22n));
  return ids.filter((id) => isOnShard(shard, id));
}

/** Milliseconds since 2015: in 2020. */
const FIRST = 160_000_000_000;

/** What GUILD_CREATE carries of one. */
export function crowdedGuild(world: World, id: string, { channels, roles }: Crowd): object {
  return {
    ...guildOnWire(world),
    id,
    name: `Server ${id}`,
    threads: [],
    channels: Array.from({ length: channels }, (_, at) => ({
      id: snowflake(),
      type: ChannelType.GuildText,
      name: `channel-${at}`,
      guild_id: id,
      flags: 0,
      last_message_id: null,
      parent_id: null,
      position: at,
      topic: 'What this channel is for, in a sentence of the usual length.',
      nsfw: false,
      rate_limit_per_user: 0,
      permission_overwrites: [{ id, type: 0, allow: '0', deny: '2048' }],
    })),
    roles: [id, world.guild.botRoleId, ...Array.from({ length: roles }, () => snowflake())].map(
      (role, at) => ({
        id: role,
        name: `role ${at}`,
        permissions: '274877991936',
        position: at,
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        icon: null,
        unicode_emoji: null,
        managed: false,
        mentionable: false,
        flags: 0,
      }),
    ),
  };
}
