/** `footnote doctor`: what it says of an installation, and with which exit status. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import type { DiscordOptions } from '../discord-server/index.js';
import { canary, type Host, test } from './host.js';

const report = z.object({
  ending: z.string(),
  findings: z.array(
    z.object({
      check: z.string(),
      state: z.string(),
      said: z.string(),
      todo: z.string().optional(),
      mends: z.string().optional(),
    }),
  ),
});

/** What it finds, with a Discord that knows the token, by check; `said` with what to do behind it. */
async function doctor(
  host: Host,
  words: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
) {
  const { status, out, err } = await host.footnote(['doctor', '--json', ...words], { variables });
  expect(err).toBe('');
  const { findings } = report.parse(JSON.parse(out));
  for (const { state, todo, said } of findings) {
    if (state === 'fault' || state === 'warning') expect(`${said}${todo}`).toMatch(/\.$/);
  }
  const of = (check: string) => {
    const found = findings.filter((one) => one.check === check);
    return found.map(({ state, said, todo }) => `${state}: ${said}${todo ? ` ${todo}` : ''}`).join('\n');
  };
  const faulty = findings
    .filter(({ state }) => state !== 'ok')
    .map(({ check, state }) => `${check}: ${state}`);
  return { status, of, faulty };
}

/** A Discord, and the variables with which the bot would be on it; its commands are registered. */
async function installed(host: Host, options?: DiscordOptions) {
  const discord = await host.discord(options);
  const variables = { DISCORD_TOKEN: discord.token };
  expect((await host.footnote(['setup', '--yes'], { variables })).status).toBe(0);
  return { discord, variables };
}

const outside = [
  'network',
  'clock',
  'token',
  'application',
  'intents',
  'sessions',
  'permissions',
  'commands',
];
const afterNetwork = outside.slice(1).map((check) => `${check}: not checked`);

