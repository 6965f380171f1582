import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { inviteLink } from '../../src/discord/invite.js';

test('the invite link asks for both scopes and for five permissions', () => {
  const link = new URL(inviteLink('1200000000000000001'));
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(link.search).toContain('scope=bot+applications.commands');
  expect(link.searchParams.get('client_id')).toBe('1200000000000000001');
  const asked = new PermissionsBitField(BigInt(link.searchParams.get('permissions') ?? 0));
  expect(asked.toArray().toSorted()).toEqual([
    'EmbedLinks',
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'ViewChannel',
  ]);
});
