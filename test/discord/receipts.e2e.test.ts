import { mkdir, mkdtemp, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Discord, Message } from '../discord-server/index.js';
import { test as base } from './bot-on-discord.js';
import type { BotProcess } from './bot-process.js';

interface Folders {
  readonly corpus: string;
  readonly data: string;
}

const test = base.extend<{
  folders: Folders;
  /** A bot that has logged in and has kept its articles; the one before it is stopped. */
  restart: () => Promise<BotProcess>;
}>({
  folders: async ({ task: _task }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'footnote-receipts-'));
    const folders = { corpus: join(root, 'corpus'), data: join(root, 'data') };
    await mkdir(folders.corpus);
    await writeArticle(folders, 'floods', FLOODS);
    await use(folders);
    await rm(root, { recursive: true });
  },

  restart: async ({ discord, start, folders }, use) => {
    let running: BotProcess | undefined;
    await use(async () => {
      if (running !== undefined) {
        await running.stop();
        await discord.disconnected();
      }
      running = start({ CORPUS_DIR: folders.corpus, DATA_DIR: folders.data });
      await discord.nextReady();
      await running.line(/The articles are kept as they are now/);
      return running;
    });
  },
});

const FLOODS = [
  'Water rose in Leeds on Monday.',
  'Some 40 people fled their homes. Nobody died, mayor Ann Lee said.',
  'The bridge stayed open.',
].join('\n\n');

const writeArticle = ({ corpus }: Folders, id: string, text: string) =>
  writeFile(join(corpus, `${id}.txt`), text);

const askHowMany = (discord: Discord) =>
  discord.slash({ command: 'ask', options: { question: 'how many people fled their homes' } }).reply();

/** The receipt below an answer, as a reader sees it. */
function receiptIn(message: Message): string {
  const text = message.embeds[0]?.description ?? message.content;
  const receipt = /[\w~-]+\\?#\d+\.\d+·[0-9a-f]{4}/.exec(text)?.[0];
  if (receipt === undefined) throw new Error(`No receipt in ${text}`);
  return receipt.replaceAll('\\', '');
}

const source = (discord: Discord, receipt: string) =>
  discord.slash({ command: 'source', options: { receipt } }).reply();

