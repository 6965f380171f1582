import { describe, expect } from 'vitest';
import { type Discord, startDiscord } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';
const locale = 'de';

describe('a member whose Discord is in German', () => {
  test('reads German words around the article’s own, which stay as they are', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'ask', options: { question }, locale }).reply();
    expect(reply.text).toContain('**121,000** people have fled in Kursk alone');
    expect(reply.text).toContain('¶5 · laut Alexei Smirnov, regional governor');
    expect(reply.text).not.toContain('said by');
    const more = await discord.press(reply.message, { label: '◀ Davor' }, { locale }).reply();
    expect(more.text).toContain('Belgorod borders Ukraine');
    expect(JSON.stringify(more.message.components)).toContain('◀ Davor');
    await bot.line(/"kind":"button".*"outcome":"answered"/);
  });

  test('is told in German when the article does not say', async ({ discord, bot }) => {
    const options = { question: 'What is the population of Belgorod?' };
    const reply = await discord.slash({ command: 'ask', options, locale }).reply();
    expect(reply.text).toContain('Der Artikel sagt das nicht.');
    await bot.line(/"outcome":"unsaid"/);
  });

  test('finds the commands under German names in /help', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'help', locale }).reply();
    expect(reply.text).toContain('/frage – Frag etwas zum Artikel');
    expect(reply.text).toContain('/artikel – ');
    await bot.line(/"outcome":"answered"/);
  });

  test('is refused and apologised to in German', async ({ discord, bot }) => {
    const empty = { command: 'ask', options: { question: '   ' }, force: true, locale } as const;
    expect((await discord.slash(empty).reply()).text).toContain('Bitte schreib deine Frage hinter /frage.');
    discord.failNext('POST /interactions/:id/:token/callback', {
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const reply = await discord.slash({ command: 'ask', options: { question }, locale }).reply();
    expect(reply.text).toContain('Bei mir ist etwas schiefgegangen.');
    await bot.line(/"outcome":"failed"/);
  });

  test('beside one whose Discord is in English, each in their own', async ({ discord, bot }) => {
    const german = await discord.slash({ command: 'ask', options: { question }, locale }).reply();
    const english = await discord.press(german.message, { label: '◀ Davor' }, { locale: 'en-GB' }).reply();
    expect(JSON.stringify(english.message.components)).toContain('◀ Before');
    await bot.line(/"kind":"button".*"outcome":"answered"/);
  });
});

test('the commands that are registered have German names and descriptions', async ({ discord, bot }) => {
  await bot.line(/The commands were registered/);
  const ask = discord.commands.global.find(({ name }) => name === 'ask');
  expect(ask).toMatchObject({
    name_localizations: { de: 'frage' },
    description_localizations: { de: expect.stringMatching(/^Frag etwas zum Artikel/) },
    options: [
      { name: 'question', name_localizations: { de: 'frage' } },
      { name: 'for', name_localizations: { de: 'für' } },
      { name: 'private', name_localizations: { de: 'privat' } },
    ],
  });
});

describe('in a server whose language is German', () => {
  const inGermany = test.extend<{ discord: Discord }>({
    discord: async ({ task: _task }, use) => {
      const discord = await startDiscord({ guildLocale: 'de' });
      await use(discord);
      await discord.stop();
    },
  });

  inGermany('a mention is answered in German, a direct message in English', async ({ discord, bot }) => {
    const content = `/frage ${question}`;
    const mention = await discord.message({ in: 'guild', content, mentions: 'bot' }).reply();
    expect(mention.text).toContain('laut Alexei Smirnov');
    const direct = await discord.message({ in: 'dm', content }).reply();
    expect(direct.text).toContain('said by Alexei Smirnov');
    await bot.line(/"kind":"direct message","outcome":"answered"/);
  });

  inGermany('who asks where the bot may not write is told in German', async ({ discord, bot }) => {
    const where = discord.addChannel('read-only', { deny: ['SendMessages', 'AddReactions'] });
    const written = discord.message({ in: where, content: question, mentions: 'bot' });
    await bot.line(/"outcome":"elsewhere"/);
    const dm = discord.dmWith(discord.member);
    const told = discord.messages.find(({ channel_id }) => channel_id === dm.id);
    expect(told?.content).toBe(
      `In <#${written.message.channel_id}> darf ich nicht schreiben, deshalb kommt meine Antwort hier. Frag mich hier ruhig weiter.`,
    );
  });
});
