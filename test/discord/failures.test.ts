import { SnowflakeUtil } from 'discord.js';
import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { startBot } from '../../src/discord/bot.js';
import { createClient, forgetQuietDirectMessages } from '../../src/discord/client.js';
import { openLog } from '../../src/log.js';
import { BadOption, type Command } from '../../src/replies/command.js';
import { wordsFor } from '../../src/words/words.js';
import { startDiscord } from '../discord-server/index.js';

/** A command of that name that fails in one way when it is called, and in the same when a member types. */
function failing(name: string, fail: () => never): Command {
  return {
    definition: () => ({
      name,
      description: 'Fails',
      type: 1,
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [{ type: 3, name: 'word', description: 'Any', autocomplete: true }],
    }),
    reply: fail,
    complete: fail,
  };
}

async function stage() {
  const discord = await startDiscord();
  const lines: string[] = [];
  const log = openLog({
    level: 'debug',
    secrets: [discord.token],
    to: { write: (line) => lines.push(line) },
  });
  const answerer = {
    ...createAnswerer([]),
    answer: () => {
      throw new Error(`the index is broken near ${discord.token}`);
    },
  };
  const commands = [
    failing('broken', () => {
      throw new Error(`no luck with ${discord.token}`);
    }),
    failing('picky', () => {
      throw new BadOption('Please **write** @everyone less.');
    }),
  ];
  const context = (locale: string) => ({ answerer, words: wordsFor(locale) });
  const stop = new AbortController();
  const settings = { discordToken: discord.token, discordApiUrl: discord.apiUrl };
  const end = startBot({ settings, commands, context, log, stop: stop.signal });
  await discord.nextReady();
  return {
    discord,
    logged: () => lines.join(''),
    async finish() {
      stop.abort();
      await end;
      await discord.stop();
    },
  };
}

test('a command that breaks says sorry once, with the number under which the log says why', async () => {
  const { discord, logged, finish } = await stage();
  const reply = await discord.slash({ command: 'broken' }).reply();
  expect(reply).toMatchObject({ type: 4, ephemeral: true });
  const request = /whoever runs this bot: (\w+)/.exec(reply.text)?.[1] ?? 'no number';
  await finish();
  expect(discord.sent).toHaveLength(1);
  expect(logged()).toContain(`"request":"${request}"`);
  expect(logged()).toContain('no luck with [token]');
  expect(logged()).not.toContain(discord.token);
});

test('an option that cannot be used is refused in its own words, as plain text that only the caller sees', async () => {
  const { discord, logged, finish } = await stage();
  const reply = await discord.slash({ command: 'picky' }).reply();
  expect(reply).toMatchObject({ type: 4, ephemeral: true });
  expect(reply.text).not.toContain('**write**');
  await finish();
  expect(logged()).not.toContain('"level":"error"');
});

test('choices that cannot be made are an empty list, and no error for whoever types', async () => {
  const { discord, logged, finish } = await stage();
  expect(await discord.autocomplete({ command: 'broken', option: 'word', typed: 'a' })).toEqual([]);
  await finish();
  expect(logged()).toContain('"kind":"autocomplete"');
  expect(logged()).toContain('"level":"error"');
});

test('a message that breaks the bot gets an apology, and the next one is answered again', async () => {
  const { discord, logged, finish } = await stage();
  const reply = await discord.message({ in: 'dm', content: 'how many fled Kursk' }).reply();
  expect(reply.text).toContain('Something went wrong on my side');
  const after = await discord.message({ in: 'dm', content: 'hello' }).reply();
  expect(after.text).not.toContain('Something went wrong');
  await finish();
  expect(logged()).not.toContain(discord.token);
  expect(logged()).not.toContain('fled');
});

test('members who come and go leave nothing behind', async () => {
  const discord = await startDiscord();
  const client = createClient(discord.apiUrl);
  const come = Array.from({ length: 150 }, (_, n) => discord.addUser(`Member ${n}`));
  let seen = 0;
  client.on('messageCreate', () => {
    seen += 1;
  });
  await client.login(discord.token);
  await discord.nextReady();
  for (const author of come) {
    discord.message({ in: 'guild', content: 'hello', author });
    discord.message({ in: 'dm', content: 'hello', author });
  }
  await expect.poll(() => seen).toBe(300);

  const guild = client.guilds.cache.first();
  expect(client.users.cache.size).toBeLessThanOrEqual(100);
  expect(guild?.members.cache.size).toBeLessThanOrEqual(10);
  expect(guild?.members.me?.id).toBe(discord.bot.id);
  const dms = () => client.channels.cache.filter((channel) => channel.isDMBased()).size;
  expect(dms()).toBe(150);
  forgetQuietDirectMessages(client, Date.now());
  expect(dms()).toBe(150);
  forgetQuietDirectMessages(client, SnowflakeUtil.timestampFrom(SnowflakeUtil.generate()) + 3_700_000);
  expect(dms()).toBe(0);
  await client.destroy();
  await discord.stop();
});