describe('footnote doctor finds', () => {
  test('nothing wrong where nothing is, a line each, and changes nothing', async ({ host }) => {
    const { discord } = await installed(host, { privilegedIntents: ['MessageContent'] });
    const before = discord.requests.length;
    const { status, out, err } = await host.footnote(['doctor', '--server', discord.guildId]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.trim().split('\n');
    expect(lines.slice(0, -2).map((line) => line.slice(0, 26).trim().split(/ {2,}/))).toEqual(
      ['Node', 'settings', 'corpus', 'data', 'disk', 'memory', ...outside].map((check) => ['ok', check]),
    );
    expect(lines.at(-1)).toBe('All is well.');
    expect(out).toContain('Switched on and not used: Message Content; they can be off.');
    expect(out).toContain('1000 of 1000 starts are left');
    expect(out).toContain('In “Reading Room” it has all that it needs, in every channel.');
    expect(out).toMatch(/\d+ are registered for everybody, as this version has them/);
    expect(discord.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true);
    expect(readdirSync(host.folder)).toEqual(['.env']);
  });

  test('a token that Discord refuses, and asks nothing more with it', async ({ host }) => {
    const discord = await host.discord();
    const { status, of, faulty } = await doctor(host, [], { DISCORD_TOKEN: canary });
    expect(status).toBe(78);
    expect(of('token')).toMatch(/^fault: Discord does not accept the token\. Copy a new one/);
    expect(faulty).toEqual(['token: fault', ...outside.slice(3).map((check) => `${check}: not checked`)]);
    expect(discord.requests.filter(({ status: answered }) => answered === 401)).toHaveLength(1);
  });

  test('no token, and what can be known without one', async ({ host }) => {
    await host.discord();
    const { status, of } = await doctor(host);
    expect(status).toBe(78);
    expect(of('token')).toBe('fault: DISCORD_TOKEN is not set, so there is no bot. Run “npm run setup”.');
    expect(of('network')).toMatch(/^ok/);
    expect(of('commands')).toBe('not checked: There is no token.');
  });

  test('faults of the settings, by name, and a .env that is open to others', async ({ host }) => {
    const { variables } = await installed(host);
    chmodSync(host.in('.env'), 0o644);
    const wrong = { ...variables, LOG_LEVEL: 'loudest', COMMAND_GUILD_ID: 'mine' };
    const { status, of } = await doctor(host, [], wrong);
    expect(status).toBe(78);
    expect(of('settings')).toMatch(
      /^fault: LOG_LEVEL must be .*\nfault: COMMAND_GUILD_ID must be .*\nwarning: \.env can be read by others on this machine\. Run “chmod 600 \.env”\.$/,
    );
    expect(of('token')).toMatch(/^ok/);
    expect(of('commands')).toBe('not checked: COMMAND_GUILD_ID has to be mended first.');
  });

  test('a token that is none, and a .env that is a folder', async ({ host }) => {
    await host.discord();
    mkdirSync(host.in('.env'));
    const { status, of } = await doctor(host, [], { DISCORD_TOKEN: 'canary-that-is-no-token' });
    expect(status).toBe(78);
    expect(of('settings')).toMatch(
      /^fault: \.env cannot be read \(EISDIR\).*\nfault: DISCORD_TOKEN is not a bot token/,
    );
    expect(of('settings')).not.toContain('canary');
  });

  test.for([
    [300_000, /^fault: It is 300 s behind Discord’s\. Set this machine’s clock right/, 78],
    [-300_000, /^fault: It is 30[01] s ahead of Discord’s\./, 78],
    [20_000, /^ok: It is (19|20) s behind Discord’s, which does no harm\.$/, 0],
  ] as const)('how far a clock is off: by %i ms', async ([dateAhead, said, expected], { host }) => {
    const { variables } = await installed(host, { dateAhead });
    const { status, of } = await doctor(host, [], variables);
    expect(of('clock')).toMatch(said);
    expect(status).toBe(expected);
  });

  test('an application whose commands go elsewhere', async ({ host }) => {
    const { token } = await host.discord({
      application: { interactions_endpoint_url: 'https://example.com/interactions' },
    });
    const { status, of } = await doctor(host, [], { DISCORD_TOKEN: token });
    expect(status).toBe(78);
    expect(of('application')).toMatch(/^fault: It has an Interactions Endpoint URL.*Empty that field/);
  });

  test.for([
    [40, /^warning: 40 of 1000 starts are left until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Each start/, 0],
    [0, /^fault: 0 of 1000 starts are left until .* UTC: the bot cannot log in before\./, 1],
  ] as const)('that only %i starts are left', async ([identifiesLeft, said, expected], { host }) => {
    const { variables } = await installed(host, { identifiesLeft });
    const { status, of } = await doctor(host, [], variables);
    expect(of('sessions')).toMatch(said);
    expect(status).toBe(expected);
  });
});

describe('in servers it finds', () => {
  test('what the bot lacks in one: a warning, and a fault where the server was named', async ({ host }) => {
    const { discord, variables } = await installed(host, {
      botLacks: ['EmbedLinks', 'SendMessagesInThreads'],
    });
    const said = new RegExp(
      `In “Reading Room” (\\(${discord.guildId}\\) )?it lacks Embed Links, Send Messages In Threads\\. In that server: Server Settings > Roles`,
    );
    const all = await doctor(host, [], variables);
    expect(all.of('permissions')).toMatch(said);
    expect({ status: all.status, faulty: all.faulty }).toEqual({
      status: 0,
      faulty: ['permissions: warning'],
    });
    const named = await doctor(host, ['--server', discord.guildId], variables);
    expect(named.of('permissions')).toMatch(said);
    expect({ status: named.status, faulty: named.faulty }).toEqual({
      status: 78,
      faulty: ['permissions: fault'],
    });
  });

  test('all of them, also past the first page of the list', async ({ host }) => {
    const otherServers = Array.from({ length: 430 }, (_, at) => `Server ${at}`);
    const { discord, variables } = await installed(host, { otherServers });
    const { of } = await doctor(host, [], variables);
    expect(of('permissions')).toBe('ok: 431 servers, and all that it needs in each.');
    const pages = discord.requests.filter(({ path }) => path === '/users/@me/guilds');
    expect(pages.every(({ status }) => status === 200)).toBe(true);
  });

  test('the channels of a server that deny something, and which', async ({ host }) => {
    const { discord, variables } = await installed(host);
    discord.addChannel('rules', { deny: ['SendMessages'] });
    discord.addChannel('staff', { deny: ['ViewChannel', 'EmbedLinks'] });
    const { status, of } = await doctor(host, ['--server', discord.guildId], variables);
    expect(status).toBe(0);
    expect(of('permissions')).toBe(
      'ok: In “Reading Room” it has all that it needs, but for channels that deny some of it: #rules (Send Messages), #staff (View Channel).',
    );
  });

  test('that it is in time-out', async ({ host }) => {
    const { discord, variables } = await installed(host, { botTimedOut: true });
    const { status, of } = await doctor(host, ['--server', discord.guildId], variables);
    expect(status).toBe(78);
    expect(of('permissions')).toMatch(
      /^fault: In “Reading Room” the bot is in time-out until \d{4}-.*Remove Timeout\.$/,
    );
  });

  test('that it is in none, or not in the one that was named', async ({ host }) => {
    const { discord, variables } = await installed(host, { memberInstalled: true });
    const none = await doctor(host, [], variables);
    expect(none.of('permissions')).toMatch(
      /^warning: No server has the bot yet\. Open https:\/\/discord\.com\/oauth2/,
    );
    expect(none.status).toBe(0);
    const named = await doctor(host, ['--server', discord.guildId], variables);
    expect(named.of('permissions')).toMatch(/^fault: The bot is not in the server \d+\. Open https/);
    expect(named.status).toBe(78);
  });
});

describe('of the commands it finds', () => {
  test('that none is registered yet', async ({ host }) => {
    const { token } = await host.discord();
    const { status, of } = await doctor(host, [], { DISCORD_TOKEN: token });
    expect(of('commands')).toMatch(
      /^warning: None is registered for everybody yet\. Every start of the bot registers them/,
    );
    expect(status).toBe(0);
  });

  test('that they are those of another version', async ({ host }) => {
    const { discord, variables } = await installed(host);
    const ask = discord.commands.global.find(({ name }) => name === 'ask');
    discord.commands.remove(null, ask?.id ?? '');
    const { status, of } = await doctor(host, [], variables);
    expect(of('commands')).toMatch(
      /^warning: Those that are registered for everybody are not those of this version/,
    );
    expect(status).toBe(0);
  });

  test('that they show twice in a server', async ({ host }) => {
    const { discord, variables } = await installed(host);
    const there = { ...variables, COMMAND_GUILD_ID: discord.guildId };
    discord.commands.upsert(discord.guildId, { type: 1, name: 'ask', description: 'left over' });
    const { of } = await doctor(host, [], variables);
    expect(of('commands')).toMatch(
      /^ok: .*\nwarning: In “Reading Room” they show twice: .* The next start of the bot removes them/,
    );
    const developing = await doctor(host, [], there);
    expect(developing.of('commands')).toMatch(
      /^warning: Those that are registered in the server that COMMAND_GUILD_ID names .*\nwarning: They are registered for everybody too, so they show twice/,
    );
  });

  test('that COMMAND_GUILD_ID names a server that has not got the bot', async ({ host }) => {
    const { variables } = await installed(host);
    const { status, of } = await doctor(host, [], { ...variables, COMMAND_GUILD_ID: '123456789012345678' });
    expect(status).toBe(78);
    expect(of('commands')).toMatch(
      /^fault: COMMAND_GUILD_ID names a server whose commands this bot may not set\./,
    );
  });
});

describe('of the machine it finds', () => {
  test('a file of the corpus that cannot be read, beside one that can', async ({ host }) => {
    const { variables } = await installed(host);
    mkdirSync(host.in('texts'));
    writeFileSync(host.in('texts/good.txt'), 'Cats sleep for sixteen hours a day.\n');
    writeFileSync(host.in('texts/bad.txt'), Buffer.from([0x41, 0xff, 0xfe]));
    const { status, of } = await doctor(host, ['--corpus', host.in('texts')], variables);
    expect(status).toBe(78);
    expect(of('corpus')).toMatch(
      /^ok: 1 article, 1 kB of text\.\nfault: .*bad\.txt was left out: it is not UTF-8; save it as UTF-8\.$/,
    );
  });

  test('a corpus without an article, or none at all', async ({ host }) => {
    const { variables } = await installed(host);
    mkdirSync(host.in('texts'));
    for (const corpus of ['texts', 'nowhere']) {
      const { status, of, faulty } = await doctor(host, [], { ...variables, CORPUS_DIR: host.in(corpus) });
      expect(status).toBe(78);
      expect(of('corpus')).toMatch(/^fault: .*CORPUS_DIR/);
      expect(faulty).toEqual(['corpus: fault', 'memory: not checked', 'commands: not checked']);
    }
  });

  test('a folder for what is kept that cannot be written to', async ({ host }) => {
    const { variables } = await installed(host);
    writeFileSync(host.in('file'), '');
    for (const dataDir of [host.in('file'), host.in('file/data')]) {
      const { status, of } = await doctor(host, [], { ...variables, DATA_DIR: dataDir });
      expect(status).toBe(78);
      expect(of('data')).toMatch(
        /^fault: What has to be kept cannot be written to .* \(ENOTDIR\)\. Make that folder writable/,
      );
    }
    const { of } = await doctor(host, [], { ...variables, DATA_DIR: host.in('not/yet') });
    expect(of('data')).toMatch(/^ok: .*not\/yet is not there yet and can be made\.$/);
    expect(readdirSync(host.folder).toSorted()).toEqual(['.env', 'file']);
  });

  test('how much room there is', async ({ host }) => {
    const { variables } = await installed(host);
    const { of } = await doctor(host, [], variables);
    expect(of('disk')).toMatch(/^(ok|warning): [\d.]+ [MG]B are free for what is kept\./);
    expect(of('memory')).toMatch(/^(ok|warning): With its articles it takes [\d.]+ MB of [\d.]+ GB/);
  });
});

describe('without Discord it looks at the rest and ends with status 1', () => {
  test('where nothing listens', async ({ host }) => {
    const variables = { DISCORD_TOKEN: canary, DISCORD_API_URL: 'http://127.0.0.1:9/api' };
    const { status, of, faulty } = await doctor(host, [], variables);
    expect(status).toBe(1);
    expect(of('network')).toMatch(
      /^fault: Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api: connect ECONNREFUSED/,
    );
    expect(of('corpus')).toMatch(/^ok/);
    expect(faulty).toEqual(['network: fault', ...afterNetwork]);
  });

  test.for([
    [
      'has a fault',
      { status: 502 },
      /^fault: Discord at .* has a fault of its own \(HTTP 502\)\. Try again later/,
    ],
    [
      'does not answer',
      { silent: true },
      /^fault: Discord at .* does not answer in time\. Check the network/,
    ],
    [
      'is a login page',
      { text: '<html>Log in</html>' },
      /^fault: What answers at .* does not speak as Discord does\./,
    ],
    [
      'is not there',
      { text: 'Not Found', status: 404 },
      /^fault: What answers at .* does not speak as Discord does\./,
    ],
  ] as const)('where it %s', async ([_what, failure, said], { host }) => {
    const discord = await host.discord();
    discord.failNext('GET /gateway', failure, 9);
    const { status, of, faulty } = await doctor(host, [], { DISCORD_TOKEN: discord.token });
    expect(status).toBe(1);
    expect(of('network')).toMatch(said);
    expect(faulty).toEqual(['network: fault', ...afterNetwork]);
  });

  test('where it fails half-way, and says which checks were not made', async ({ host }) => {
    const { discord, variables } = await installed(host);
    discord.failNext('GET /gateway/bot', { status: 500 }, 9);
    const { status, faulty } = await doctor(host, [], variables);
    expect(status).toBe(1);
    expect(faulty).toEqual(['sessions: fault', 'permissions: not checked', 'commands: not checked']);
  });

  test('but with status 78 where the host has something to mend as well', async ({ host }) => {
    const variables = { DISCORD_API_URL: 'http://127.0.0.1:9/api', LOG_LEVEL: 'loudest' };
    expect((await doctor(host, [], variables)).status).toBe(78);
  });
});

test('a server that cannot be one is an error of the command line', async ({ host }) => {
  const { status, err } = await host.footnote(['doctor', '--server', 'mine']);
  expect(status).toBe(64);
  expect(err).toContain('It must be 17 to 20 digits');
});
