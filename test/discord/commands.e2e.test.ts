import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import type { Discord } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';

/** How Discord answered each try of a first response. */
function statuses(discord: Discord): readonly number[] {
  return discord.requests.filter(({ path }) => path.endsWith('/callback')).map(({ status }) => status);
}

describe('/ask', () => {
  test('in a server: the answer, the passage, where it stands and who said it', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'ask', options: { question } }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: false });
    expect(reply.text).toContain('**121,000**');
    expect(reply.text).toContain('¶5');
    expect(reply.text).toContain('Alexei Smirnov');
    await bot.line(/"kind":"command","command":"ask".*"outcome":"answered"/);
  });

  test.for(['thread', 'dm', 'private'] as const)(
    'works in a %s as in a server',
    async (where, { discord, bot }) => {
      const reply = await discord.slash({ command: 'ask', options: { question }, where }).reply();
      expect(reply).toMatchObject({ type: 4, ephemeral: false });
      expect(reply.text).toContain('121,000');
      await bot.line(/"outcome":"answered"/);
    },
  );

  test('with private: only the asker sees the answer', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'ask', options: { question, private: true } }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toContain('121,000');
    await bot.line(/"outcome":"answered"/);
  });

  test('where the bot may not embed links the answer comes as text', async ({ discord, bot }) => {
    const where = discord.addChannel('no-embeds', { deny: ['EmbedLinks'] });
    const reply = await discord.slash({ command: 'ask', options: { question }, where }).reply();
    expect(reply.message.embeds).toEqual([]);
    expect(reply.message.content).toContain('121,000');
    await bot.line(/"outcome":"answered"/);
  });

  test.for([
    ['emoji', '😀'.repeat(300)],
    ['families of emoji', '👨‍👩‍👧‍👦'.repeat(40)],
    ['mentions and markdown', '@everyone <@&1> **[x](https://a.example)** # > ` '.repeat(5)],
    ['one letter', 'k'],
  ] as const)(
    'a question of %s gets one answer within the limits, and pings nobody',
    async ([, odd], { discord, bot }) => {
      const reply = await discord.slash({ command: 'ask', options: { question: odd } }).reply();
      expect(reply.type).toBe(4);
      expect(reply.text).not.toBe('');
      expect(discord.sent.map(({ pings }) => pings)).toEqual([
        { everyone: false, users: [], roles: [], unnamed: [] },
      ]);
      await bot.line(/"kind":"command".*"outcome"/);
    },
  );

  test('a question that no client would send is refused in a sentence', async ({ discord, bot }) => {
    const reply = await discord.slash({ command: 'ask', options: { question: '   ' }, force: true }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).toMatch(/question/);
    await bot.line(/"outcome":"refused"/);
  });
});

test.for(['article', 'help'])('/%s is answered', async (command, { discord, bot }) => {
  const reply = await discord.slash({ command }).reply();
  expect(reply.type).toBe(4);
  expect(reply.text.length).toBeGreaterThan(20);
  await bot.line(/"outcome":"answered"/);
});

test('a command that the bot does not have any more gets a sentence that only the caller sees', async ({
  discord,
  bot,
}) => {
  const reply = await discord.slash({ command: 'weather', force: true }).reply();
  expect(reply).toMatchObject({ type: 4, ephemeral: true });
  expect(reply.text).toMatch(/do not have this command any more/);
  await bot.line(/"outcome":"unknown"/);
});

test('what the bot knows nothing about gets a sentence, too', async ({ discord, bot }) => {
  const { message } = discord.message({ in: 'guild', content: 'hello all' });
  const reply = await discord.contextMenu({ command: 'Check', target: message, force: true }).reply();
  expect(reply).toMatchObject({ type: 4, ephemeral: true });
  expect(reply.text).toMatch(/do not know what to do with this/);
  await bot.line(/"outcome":"unknown"/);
});