describe('the receipt below an answer', () => {
  test('shows the passage again after the bot was started again', async ({ discord, restart }) => {
    await restart();
    const answer = await askHowMany(discord);
    const receipt = receiptIn(answer.message);
    expect(receipt).toMatch(/^floods#2\.1·[0-9a-f]{4}$/);
    const bot = await restart();
    for (const typed of [
      receipt,
      ` ${receipt.toUpperCase()} `,
      receipt.replace('#', '\\#'),
      `floods · ¶2 · ${receipt}`,
    ]) {
      const reply = await source(discord, typed);
      expect(reply).toMatchObject({ type: 4, ephemeral: false });
      expect(reply.text).toContain('Unchanged: it stands there letter for letter.');
      expect(reply.text).toContain('> Some 40 people fled their homes.');
      expect(receiptIn(reply.message)).toBe(receipt);
    }
    const reply = await source(discord, receipt);
    const wider = await discord.press(reply.message, { label: 'After ▶' }).reply();
    expect(wider.text).toContain('Nobody died');
    await bot.line(/"command":"source".*"outcome":"answered"/);
  });

  test('stands below passages that a button brings, and below what a message asked', async ({
    discord,
    restart,
  }) => {
    await restart();
    const answer = await discord
      .message({ in: 'guild', content: 'how many people fled their homes', mentions: 'bot' })
      .reply();
    const wider = await discord.press(answer.message, { label: '◀ Before' }).reply();
    expect(receiptIn(wider.message)).toBe(receiptIn(answer.message));
  });

  test('shows exactly what has changed since', async ({ discord, restart, folders }) => {
    await restart();
    const receipt = receiptIn((await askHowMany(discord)).message);
    await writeArticle(folders, 'floods', FLOODS.replace('Some 40 people', 'At least 45 people'));
    const bot = await restart();
    const reply = await source(discord, receipt);
    expect(reply.text).toContain('It has changed since.');
    expect(reply.text).toContain('> **Some 40** people fled their homes.\n-# Before: Floods · ¶2');
    expect(reply.text).toContain('> **At least 45** people fled their homes.\n-# Now: Floods · ¶2');
    expect(receiptIn(reply.message)).not.toBe(receipt);
    expect((await source(discord, receiptIn(reply.message))).text).toContain('Unchanged');
    await bot.line(/"outcome":"answered"/);
  });

  test('shows what stands there now where the earlier words were not kept', async ({
    discord,
    restart,
    folders,
  }) => {
    await restart();
    const receipt = receiptIn((await askHowMany(discord)).message);
    await rm(folders.data, { recursive: true });
    await writeArticle(folders, 'floods', FLOODS.replace('Some 40 people', 'At least 45 people'));
    await restart();
    const { text } = await source(discord, receipt);
    expect(text).toContain('The sentence is not the same any more. It now reads');
    expect(text).toContain('> At least 45 people fled their homes.');
    expect(text).toContain('The earlier words are not kept here.');
  });

  test('says where the sentence stands when it has moved', async ({ discord, restart, folders }) => {
    await restart();
    const receipt = receiptIn((await askHowMany(discord)).message);
    await writeArticle(folders, 'floods', `Rain fell all night.\n\nIt was cold.\n\n${FLOODS}`);
    await restart();
    const { text } = await source(discord, receipt);
    expect(text).toContain('It stands elsewhere now: ¶4');
    expect(text).toContain('> Some 40 people fled their homes.');
  });

  test('finds it in an article that was given another name', async ({ discord, restart, folders }) => {
    await restart();
    const receipt = receiptIn((await askHowMany(discord)).message);
    await rename(join(folders.corpus, 'floods.txt'), join(folders.corpus, 'leeds.txt'));
    await restart();
    expect((await source(discord, receipt)).text).toContain('It stands elsewhere now: Leeds ¶2');
  });

  test.for([
    ['the article', null, 'I do not have the article of this receipt, or not any more.'],
    [
      'the sentence',
      'Water rose in Leeds on Monday.',
      'The article does not have this sentence, or not any more.',
    ],
  ] as const)(
    'says so when %s is gone, and how it read',
    async ([, left, said], { discord, restart, folders }) => {
      await restart();
      const receipt = receiptIn((await askHowMany(discord)).message);
      await writeArticle(folders, 'other', 'Otters live in rivers.');
      if (left === null) await unlink(join(folders.corpus, 'floods.txt'));
      else await writeArticle(folders, 'floods', left);
      await restart();
      const { text, message } = await source(discord, receipt);
      expect(text).toContain(said);
      expect(text).toContain('> Some 40 people fled their homes.\n-# Before: Floods · ¶2');
      expect(message.components).toEqual([]);
    },
  );

  test('of an article with a long name is short, and works like any other', async ({
    discord,
    restart,
    folders,
  }) => {
    const id = 'a-very-long-name-'.repeat(14);
    await unlink(join(folders.corpus, 'floods.txt'));
    await writeArticle(folders, id, FLOODS);
    await restart();
    const receipt = receiptIn((await askHowMany(discord)).message);
    expect(receipt).toMatch(/^~[0-9a-f]{8}#2\.1·[0-9a-f]{4}$/);
    expect((await source(discord, receipt)).text).toContain('Unchanged');
    await writeArticle(folders, id, FLOODS.replace('40', '50'));
    await restart();
    expect((await source(discord, receipt)).text).toContain('> Some **40** people');
    await unlink(join(folders.corpus, `${id}.txt`));
    await writeArticle(folders, 'other', 'Otters live in rivers.');
    await restart();
    expect((await source(discord, receipt)).text).toContain('> Some 40 people');
  });
});

test.for(['x', '…', 'floods#2', '#2.1·0000', 'x'.repeat(300)])(
  'what is no receipt, like %j, gets a sentence with one that is',
  async (receipt, { discord, restart }) => {
    const bot = await restart();
    const reply = await source(discord, receipt);
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toMatch(/^That is no receipt\. .*looks like this: floods\\?#1\.1·[0-9a-f]{4}$/);
    await bot.line(/"outcome":"refused"/);
  },
);

test('a data folder that cannot be written is told once, and the bot answers all the same', async ({
  discord,
  start,
  folders,
}) => {
  await writeFile(folders.data, 'a file');
  await writeArticle(folders, 'other', 'Otters live in rivers.');
  const bot = start({ CORPUS_DIR: folders.corpus, DATA_DIR: folders.data });
  await discord.nextReady();
  await bot.line(/"level":"warn".*Versions of the articles are not kept/);
  const receipt = receiptIn((await askHowMany(discord)).message);
  expect((await source(discord, receipt)).text).toContain('Unchanged');
  expect((await source(discord, 'floods#2.1·0000')).text).toContain('The earlier words are not kept here.');
  expect((await source(discord, 'floods#2.1·0001')).text).toContain('The earlier words are not kept here.');
  expect(bot.output().match(/Versions of the articles are not kept/g)).toHaveLength(1);
  expect(bot.output().match(/Earlier versions cannot be read/g)).toHaveLength(1);
});

test('a version that was damaged is left out, and the log says which', async ({
  discord,
  restart,
  folders,
}) => {
  await restart();
  const receipt = receiptIn((await askHowMany(discord)).message);
  const versions = join(folders.data, 'versions');
  for (const file of await readdir(versions)) await writeFile(join(versions, file), '{');
  await writeArticle(folders, 'floods', FLOODS.replace('40', '50'));
  const bot = await restart();
  expect((await source(discord, receipt)).text).toContain('The earlier words are not kept here.');
  await bot.line(/"level":"warn".*is damaged and was left out/);
});
