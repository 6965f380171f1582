import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { type Discord, type Message, readMessage, startDiscord } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';
import { root } from './bot-process.js';

const share = { label: 'Share' };
const followUp = 'POST /webhooks/:application/:token';

async function askPrivately(discord: Discord, more: Partial<Parameters<Discord['slash']>[0]> = {}) {
  const options = { question: 'how many fled Kursk', private: true };
  const reply = await discord.slash({ command: 'ask', options, ...more }).reply();
  expect(reply.ephemeral).toBe(true);
  return reply.message;
}

const now = (discord: Discord, message: Message) => {
  const found = discord.messages.find(({ id }) => id === message.id);
  if (found === undefined) throw new Error('That message is gone.');
  return found;
};
const buttonsOf = (message: Message) => JSON.stringify(message.components);
const publicOnes = (discord: Discord) => discord.messages.filter(({ flags }) => (flags & 64) === 0);

describe('the Share button of a private answer', () => {
  test('posts the same for all, and goes', async ({ discord, bot }) => {
    const answer = await askPrivately(discord);
    const pressed = discord.press(answer, share);
    expect(await pressed.acknowledged()).toBe(7);
    const shared = await pressed.followUp();
    expect(shared.flags & 64).toBe(0);
    expect(readMessage(shared)).toContain('how many fled Kursk');
    expect(readMessage(shared)).toContain('> Some **121,000** people have fled in Kursk alone');
    expect(shared.embeds).toEqual(answer.embeds);
    expect(buttonsOf(shared)).not.toContain('Share');
    expect(buttonsOf(now(discord, answer))).not.toContain('Share');
    expect(buttonsOf(now(discord, answer))).toContain('◀ Before');
    expect(discord.sent.flatMap(({ pings }) => pings.users)).toEqual([]);

    const bob = discord.addUser('Bob');
    const wider = await discord.press(shared, { label: '◀ Before' }, { user: bob }).reply();
    expect(wider).toMatchObject({ type: 4, ephemeral: true });
    expect(wider.text).toContain('Belgorod borders Ukraine');
    expect(buttonsOf(wider.message)).not.toContain('Share');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('keeps to the asker what only they need to know', async ({ discord, bot }) => {
    const options = { question: 'how many fled Kursk', private: true, for: discord.addUser('Bob').id };
    const { message } = await discord.slash({ command: 'ask', options }).reply();
    expect(readMessage(message)).toContain('A private answer pings nobody');
    const shared = await discord.press(message, share).followUp();
    expect(readMessage(shared)).toContain('> Some **121,000** people have fled in Kursk alone');
    expect(readMessage(shared)).not.toContain('A private answer');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('pressed twice at once posts once', async ({ discord, bot }) => {
    const answer = await askPrivately(discord);
    const id = /s:[0-9a-f.]+/.exec(buttonsOf(answer))?.[0] ?? '';
    const presses = [1, 2].map(() => discord.press(answer, id, { force: true }));
    expect((await Promise.all(presses.map((one) => one.acknowledged()))).sort()).toEqual([6, 7]);
    await bot.line(/"kind":"button","outcome":"taken"/);
    await bot.line(/"kind":"button","outcome":"answered"/);
    expect(publicOnes(discord)).toHaveLength(1);
  });

  test('stays while the passage is widened, and shares what is shown then', async ({ discord, bot }) => {
    const answer = await askPrivately(discord);
    const wider = await discord.press(answer, { label: '◀ Before' }).reply();
    expect(wider.type).toBe(7);
    const shared = await discord.press(wider.message, share).followUp();
    expect(readMessage(shared)).toContain('Belgorod borders Ukraine');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('works as text where no embeds are allowed, and after they were forbidden', async ({
    discord,
    bot,
  }) => {
    const where = discord.addChannel('plain', { deny: ['EmbedLinks'] });
    const shared = await discord.press(await askPrivately(discord, { where }), share).followUp();
    expect(shared.embeds).toEqual([]);
    expect(shared.content).toContain('**121,000**');

    const inEmbed = await askPrivately(discord);
    const late = await discord.press(inEmbed, share, { where }).followUp();
    expect(late.embeds).toEqual([]);
    expect(late.content).toContain('> Some **121,000** people');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('works after the bot was started again', async ({ discord, start }) => {
    const first = start();
    await discord.nextReady();
    const answer = await askPrivately(discord);
    await first.stop();
    await discord.disconnected();
    start();
    await discord.nextReady();
    expect(readMessage(await discord.press(answer, share).followUp())).toContain('121,000');
  });

  test('does nothing once the article has changed, and says so', async ({ discord, start }) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
    await cp(`${root}corpus`, folder, { recursive: true });
    const first = start({ CORPUS_DIR: folder });
    await discord.nextReady();
    const answer = await askPrivately(discord);
    await first.stop();
    await discord.disconnected();
    await writeFile(join(folder, 'belgorod-kursk.txt'), 'Nobody fled.\n');
    start({ CORPUS_DIR: folder });
    await discord.nextReady();
    const reply = await discord.press(answer, share).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toContain('The article has changed');
    expect(publicOnes(discord)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  test('comes back when Discord refuses the post; the member is told and may press again', async ({
    discord,
    bot,
  }) => {
    const answer = await askPrivately(discord);
    discord.failNext(followUp, { code: 50013 });
    const pressed = discord.press(answer, share);
    const told = await pressed.followUp();
    expect(told.flags & 64).toBe(64);
    expect(readMessage(told)).toContain('I could not post it here for all. The button is back');
    expect(buttonsOf(now(discord, answer))).toContain('Share');
    expect(publicOnes(discord)).toEqual([]);
    await bot.line(/"kind":"button","outcome":"failed"/);

    expect(readMessage(await discord.press(answer, share).followUp())).toContain('121,000');
    expect(publicOnes(discord)).toHaveLength(1);
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('is not there in direct messages, and not on an answer that all can see', async ({ discord, bot }) => {
    expect(buttonsOf(await askPrivately(discord, { where: 'dm' }))).not.toContain('Share');
    const shown = await discord
      .slash({ command: 'ask', options: { question: 'how many fled Kursk' } })
      .reply();
    expect(buttonsOf(shown.message)).not.toContain('Share');
    const forged = await discord.press(shown.message, 's:00000000', { force: true }).reply();
    expect(forged.text).toContain('I do not know this button any more.');
    await bot.line(/"kind":"button","outcome":"refused"/);
  });

  test('is there for an answer that the article does not give, and not for a greeting', async ({
    discord,
    bot,
  }) => {
    const ask = (question: string) => askPrivately(discord, { options: { question, private: true } });
    expect(buttonsOf(await ask('hello'))).not.toContain('Share');
    const miss = await ask('what is the population of Belgorod?');
    const shared = await discord.press(miss, share).followUp();
    expect(readMessage(shared)).toContain('The article does not say.');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });
});

describe('in a server to which the member brought the bot', () => {
  const brought = test.extend<{ discord: Discord }>({
    discord: async ({ task: _task }, use) => {
      const discord = await startDiscord({ memberInstalled: true });
      await use(discord);
      await discord.stop();
    },
  });

  brought('a private answer can be shared where such apps may speak', async ({ discord, bot }) => {
    const shared = await discord.press(await askPrivately(discord), share).followUp();
    expect(shared.flags & 64).toBe(0);
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  brought('it has no Share button where they may not', async ({ discord, bot }) => {
    discord.silenceApps();
    expect(buttonsOf(await askPrivately(discord))).not.toContain('Share');
    await bot.line(/"outcome":"answered"/);
  });

  brought('the member is told when Discord keeps it from the others after all', async ({ discord, bot }) => {
    const answer = await askPrivately(discord);
    discord.silenceApps();
    const told = await discord.press(answer, share).edit();
    expect(readMessage(told)).toContain('Discord does not let me post here for all, so only you see this.');
    expect(publicOnes(discord)).toEqual([]);
    await bot.line(/"kind":"button","outcome":"refused"/);
  });
});
