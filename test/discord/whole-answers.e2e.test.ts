/** What stands between the bot and Discord may break, cut off or replace an answer; whoever asks does not notice. */
import { expect } from 'vitest';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';
const CALLBACK = 'POST /interactions/:id/:token/callback';
const MESSAGE = 'POST /channels/:channel/messages';

test.for([
  ['another page answers in its place', { text: '<html>Sign in to this network</html>' }],
  ['its answer is another page', { lost: 'text' }],
  ['its answer is cut off', { lost: 'truncated' }],
  ['the connection closes before it has heard', { hangUp: true }],
  ['the connection closes after it has heard', { lost: 'reset' }],
] as const)(
  'when Discord is asked and %s, the answer is still seen once',
  async ([, failure], { discord, bot }) => {
    discord.failNext(CALLBACK, failure);
    const asked = discord.slash({ command: 'ask', options: { question } });
    expect((await asked.reply()).text).toContain('121,000');
    await bot.line(/"kind":"command".*"outcome"/);
    expect(asked.followUps()).toEqual([]);

    discord.failNext(MESSAGE, failure);
    expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
    await bot.line(/"kind":"direct message".*"outcome":"answered"/);
    expect(discord.sent).toHaveLength(2);
  },
);

test('a token that is refused once, and taken when asked again, goes on being used', async ({
  discord,
  bot,
}) => {
  await bot.line(/The commands were registered/);
  discord.failNext(MESSAGE, { status: 401 });
  expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
  expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
});

test('a token that is refused again ends the bot, with a line that says what to do', async ({
  discord,
  start,
}) => {
  const bot = start();
  await discord.nextReady();
  await bot.line(/The commands were registered/);
  discord.failNext(MESSAGE, { status: 401 }, 10);
  discord.failNext('GET /users/@me', { status: 401 }, 10);
  discord.message({ in: 'dm', content: question });
  expect(await bot.exit()).toBe(78);
  expect(bot.output()).toMatch(/Discord does not accept the token in DISCORD_TOKEN.*Reset Token/);
});

test('an event that the gateway tells twice is answered once', async ({ discord, bot }) => {
  await bot.line(/The commands were registered/);
  const asked = discord.slash({ command: 'ask', options: { question } });
  await asked.reply();
  await discord.disordered('twice', async () => {
    await discord.press((await asked.reply()).message, { label: 'Why this?' }).sent();
    discord.message({ in: 'dm', content: question });
  });
  await discord.until('both answers', () => discord.sent[2]);
  await bot.line(/"kind":"direct message".*"outcome":"answered"/);
  expect(bot.output().match(/"kind":"button"/g)).toHaveLength(1);
  expect(bot.output().match(/"kind":"direct message"/g)).toHaveLength(1);
});
