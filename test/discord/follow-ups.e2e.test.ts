import { describe, expect } from 'vitest';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';

describe('in a direct message', () => {
  test('a conversation goes on, and each answer shows what it took up', async ({ discord, bot }) => {
    const say = async (content: string) => (await discord.message({ in: 'dm', content }).reply()).text;
    expect(await say(question)).toMatch(/^\*\*121,000\*\*/);
    expect(await say('and how many were injured?')).toMatch(/^-# Taken up: Kursk\n\n\*\*121\*\*/);
    expect(await say('who said that?')).toMatch(/^\*\*Alexei Smirnov\*\*\n> Some 121,000 people/);
    expect(await say('thanks!')).toContain('You are welcome');
    expect(await say('when?')).toMatch(/^-# Taken up: injured, Kursk\n/);
    await bot.line(/"outcome":"answered"/);
  });

  test('a place takes the place of another', async ({ discord, bot }) => {
    await discord.message({ in: 'dm', content: 'how many people have fled in Kursk?' }).reply();
    const { text } = await discord.message({ in: 'dm', content: 'and in Belgorod?' }).reply();
    expect(text).toMatch(/^-# in Kursk → in Belgorod\n/);
    await bot.line(/"outcome":"answered"/);
  });

  test('a message follows a command, and a question of its own follows nothing', async ({ discord, bot }) => {
    await discord.slash({ command: 'ask', options: { question }, where: 'dm' }).reply();
    const { text } = await discord.message({ in: 'dm', content: 'when?' }).reply();
    expect(text).toMatch(/^-# Taken up: fled, Kursk\n/);
    const whole = await discord.message({ in: 'dm', content: 'who is the governor of Belgorod' }).reply();
    expect(whole.text).toMatch(/^\*\*Vyacheslav Gladkov\*\*/);
    await bot.line(/"outcome":"answered"/);
  });

  test('what somebody else asked, or what was asked before a restart, is not taken up', async ({
    discord,
    start,
  }) => {
    const first = start();
    await discord.nextReady();
    await discord.message({ in: 'dm', content: question }).reply();
    const author = discord.addUser('Grace');
    const other = await discord.message({ in: 'dm', content: 'when?', author }).reply();
    expect(other.text).toContain('I need words to look for');
    await first.stop();
    await discord.disconnected();

    start();
    await discord.nextReady();
    const later = await discord.message({ in: 'dm', content: 'when?' }).reply();
    expect(later.text).toContain('I need words to look for');
  });

  test('markup in what was taken up stays text, and pings nobody', async ({ discord, bot }) => {
    await discord.message({ in: 'dm', content: 'how many fled **Kursk** @everyone <@1> # x' }).reply();
    const reply = await discord.message({ in: 'dm', content: 'when?' }).reply();
    expect(reply.text).toMatch(/^-# Taken up: fled, Kursk/);
    expect(reply.text.split('\n')[0]?.slice('-# '.length)).not.toMatch(/(?<!\\)[*<@#]/);
    expect(reply.pings).toEqual({ everyone: false, users: [], roles: [], unnamed: [] });
    await bot.line(/"kind":"direct message","outcome":"un(sure|said)"/);
  });
});

describe('in a server', () => {
  test('in a thread a mention follows the one before', async ({ discord, bot }) => {
    await discord.message({ in: 'thread', content: question, mentions: 'bot' }).reply();
    const { text } = await discord.message({ in: 'thread', content: 'when?', mentions: 'bot' }).reply();
    expect(text).toMatch(/^-# Taken up: fled, Kursk\n/);
    await bot.line(/"outcome":"answered"/);
  });

  test('a private answer is not taken up where others would see it', async ({ discord, bot }) => {
    const options = { question, private: true };
    await discord.slash({ command: 'ask', options, where: 'thread' }).reply();
    const { text } = await discord.message({ in: 'thread', content: 'when?', mentions: 'bot' }).reply();
    expect(text).toContain('I need words to look for');
    await bot.line(/"outcome":"answered"/);
  });

  test('in a channel only a reply to an answer follows it, whoever writes it', async ({ discord, bot }) => {
    const first = await discord.message({ in: 'guild', content: question, mentions: 'bot' }).reply();
    await discord
      .message({ in: 'guild', content: 'who is the governor of Belgorod', mentions: 'bot' })
      .reply();
    const alone = await discord.message({ in: 'guild', content: 'when?', mentions: 'bot' }).reply();
    expect(alone.text).toContain('I need words to look for');
    const author = discord.addUser('Grace');
    const reply = discord.message({ in: 'guild', content: 'when?', replyTo: first.message, author });
    expect((await reply.reply()).text).toMatch(/^-# Taken up: fled, Kursk\n/);
    await bot.line(/"outcome":"answered"/);
  });
});

describe('a post in a forum', () => {
  test('is answered when it mentions the bot, and a mention below it follows', async ({ discord, bot }) => {
    const post = discord.forumPost({ content: question, mentions: 'bot' });
    const reply = await post.reply();
    expect(reply.text).toContain('**121,000**');
    expect(reply.message.channel_id).toBe(post.message.id);
    const thread = discord.channelOf(post.message);
    const { text } = await discord.message({ in: thread, content: 'when?', mentions: 'bot' }).reply();
    expect(text).toMatch(/^-# Taken up: fled, Kursk\n/);
    await bot.line(/"kind":"mention","outcome":"answered"/);
  });

  test('is none of the bot’s business when it does not', async ({ discord, bot }) => {
    discord.forumPost({ content: question });
    await discord.message({ in: 'dm', content: question }).reply();
    expect(discord.sent).toHaveLength(1);
    await bot.line(/"kind":"direct message","outcome":"answered"/);
  });
});

test('a thread under a question is no second question, and mentions in it are answered there', async ({
  discord,
  bot,
}) => {
  const asked = discord.message({ in: 'guild', content: question, mentions: 'bot' });
  await asked.reply();
  const thread = discord.threadUnder(asked.message);
  const below = await discord.message({ in: thread, content: question, mentions: 'bot' }).reply();
  expect(below.message.channel_id).toBe(thread.id);
  expect(discord.sent.map(({ how }) => how)).toEqual(['message', 'message']);
  await bot.line(/"outcome":"answered"/);
});
