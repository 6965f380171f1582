import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Discord } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';
import { root } from './bot-process.js';

const question = 'how many fled Kursk';

async function choices(discord: Discord, typed: string) {
  const offered = await discord.autocomplete({ command: 'ask', option: 'question', typed });
  return offered.map(({ name, value }) => ({ name, value: String(value) }));
}

describe('while a member types a question', () => {
  test('sentences are offered, and choosing one opens exactly that', async ({ discord, bot }) => {
    const [itself, best] = await choices(discord, 'how many fled Kur');
    expect(itself).toEqual({ name: 'how many fled Kur', value: 'how many fled Kur' });
    expect(best?.name).toMatch(/^Some 121,000 people have fled in Kursk .*…$/);

    const reply = await discord.slash({ command: 'ask', options: { question: best?.value ?? '' } }).reply();
    expect(reply.text).toContain('> Some 121,000 people have fled in Kursk alone since the start');
    expect(reply.text).toContain('¶5 · said by Alexei Smirnov, regional governor');
    expect(reply.text).not.toContain('§');
    const wider = await discord.press(reply.message, { label: 'After ▶' }).reply();
    expect(wider.text).toContain('Close to 200,000 Russians');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('the first choice asks what is typed', async ({ discord, bot }) => {
    const [first] = await choices(discord, question);
    const reply = await discord.slash({ command: 'ask', options: { question: first?.value ?? '' } }).reply();
    expect(reply.text).toContain('**121,000**');
    expect(reply.text).toContain(question);
    await bot.line(/"kind":"command".*"outcome":"answered"/);
  });

  test('nothing typed is an error, whatever it is', async ({ discord, bot }) => {
    for (const typed of ['', ' ', '§', '\\(', '@everyone', '👨‍👩‍👧‍👦'.repeat(9), 'x'.repeat(300)])
      await choices(discord, typed);
    expect(bot.output()).not.toMatch(/"level":"(warn|error|fatal)"/);
    expect(bot.output()).not.toContain('everyone');
  });

  test('a sentence whose article has changed is not opened: the member is told so', async ({
    discord,
    start,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
    await cp(`${root}corpus`, folder, { recursive: true });
    const first = start({ CORPUS_DIR: folder });
    await discord.nextReady();
    const [, best] = await choices(discord, question);
    await first.stop();
    await discord.disconnected();

    await writeFile(join(folder, 'belgorod-kursk.txt'), 'Some 150,000 people have fled in Kursk by now.\n');
    const second = start({ CORPUS_DIR: folder });
    await discord.nextReady();
    const reply = await discord.slash({ command: 'ask', options: { question: best?.value ?? '' } }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toContain('The article has changed since this was posted.');
    await second.line(/"outcome":"refused"/);
    await rm(folder, { recursive: true });
  });
});

describe('with for:', () => {
  test.for(['embeds', 'text'] as const)(
    'that member alone is pinged, above an answer in %s',
    async (look, { discord, bot }) => {
      const bob = discord.addUser('Bob');
      const where = look === 'text' ? discord.addChannel('plain', { deny: ['EmbedLinks'] }) : 'guild';
      const asked = { question: 'how many fled @everyone Kursk', for: bob.id };
      const reply = await discord.slash({ command: 'ask', options: asked, where }).reply();
      expect(reply.ephemeral).toBe(false);
      expect(reply.message.content).toMatch(new RegExp(`^<@${bob.id}>`));
      expect(reply.text).toContain('121,000');
      expect(discord.sent.map(({ pings }) => pings)).toEqual([
        { everyone: false, users: [bob.id], roles: [], unnamed: [] },
      ]);
      // What follows from that message pings nobody again.
      await discord.press(reply.message, { label: '◀ Before' }).reply();
      expect(discord.sent.at(-1)?.pings.users).toEqual([]);
      await bot.line(/"kind":"button"/);
    },
  );

  test('a private answer pings nobody, and says so', async ({ discord, bot }) => {
    const bob = discord.addUser('Bob');
    const options = { question, private: true, for: bob.id };
    const reply = await discord.slash({ command: 'ask', options }).reply();
    expect(reply.ephemeral).toBe(true);
    expect(reply.text).toContain('A private answer pings nobody');
    expect(reply.message.content).toBe('');
    expect(discord.sent.map(({ pings }) => pings.users)).toEqual([[]]);
    await bot.line(/"outcome":"answered"/);
  });

  test('neither the bot itself nor another bot is pinged', async ({ discord, bot }) => {
    for (const user of [discord.bot, discord.addUser('Robot', { bot: true })]) {
      const reply = await discord.slash({ command: 'ask', options: { question, for: user.id } }).reply();
      expect(reply.text).toContain('121,000');
      expect(reply.message.content).toBe('');
    }
    await bot.line(/"outcome":"answered"/);
  });

  test('what is no member pings nobody', async ({ discord, bot }) => {
    for (const forged of ['@everyone', '1', `${discord.guildId}> @here <@1`]) {
      const options = { question, for: forged };
      const reply = await discord.slash({ command: 'ask', options, force: true }).reply();
      expect(reply.message.content).toBe('');
    }
    await bot.line(/"outcome":"answered"/);
  });

  test('in direct messages it is harmless', async ({ discord, bot }) => {
    const options = { question, for: discord.member.id };
    const reply = await discord.slash({ command: 'ask', options, where: 'dm' }).reply();
    expect(reply.text).toContain('121,000');
    await bot.line(/"outcome":"answered"/);
  });
});
