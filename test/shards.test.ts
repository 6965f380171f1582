import { describe, expect, test } from 'vitest';
import { createClient } from '../src/discord/client.js';
import { readSettings, SettingsError } from '../src/settings.js';

describe('SHARDS', () => {
  test.each([
    ['auto', 'auto'],
    ['AUTO', 'auto'],
    ['0/1', { ids: [0], count: 1 }],
    ['0-3/16', { ids: [0, 1, 2, 3], count: 16 }],
    ['2/16', { ids: [2], count: 16 }],
    [' 0, 4 ,8 / 16 ', { ids: [0, 4, 8], count: 16 }],
    ['0-1,14-15/16', { ids: [0, 1, 14, 15], count: 16 }],
  ])('%j says which shards this process holds', (given, meant) => {
    expect(readSettings({ SHARDS: given }).shards).toEqual(meant);
  });

  test.each([
    '4',
    '0-3',
    '16/16',
    '0-16/16',
    '3-0/4',
    '0,0/2',
    '0-2,1/4',
    '-1/4',
    '/4',
    '0/0',
    '1.5/4',
    'all',
    '0;1/2',
  ])('%j is turned down in one sentence that shows how it is written', (given) => {
    const read = () => readSettings({ SHARDS: given });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/^SHARDS must be auto, or .* 0-3\/16, 2\/16 or 0,4,8\/16; [^\n]*$/);
  });

  test('is nothing that has to be said: then there is one connection', () => {
    expect(readSettings({}).shards).toBeUndefined();
  });
});

describe('discord.js', () => {
  const variables = ['SHARDS', 'SHARD_COUNT'] as const;

  /** Makes a client in an environment that has these variables, too. */
  async function made(shards: Parameters<typeof createClient>[1], environment: Record<string, string>) {
    const before = Object.fromEntries(variables.map((name) => [name, process.env[name]]));
    Object.assign(process.env, environment);
    try {
      const client = createClient('https://discord.com/api', shards);
      await client.destroy();
      return { shards: client.options.shards, count: client.options.shardCount };
    } finally {
      for (const name of variables) {
        const value = before[name];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  }

  test('is told the shards, and how many there are', async () => {
    expect(await made({ ids: [4, 5], count: 16 }, {})).toEqual({ shards: [4, 5], count: 16 });
  });

  test('holds the one connection when nothing is said', async () => {
    expect(await made(undefined, {})).toEqual({ shards: [0], count: 1 });
  });

  test('does not read the environment by itself, where the same names mean something else to it', async () => {
    expect(await made({ ids: [0], count: 1 }, { SHARDS: '0-3/16', SHARD_COUNT: '7' })).toEqual({
      shards: [0],
      count: 1,
    });
    expect(await made(undefined, { SHARDS: '', SHARD_COUNT: '7' })).toEqual({ shards: [0], count: 1 });
    expect((await made('auto', { SHARDS: 'auto' })).shards).toBe('auto');
  });
});
