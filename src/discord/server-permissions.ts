/** What the bot may do in a server and in its channels, worked out from roles and overwrites as Discord does. */
import { OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { permissions as wanted } from './invite.js';

/** The bot's place in a server; permissions as bits. */
export interface Membership {
  readonly guildId: string;
  readonly botId: string;
  /** Of its roles, by id, @everyone (which has the server's id) among them. */
  readonly roles: ReadonlyMap<string, bigint>;
  readonly timedOut: boolean;
}

export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** All that there is, and will be. */
const everything = (1n << 64n) - 1n;
/** What is left to somebody in time-out. */
const silent = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;

/** In the server as a whole: what its roles allow together; an administrator may do everything. */
export function inServer({ roles, timedOut }: Membership): bigint {
  const bits = [...roles.values()].reduce((all, role) => all | role, 0n);
  if ((bits & PermissionFlagsBits.Administrator) !== 0n) return everything;
  return timedOut ? bits & silent : bits;
}

/**
 * In one channel: @everyone's overwrite first, then those of its roles together, then its own; of each what is denied goes
 * before what is allowed comes.
 */
export function inChannel(membership: Membership, overwrites: readonly Overwrite[]): bigint {
  const base = inServer(membership);
  if (base === everything) return base;
  const { guildId, botId, roles, timedOut } = membership;
  const isRole = ({ type }: Overwrite) => type === OverwriteType.Role;
  const steps = [
    overwrites.filter((one) => isRole(one) && one.id === guildId),
    overwrites.filter((one) => isRole(one) && one.id !== guildId && roles.has(one.id)),
    overwrites.filter((one) => !isRole(one) && one.id === botId),
  ];
  const bits = steps.reduce((has, step) => {
    const denied = step.reduce((all, { deny }) => all | deny, 0n);
    const allowed = step.reduce((all, { allow }) => all | allow, 0n);
    return (has & ~denied) | allowed;
  }, base);
  return timedOut ? bits & silent : bits;
}

/** What is missing of that which the invite link asks for, as Discord's settings word it: `Embed Links`. */
export function missing(bits: bigint): readonly string[] {
  const lacking = new PermissionsBitField(bits).missing(wanted);
  return lacking.map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
}
