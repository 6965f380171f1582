import { OverwriteType, PermissionFlagsBits as P } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { permissions } from '../../src/discord/invite.js';
import { inChannel, inServer, type Membership, missing } from '../../src/discord/server-permissions.js';

const guildId = '100';
const botId = '200';
const roleId = '300';
const otherRole = '400';
const all = permissions.bitfield;

function member(own: bigint, more: Partial<Membership> = {}): Membership {
  const roles = new Map([
    [guildId, P.ViewChannel],
    [roleId, own],
    [otherRole, 0n],
  ]);
  return { guildId, botId, roles, timedOut: false, ...more };
}

const role = (id: string, bits: { allow?: bigint; deny?: bigint }) => ({
  id,
  type: OverwriteType.Role,
  allow: bits.allow ?? 0n,
  deny: bits.deny ?? 0n,
});
const own = (bits: { allow?: bigint; deny?: bigint }) => ({
  ...role(botId, bits),
  type: OverwriteType.Member,
});

describe('what is missing', () => {
  test('is named as Discord’s settings name it', () => {
    expect(missing(0n).toSorted()).toEqual([
      'Embed Links',
      'Read Message History',
      'Send Messages',
      'Send Messages In Threads',
      'View Channel',
    ]);
    expect(missing(all)).toEqual([]);
    expect(missing(P.Administrator)).toEqual([]);
  });

  test('in a server is what none of the bot’s roles allows', () => {
    expect(missing(inServer(member(all & ~P.ViewChannel)))).toEqual([]);
    expect(missing(inServer(member(all & ~P.EmbedLinks)))).toEqual(['Embed Links']);
    expect(missing(inServer(member(P.Administrator)))).toEqual([]);
  });

  test('in time-out is all but looking', () => {
    const silenced = member(all, { timedOut: true });
    expect(missing(inServer(silenced)).toSorted()).toEqual([
      'Embed Links',
      'Send Messages',
      'Send Messages In Threads',
    ]);
    expect(missing(inChannel(silenced, [own({ allow: all })]))).toContain('Send Messages');
    expect(missing(inServer(member(P.Administrator, { timedOut: true })))).toEqual([]);
  });
});

describe('in a channel', () => {
  test.each([
    ['everyone is denied', [role(guildId, { deny: P.ViewChannel })], ['View Channel']],
    [
      'everyone is denied and its role allowed',
      [role(roleId, { allow: P.ViewChannel }), role(guildId, { deny: P.ViewChannel })],
      [],
    ],
    [
      'one role is denied and another allowed',
      [role(otherRole, { allow: P.SendMessages }), role(roleId, { deny: P.SendMessages })],
      [],
    ],
    [
      'its role is allowed and it is denied itself',
      [own({ deny: P.EmbedLinks }), role(roleId, { allow: P.EmbedLinks })],
      ['Embed Links'],
    ],
    [
      'its role is denied and it is allowed itself',
      [own({ allow: P.EmbedLinks }), role(roleId, { deny: P.EmbedLinks })],
      [],
    ],
    ['a role that it has not is denied', [role('999', { deny: all })], []],
    ['somebody else is denied', [{ ...own({ deny: all }), id: '999' }], []],
  ])('where %s', (_what, overwrites, lacks) => {
    expect(missing(inChannel(member(all), overwrites))).toEqual(lacks);
    expect(missing(inChannel(member(P.Administrator), overwrites))).toEqual([]);
  });
});
