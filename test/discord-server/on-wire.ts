/** People and places as Discord writes them. */
import { ChannelType } from 'discord.js';
import { EVERYONE, MEMBER_PERMISSIONS } from './permissions.js';
import type { Channel, User, World } from './world.js';

/** When the server, its members and the bot's place in it began. */
const LONG_AGO = '2024-01-01T00:00:00.000000+00:00';

export function userOnWire(user: User): object {
  return {
    ...user,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
  };
}

export function applicationOnWire({ bot, application }: World): object {
  return {
    id: bot.id,
    name: bot.username,
    icon: null,
    description: '',
    type: null,
    bot: userOnWire(bot),
    summary: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    tags: [],
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: 1,
    approximate_user_install_count: 1,
    integration_types_config: { '0': {}, '1': {} },
    team: null,
    ...application,
  };
}

export function memberOnWire(world: World, user: User): object {
  return { user: userOnWire(user), banner: null, ...partialMemberOnWire(world, user.id) };
}

/** A member as a message has them: without the user, who is its author. */
export function partialMemberOnWire({ bot, guild, botTimedOutUntil }: World, userId: string): object {
  const silentUntil = userId === bot.id ? botTimedOutUntil : null;
  return {
    roles: [userId === bot.id ? guild.botRoleId : guild.memberRoleId],
    nick: null,
    avatar: null,
    joined_at: LONG_AGO,
    premium_since: null,
    communication_disabled_until: silentUntil === null ? null : new Date(silentUntil).toISOString(),
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

export function channelOnWire(channel: Channel): object {
  const base = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (channel.recipient !== null) return { ...base, recipients: [userOnWire(channel.recipient)] };
  if (channel.guild === null) return { ...base, name: null, icon: null, recipients: [], owner_id: '0' };
  const inGuild = { ...base, name: channel.name, guild_id: channel.guild.id };
  if (channel.parentId !== null) {
    return {
      ...inGuild,
      parent_id: channel.parentId,
      owner_id: channel.guild.ownerId,
      member_count: 2,
      message_count: 0,
      total_message_sent: 0,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: LONG_AGO,
        create_timestamp: LONG_AGO,
        locked: false,
      },
    };
  }
  return {
    ...inGuild,
    parent_id: null,
    position: 0,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites:
      channel.denied === 0n && channel.allowed === 0n
        ? []
        : [
            {
              id: channel.guild.botRoleId,
              type: 0,
              allow: channel.allowed.toString(),
              deny: channel.denied.toString(),
            },
          ],
  };
}

/** All that GUILD_CREATE carries. */
export function guildOnWire(world: World): object {
  const { guild } = world;
  const channels = [...world.channels.values()].filter((channel) => channel.guild?.id === guild.id);
  const owner = world.users.get(guild.ownerId);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    vanity_url_code: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: rolesOnWire(world),
    joined_at: LONG_AGO,
    large: false,
    unavailable: false,
    member_count: world.users.size,
    voice_states: [],
    members: [memberOnWire(world, world.bot), ...(owner === undefined ? [] : [memberOnWire(world, owner)])],
    channels: channels.filter(({ type }) => type !== ChannelType.PublicThread).map(channelOnWire),
    threads: channels.filter(({ type }) => type === ChannelType.PublicThread).map(channelOnWire),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/**
 * Members may see and write; what the bot may do comes from its own role alone, so that a permission which its
 * invite link forgot is missed here too.
 */
function rolesOnWire({ guild, botRolePermissions }: World): object[] {
  const role = (id: string, name: string, permissions: bigint, managed: boolean) => ({
    id,
    name,
    permissions: permissions.toString(),
    position: managed ? 1 : 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed,
    mentionable: false,
    flags: 0,
  });
  return [
    role(guild.id, '@everyone', EVERYONE, false),
    role(guild.botRoleId, 'Footnote', botRolePermissions, true),
    role(guild.memberRoleId, 'Members', MEMBER_PERMISSIONS, false),
  ];
}
