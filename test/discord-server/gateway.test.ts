/** Rules of the gateway, kept and broken by a bare WebSocket client. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bareGateway, identify } from './client.js';
import { type Discord, startDiscord } from './index.js';

let discord: Discord;

beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.stop());

test('hello, identify, ready, the server, heartbeat and its acknowledgement', async () => {
  const gateway = await bareGateway(discord);
  expect(await gateway.received(10)).toMatchObject({ d: { heartbeat_interval: 41_250 } });
  gateway.send(identify(discord));
  expect(await gateway.received(0, 'READY')).toMatchObject({
    s: 1,
    d: { user: { id: discord.bot.id }, guilds: [{ unavailable: true }], application: { id: discord.bot.id } },
  });
  expect(await gateway.received(0, 'GUILD_CREATE')).toMatchObject({ s: 2, d: { name: 'Reading Room' } });
  gateway.send({ op: 1, d: 2 });
  expect(await gateway.received(11)).toMatchObject({ op: 11 });
});

test.each([
  [4001, 'an unknown opcode', (_: Discord) => [{ op: 99, d: null }]],
  [4002, 'what is not JSON', (_: Discord) => ['{']],
  [4003, 'a presence before it identifies', (_: Discord) => [{ op: 3, d: {} }]],
  [4005, 'a second identify', (to: Discord) => [identify(to), identify(to)]],
  [4010, 'a shard that there is not', (to: Discord) => [identify(to, { shard: [1, 1] })]],
  [4013, 'intents that there are not', (to: Discord) => [identify(to, { intents: 2 ** 30 })]],
  [4014, 'the message content intent', (to: Discord) => [identify(to, { intents: 1 | (1 << 15) })]],
  [4008, '121 payloads in a minute', (_: Discord) => Array.from({ length: 121 }, () => ({ op: 1, d: null }))],
])('the gateway closes with %i on %s', async (code, _, payloads) => {
  const gateway = await bareGateway(discord);
  for (const payload of payloads(discord)) gateway.send(payload);
  expect(await gateway.closed).toBe(code);
  expect(discord.expectViolation(new RegExp(`with ${code}`, 'u'))).toHaveLength(1);
});

test('a wrong token closes with 4004, which is the host’s mistake', async () => {
  const gateway = await bareGateway(discord);
  gateway.send(identify(discord, { token: 'wrong' }));
  expect(await gateway.closed).toBe(4004);
  expect(discord.violations).toEqual([]);
});

test('a client without heartbeats is closed', async () => {
  const brisk = await startDiscord({ heartbeatInterval: 20 });
  const gateway = await bareGateway(brisk);
  gateway.send(identify(brisk));
  expect(await gateway.closed).toBe(4009);
  expect(brisk.expectViolation(/no heartbeat/u)).toHaveLength(1);
  await brisk.stop();
});

test('a resume of an unknown session is told that it is invalid', async () => {
  const gateway = await bareGateway(discord);
  gateway.send({ op: 6, d: { token: discord.token, session_id: 'none', seq: 1 } });
  expect(await gateway.received(9)).toMatchObject({ d: false });
  discord.expectViolation(/resume_gateway_url/u);
  expect(discord.resumes).toMatchObject([{ accepted: false }]);
});

test('events come only to those whose intents ask for them', async () => {
  const gateway = await bareGateway(discord);
  gateway.send(identify(discord, { intents: 1 | (1 << 12) }));
  await discord.nextReady();
  discord.message({ in: 'guild', content: 'in the server', mentions: 'bot' });
  discord.message({ in: 'dm', content: 'to the bot' });
  const first = await gateway.received(0, 'MESSAGE_CREATE');
  expect(first).toMatchObject({ s: 3, d: { content: 'to the bot' } });
  expect(first['d']).not.toHaveProperty('guild_id');
});

test('a message that does not mention the bot has no content', async () => {
  const gateway = await bareGateway(discord);
  gateway.send(identify(discord, { intents: 1 | (1 << 9) }));
  await discord.nextReady();
  discord.message({ in: 'guild', content: 'among ourselves' });
  const seen = await gateway.received(0, 'MESSAGE_CREATE');
  expect(seen).toMatchObject({ d: { content: '', guild_id: discord.guildId } });
});

test('an unidentified bot cannot be written to', () => {
  expect(() => discord.message({ in: 'dm', content: 'hello' })).toThrow(/No bot is connected/u);
});

test('a wait that ends in nothing says what was awaited and what was seen', async () => {
  await expect(discord.nextReady(20)).rejects.toThrow(/Waited 20 ms for session 1 to begin.*0 identifies/u);
});
