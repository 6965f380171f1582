import { describe, expect } from 'vitest';
import { readMessage } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';
const tooFast = /You ask faster than I can answer\. Please ask again <t:(\d+):R>/;

describe('who asks too fast', () => {
  test('by message is told once when to ask again, and others are answered', async ({ discord, bot }) => {
    const first = discord.message({ in: 'dm', content: question });
    await first.reply();
    for (let n = 1; n < 5; n += 1) await discord.message({ in: 'dm', content: question }).reply();
    const sixth = await discord.message({ in: 'dm', content: question }).reply();
    const again = Number(tooFast.exec(sixth.text)?.[1]) * 1000;
    // Ten seconds after the first question, by a clock that may be off by one or two.
    expect(again).toBeGreaterThan(Date.parse(first.message.timestamp) + 8_000);
    expect(again).toBeLessThan(Date.parse(sixth.message.timestamp) + 11_000);
    expect(sixth.pings.users).toEqual([]);
    discord.message({ in: 'dm', content: question });
    discord.message({ in: 'guild', content: question, mentions: 'bot' });
    const author = discord.addUser('Grace');
    const other = await discord.message({ in: 'guild', content: question, mentions: 'bot', author }).reply();
    expect(other.text).toContain('121,000');
    expect(discord.sent).toHaveLength(7);
    await bot.line(/"outcome":"paced"/);
  });

  test('by command is told so each time, where only they see it; buttons are free', async ({
    discord,
    bot,
  }) => {
    const ask = () => discord.slash({ command: 'ask', options: { question } }).reply();
    const first = await ask();
    for (let n = 1; n < 5; n += 1) await ask();
    for (let n = 0; n < 2; n += 1) {
      const late = await ask();
      expect(late.ephemeral).toBe(true);
      expect(late.text).toMatch(tooFast);
    }
    const pressed = await discord.press(first.message, { label: 'Why this?' }).reply();
    expect(pressed.text).not.toMatch(tooFast);
    discord.message({ in: 'dm', content: question });
    await bot.line(/"kind":"direct message","outcome":"paced"/);
    expect(discord.sent.filter(({ how }) => how === 'message')).toEqual([]);
    await bot.line(/"kind":"command".*"outcome":"paced"/);
  });
});

test('questions that come at once are answered one after another, in their order', async ({
  discord,
  bot,
}) => {
  const questions = [question, 'who is the governor of Belgorod', 'hello', question];
  const asked = questions.map((content) => discord.message({ in: 'dm', content }));
  for (const one of asked) await one.reply();
  const answered = discord.sent.map(({ message }) => message.message_reference?.message_id);
  expect(answered).toEqual(asked.map(({ message }) => message.id));
  await bot.line(/"outcome":"answered"/);
});

test('while one answer is held up, three wait, and a fourth is told when to ask again', async ({
  discord,
  bot,
}) => {
  discord.failNext('POST /channels/:channel/messages', { retryAfter: 1 });
  const asked = Array.from({ length: 5 }, () => discord.message({ in: 'dm', content: question }));
  await bot.line(/"outcome":"paced"/);
  const texts = await Promise.all(asked.map(async (one) => (await one.reply()).text));
  expect(texts.map((text) => tooFast.test(text))).toEqual([false, false, false, false, true]);
  expect(discord.sent).toHaveLength(5);
});

describe('in a channel where the bot may not write', () => {
  test('a member gets one direct message, and after that a reaction', async ({ discord, bot }) => {
    const channel = discord.addChannel('read-only', { deny: ['SendMessages'], allow: ['AddReactions'] });
    discord.message({ in: channel, content: question, mentions: 'bot' });
    await bot.line(/"outcome":"elsewhere"/);
    expect(discord.reactions).toEqual([]);
    const second = discord.message({ in: channel, content: question, mentions: 'bot' });
    expect(await second.reaction()).toBe('🔇');
    expect(discord.sent.map(({ message }) => readMessage(message))).toEqual([
      expect.stringContaining(`I may not write in <#${channel.id}>`),
    ]);
  });

  test('another channel, and another member, are told for themselves', async ({ discord, bot }) => {
    const channels = ['one', 'two'].map((name) => discord.addChannel(name, { deny: ['SendMessages'] }));
    for (const channel of channels) discord.message({ in: channel, content: question, mentions: 'bot' });
    const author = discord.addUser('Grace');
    for (const channel of channels)
      discord.message({ in: channel, content: question, mentions: 'bot', author });
    await discord.until('four direct messages', () => discord.sent[3]);
    await bot.line(/"outcome":"elsewhere"/);
    expect(new Set(discord.sent.map(({ message }) => message.channel_id)).size).toBe(2);
  });
});
