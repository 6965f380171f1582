import { describe, expect } from 'vitest';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';

describe('a message is a question', () => {
  test('when it is a direct message', async ({ discord, bot }) => {
    const written = discord.message({ in: 'dm', content: question });
    const reply = await written.reply();
    expect(reply.text).toContain('**121,000**');
    expect(reply.message.message_reference?.message_id).toBe(written.message.id);
    expect(reply.pings).toEqual({ everyone: false, users: [], roles: [], unnamed: [] });
    await bot.line(/"kind":"direct message","outcome":"answered"/);
  });

  test.for(['guild', 'thread'] as const)(
    'when it mentions the bot in a %s',
    async (where, { discord, bot }) => {
      const reply = await discord.message({ in: where, content: question, mentions: 'bot' }).reply();
      expect(reply.text).toContain('**121,000**');
      expect(reply.pings.users).toEqual([]);
      await bot.line(/"kind":"mention","outcome":"answered"/);
    },
  );

  test('also with /ask before it, sent as text', async ({ discord, bot }) => {
    const asked = await discord.message({ in: 'dm', content: question }).reply();
    const typed = await discord.message({ in: 'dm', content: `/ask ${question}` }).reply();
    expect(typed.text).toBe(asked.text);
    await bot.line(/"outcome":"answered"/);
  });

  test("when it replies to the bot's own message with the ping on", async ({ discord, bot }) => {
    const first = await discord.message({ in: 'guild', content: question, mentions: 'bot' }).reply();
    const second = discord.message({
      in: 'guild',
      content: 'who is the governor of Belgorod',
      replyTo: first.message,
    });
    expect((await second.reply()).text).toContain('Gladkov');
    await bot.line(/"kind":"mention","outcome":"answered"/);
  });

  test('when it was deleted before the answer came', async ({ discord, bot }) => {
    const written = discord.message({ in: 'guild', content: question, mentions: 'bot' });
    discord.deleteMessage(written.message);
    expect((await written.reply()).text).toContain('121,000');
    await bot.line(/"outcome":"answered"/);
  });
});

test.for(['', 'hello', 'help', 'thanks'])(
  'a message with nothing to answer in it (%j) gets a friendly line',
  async (content, { discord, bot }) => {
    const mention = await discord.message({ in: 'guild', content, mentions: 'bot' }).reply();
    expect(mention.text).not.toBe('');
    expect(mention.text).not.toContain('¶');
    const direct = await discord.message({ in: 'dm', content }).reply();
    expect(direct.text).toBe(mention.text);
    await bot.line(/"outcome":"answered"/);
  },
);

test('a question that is too long gets a sentence', async ({ discord, bot }) => {
  const reply = await discord.message({ in: 'dm', content: 'why '.repeat(200) }).reply();
  expect(reply.text).toMatch(/300/);
  expect(reply.text).not.toContain('¶');
  await bot.line(/"outcome":"refused"/);
});

test('300 emoji in a message get one answer', async ({ discord, bot }) => {
  const written = discord.message({ in: 'dm', content: '😀'.repeat(300) });
  expect((await written.reply()).text).not.toBe('');
  await bot.line(/"outcome":"answered"/);
  expect(written.replies()).toHaveLength(1);
});

test('nobody is answered who did not ask: bots, the bot itself, others, @everyone, a role, a reply without ping', async ({
  discord,
  bot,
}) => {
  const first = await discord.message({ in: 'guild', content: question, mentions: 'bot' }).reply();
  const otherBot = discord.addUser('Parrot', { bot: true });
  discord.message({ in: 'guild', content: question, mentions: 'bot', author: otherBot });
  discord.message({ in: 'guild', content: question, mentions: 'bot', author: discord.bot });
  discord.message({ in: 'dm', content: question, author: discord.bot });
  discord.message({ in: 'guild', content: question });
  discord.message({ in: 'guild', content: `@everyone ${question}` });
  discord.message({ in: 'guild', content: `<@&${discord.guildId}> ${question}` });
  discord.message({ in: 'guild', content: question, replyTo: first.message, ping: false });
  // What comes in is answered in order: after this answer, one to any of them would have been sent.
  const last = await discord.message({ in: 'dm', content: question }).reply();
  expect(discord.sent.map(({ message }) => message.id)).toEqual([first.message.id, last.message.id]);
  await bot.line(/"kind":"direct message","outcome"/);
  expect(bot.output().match(/"msg":"Message"/g)).toHaveLength(2);
});

