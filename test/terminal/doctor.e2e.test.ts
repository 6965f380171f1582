/** `footnote doctor`: what it says of an installation, and with which exit status. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { doctor, installed } from './doctoring.js';
import { canary, test } from './host.js';

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
    const { discord, variables } = await installed(host, { privilegedIntents: ['MessageContent'] });
    writeFileSync(host.in('.env'), `DISCORD_TOKEN=${variables.DISCORD_TOKEN}\n`, { mode: 0o600 });
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
    writeFileSync(host.in('.env'), '', { mode: 0o644 });
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
    [300_000, /^fault: It is (?:299|300) s behind Discord’s\. Set this machine’s clock right/, 78],
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
  ] as const)('that only %i starts are left', async ([left, said, expected], { host }) => {
    const { variables } = await installed(host, { identifiesUsed: 1000 - left });
    const { status, of } = await doctor(host, [], variables);
    expect(of('sessions')).toMatch(said);
    expect(status).toBe(expected);
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
    expect(readdirSync(host.folder).toSorted()).toEqual(['file']);
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
