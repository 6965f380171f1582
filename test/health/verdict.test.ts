import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Health, openHealthFile } from '../../src/health/health-file.js';
import { checkHealth, judge, OLDEST } from '../../src/health/verdict.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-health-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;
const usual = { oldest: OLDEST, ready: false };

/** A bot that started an hour ago and is well, but for what is said. */
function health(more: Partial<Health> = {}): Health {
  return {
    pid: process.pid,
    started: now - 60 * minute,
    written: now - 5_000,
    shards: [{ shard: 0, acknowledged: now - 20_000, lost: null }],
    ...more,
  };
}

const shard = (acknowledged: number | null, lost: number | null = null, id = 0) => ({
  shard: id,
  acknowledged,
  lost,
});

describe('a bot is well', () => {
  test.each([
    ['when its last heartbeat was acknowledged', health(), 'oldest acknowledged heartbeat is 20 s old'],
    ['two missed heartbeats long', health({ shards: [shard(now - 104_000)] }), '104 s old'],
    ['while it logs in', health({ started: now - minute, shards: [] }), 'is starting'],
    [
      'while it waits for its first heartbeat',
      health({ started: now - minute, shards: [shard(null)] }),
      'before the first heartbeat',
    ],
    [
      'while its last shards wait for their turn',
      health({
        started: now - 3 * minute,
        shards: Array.from({ length: 30 }, (_, id) =>
          shard(id < 20 ? now - 9_000 : null, id < 20 ? null : now, id),
        ),
      }),
      'is starting',
    ],
    ['while it connects again', health({ shards: [shard(now - minute, now - 30_000)] }), '60 s old'],
  ])('%s', (_, state, why) => {
    expect(judge(state, usual, now)).toEqual({ healthy: true, why: expect.stringContaining(why) });
  });
});

describe('a bot is ill', () => {
  test.each([
    ['when no heartbeat is acknowledged any more', health({ shards: [shard(now - 106_000)] }), /106 s old/],
    [
      'when that is so on one shard of several, which it names',
      health({ shards: [shard(now, null, 4), shard(now - 2 * minute, null, 5)] }),
      /on shard 5 is 120 s old/,
    ],
    [
      'when it never gets through',
      health({ shards: [shard(null, now)] }),
      /no heartbeat acknowledged in 3600 s/,
    ],
    ['when it cannot log in', health({ shards: [] }), /has not logged in for 3600 s/],
    [
      'when its connection stays lost',
      health({ shards: [shard(now - 9_000, now - 2 * minute)] }),
      /lost for 120 s/,
    ],
    ['when it hangs', health({ written: now - 61_000 }), /hangs: it has noted nothing for 61 s/],
  ])('%s', (_, state, why) => {
    expect(judge(state, usual, now)).toEqual({ healthy: false, why: expect.stringMatching(why) });
  });
});

test.each([
  ['starts', health({ started: now - 9_000, shards: [] })],
  ['waits for a shard', health({ started: now - 9_000, shards: [shard(now), shard(null, now - 5_000, 1)] })],
  ['connects again', health({ shards: [shard(now - 9_000, now - 5_000)] })],
])('a bot that %s is well, but not ready', (_, state) => {
  expect(judge(state, usual, now).healthy).toBe(true);
  expect(judge(state, { ...usual, ready: true }, now).healthy).toBe(false);
});

describe('the file', () => {
  const path = join(folder, 'health.json');
  const complaints: string[] = [];
  const check = () => checkHealth(path, usual);

  test('is written and read back, and only this user may read it', () => {
    const file = openHealthFile(path, (sentence) => complaints.push(sentence));
    file.write([{ shard: 0, ready: true, acknowledged: Date.now() }]);
    expect(check()).toEqual({ healthy: true, why: expect.stringMatching(/^Healthy: connected/) });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('keeps since when a connection has been lost', () => {
    let time = Date.now() - 3 * minute;
    const file = openHealthFile(
      path,
      () => {},
      () => time,
    );
    file.write([{ shard: 0, ready: false, acknowledged: Date.now() }]);
    time = Date.now();
    file.write([{ shard: 0, ready: false, acknowledged: Date.now() }]);
    expect(check().why).toMatch(/lost for 180 s/);
    file.write([{ shard: 0, ready: true, acknowledged: Date.now() }]);
    expect(check().healthy).toBe(true);
  });

  test('goes when the bot ends, and no bot is no healthy bot', () => {
    openHealthFile(path, () => {}).remove();
    expect(check()).toEqual({ healthy: false, why: expect.stringMatching(/no bot runs here.*HEALTH_FILE/) });
  });

  test('of another process stays', () => {
    writeFileSync(path, JSON.stringify(health({ pid: process.ppid })));
    openHealthFile(path, () => {}).remove();
    expect(checkHealth(path, usual).why).not.toMatch(/no bot runs here/);
  });

  test('of a process that has ended says so', () => {
    // Higher than any that Linux gives.
    writeFileSync(path, JSON.stringify(health({ pid: 2 ** 22 + 1 })));
    expect(check()).toEqual({ healthy: false, why: expect.stringMatching(/process 4194305\) has ended/) });
  });

  test.each(['', '{', '{"pid":"one"}', 'null'])('that holds %j is no sign of life', (content) => {
    writeFileSync(path, content);
    expect(check()).toEqual({ healthy: false, why: expect.stringContaining('is not what the bot writes') });
  });

  test('that cannot be written is complained of once, and the bot goes on', () => {
    const file = openHealthFile(join(path, 'below-a-file'), (sentence) => complaints.push(sentence));
    file.write([]);
    file.write([]);
    expect(complaints).toEqual([expect.stringMatching(/cannot be written .*HEALTH_FILE/)]);
  });
});
