/** Several processes that share one bot: each holds its part of the connections, and none needs to know of the others. */
import { expect } from 'vitest';
import { type Discord, type DiscordOptions, startDiscord } from '../discord-server/index.js';
import { test as base } from './bot-on-discord.js';
import { type BotProcess, root } from './bot-process.js';
import { test as withFolders } from './data-folder.js';
import { directMessages, FEW, MANY, question as watched } from './watching.js';

/** Made so that of two shards its events come to shard 1, where the direct messages do not. */
const guildCreatedAt = Date.parse('2026-01-01T00:00:00.001Z');
const question = 'how many fled Kursk';

const discordWith = (options: DiscordOptions) => ({
  // Vitest wants to see a pattern here, also where nothing is needed.
  discord: async (
    { task: _task }: { task: unknown },
    use: (discord: Discord) => Promise<void>,
  ): Promise<void> => {
    const discord = await startDiscord({ guildCreatedAt, ...options });
    await use(discord);
    await discord.stop();
  },
});

const test = base.extend(discordWith({ pace: { concurrency: 4, every: 500 } }));

type Start = (variables?: Readonly<Record<string, string>>) => BotProcess;

/** Both halves of a bot; both have logged in. */
async function startBoth(discord: Discord, start: Start, variables: Readonly<Record<string, string>> = {}) {
  const first = start({ ...variables, SHARDS: '0/2' });
  const second = start({ ...variables, SHARDS: '1/2' });
  await discord.nextReady();
  await discord.nextReady();
  await first.line(/The commands (were|are) registered/);
  await second.line(/The process with shard 0 registers the commands/);
  return { first, second };
}

test('each process answers what comes to its shards, and only the one with shard 0 registers the commands', async ({
  discord,
  start,
}) => {
  const { first, second } = await startBoth(discord, start);
  expect(discord.identifies.map(({ shard }) => shard).toSorted()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect((await discord.slash({ command: 'ask', options: { question } }).reply()).text).toContain('121,000');
  expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
  await second.line(/"kind":"command".*"outcome":"answered".*"shard":1/);
  await first.line(/"kind":"direct message".*"outcome":"answered".*"shard":0/);
  expect(first.output().match(/"outcome"/g)).toHaveLength(1);
  expect(second.output().match(/"outcome"/g)).toHaveLength(1);
  expect(await first.line(/Logged in as/)).toContain('"servers":0,"shards":"0","of":2');
  expect(await second.line(/Logged in as/)).toContain('"servers":1,"shards":"1","of":2');
  expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('buttons and receipts of one process work in another, and with another number of shards', async ({
  discord,
  start,
}) => {
  const { first, second } = await startBoth(discord, start, { DATA_DIR: `${root}package.json/no-folder` });
  const { message, text } = await discord.slash({ command: 'ask', options: { question } }).reply();
  await second.line(/"kind":"command".*"outcome":"answered"/);
  const receipt = /belgorod-kursk\\?#[\w.]+·\w{4}/.exec(text)?.[0].replace('\\', '') ?? 'none';
  const found = await discord.slash({ command: 'source', options: { receipt }, where: 'dm' }).reply();
  expect(found.text).toContain('121,000');
  await first.line(/"command":"source".*"outcome":"answered"/);
  await first.stop();
  await second.stop();
  await discord.disconnected();

  // The other way round, and all in one.
  const one = start({ SHARDS: '0-2/3' });
  await one.line(/The commands are registered already/);
  const pressed = await discord.press(message, { label: 'After ▶' }).reply();
  expect(pressed.text).toContain('121,000');
  await one.line(/"kind":"button","outcome":"answered"/);
  // The folder was nobody's, which the host was told; one process for all shards has nobody to share it with.
  expect(first.output()).toMatch(
    /"level":"warn".*no-folder cannot be written.*DATA_DIR must name one folder/,
  );
  expect(second.output()).toMatch(/"level":"warn".*process with shard 0 has not used .*no-folder/);
  expect(one.output()).not.toMatch(/DATA_DIR must name/);
}, 40_000);

test('a process that sees a part of the servers takes the commands from nobody', async ({
  discord,
  start,
}) => {
  const { first, second } = await startBoth(discord, start);
  await first.stop();
  await second.stop();
  const developing = start({ SHARDS: '0/2', COMMAND_GUILD_ID: discord.guildId });
  await developing.line(/"level":"warn".*registered for everybody too/);
  expect(discord.commands.global.map(({ name }) => name)).toContain('ask');
});

test('a rolling restart of one process leaves the servers of the others alone', async ({
  discord,
  start,
}) => {
  const { first, second } = await startBoth(discord, start);
  await first.stop();
  expect((await discord.slash({ command: 'ask', options: { question } }).reply()).text).toContain('121,000');
  await second.line(/"outcome":"answered".*"shard":1/);
  expect(second.output()).not.toContain('Reconnecting');
});

const busy = base.extend(discordWith({ pace: { concurrency: 1, every: 3_000 } }));

busy('processes that start at the same moment get in one after the other', async ({ discord, start }) => {
  const bots = [start({ SHARDS: '0/2' }), start({ SHARDS: '1/2' })];
  for (const bot of bots)
    await expect.poll(() => bot.output(), { timeout: 20_000 }).toContain('Logged in as');
  expect(discord.identifies.length).toBeGreaterThan(2);
  expect((await discord.slash({ command: 'ask', options: { question } }).reply()).text).toContain('121,000');
});

const large = base.extend(
  discordWith({ recommendedShards: 3, shardsNeeded: 2, pace: { concurrency: 16, every: 5_000 } }),
);

large('SHARDS=auto holds as many as Discord recommends, in one process', async ({ discord, start }) => {
  const bot = start({ SHARDS: 'auto' });
  expect(await bot.line(/Logged in as/)).toContain('"servers":1,"shards":"0,1,2","of":3');
  await bot.line(/The commands were registered/);
  expect((await discord.slash({ command: 'ask', options: { question } }).reply()).text).toContain('121,000');
  expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
});

large('one connection is not enough for a large bot, and the host is told what to set', async ({ start }) => {
  const bot = start();
  expect(await bot.exit()).toBe(78);
  expect(await bot.line(/"level":"fatal"/)).toMatch(/4011.*Set SHARDS=auto/);
});

const keeping = withFolders.extend(discordWith({ pace: { concurrency: 2, every: 0 } }));

keeping(
  'what a member watches through one process, the one with shard 0 tells of, once, where they share a folder',
  async ({ discord, start, folders }) => {
    folders.article('dam', FEW);
    const before = await startBoth(discord, start, folders.variables);
    await discord.slash({ command: 'watch add', options: { question: watched } }).reply();
    await before.second.line(/"command":"watch".*"outcome":"answered"/);
    const listed = await discord.slash({ command: 'watch list', where: 'dm' }).reply();
    expect(listed.text).toContain(watched);
    await before.first.stop();
    await before.second.stop();
    await discord.disconnected();

    folders.article('dam', MANY);
    const after = await startBoth(discord, start, folders.variables);
    await after.first.line(/Watched questions are checked/);
    expect(directMessages(discord)).toHaveLength(1);
    await after.first.stop();
    await after.second.stop();
    expect(directMessages(discord)).toHaveLength(1);
    expect(after.second.output()).not.toContain('Watched questions');
    expect(after.second.output()).not.toContain('has not used');
  },
  60_000,
);