describe('with two articles', () => {
  const twoArticles = test.extend<{ corpus: string }>({
    corpus: async ({ task: _task }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'footnote-'));
      await cp(fileURLToPath(new URL('../../corpus', import.meta.url)), folder, { recursive: true });
      await writeFile(
        join(folder, 'otters.txt'),
        'Otters live in rivers.\n\nA pup cannot swim when it is born.\n',
      );
      await use(folder);
      await rm(folder, { recursive: true });
    },
  });

  twoArticles('autocomplete offers them while the member types', async ({ discord, start, corpus }) => {
    start({ CORPUS_DIR: corpus });
    await discord.nextReady();
    const call = { command: 'ask', option: 'article', options: { question } } as const;
    expect(await discord.autocomplete({ ...call, typed: '' })).toHaveLength(2);
    const [otters, ...others] = await discord.autocomplete({ ...call, typed: 'otter' });
    expect(others).toEqual([]);
    const reply = await discord
      .slash({ command: 'ask', options: { question: 'where do otters live', article: otters?.value ?? '' } })
      .reply();
    expect(reply.text).toContain('rivers');
  });

  twoArticles('what is typed is never an error, whatever it is', async ({ discord, start, corpus }) => {
    const bot = start({ CORPUS_DIR: corpus });
    await discord.nextReady();
    for (const typed of ['\\', '(', '👨‍👩‍👧‍👦', 'x'.repeat(100)]) {
      await discord.autocomplete({ command: 'ask', option: 'article', typed, options: { question } });
    }
    expect(bot.output()).not.toMatch(/"level":"(warn|error|fatal)"/);
  });

  twoArticles('choices that would come too late are not sent', async ({ discord, start, corpus }) => {
    const bot = start({ CORPUS_DIR: corpus });
    await discord.nextReady();
    const late = { command: 'ask', option: 'article', typed: 'o', lag: 6_000 } as const;
    await discord.autocomplete(late).catch(() => {});
    await bot.line(/"kind":"autocomplete".*"outcome":"late"/);
    expect(statuses(discord)).toEqual([]);
  });
});

describe('when Discord fails', () => {
  const callback = 'POST /interactions/:id/:token/callback';

  test('an answer that came too late is tried once and noted quietly', async ({ discord, bot }) => {
    await discord
      .slash({ command: 'ask', options: { question }, lag: 3_500 })
      .reply()
      .catch(() => {});
    await bot.line(/"level":"debug".*three seconds/);
    await bot.line(/"outcome":"late"/);
    expect(statuses(discord)).toEqual([404]);
    expect(bot.output()).not.toMatch(/"level":"(warn|error|fatal)"/);
  });

  test('an answer that somebody else gave is a hint at a second instance', async ({ discord, bot }) => {
    discord.failNext(callback, { code: 40060 });
    const asked = discord.slash({ command: 'ask', options: { question } });
    await asked.sent();
    await bot.line(/"level":"warn".*another instance may run with this token/);
    expect(statuses(discord)).toEqual([400]);
    await asked.reply().catch(() => {});
    discord.expectViolation(/did not respond/);
  });

  test('two failures of the network or the server are got over, and the member sees one answer', async ({
    discord,
    bot,
  }) => {
    discord.failNext(callback, { status: 502 }, 2);
    const asked = discord.slash({ command: 'ask', options: { question } });
    expect((await asked.reply()).text).toContain('121,000');
    await bot.line(/"outcome":"answered"/);
    expect(statuses(discord)).toEqual([502, 502, 200]);
    expect(discord.sent).toHaveLength(1);
  });

  test('told to wait, the bot waits, and answers once', async ({ discord, bot }) => {
    discord.failNext(callback, { retryAfter: 1 });
    const asked = discord.slash({ command: 'ask', options: { question } });
    expect((await asked.reply()).text).toContain('121,000');
    await bot.line(/"outcome":"answered"/);
    expect(statuses(discord)).toEqual([429, 200]);
    expect(discord.sent).toHaveLength(1);
  });

  test('told to wait for longer than Discord waits itself, the bot asks no more', async ({
    discord,
    bot,
  }) => {
    discord.failNext(callback, { retryAfter: 90 });
    await discord.slash({ command: 'ask', options: { question } }).sent();
    expect(await bot.line(/"level":"error"/)).toMatch(/"seconds":90.*asks to wait/);
    await bot.line(/"outcome":"unreachable"/);
    await discord.until('the three seconds to be over', () => discord.violations[0]);
    expect(statuses(discord)).toEqual([429]);
    discord.expectViolation(/did not respond/u);
  });

  test('an answer that Discord refuses becomes an apology with a number that the log has, too', async ({
    discord,
    bot,
  }) => {
    discord.failNext(callback, { status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    const reply = await discord.slash({ command: 'ask', options: { question } }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    const request = /whoever runs this bot: (\w+)/.exec(reply.text)?.[1] ?? 'no number';
    const line = await bot.line(/"level":"error"/);
    expect(line).toContain(`"request":"${request}"`);
    expect(line).toContain('"code":50035');
    expect(line).toContain('/[token]/callback');
    expect(bot.output()).not.toContain(question);
    await bot.line(/"outcome":"failed"/);
  });
});
