import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings, readTerminalSettings, SettingsError } from '../src/settings.js';

/** Of a token's shape, and nobody's. */
const token = 'MDAwMDAwMDAwMDAwMDAwMDAw.AAAAAA.000000000000000000000000000000000000';
const other = token.replace('AAAAAA', 'BBBBBB');

const folder = mkdtempSync(join(tmpdir(), 'footnote-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tokenFile(content: string): string {
  const path = join(folder, `token-${Math.random().toString(36).slice(2)}`);
  writeFileSync(path, content);
  return path;
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences;
    throw error;
  }
  return [];
}

/** In the system's temporary folder, by what the bot is: tested where it is used. */
const healthFile = expect.stringMatching(/footnote-health-[0-9a-f]{8}\.json$/);

describe('the settings', () => {
  test('need nothing', () => {
    expect(readSettings({})).toEqual({
      corpusDir: 'corpus',
      logLevel: 'info',
      discordApiUrl: 'https://discord.com/api',
      noColor: false,
      dataDir: 'data',
      feedback: 'off',
      healthFile,
    });
  });

  test('count an empty variable as not set', () => {
    const empty = {
      DISCORD_TOKEN: '',
      DISCORD_TOKEN_FILE: ' ',
      CORPUS_DIR: '',
      LOG_LEVEL: '',
      COMMAND_GUILD_ID: '',
      DISCORD_API_URL: '',
      NO_COLOR: '',
      DATA_DIR: '',
      FEEDBACK: '',
      HOST_NAME: ' ',
      HOST_CONTACT: '',
      PRIVACY_URL: '',
      SHARDS: '',
      METRICS_PORT: '',
      METRICS_HOST: '',
      HEALTH_FILE: ' ',
    };
    expect(readSettings(empty)).toEqual(readSettings({}));
  });

  test('are taken from the variables', () => {
    expect(
      readSettings({
        DISCORD_TOKEN: token,
        CORPUS_DIR: 'texts',
        LOG_LEVEL: 'DEBUG',
        COMMAND_GUILD_ID: '123456789012345678',
        NO_COLOR: '1',
        DATA_DIR: '/var/lib/footnote',
        FEEDBACK: 'With-Questions',
        HOST_NAME: ' Ada ',
        HOST_CONTACT: 'ada@example.com',
        PRIVACY_URL: 'https://example.com/privacy',
        SHARDS: '0-1/4',
        METRICS_PORT: '9464',
        METRICS_HOST: '0.0.0.0',
        HEALTH_FILE: '/run/footnote/health.json',
      }),
    ).toEqual({
      discordToken: token,
      corpusDir: 'texts',
      logLevel: 'debug',
      commandGuildId: '123456789012345678',
      discordApiUrl: 'https://discord.com/api',
      noColor: true,
      dataDir: '/var/lib/footnote',
      feedback: 'with-questions',
      hostName: 'Ada',
      hostContact: 'ada@example.com',
      privacyUrl: 'https://example.com/privacy',
      shards: { ids: [0, 1], count: 4 },
      metrics: { port: 9464, host: '0.0.0.0' },
      healthFile: '/run/footnote/health.json',
    });
  });

  test.each([
    ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/api'],
    ['https://proxy.example/api/', 'https://proxy.example/api'],
    ['https://proxy.example/api/v10', 'https://proxy.example/api'],
    ['https://proxy.example/api/v10//', 'https://proxy.example/api'],
  ])('take %s as the address %s', (given, meant) => {
    expect(readSettings({ DISCORD_API_URL: given }).discordApiUrl).toBe(meant);
  });
});

