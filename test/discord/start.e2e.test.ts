import { pathToFileURL } from 'node:url';
import { describe, expect } from 'vitest';
import { test } from './bot-on-discord.js';
import { root, runBot } from './bot-process.js';

const registrations = (requests: readonly { readonly method: string; readonly path: string }[]) =>
  requests
    .filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    .map(({ path }) => path);

test('at start the bot says who it is, how to invite it and what it has read', async ({ discord, bot }) => {
  expect(await bot.line(/Logged in as/)).toContain(`"id":"${discord.bot.id}","servers":1`);
  expect(await bot.line(/Invite it with/)).toContain(
    'scope=bot+applications.commands&permissions=274877991936',
  );
  expect(await bot.line(/It has read/)).toMatch(/"articles":1,"sentences":\d\d/);
});

test('it asks for three intents, none of them privileged', async ({ discord, start }) => {
  start();
  const { intents } = await discord.nextReady();
  expect(intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
});

describe('commands', () => {
  test('are registered for everybody, once, however often the bot starts', async ({ discord, start }) => {
    const first = start();
    await first.line(/The commands were registered/);
    await first.stop();
    const second = start();
    await second.line(/The commands are registered already/);
    await second.stop();
    expect(registrations(discord.requests)).toEqual([`/applications/${discord.bot.id}/commands`]);
    expect(discord.commands.global.map(({ name }) => name)).toContain('ask');
    for (const { contexts, integration_types } of discord.commands.global) {
      expect({ contexts, integration_types }).toEqual({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
  });

  test('stand in one place only, when a developer wants them in one server, and back again', async ({
    discord,
    start,
  }) => {
    const everywhere = start();
    await everywhere.line(/The commands were registered/);
    await everywhere.stop();

    const developing = start({ COMMAND_GUILD_ID: discord.guildId });
    await developing.line(/The commands for everybody were removed/);
    await developing.stop();
    expect(discord.commands.global).toEqual([]);
    expect(discord.commands.guild.map(({ name }) => name)).toContain('ask');

    const again = start({ COMMAND_GUILD_ID: discord.guildId });
    await again.line(/The commands are registered already/);
    await again.stop();

    const back = start();
    await back.line(/left over from development/);
    await back.stop();
    expect(discord.commands.guild).toEqual([]);
    expect(discord.commands.global.map(({ name }) => name)).toContain('ask');
  });

  test('that cannot be registered are logged, and messages are still answered', async ({
    discord,
    start,
  }) => {
    discord.failNext('PUT /applications/:id/commands', { code: 30034 }, 1);
    discord.failNext('PUT /applications/:id/commands', { code: 50001 }, 9);
    const bot = start();
    await discord.nextReady();
    await bot.line(/"level":"error".*The commands could not be registered/);
    const reply = await discord.message({ in: 'dm', content: 'how many fled Kursk' }).reply();
    expect(reply.text).toContain('121,000');
  });
});

describe('the bot ends', () => {
  test.for(['SIGTERM', 'SIGINT'] as const)(
    'with status 0 on %s, and keeps its commands',
    async (signal, { discord, bot }) => {
      await bot.line(/The commands were registered/);
      expect(await bot.stop(signal)).toBe(0);
      await discord.disconnected();
      expect(discord.commands.global.length).toBeGreaterThan(0);
      expect(bot.output()).not.toMatch(/"level":"(warn|error|fatal)"/);
    },
  );

  test('after it has answered what came in before', async ({ discord, bot }) => {
    await bot.line(/The commands were registered/);
    discord.failNext('POST /interactions/:id/:token/callback', { retryAfter: 1 });
    const asked = discord.slash({ command: 'ask', options: { question: 'how many fled Kursk' } });
    await discord.until('the first try', () => discord.requests.find(({ status }) => status === 429));
    expect(await bot.stop()).toBe(0);
    expect((await asked.reply()).text).toContain('121,000');
  });

  test('with status 78 and one clear line when Discord does not accept the token', async ({
    discord,
    start,
  }) => {
    const bot = start({ DISCORD_TOKEN: discord.token.replace(/\.[^.]+$/, `.${'forged-'.repeat(5)}`) });
    expect(await bot.exit()).toBe(78);
    expect(bot.output().trim().split('\n')).toHaveLength(1);
    expect(bot.output()).toMatch(/does not accept the token in DISCORD_TOKEN/);
    expect(bot.output()).not.toMatch(/\bat .*\.js|forged/);
  });

  test.for([
    [4004, /does not accept the token/],
    [4013, /4013.*Privileged Gateway Intents/],
    [4014, /4014.*discord\.com\/developers\/applications.*Privileged Gateway Intents/],
  ] as const)(
    'with status 78 and what to do when the gateway closes with %i',
    async ([code, sentence], { discord, bot }) => {
      await bot.line(/The commands were registered/);
      discord.dropGateway({ code });
      expect(await bot.exit()).toBe(78);
      const fatal = await bot.line(/"level":"fatal"/);
      expect(fatal).toMatch(sentence);
      expect(fatal).not.toContain('.js');
    },
  );

  test('with status 1, and says where and why, when Discord cannot be reached', async ({ start }) => {
    const bot = start({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(await bot.exit()).toBe(1);
    expect(bot.output()).toMatch(/login to Discord at http:\/\/127\.0\.0\.1:9\/api failed: .*ECONNREFUSED/);
  });
});

describe('a fault that nobody caught', () => {
  /** A bot like the real one, with one command that lets a fault go astray and answers. */
  const withCommand = (fault: string) => `
    import { startBot } from '${pathToFileURL(`${root}dist/src/discord/bot.js`)}';
    import { openLog } from '${pathToFileURL(`${root}dist/src/log.js`)}';
    const { DISCORD_TOKEN: discordToken, DISCORD_API_URL: discordApiUrl } = process.env;
    const say = { tone: 'plain', blocks: [{ kind: 'says', text: ['still here'] }], buttons: [] };
    const stray = {
      definition: () => ({ name: 'stray', description: 'Goes astray', type: 1, contexts: [0], integration_types: [0] }),
      reply() { ${fault}; return say; },
    };
    await startBot({
      settings: { discordToken, discordApiUrl },
      commands: [stray],
      context: () => ({ answerer: { articles: [] } }),
      log: openLog({ level: 'info', secrets: [discordToken] }),
    }).then(() => process.exit(0), () => process.exit(1));
  `;
  const variables = (discord: { readonly token: string; readonly apiUrl: string }) => ({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
  });

  test('is logged and got over when it is a rejected promise', async ({ discord }) => {
    const program = withCommand("void Promise.reject(new Error('adrift with ' + discordToken))");
    const bot = runBot(variables(discord), ['--input-type=module', '--eval', program]);
    await discord.nextReady();
    expect((await discord.slash({ command: 'stray' }).reply()).text).toContain('still here');
    await bot.line(/"level":"error".*adrift with \[token\]/);
    expect((await discord.slash({ command: 'stray' }).reply()).text).toContain('still here');
    expect(await bot.stop()).toBe(0);
    expect(bot.output()).not.toContain(discord.token);
  });

  test('is logged and ends the bot in good order when it was thrown', async ({ discord }) => {
    const program = withCommand("setImmediate(() => { throw new Error('adrift with ' + discordToken) })");
    const bot = runBot(variables(discord), ['--input-type=module', '--eval', program]);
    await discord.nextReady();
    expect((await discord.slash({ command: 'stray' }).reply()).text).toContain('still here');
    expect(await bot.exit()).toBe(1);
    expect(bot.output()).toMatch(/"level":"fatal".*adrift with \[token\]/);
    expect(bot.output()).not.toContain(discord.token);
  });

  test('is told in the log alone, and what has come in before it is still answered', async ({ discord }) => {
    const onSignal = "process.once('SIGUSR2', () => { throw new Error('adrift'); });";
    const preload = `data:text/javascript,${encodeURIComponent(onSignal)}`;
    const bot = runBot(variables(discord), ['--import', preload, `${root}dist/src/main.js`]);
    await discord.nextReady();
    discord.failNext('POST /channels/:channel/messages', { retryAfter: 0.5 });
    const asked = discord.message({ in: 'dm', content: 'how many fled Kursk' });
    await bot.line(/Discord asks to wait/);
    expect(await bot.stop('SIGUSR2')).toBe(1);
    expect((await asked.reply()).text).toContain('121,000');
    expect(bot.output().match(/^.*adrift.*$/gm)).toEqual([expect.stringMatching(/^\{"level":"fatal"/)]);
  });
});
