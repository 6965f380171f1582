import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect } from 'vitest';
import { type Discord, readMessage } from '../discord-server/index.js';
import { type BotProcess, root, runBot } from './bot-process.js';
import { type Folders, test } from './data-folder.js';

const FEW = 'The dam broke on Monday. Some 300 people have fled the valley, mayor Ann Lee said.';
const MANY = 'The dam broke on Monday. Some 900 people have fled the valley, mayor Ann Lee said.';
const question = 'how many people fled the valley';

const directMessages = (discord: Discord) =>
  discord.sent.filter(
    ({ how, message }) => how === 'message' && message.channel_id === discord.dmWith(discord.member).id,
  );
const texts = (discord: Discord) => directMessages(discord).map(({ message }) => readMessage(message));

/** Runs a bot until `act` is done and every watched question is checked. */
async function during(
  {
    discord,
    start,
    folders,
  }: { discord: Discord; start: (variables: Record<string, string>) => BotProcess; folders: Folders },
  act: (bot: BotProcess) => Promise<void> = async () => {},
  more: Record<string, string> = {},
): Promise<void> {
  const bot = start({ ...folders.variables, ...more });
  await discord.nextReady();
  await bot.line(/"Watched questions are checked"/);
  await act(bot);
  expect(await bot.stop()).toBe(0);
  await discord.disconnected();
}

const watch = (discord: Discord, asked = question) =>
  discord.slash({ command: 'watch add', options: { question: asked } }).reply();

describe('a watched question', () => {
  test('brings one direct message when its passage has changed, with before and after, and never a second', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => {
      const reply = await watch(discord);
      expect(reply.ephemeral).toBe(true);
      expect(reply.text).toContain(`I watch “${question}” for you.`);
      expect(reply.text).toContain('**300** people have fled the valley');
      expect(reply.text).toContain('You watch 1 question.');
    });

    folders.article('dam', MANY);
    await during(stage, async () => {
      await discord.until('the message', () => directMessages(discord)[0]);
    });
    expect(texts(discord)).toEqual([
      [
        question,
        '**The best passage for a question that you watch has changed.**',
        '',
        '**Before**',
        '> Some **300** people have fled the valley, mayor Ann Lee said.',
        '-# Dam · ¶1 · said by Ann Lee, mayor',
        '',
        '**Now**',
        '> Some **900** people have fled the valley, mayor Ann Lee said.',
        '-# Dam · ¶1 · said by Ann Lee, mayor',
        '[Stop watching]',
      ].join('\n'),
    ]);

    await during(stage);
    expect(texts(discord)).toHaveLength(1);
  });

  test('brings nothing when the article has changed elsewhere, though the passage has moved', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', `It rained for a week before that.\n\n${FEW}\n\nSchools are closed.`);
    await during(stage);
    expect(texts(discord)).toEqual([]);
    await during(stage, async () => {
      const list = await discord.slash({ command: 'watch list' }).reply();
      expect(list.text).toContain('answered in Dam ¶2');
    });
  });

  test('tells when it is answered at last, and when it is not any more', async ({
    discord,
    start,
    folders,
  }) => {
    const stage = { discord, start, folders };
    folders.article('dam', 'The dam broke on Monday.');
    await during(stage, async () => {
      expect((await watch(discord)).text).toContain('No passage answers it so far.');
    });
    folders.article('dam', FEW);
    await during(stage);
    folders.article('dam', 'The dam broke on Monday.');
    await during(stage);
    const [first = '', second = '', ...more] = texts(discord);
    expect(first).toContain(
      '**A question that you watch is answered now.**\n\n**Now**\n> Some **300** people',
    );
    expect(second).toContain(
      '**No passage answers a question that you watch any more.**\n\n**Before**\n> Some **300** people',
    );
    expect(second).not.toContain('Now');
    expect(more).toEqual([]);
  });

  test('speaks the language in which it was asked', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => {
      const reply = await discord
        .slash({ command: 'watch add', options: { question }, locale: 'de' })
        .reply();
      expect(reply.text).toContain(`Ich beobachte „${question}“ für dich.`);
    });
    folders.article('dam', MANY);
    await during(stage);
    expect(texts(discord).join()).toContain('**Vorher**\n> Some **300**');
  });
});