describe('the token', () => {
  test.each([` ${token}\n`, `"${token}"`, `'${token}'`, `Bot ${token}`, `"Bot ${token}" `])(
    'is understood however it is pasted: %j',
    (given) => {
      expect(readSettings({ DISCORD_TOKEN: given }).discordToken).toBe(token);
      expect(readSettings({ DISCORD_TOKEN_FILE: tokenFile(given) }).discordToken).toBe(token);
    },
  );

  test('may be given twice, if it is the same', () => {
    expect(readSettings({ DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: tokenFile(token) }).discordToken).toBe(
      token,
    );
  });

  test('may not be two different ones', () => {
    expect(faultsOf({ DISCORD_TOKEN: token, DISCORD_TOKEN_FILE: tokenFile(other) })).toEqual([
      'DISCORD_TOKEN and DISCORD_TOKEN_FILE hold different tokens; remove one of the two.',
    ]);
  });

  test.each(['abc', 'a.b.c', 'your token here', `${token}.x`, token.replace('.', ' ')])(
    'must look like one: %j',
    (given) => {
      expect(faultsOf({ DISCORD_TOKEN: given })).toEqual([
        expect.stringMatching(/^DISCORD_TOKEN is not a bot token/),
      ]);
      expect(faultsOf({ DISCORD_TOKEN_FILE: tokenFile(given) })).toEqual([
        expect.stringMatching(/^DISCORD_TOKEN_FILE names a file that holds no bot token/),
      ]);
    },
  );

  test('must stand in a file that can be read', () => {
    expect(faultsOf({ DISCORD_TOKEN_FILE: join(folder, 'nowhere') })).toEqual([
      'DISCORD_TOKEN_FILE names a file that cannot be read (ENOENT); check the path and its permissions.',
    ]);
  });
});

describe('faults in the settings', () => {
  const wrong = {
    DISCORD_TOKEN: 'secret-that-is-no-token',
    LOG_LEVEL: 'loudest',
    COMMAND_GUILD_ID: 'my-server',
    DISCORD_API_URL: 'ftp://somewhere.example',
    CORPUS_DIR: join(folder, 'no-such-folder'),
    FEEDBACK: 'maybe',
    HOST_NAME: 'first\nsecond',
    HOST_CONTACT: 'c'.repeat(201),
    PRIVACY_URL: 'javascript:alert(1)',
    SHARDS: '4/4',
    METRICS_PORT: '70000',
    METRICS_HOST: 'my-machine',
  };

  test('are told all at once, each by the name of its variable', () => {
    const faults = faultsOf(wrong);
    expect(faults).toHaveLength(12);
    for (const name of Object.keys(wrong))
      expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
  });

  test('are told without the value', () => {
    const said = faultsOf(wrong).join('\n');
    for (const value of Object.values(wrong)) expect(said).not.toContain(value);
  });

  test('do not stop a run in the terminal, which needs none of them', () => {
    expect(readTerminalSettings({ ...wrong, NO_COLOR: '1' })).toEqual({
      corpusDir: wrong.CORPUS_DIR,
      dataDir: 'data',
      healthFile,
      noColor: true,
    });
  });

  test('do not name a folder that is there', () => {
    expect(faultsOf({ LOG_LEVEL: 'loudest', CORPUS_DIR: folder })).toEqual([
      expect.stringMatching(/^LOG_LEVEL /),
    ]);
  });

  test.each(['https://name:password@proxy.example', 'https://proxy.example/?a=b', 'discord.com/api'])(
    'include the address %s',
    (address) => {
      expect(faultsOf({ DISCORD_API_URL: address })).toHaveLength(1);
    },
  );
});

test('.env.example has a line for every variable, and its values are good', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line));
  expect(lines.map((line) => line.split('=')[0])).toEqual([
    'DISCORD_TOKEN',
    'DISCORD_TOKEN_FILE',
    'CORPUS_DIR',
    'LOG_LEVEL',
    'COMMAND_GUILD_ID',
    'DISCORD_API_URL',
    'DATA_DIR',
    'FEEDBACK',
    'HOST_NAME',
    'HOST_CONTACT',
    'PRIVACY_URL',
    'SHARDS',
    'METRICS_PORT',
    'METRICS_HOST',
    'HEALTH_FILE',
  ]);
  expect(readSettings(Object.fromEntries(lines.map((line) => line.split('='))))).toEqual(readSettings({}));
});