describe('where the bot may do less', () => {
  test('without the right to embed links the answer comes as text', async ({ discord, bot }) => {
    const channel = discord.addChannel('no-embeds', { deny: ['EmbedLinks'] });
    const reply = await discord.message({ in: channel, content: question, mentions: 'bot' }).reply();
    expect(reply.message.embeds).toEqual([]);
    expect(reply.message.content).toContain('121,000');
    expect(discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
    await bot.line(/"outcome":"answered"/);
  });

  test('without the right to read older messages it answers without a reference', async ({
    discord,
    bot,
  }) => {
    const channel = discord.addChannel('no-history', { deny: ['ReadMessageHistory'] });
    const reply = await discord.message({ in: channel, content: question, mentions: 'bot' }).reply();
    expect(reply.text).toContain('121,000');
    expect(reply.message.message_reference).toBeUndefined();
    await bot.line(/"outcome":"answered"/);
  });

  test('without the right to write the answer comes as one direct message that says why', async ({
    discord,
    bot,
  }) => {
    const channel = discord.addChannel('read-only', { deny: ['SendMessages'] });
    discord.message({ in: channel, content: question, mentions: 'bot' });
    await bot.line(/"outcome":"elsewhere"/);
    expect(discord.sent).toHaveLength(1);
    expect(discord.sent[0]?.message.channel_id).toBe(discord.dmWith(discord.member).id);
    expect(discord.sent[0]?.message.content).toContain(`may not write in <#${channel.id}>`);
  });

  test('a right that was taken away unseen (50013) is noticed, too', async ({ discord, bot }) => {
    discord.failNext('POST /channels/:channel/messages', { code: 50013 }, 3);
    discord.message({ in: 'guild', content: question, mentions: 'bot' });
    await bot.line(/"outcome":"elsewhere"/);
    expect(discord.sent.map(({ message }) => message.channel_id)).toEqual([
      discord.dmWith(discord.member).id,
    ]);
  });

  test('when direct messages are closed as well, it is tried once and logged', async ({ discord, bot }) => {
    const author = discord.addUser('Grace', { closedDms: true });
    const channel = discord.addChannel('read-only', { deny: ['SendMessages'] });
    discord.message({ in: channel, content: question, mentions: 'bot', author });
    await bot.line(/"level":"warn".*may not write/);
    await bot.line(/"outcome":"unreachable"/);
    expect(discord.sent).toEqual([]);
    expect(bot.output()).not.toContain(author.id);
  });
});

test('a server error is got over, and the answer appears once', async ({ discord, bot }) => {
  discord.failNext('POST /channels/:channel/messages', { status: 500 }, 2);
  const written = discord.message({ in: 'dm', content: question });
  expect((await written.reply()).text).toContain('121,000');
  await bot.line(/"outcome":"answered"/);
  expect(written.replies()).toHaveLength(1);
});

test('an answer that Discord refuses becomes an apology with a number that the log has, too', async ({
  discord,
  bot,
}) => {
  discord.failNext('POST /channels/:channel/messages', {
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
  });
  const reply = await discord.message({ in: 'dm', content: question }).reply();
  const request = /whoever runs this bot: (\w+)/.exec(reply.text)?.[1] ?? 'no number';
  expect(await bot.line(/"level":"error"/)).toContain(`"request":"${request}"`);
  await bot.line(/"outcome":"failed"/);
  expect(bot.output()).not.toContain(question);
});
