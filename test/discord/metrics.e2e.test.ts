import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect } from 'vitest';
import { freePort, sample } from '../metrics/samples.js';
import { test } from './bot-on-discord.js';

test('what was asked is counted on a page of 127.0.0.1, where the host wants it', async ({
  discord,
  start,
}) => {
  const port = await freePort();
  const bot = start({ METRICS_PORT: String(port) });
  await discord.nextReady();
  await discord.slash({ command: 'ask', options: { question: 'how many fled Kursk' } }).reply();
  await discord.message({ in: 'dm', content: 'how many tanks were destroyed' }).reply();
  await bot.line(/"outcome":"unsaid"/);
  const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const asked = { kind: 'command', command: 'ask' };
  expect(sample(page, 'footnote_answers_total', { ...asked, outcome: 'answered' })).toBe(1);
  const said = { kind: 'direct message', command: '', outcome: 'unsaid' };
  expect(sample(page, 'footnote_answers_total', said)).toBe(1);
  expect(sample(page, 'footnote_answer_seconds_count', asked)).toBe(1);
  expect(sample(page, 'footnote_gateway_ready', { shard: '0' })).toBe(1);
  expect(sample(page, 'footnote_articles', {})).toBe(1);
  expect(sample(page, 'footnote_sentences', {})).toBeGreaterThan(10);
  for (const { id } of [discord.member, discord.channels.general]) expect(page).not.toContain(id);
  expect(page).not.toContain(discord.guildId);

  expect(await bot.stop()).toBe(0);
  await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow('fetch failed');
});

test('a port that is taken ends the bot before it logs in, with status 78 and one clear line', async ({
  discord,
  start,
}) => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const bot = start({ METRICS_PORT: String(port) });
  expect(await bot.exit()).toBe(78);
  other.close();
  expect(bot.output().trim().split('\n')).toEqual([
    expect.stringMatching(
      /^\{"level":"fatal".*METRICS_PORT: port \d+ on 127\.0\.0\.1 is in use by another program\./,
    ),
  ]);
  expect(discord.requests).toEqual([]);
});
