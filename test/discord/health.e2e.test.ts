/** What `footnote healthcheck` says of a bot that runs, of one that hears nothing more, and of one that is dead. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Discord, startDiscord } from '../discord-server/index.js';
import { test as base } from './bot-on-discord.js';
import { root } from './bot-process.js';

/** A Discord that wants a heartbeat every 200 ms, and a folder for the file. */
const test = base.extend<{ readonly discord: Discord; readonly file: string }>({
  discord: async ({ task: _task }, use) => {
    const discord = await startDiscord({ heartbeatInterval: 200 });
    await use(discord);
    await discord.stop();
  },
  file: async ({ task: _task }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-health-'));
    await use(join(folder, 'health.json'));
    rmSync(folder, { recursive: true });
  },
});

/** Not waited for synchronously: Discord has heartbeats to answer meanwhile. */
function healthcheck(
  variables: Readonly<Record<string, string>>,
  ...options: readonly string[]
): Promise<{ readonly status: number; readonly said: string }> {
  const program = [`${root}dist/src/main.js`, 'healthcheck', ...options];
  const env = { PATH: process.env['PATH'], ...variables };
  return new Promise((resolve) =>
    execFile(process.execPath, program, { cwd: tmpdir(), env }, (error, stdout, stderr) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}` }),
    ),
  );
}

test('a bot is healthy while Discord acknowledges its heartbeats, and not when that stops', async ({
  discord,
  start,
  file,
}) => {
  const variables = { HEALTH_FILE: file };
  expect(await healthcheck(variables)).toEqual({
    status: 1,
    said: expect.stringMatching(/^Unhealthy: no bot runs here/),
  });
  const bot = start(variables);
  await discord.nextReady();
  await expect
    .poll(() => healthcheck(variables, '--ready', '--oldest', '2'), { timeout: 10_000 })
    .toEqual({ status: 0, said: expect.stringMatching(/^Healthy: connected, .*heartbeat is \d s old\.\n$/) });

  discord.stopAcks({ forGood: true });
  await expect
    .poll(() => healthcheck(variables, '--oldest', '2'), { timeout: 10_000 })
    .toEqual({
      status: 1,
      said: expect.stringMatching(/^Unhealthy: the last heartbeat .* is \d s old\.\n$/),
    });
  // By its own measure, two and a half heartbeats of Discord's, this is no reason to worry yet.
  expect((await healthcheck(variables)).status).toBe(0);
  expect(await bot.stop()).toBe(0);
  expect((await healthcheck(variables)).said).toMatch(/no bot runs here/);
});

test('a bot that was killed is not healthy', async ({ discord, start, file }) => {
  const bot = start({ HEALTH_FILE: file });
  await discord.nextReady();
  await expect.poll(async () => (await healthcheck({ HEALTH_FILE: file })).status).toBe(0);
  await bot.stop('SIGKILL');
  expect(await healthcheck({ HEALTH_FILE: file })).toEqual({
    status: 1,
    said: expect.stringMatching(/^Unhealthy: the bot \(process \d+\) has ended\.\n$/),
  });
});

test('without a setting the file is found by folder and shards, among several bots of one user', async ({
  discord,
  start,
  file,
}) => {
  const TMPDIR = join(file, '..');
  const one = { TMPDIR, DATA_DIR: join(TMPDIR, 'one') };
  const other = { TMPDIR, DATA_DIR: join(TMPDIR, 'other') };
  start(one);
  await discord.nextReady();
  await expect.poll(async () => (await healthcheck(one)).status).toBe(0);
  expect((await healthcheck(other)).status).toBe(1);
  expect((await healthcheck({ ...one, SHARDS: '0/2' })).status).toBe(1);
  expect(readdirSync(TMPDIR).filter((name) => name.endsWith('.json'))).toEqual([
    expect.stringMatching(/^footnote-health-[0-9a-f]{8}\.json$/),
  ]);
});
