/** An interaction as the gateway tells the bot of it. */
import { randomBytes } from 'node:crypto';
import { ChannelType, InteractionType } from 'discord.js';
import type { Interaction } from './interaction.js';
import { NO_PROGRESS } from './interaction.js';
import type { Message } from './message.js';
import { channelOnWire, memberOnWire, userOnWire } from './on-wire.js';
import { MEMBER_PERMISSIONS, permissionBits } from './permissions.js';
import { snowflake } from './snowflake.js';
import type { Channel, User, World } from './world.js';

export interface Act {
  readonly type: InteractionType;
  readonly called: string;
  readonly user: User;
  readonly channel: Channel;
  /** The part that depends on the type. */
  readonly data: object;
  readonly locale: string;
  readonly commandName?: string;
  /** What a button stands on. */
  readonly message?: Message;
  /** What a context menu command was called on. */
  readonly target?: Message;
  /** How late the bot hears of it, in milliseconds. */
  readonly lag: number;
}

/** What an app may do in direct messages, whoever has installed it. */
const DM_PERMISSIONS = permissionBits([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
  'UseExternalEmojis',
]);

/** Does it: from now on the bot can answer, and the clock runs. */
export function happen(world: World, act: Act): Interaction {
  const createdAt = Date.now() - act.lag;
  const interaction: Interaction = {
    id: snowflake(createdAt),
    token: randomBytes(84).toString('base64url'),
    type: act.type,
    called: act.called,
    user: act.user,
    channel: act.channel,
    createdAt,
    arrivedLate: act.lag >= world.limits.answerWindow,
    owners: ownersOf(world, act),
    commandName: act.commandName ?? null,
    on: act.message ?? act.target ?? null,
    progress: NO_PROGRESS,
  };
  world.interactions.set(interaction.token, interaction);
  watch(world, interaction);
  world.audience.event('INTERACTION_CREATE', onWire(world, act, interaction), act.channel.guild === null);
  return interaction;
}

/** Notes when the time for a first response has passed without one. */
function watch(world: World, interaction: Interaction): void {
  const left = Math.max(0, interaction.createdAt + world.limits.answerWindow - Date.now());
  const timer = setTimeout(() => {
    world.timers.delete(timer);
    if (interaction.progress.first !== null) return;
    interaction.progress = { ...interaction.progress, unanswered: true };
    if (!interaction.arrivedLate) {
      world.violations.record(
        `the application did not respond to ${interaction.called} within ${world.limits.answerWindow} ms`,
      );
    }
    world.changes.notify();
  }, left + 1);
  world.timers.add(timer);
}

function ownersOf(world: World, { channel, user }: Act): Record<string, string> {
  if (channel.guild !== null && world.memberInstalled) return { '1': user.id };
  if (channel.guild !== null) return { '0': channel.guild.id };
  return channel.type === ChannelType.DM ? { '0': '0' } : { '1': user.id };
}

function onWire(world: World, act: Act, interaction: Interaction): object {
  const { channel, user, locale } = act;
  const { guild } = channel;
  const may = guild === null ? DM_PERMISSIONS : world.botPermissions(channel);
  return {
    id: interaction.id,
    application_id: world.bot.id,
    type: act.type,
    version: 1,
    token: interaction.token,
    data: act.data,
    channel: { ...channelOnWire(channel), permissions: MEMBER_PERMISSIONS.toString() },
    channel_id: channel.id,
    locale,
    app_permissions: may.toString(),
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: interaction.owners,
    context: contextOf(channel),
    ...(guild === null
      ? { user: userOnWire(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberOnWire(world, user), permissions: memberPermissions(world).toString() },
        }),
    ...(act.type === InteractionType.MessageComponent && act.message !== undefined
      ? { message: act.message }
      : {}),
  };
}

function memberPermissions({ appsSilenced }: World): bigint {
  return appsSilenced ? MEMBER_PERMISSIONS & ~permissionBits(['UseExternalApps']) : MEMBER_PERMISSIONS;
}

/** 0 a server, 1 the bot's direct messages, 2 between people. */
export function contextOf(channel: Channel): 0 | 1 | 2 {
  if (channel.guild !== null) return 0;
  return channel.type === ChannelType.DM ? 1 : 2;
}