describe('a message that was due when the bot was killed', () => {
  test('is sent at the next start', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    discord.failNext('POST /channels/:channel/messages', { status: 401 });
    const bot = start(folders.variables);
    await bot.line(/could not be told of a watched question/);
    expect(Object.values(folders.kept()).join()).toContain('"due"');
    await bot.stop('SIGKILL');
    await discord.disconnected();
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
    discord.failNext('POST /channels/:channel/messages', { status: 401 });
    const refused = start(folders.variables);
    await refused.line(/could not be told of a watched question/);
    await refused.stop();
    await discord.nextReady();
    await discord.disconnected();
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

describe('/watch', () => {
  test('watches at most ten questions, lists them, and stops them by name and by button', async ({
    discord,
    start,
    folders,
  }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => {
      for (let at = 1; at <= 10; at += 1) await watch(discord, `how many people fled in hour ${at}`);
      expect((await watch(discord, 'how many people fled at noon')).text).toContain(
        'You watch 10 questions, and more',
      );
      expect((await watch(discord, 'How many people fled  in hour 3')).text).toContain(
        'You watch “How many people fled in hour 3” already.',
      );

      const choices = await discord.autocomplete({
        command: 'watch stop',
        option: 'watched',
        typed: 'HOUR 10',
      });
      expect(choices.map(({ name }) => name)).toEqual(['how many people fled in hour 10']);
      const [chosen] = choices;
      const stopped = await discord
        .slash({ command: 'watch stop', options: { watched: String(chosen?.value) } })
        .reply();
      expect(stopped.text).toContain('I do not watch “how many people fled in hour 10” any more.');

      const list = await discord.slash({ command: 'watch list' }).reply();
      expect(list).toMatchObject({ ephemeral: true });
      expect(list.text).toContain('**You watch 9 questions.**');
      const left = await discord.press(list.message, { label: 'Stop 1' }).reply();
      expect(left.type).toBe(7);
      expect(left.text).toContain('**You watch 8 questions.**');
      expect(left.text).not.toContain('in hour 1”');
    });
  });

  test('is stopped from the message itself, which stays as it is', async ({ discord, start, folders }) => {
    const stage = { discord, start, folders };
    folders.article('dam', FEW);
    await during(stage, async () => void (await watch(discord)));
    folders.article('dam', MANY);
    await during(stage, async () => {
      const notice = await discord.until('the message', () => directMessages(discord)[0]?.message);
      const reply = await discord.press(notice, { label: 'Stop watching' }).reply();
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
      expect(reply.text).toContain(`I do not watch “${question}” any more.`);
    });
    folders.article('dam', FEW);
    await during(stage);
    expect(texts(discord)).toHaveLength(1);
  });

  test('nobody stops what another watches', async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => {
      const { message } = await watch(discord);
      const id = JSON.stringify(message.components).match(/x:l:[0-9a-f]{12}/)?.[0] ?? 'none';
      const mallory = discord.addUser('Mallory');
      const shared = await discord.slash({ command: 'ask', options: { question } }).reply();
      await discord.press(shared.message, id, { user: mallory, force: true }).reply();
      expect((await discord.slash({ command: 'watch list' }).reply()).text).toContain(
        'You watch 1 question.',
      );
    });
  });

  test('refuses what has no words to look for', async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => {
      expect((await watch(discord, '???')).text).toContain('I need words to look for.');
    });
    expect(folders.kept()).toEqual({});
  });

  test('says in one sentence that nothing can be kept, and the log says it once and what to do', async ({
    discord,
    start,
    folders,
  }) => {
    folders.article('dam', FEW);
    writeFileSync(folders.data, 'a file where the folder should be');
    const more = { DATA_DIR: join(folders.data, 'inside') };
    const bot = start({ ...folders.variables, ...more });
    await discord.nextReady();
    for (let at = 0; at < 3; at += 1) {
      const reply = await watch(discord);
      expect(reply.text).toContain('I cannot reach what I keep, or keep anything new.');
    }
    const answer = await discord.slash({ command: 'ask', options: { question } }).reply();
    expect(answer.text).toContain('**300** people');
    expect(await bot.stop()).toBe(0);
    expect(bot.output().match(/DATA_DIR|Let the bot/g)).toHaveLength(1);
  });

  test('keeps its file to the user of the bot alone', async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    await during({ discord, start, folders }, async () => void (await watch(discord)));
    expect(statSync(folders.data).mode & 0o777).toBe(0o700);
    expect(statSync(join(folders.data, 'watches.json')).mode & 0o777).toBe(0o600);
  });

  test('a broken file is set aside, and the log says where and what to do', async ({
    discord,
    start,
    folders,
  }) => {
    folders.article('dam', FEW);
    mkdirSync(folders.data);
    chmodSync(folders.data, 0o700);
    writeFileSync(join(folders.data, 'watches.json'), '{"articles": nu');
    await during({ discord, start, folders }, async (bot) => {
      expect(await bot.line(/was set aside/)).toContain('put it back under its name');
      await watch(discord);
    });
    const [broken = ''] = Object.keys(folders.kept()).filter((name) =>
      name.startsWith('watches.json.broken-'),
    );
    expect(readFileSync(join(folders.data, broken), 'utf8')).toBe('{"articles": nu');
    expect(folders.kept()['watches.json']).toContain(question);
  });
});
