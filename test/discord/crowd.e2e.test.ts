/** More is asked at once than can be answered in Discord's three seconds: nobody is left without a word, and nobody gets two. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Discord } from '../discord-server/index.js';
import { test as base } from './bot-on-discord.js';
import { articleTexts } from './large-corpus.js';

const question = 'how many fled Kursk';
/** In ms. */
const LONG = 30_000;

const BUSY = 'Too many questions have come at once. Please ask again <t:';
const ANSWER_OR_APOLOGY = new RegExp(`¶|${BUSY}`);

const test = base.extend<{ corpus: string }>({
  corpus: async ({ task: _task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'footnote-crowd-'));
    for (const [at, text] of articleTexts(50, 100).entries())
      await writeFile(join(folder, `${at}.txt`), text);
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

const ask = (discord: Discord, at: number, options: Readonly<Record<string, boolean>> = {}) =>
  discord.slash({ command: 'ask', options: { question, ...options }, user: discord.addUser(`Member ${at}`) });

test('of 300 who ask at once each is answered once', { timeout: 60_000 }, async ({
  discord,
  start,
  corpus,
}) => {
  const bot = start({ CORPUS_DIR: corpus });
  await bot.line(/The commands were registered/);
  const commands = Array.from({ length: 280 }, (_, at) => ask(discord, at, { private: at % 10 === 0 }));
  const messages = Array.from({ length: 20 }, (_, at) =>
    discord.message({ in: 'dm', content: question, author: discord.addUser(`Writer ${at}`) }),
  );
  const shown = await Promise.all(commands.map((one) => one.reply(LONG)));
  for (const [at, { ephemeral, text }] of shown.entries()) {
    expect(text).toMatch(ANSWER_OR_APOLOGY);
    if (!text.includes(BUSY)) expect(ephemeral).toBe(at % 10 === 0);
  }
  expect(shown.filter(({ text }) => text.includes('¶')).length).toBeGreaterThan(200);
  for (const message of messages) expect((await message.reply(LONG)).text).toMatch(ANSWER_OR_APOLOGY);
  expect(discord.sent).toHaveLength(300);
});

test('who waits when the bot is stopped is answered, or told to ask again', { timeout: 60_000 }, async ({
  discord,
  start,
  corpus,
}) => {
  const bot = start({ CORPUS_DIR: corpus });
  await bot.line(/The commands were registered/);
  const commands = Array.from({ length: 250 }, (_, at) => ask(discord, at));
  // By then the bot has heard of all that came before.
  await commands.at(-1)?.acknowledged();
  bot.signal('SIGTERM');
  const shown = await Promise.all(commands.map((one) => one.reply(LONG)));
  for (const { text } of shown) expect(text).toMatch(ANSWER_OR_APOLOGY);
  expect(await bot.exit()).toBe(0);
  expect(discord.sent).toHaveLength(250);
});
