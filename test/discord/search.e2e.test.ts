import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { test } from './bot-on-discord.js';
import { root } from './bot-process.js';

describe('/search', () => {
  test('shows the passages with the words in bold, each with its place and speaker', async ({
    discord,
    bot,
  }) => {
    const reply = await discord.slash({ command: 'search', options: { words: 'fled civilians' } }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: false });
    expect(reply.text).toContain('have **fled** in Kursk alone');
    expect(reply.text).toContain('killed at least 12 **civilians**');
    expect(reply.text).toContain('¶5 · said by Alexei Smirnov, regional governor');
    await bot.line(/"command":"search".*"outcome":"answered"/);
  });

  test('turns its pages: a copy on a shared message, in place on that copy', async ({ discord, bot }) => {
    const first = await discord.slash({ command: 'search', options: { words: 'Belgorod Kursk' } }).reply();
    expect(first.text).toMatch(/Page 1 of 2 · \d passages/);
    const copy = await discord.press(first.message, { label: 'Next ▶' }).reply();
    expect(copy).toMatchObject({ type: 4, ephemeral: true });
    expect(copy.text).toMatch(/Page 2 of 2 · \d passages/);
    const back = await discord.press(copy.message, { label: '◀ Back' }).reply();
    expect(back.type).toBe(7);
    expect(back.message.embeds[0]?.description).toBe(first.message.embeds[0]?.description);
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('offers speakers while they are typed, and shows only what the chosen one says', async ({
    discord,
    bot,
  }) => {
    const call = { command: 'search', option: 'speaker', options: { words: 'Belgorod' } } as const;
    const [speaker, ...others] = await discord.autocomplete({ ...call, typed: 'glad' });
    expect(speaker?.name).toBe('Vyacheslav Gladkov, governor');
    expect(others).toEqual([]);
    const options = { words: 'Belgorod', speaker: speaker?.value ?? '' };
    const reply = await discord.slash({ command: 'search', options }).reply();
    expect(reply.text).toContain('2 passages · said by Vyacheslav Gladkov');
    expect(reply.text).not.toContain('¶6');
    await bot.line(/"outcome":"answered"/);
  });

  test('says which words occur nowhere, and offers near ones to press', async ({ discord, bot }) => {
    const reply = await discord
      .slash({ command: 'search', options: { words: 'automobile weaponry' } })
      .reply();
    expect(reply.text).toContain('No passage has these words.');
    expect(reply.text).toContain('“automobile”, “weaponry” occur nowhere in the article.');
    await bot.line(/"outcome":"answered"/);
  });

  test('where no embeds are allowed a page is text, and all five passages are on it', async ({
    discord,
    bot,
  }) => {
    const where = discord.addChannel('plain', { deny: ['EmbedLinks'] });
    const reply = await discord
      .slash({ command: 'search', options: { words: 'Belgorod Kursk' }, where })
      .reply();
    expect(reply.message.embeds).toEqual([]);
    expect(reply.message.content.match(/^> /gm)).toHaveLength(5);
    const next = await discord.press(reply.message, { label: 'Next ▶' }).reply();
    expect(next.message.content).toContain('Page 2 of 2');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('refuses what no client would send, and someone who says nothing, in a sentence', async ({
    discord,
    bot,
  }) => {
    const empty = await discord.slash({ command: 'search', options: { words: ' ' }, force: true }).reply();
    expect(empty).toMatchObject({ type: 4, ephemeral: true });
    expect(empty.text).toContain('Please write the words to look for after /search.');
    const options = { words: 'Kursk', speaker: 'Nobody **at** @everyone' };
    const nobody = await discord.slash({ command: 'search', options }).reply();
    expect(nobody).toMatchObject({ type: 4, ephemeral: true });
    expect(nobody.text).toContain('I do not know who is meant by');
    await bot.line(/"outcome":"refused"/);
  });

  test('speaks German where the member does', async ({ discord, bot }) => {
    const call = { command: 'search', options: { words: 'Kusrk Panzer' }, locale: 'de' } as const;
    const reply = await discord.slash(call).reply();
    expect(reply.text).toContain(
      'Statt „Kusrk“ habe ich „Kursk“ gesucht. „Panzer“ kommt im Artikel nirgends vor.',
    );
    await bot.line(/"outcome":"answered"/);
  });
});

test('with two articles each passage names its own, one can be searched alone, and a changed one stops the paging', async ({
  discord,
  start,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  await cp(`${root}corpus`, folder, { recursive: true });
  await writeFile(join(folder, 'otters.txt'), 'Otters of Kursk live in rivers.\n\nKursk has no sea.\n');
  const first = start({ CORPUS_DIR: folder });
  await discord.nextReady();
  const both = await discord.slash({ command: 'search', options: { words: 'Kursk' } }).reply();
  expect(both.text).toMatch(/otters · ¶1/i);
  expect(both.text).toContain('Belgorod and Kursk under attack · ¶');
  const alone = await discord
    .slash({ command: 'search', options: { words: 'Kursk', article: 'otters' } })
    .reply();
  expect(alone.text).toMatch(/2 passages · otters/i);
  expect(alone.text).not.toContain('Belgorod');
  await first.stop();
  await discord.disconnected();

  await writeFile(join(folder, 'otters.txt'), 'Otters left Kursk.\n');
  const second = start({ CORPUS_DIR: folder });
  await discord.nextReady();
  const next = await discord.press(both.message, { label: 'Next ▶' }).reply();
  expect(next).toMatchObject({ type: 4, ephemeral: true });
  expect(next.text).toContain('The article has changed');
  await second.line(/"kind":"button"/);
  await rm(folder, { recursive: true });
});
