/** The servers that the bot is in: their list, and of the one where things happen its roles, channels and members. */
import { ChannelType } from 'discord.js';
import { z } from 'zod';
import { channelOnWire, guildOnWire, memberOnWire } from '../on-wire.js';
import { EVERYONE } from '../permissions.js';
import { parseForm, refuse } from '../refusal.js';
import type { World } from '../world.js';
import type { Call, Route } from './route.js';
import { ok } from './route.js';

/** Most servers on a page of the list. */
const PAGE = 200;
const paging = z.object({
  limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE),
  after: z.string().default('0'),
});

export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/users/@me/guilds',
    answer: ({ world, query }) => {
      const { limit, after } = parseForm(paging, Object.fromEntries(query));
      const all = memberships(world).toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
      return ok(all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, limit));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild',
    answer: (call) => {
      mustBeIn(call);
      const guild: Record<string, unknown> = { ...guildOnWire(call.world) };
      for (const key of ONLY_GATEWAY) delete guild[key];
      return ok(guild);
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    answer: (call) => {
      mustBeIn(call);
      const { channels, guild } = call.world;
      const here = [...channels.values()].filter((channel) => channel.guild?.id === guild.id);
      return ok(here.filter(({ type }) => type !== ChannelType.PublicThread).map(channelOnWire));
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    answer: (call) => {
      mustBeIn(call);
      const user = call.world.users.get(call.params['user'] ?? '');
      if (user === undefined) throw refuse(10013);
      return ok(memberOnWire(call.world, user));
    },
  },
];

/** What GUILD_CREATE has beside the guild itself. */
const ONLY_GATEWAY = [
  'joined_at',
  'large',
  'unavailable',
  'member_count',
  'voice_states',
  'members',
  'channels',
  'threads',
  'presences',
  'stage_instances',
  'guild_scheduled_events',
  'soundboard_sounds',
] as const;

/** As the list has them; `permissions` is what the bot has there without a channel's overwrites. */
function memberships(world: World) {
  const entry = ({ id, name }: { readonly id: string; readonly name: string }, bits: bigint) => ({
    id,
    name,
    icon: null,
    banner: null,
    owner: false,
    permissions: bits.toString(),
    features: [],
  });
  const here = world.memberInstalled ? [] : [entry(world.guild, EVERYONE | world.botRolePermissions)];
  const bits = EVERYONE | world.botRolePermissions | world.botLacks;
  return [...here, ...world.otherServers.map((server) => entry(server, bits))];
}

/** @throws Refusal 10004 */
function mustBeIn({ world, params }: Call): void {
  if (params['guild'] !== world.guild.id || world.memberInstalled) throw refuse(10004);
}
