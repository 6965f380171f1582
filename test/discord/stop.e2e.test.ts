/** SIGTERM: what has come in is answered, nothing more is begun, and five seconds are enough for anything. */
import { expect } from 'vitest';
import { freePort } from '../metrics/samples.js';
import { test } from './bot-on-discord.js';

const ask = { command: 'ask', options: { question: 'how many fled Kursk' } };
const CALLBACK = 'POST /interactions/:id/:token/callback';

test('what comes in after SIGTERM is not begun, what was in flight is answered, and a second SIGTERM changes nothing', async ({
  discord,
  bot,
}) => {
  await bot.line(/The commands were registered/);
  discord.failNext(CALLBACK, { retryAfter: 1.5 });
  const before = discord.slash(ask);
  await discord.until('the first try', () => discord.requests.find(({ status }) => status === 429));
  bot.signal('SIGTERM');
  await bot.line(/"Stopping"/);
  const requests = discord.requests.length;
  discord
    .slash(ask)
    .acknowledged()
    .catch(() => {});
  discord.message({ in: 'dm', content: 'how many fled Kursk' });
  bot.signal('SIGTERM');
  bot.signal('SIGINT');
  expect(await bot.exit()).toBe(0);
  expect((await before.reply()).text).toContain('121,000');
  expect(discord.requests.slice(requests).map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/interactions\/\d+\/.*\/callback$/),
  ]);
  expect(bot.output().match(/"outcome"/g)).toHaveLength(1);
  expect(bot.output()).not.toMatch(/"level":"(error|fatal)"/);
  expect(discord.commands.global.length).toBeGreaterThan(0);
  await discord.disconnected();
});

test('what is stuck is given up after five seconds, and the figures are there until then', async ({
  discord,
  start,
}) => {
  const port = await freePort();
  const bot = start({ METRICS_PORT: String(port) });
  await bot.line(/The commands were registered/);
  discord.failNext('POST /channels/:channel/messages', { retryAfter: 40 });
  discord.message({ in: 'dm', content: 'how many fled Kursk' });
  await bot.line(/Discord asks to wait/);
  bot.signal('SIGTERM');
  await bot.line(/"Stopping"/);
  expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(200);
  expect(await bot.exit()).toBe(0);
  await bot.line(/"level":"warn".*"unfinished":1,.*Stopped before everything was answered/);
  await discord.disconnected();
  expect(discord.sent).toEqual([]);
});

test('a bot that is told to stop before it is connected stops', async ({ discord, start }) => {
  const bot = start();
  await discord.until('the login', () => discord.requests.find(({ path }) => path === '/gateway/bot'));
  expect(await bot.stop()).toBe(0);
  await discord.disconnected();
});
