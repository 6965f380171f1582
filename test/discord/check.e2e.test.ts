import { describe, expect } from 'vitest';
import type { Discord } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';

const QUOTE = 'Some 121,000 people have fled in Kursk alone';
const menu = 'Check against the articles';

/** What another member wrote, without telling the bot, and what the menu of that message brings. */
async function checkMessage(
  discord: Discord,
  content: string,
  where: 'guild' | 'thread' | 'dm' | 'private' = 'guild',
) {
  const written = discord.message({
    in: where,
    content,
    ...(where !== 'dm' && { author: discord.addUser('Grace') }),
  });
  return discord.contextMenu({ command: menu, target: written.message }).reply();
}

describe('“Check against the articles” in the menu of another member’s message', () => {
  test('finds a quote, however it is quoted, and says where it stands', async ({ discord, bot }) => {
    const reply = await checkMessage(discord, `@everyone look: \n> **${QUOTE}**, says the governor`);
    expect(reply.text).toContain('are there.');
    const exact = await checkMessage(discord, `> “${QUOTE}”`);
    expect(exact).toMatchObject({ type: 4, ephemeral: true });
    expect(exact.text).toContain('Exact: these very words are there.');
    expect(exact.text).toContain(`> **${QUOTE}** since the start of the fighting`);
    expect(exact.text).toMatch(
      /-# Belgorod and Kursk under attack · ¶5 · said by Alexei Smirnov.* · belgorod-kursk\\#5\.1·/,
    );
    expect(exact.text).toContain('I compare words. Whether something is true I cannot say.');
    await bot.line(/"kind":"command","command":"Check against the articles".*"outcome":"answered"/);
    expect(bot.output()).not.toContain('121,000');
  });

  test('shows both sides where words differ, and both figures where one does', async ({ discord, bot }) => {
    const differs = await checkMessage(discord, 'Some 121,000 people fled in Kursk alone');
    expect(differs.text).toContain('With differences: most of these words are there.');
    expect(differs.text).toContain('> Some 121,000 people fled in Kursk alone\n-# The message');
    expect(differs.text).toContain(
      '> Some 121,000 people **have** fled in Kursk alone…\n-# The article: Belgorod',
    );
    const figure = await checkMessage(discord, 'Some 131,000 people have fled in Kursk alone!');
    expect(figure.text).toContain('**Another figure: 131,000 here, 121,000 in the article.**');
    expect(figure.text).toContain('> Some **131,000** people have fled');
    expect(figure.text).toContain('> Some **121,000** people have fled');
    await bot.line(/"outcome":"answered"/);
  });

  test('says of what is not there which words occur nowhere, and calls what is near so', async ({
    discord,
    bot,
  }) => {
    const reply = await checkMessage(discord, 'Otters were in Kursk');
    expect(reply.text).toContain('Not found: no passage has these words in this order.');
    expect(reply.text).toContain('“Otters” occurs nowhere in the article.');
    expect(reply.text).toContain('These are the nearest passages.');
    expect(reply.text).not.toContain('Exact');
    await bot.line(/"outcome":"answered"/);
  });

  test('works in a thread, in direct messages, also without the bot, and where it may not embed links', async ({
    discord,
    bot,
  }) => {
    for (const where of ['thread', 'dm', 'private'] as const) {
      const reply = await checkMessage(discord, QUOTE, where);
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
      expect(reply.text).toContain('Exact');
      if (where === 'dm') await bot.line(/"kind":"direct message","outcome":"answered"/);
    }
    const channel = discord.addChannel('no-embeds', { deny: ['EmbedLinks'] });
    const { message } = discord.message({ in: channel, content: QUOTE, author: discord.addUser('Grace') });
    const reply = await discord.contextMenu({ command: menu, target: message }).reply();
    expect(reply.message.embeds).toEqual([]);
    expect(reply.message.content).toContain('Exact');
  });

  test('checks what an answer of the bot’s own shows in its embed', async ({ discord, bot }) => {
    const answer = await discord
      .slash({ command: 'ask', options: { question: 'Who is the governor of Belgorod?' } })
      .reply();
    const reply = await discord.contextMenu({ command: menu, target: answer.message }).reply();
    expect(reply.text).toContain('Exact');
    await bot.line(/Check against.*"outcome":"answered"/);
  });

  test('says so of a message without words', async ({ discord, bot }) => {
    const reply = await checkMessage(discord, '👍 <:kursk:123456789012345678> https://a.example/kursk');
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toBe('This message has no words to compare.');
    await bot.line(/"outcome":"refused"/);
  });

  test('speaks the language of who calls it, and has a name in it', async ({ discord, bot }) => {
    await bot.line(/The commands were registered/);
    const registered = discord.commands.global.find(({ name }) => name === menu);
    expect(registered).toMatchObject({
      type: 3,
      name_localizations: { de: 'Mit den Artikeln vergleichen' },
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
    const { message } = discord.message({ in: 'guild', content: QUOTE });
    const reply = await discord.contextMenu({ command: menu, target: message, locale: 'de' }).reply();
    expect(reply.text).toContain('Genau so: Diese Worte stehen dort.');
  });

  test('an apology is what its caller sees when Discord refuses the reply', async ({ discord, bot }) => {
    await bot.line(/The commands were registered/);
    const refused = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };
    discord.failNext('POST /interactions/:id/:token/callback', refused);
    const reply = await checkMessage(discord, QUOTE);
    expect(reply.text).toMatch(/Something went wrong on my side/);
    expect(reply.ephemeral).toBe(true);
    await bot.line(/"outcome":"failed"/);
    expect(bot.output()).not.toContain(QUOTE);
  });
});

test('the commands, the one in the menu among them, are not registered again at the next start', async ({
  discord,
  bot,
  start,
}) => {
  await bot.line(/The commands were registered/);
  await bot.stop();
  await discord.disconnected();
  const second = start();
  await discord.nextReady();
  await second.line(/The commands are registered already/);
});

describe('/check', () => {
  const check = (discord: Discord, text: string, more: { private?: true } = {}) =>
    discord.slash({ command: 'check', options: { text, ...more } }).reply();

  test('shows all that a quote differs in, with buttons for what stands around it', async ({
    discord,
    bot,
  }) => {
    const reply = await check(discord, 'Some 121,000 people fled in Kursk alone');
    expect(reply).toMatchObject({ type: 4, ephemeral: false });
    expect(reply.text).toContain('-# You wrote');
    const wider = await discord.press(reply.message, { label: '◀ Before' }).reply();
    expect(wider.text).toContain('Belgorod borders Ukraine');
    expect((await check(discord, QUOTE, { private: true })).ephemeral).toBe(true);
    await bot.line(/"command":"check".*"outcome":"answered"/);
  });

  test('has a verdict on each of ten sentences, and says how many it leaves out', async ({
    discord,
    bot,
  }) => {
    const text = `${QUOTE}. It has killed at least 14 civilians. ${'Otters live in rivers of glass. '.repeat(10)}`;
    const reply = await check(discord, text);
    expect(reply.text.indexOf('Another figure: 14 here, 12')).toBeLessThan(reply.text.indexOf('Not found'));
    expect(reply.text.match(/Not found/g)).toHaveLength(8);
    expect(reply.text).toContain('Exact');
    expect(reply.text).toContain('2 more sentences are left out.');
    await bot.line(/"outcome":"answered"/);
  });

  test.for([
    ['mentions and markdown', '@everyone <@&1> **[x](https://a.example)** # > Kursk '.repeat(60)],
    ['one endless word', 'k'.repeat(4000)],
    ['families of emoji and a word', `${'👨‍👩‍👧‍👦'.repeat(300)} Kursk`],
  ] as const)(
    'gives a text of %s one reply within the limits, and pings nobody',
    async ([, text], { discord, bot }) => {
      const reply = await check(discord, text);
      expect(reply.type).toBe(4);
      expect(discord.sent.map(({ pings }) => pings)).toEqual([
        { everyone: false, users: [], roles: [], unnamed: [] },
      ]);
      await bot.line(/"command":"check".*"outcome":"answered"/);
    },
  );

  test('refuses what has no words in a sentence', async ({ discord, bot }) => {
    const reply = await check(discord, '!!!');
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toBe('Please give me words to compare.');
    await bot.line(/"outcome":"refused"/);
  });
});
