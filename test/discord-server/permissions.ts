/** Who may do what: the bot has what its invite link asks for, less what a channel takes away. */
import { PermissionFlagsBits } from 'discord.js';
import { refuse } from './refusal.js';
import type { Channel, World } from './world.js';

export type PermissionName = keyof typeof PermissionFlagsBits;

export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/** What the invite link of a bot that answers questions asks for. */
export const DEFAULT_BOT_PERMISSIONS = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'ReadMessageHistory',
]);

/** What the role @everyone is allowed: to see the channels. */
export const EVERYONE = permissionBits(['ViewChannel']);

/** What a member of a new server may do. */
export const MEMBER_PERMISSIONS = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
]);

/**
 * @param needs beside seeing the channel.
 * @throws Refusal 50001 when the bot cannot see the channel, 50013 when it may not do that in it.
 */
export function mustBeAllowed(world: World, channel: Channel, needs: readonly PermissionName[]): void {
  if (!channel.botIsIn) throw refuse(50001);
  if (channel.guild === null) return;
  const has = world.botPermissions(channel);
  if ((has & PermissionFlagsBits.ViewChannel) === 0n) throw refuse(50001);
  const wanted = permissionBits(needs);
  if ((has & wanted) !== wanted) throw refuse(50013);
}
