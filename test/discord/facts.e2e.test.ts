import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { test } from './bot-on-discord.js';

describe('/quotes', () => {
  test('shows who is quoted, then what one of them says, with the words that say so', async ({
    discord,
    bot,
  }) => {
    const list = await discord.slash({ command: 'quotes' }).reply();
    expect(list.text).toContain('**Putin** · Russian president · 4 sentences');
    const putin = await discord.press(list.message, { label: 'Putin' }).reply();
    expect(putin).toMatchObject({ type: 4, ephemeral: true });
    expect(putin.text).toContain('¶10 · attributed in ¶12 by “the Russian president asked rhetorically”');
    const passage = await discord.press(putin.message, { label: '¶11' }).reply();
    expect(passage).toMatchObject({ type: 4, ephemeral: true });
    expect(passage.text).toContain('To all appearances, the enemy');
    const page = await discord.press(passage.message, { label: 'Read from here' }).reply();
    expect(page.text).toContain('¶11');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('offers speakers while the member types, and opens the one that is chosen', async ({
    discord,
    bot,
  }) => {
    const choices = await discord.autocomplete({ command: 'quotes', option: 'speaker', typed: 'smir' });
    expect(choices).toEqual([{ name: 'Alexei Smirnov · regional governor', value: 'Alexei Smirnov' }]);
    const reply = await discord.slash({ command: 'quotes', options: { speaker: 'Alexei Smirnov' } }).reply();
    expect(reply.text).toContain('**regional governor Alexei Smirnov told a meeting with Putin on Monday**');
    await bot.line(/"command":"quotes".*"outcome":"answered"/);
  });

  test('says whom there is where nobody is called so', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'quotes', options: { speaker: 'Zelensky' } }).reply();
    expect(reply.text).toContain('I find nobody “Zelensky” who is quoted.');
    expect(reply.text).toContain('**Vyacheslav Gladkov**');
    await bot.line(/"outcome":"answered"/);
  });
});

describe('/figures', () => {
  test('lists every number with what it counts, and opens its sentence beside the list', async ({
    discord,
    bot,
  }) => {
    const list = await discord.slash({ command: 'figures', where: 'dm' }).reply();
    expect(list.text).toContain('**Some 121,000** people · fled · ¶5 · Alexei Smirnov');
    expect(list.text).toContain('**at least 12** civilians · killed · ¶5 · Alexei Smirnov');
    const label = 'at least 12 civilians ¶5';
    const opened = await discord.press(list.message, { label }, { where: 'dm' }).reply();
    expect(opened.type).toBe(4);
    expect(opened.text).toContain('which has killed **at least 12** civilians');
    const timeline = await discord.press(list.message, { label: 'Timeline' }, { where: 'dm' }).reply();
    expect(timeline.text).toContain('**August 11, 2024**');
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('about a word that no figure has to do with says so', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'figures', options: { about: 'cows' } }).reply();
    expect(reply.text).toContain('No figure has to do with “cows”.');
    await bot.line(/"outcome":"answered"/);
  });
});

test('/timeline keeps what has no year apart, in the article’s own words', async ({ discord, bot }) => {
  const reply = await discord.slash({ command: 'timeline' }).reply();
  expect(reply.text).toMatch(/August 11, 2024[\s\S]*Without a year[\s\S]*early this morning[\s\S]*on Monday/);
  await bot.line(/"command":"timeline".*"outcome":"answered"/);
});

test('/article shows what is known of it, and leads to its quotations, figures and dates', async ({
  discord,
  bot,
}) => {
  const reply = await discord.slash({ command: 'article', locale: 'de' }).reply();
  expect(reply.text).toContain('in etwa 2 Minuten gelesen');
  expect(reply.text).toContain('Zitiert: Putin (4), Vyacheslav Gladkov (3), Alexei Smirnov (1)');
  for (const label of ['Zitate', 'Zahlen', 'Zeitleiste']) {
    const opened = await discord.press(reply.message, { label }, { locale: 'de' }).reply();
    expect(opened).toMatchObject({ type: 4, ephemeral: true });
    expect(opened.text).toMatch(/Wer zitiert wird|11 Zahlen|4 Daten/);
  }
  await bot.line(/"kind":"button","outcome":"answered"/);
});

describe('with many articles', () => {
  const manyArticles = test.extend<{ corpus: string }>({
    corpus: async ({ task: _task }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
      await cp(fileURLToPath(new URL('../../corpus', import.meta.url)), folder, { recursive: true });
      for (let at = 0; at < 300; at += 1)
        await writeFile(join(folder, `otters-${at}.txt`), `Some ${at + 10} otters swam in 2014.\n`);
      await use(folder);
      await rm(folder, { recursive: true });
    },
  });

  manyArticles('a member is asked which one, and gets it', async ({ discord, start, corpus }) => {
    start({ CORPUS_DIR: corpus });
    await discord.nextReady();
    for (const [command, shown] of [
      ['figures', '**Some 17** otters'],
      ['timeline', '**2014**'],
    ] as const) {
      const asked = await discord.slash({ command }).reply();
      expect(asked.text).toContain(`Choose one with the option “article” of /${command}.`);
      const one = await discord.slash({ command, options: { article: 'otters-7' } }).reply();
      expect(one.text).toContain(shown);
    }
  });

  manyArticles(
    'a member finds one by its title, and turns the pages of the list',
    async ({ discord, start, corpus }) => {
      start({ CORPUS_DIR: corpus });
      await discord.nextReady();
      const found = await discord.slash({ command: 'article', options: { find: 'kursk' } }).reply();
      expect(found.text).toContain('Belgorod and Kursk under attack');
      const list = await discord.slash({ command: 'article', options: { find: 'otters' } }).reply();
      expect(list.text).toContain('300 articles have “otters” in the title.');
      const next = await discord.press(list.message, { label: 'Next ▶' }).reply();
      expect(next.text).toContain('Page 2 of 30');
      expect((await discord.slash({ command: 'quotes' }).reply()).text).toContain('**Putin**');
    },
  );

  manyArticles('a button of an article that has changed says so', async ({ discord, start, corpus }) => {
    const first = start({ CORPUS_DIR: corpus });
    await discord.nextReady();
    const options = { article: 'otters-7' };
    const list = await discord.slash({ command: 'figures', options }).reply();
    await first.stop();
    await discord.disconnected();
    await writeFile(join(corpus, 'otters-7.txt'), 'Some 99 otters sang in 2015.\n');
    start({ CORPUS_DIR: corpus });
    await discord.nextReady();
    const pressed = await discord.press(list.message, { label: 'Timeline' }).reply();
    expect(pressed.text).toContain('The article has changed since this was posted. Please ask again.');
    expect(pressed.text).not.toContain('2015');
  });
});
