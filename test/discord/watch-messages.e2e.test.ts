import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect } from 'vitest';
import { root, runBot } from './bot-process.js';
import { test } from './data-folder.js';
import { during, FEW, MANY, question, texts, watch } from './watching.js';

describe('a message that was due when the bot was killed', () => {
  test('is sent at the next start', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    discord.failNext('POST /channels/:channel/messages', { retryAfter: 120 });
    const bot = start(folders.variables);
    await bot.line(/could not be told of a watched question/);
    expect(Object.values(folders.kept()).join()).toContain('"due"');
    await bot.stop('SIGKILL');
    await discord.disconnected();
    // Until then the wait is over.
    discord.heal();
    await discord.nextReady();
    expect(texts(discord)).toEqual([]);
    await during(stage);
    expect(texts(discord)).toHaveLength(1);
    expect(Object.values(folders.kept()).join()).not.toContain('"due"');
  });

  test('is not sent again when it had gone out, however long ago', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    // Refused once, so that what is due is seen as it stood on the disk before it was sent.
    discord.failNext('POST /channels/:channel/messages', { retryAfter: 120 });
    const refused = start(folders.variables);
    await refused.line(/could not be told of a watched question/);
    await refused.stop();
    await discord.nextReady();
    await discord.disconnected();
    discord.heal();
    const due = folders.kept()['watches.json'] ?? '';
    expect(due).toContain('"due"');
    await during(stage);
    expect(texts(discord)).toHaveLength(1);

    // As if the bot had been killed between sending and noting; Discord knows the nonce for a few minutes only.
    writeFileSync(join(folders.data, 'watches.json'), due);
    const posts = () =>
      discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    const before = posts().length;
    await during(stage);
    expect(posts()).toHaveLength(before);
    expect(texts(discord)).toHaveLength(1);
    expect(folders.kept()['watches.json']).not.toContain('"due"');
  });

  test('carries a nonce by which Discord drops a second one', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    await during(stage);
    const post = discord.requests.findLast(
      ({ method, path }) => method === 'POST' && path.endsWith('/messages'),
    );
    expect(post?.body).toMatchObject({ enforce_nonce: true, nonce: expect.stringMatching(/^[0-9a-f]{12}$/) });
  });
});

describe('a member who cannot be written to', () => {
  test.for([50007, 50278] as const)(
    'is dropped after one try (%i), and told so when they use /watch again',
    async (code, { discord, start, folders }) => {
      const stage = { discord, start, folders };
      folders.article('dam', FEW);
      await during(stage, async () => void (await watch(discord)));
      folders.article('dam', MANY);
      discord.failNext('POST /channels/:channel/messages', { code });
      await during(stage, async (bot) => void (await bot.line(/not watched for any more/)));
      expect(folders.kept()['watches.json']).not.toContain(question);
      folders.article('dam', FEW);
      await during(stage, async () => {
        const told = await discord.slash({ command: 'watch list' }).reply();
        expect(told.text).toContain('your direct messages are closed to me');
        const next = await discord.slash({ command: 'watch list' }).reply();
        expect(next.text).not.toContain('closed');
      });
      expect(texts(discord)).toEqual([]);
      expect(folders.kept()['watches.json']).not.toContain(discord.member.id);
    },
  );

  test('is forgotten when there is no such member any more', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    discord.failNext('POST /users/@me/channels', { code: 10013 });
    await during(stage, async (bot) => void (await bot.line(/not watched for any more/)));
    expect(folders.kept()['watches.json']).not.toContain(discord.member.id);
  });

  test('does not keep others from being told', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    const others = [discord.addUser('Ben', { closedDms: true }), discord.addUser('Cleo')];
    folders.article('dam', FEW);
    await during(stage, async () => {
      for (const user of others)
        await discord.slash({ command: 'watch add', options: { question }, user }).reply();
    });
    folders.article('dam', MANY);
    await during(stage);
    const told = discord.sent.filter(({ how }) => how === 'message').map(({ message }) => message.channel_id);
    expect(told).toEqual(others.slice(1).map((user) => discord.dmWith(user).id));
  });
});

test('a message waits where Discord says that messages are opened too fast', async ({
  discord,
  start,
  folders,
}) => {
  const stage = { discord, start, folders };
  folders.article('dam', FEW);
  await during(stage, async () => void (await watch(discord)));
  folders.article('dam', MANY);
  discord.failNext('POST /users/@me/channels', { code: 40003 });
  await during(stage);
  expect(texts(discord)).toHaveLength(1);
});

describe('articles that are read anew while the bot runs', () => {
  /** A bot whose articles change on SIGUSR2, as a host's reload would change them. */
  const reloading = (few: string, many: string) => `
    import { createAnswerer } from '${dist('answering/answerer.js')}';
    import { readArticle } from '${dist('corpus/read-article.js')}';
    import { startBot } from '${dist('discord/bot.js')}';
    import { openLog } from '${dist('log.js')}';
    import { openStore } from '${dist('store/store.js')}';
    import { wordsFor } from '${dist('words/words.js')}';
    import { commands } from '${dist('../commands/index.js')}';
    const { DISCORD_TOKEN: discordToken, DISCORD_API_URL: discordApiUrl, DATA_DIR } = process.env;
    const answererOf = (text) =>
      createAnswerer([readArticle({ id: 'dam', text, metadata: { title: 'Dam', titleFrom: 'host' } })]);
    let answerer = answererOf(${JSON.stringify(few)});
    const kept = openStore(DATA_DIR, 'off', () => {});
    await startBot({
      settings: { discordToken, discordApiUrl },
      commands,
      context: (locale) => ({ answerer, words: wordsFor(locale), kept }),
      log: openLog({ level: 'debug', secrets: [discordToken] }),
      onceReady: (articlesChanged) =>
        process.on('SIGUSR2', () => { answerer = answererOf(${JSON.stringify(many)}); articlesChanged(); }),
    }).then(() => process.exit(0), () => process.exit(1));
  `;
  const dist = (path: string) => pathToFileURL(`${root}dist/src/${path}`).href;

  test('bring the message at once', async ({ discord, folders }) => {
    const program = ['--input-type=module', '--eval', reloading(FEW, MANY)];
    const variables = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...folders.variables };
    const bot = runBot(variables, program);
    await discord.nextReady();
    await bot.line(/Watched questions are checked/);
    await watch(discord);
    bot.signal('SIGUSR2');
    const sent = await discord.until('the message', () => texts(discord)[0]);
    expect(sent).toContain('Some **900** people');
    expect(await bot.stop()).toBe(0);
  });
});
