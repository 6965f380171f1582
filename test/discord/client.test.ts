import { GatewayIntentBits, Partials } from 'discord.js';
import { afterAll, expect, test } from 'vitest';
import { createClient } from '../../src/discord/client.js';
import { discordClock } from '../../src/discord/clock.js';

const client = createClient('https://discord.com/api');
afterAll(() => client.destroy());

test('the bot asks for no privileged intent', () => {
  expect(client.options.intents.toArray().toSorted()).toEqual(['DirectMessages', 'GuildMessages', 'Guilds']);
  const privileged =
    GatewayIntentBits.MessageContent | GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences;
  expect(client.options.intents.any(privileged)).toBe(false);
});

test('direct messages and edits come in, and nobody is pinged by default', () => {
  expect(client.options.partials).toEqual([Partials.Channel, Partials.Message]);
  expect(client.options.allowedMentions).toEqual({ parse: [], repliedUser: false });
  expect(client.options.failIfNotExists).toBe(false);
});

test("a machine whose clock is off still tells how old an interaction is, by Discord's clock", () => {
  const discord = Date.parse('2026-11-22T08:00:00Z');
  const here = discord + 90_000;
  const clock = discordClock(client, () => here);
  tellTime(discord);
  expect(clock.ahead()).toBe(90_000);
  expect(clock.since(discord - 4_000)).toBe(4_000);
});

test('of several answers of Discord’s, the clock goes by the one that took the shortest way', () => {
  const discord = Date.parse('2026-11-22T08:00:00Z');
  let here = discord + 900;
  const clock = discordClock(
    client,
    () => here,
    () => here,
  );
  tellTime(discord);
  here += 100;
  tellTime(discord + 1_000);
  here += 800;
  tellTime(discord + 1_000);
  expect(clock.ahead()).toBe(0);
});

test('when this machine’s clock is set, what was told before does not count', () => {
  const discord = Date.parse('2026-11-22T08:00:00Z');
  let here = discord;
  let elapsed = 0;
  const clock = discordClock(
    client,
    () => here,
    () => elapsed,
  );
  tellTime(discord);
  here += 62_000;
  elapsed += 2_000;
  tellTime(discord + 2_000);
  expect(clock.ahead()).toBe(60_000);
  expect(clock.since(discord + 1_000)).toBe(1_000);
});

/** Discord answers some request; its header has whole seconds. */
function tellTime(date: number): void {
  client.rest.emit(
    'response',
    { method: 'GET', path: '/x', route: '/x', options: {}, data: { auth: true }, retries: 0 },
    new Response(null, { headers: { date: new Date(date).toUTCString() } }),
  );
}
