/**
 * What a shard costs, measured: `npm run shard-cost` prints the table of docs/scaling.md. The bot is the real one, as a process;
 * only Discord is ours, so the network's own time is not in it.
 */
import { test } from 'vitest';
import { runBot } from '../discord/bot-process.js';
import { startDiscord } from '../discord-server/index.js';
import { freePort, sample } from '../metrics/samples.js';

/** Discord recommends about 1,000 servers a shard. Channels and roles are those of a server of a usual size. */
const SERVER = { channels: 30, roles: 20 };
const RUNS = [
  { shards: 1, servers: 0 },
  { shards: 1, servers: 1_000 },
  { shards: 2, servers: 2_000 },
  { shards: 4, servers: 4_000 },
  { shards: 8, servers: 8_000 },
];
/** How long the bot is left alone before it is measured, in ms: what the start needed is gone by then. */
const REST = 5_000;

test('what a shard costs', { timeout: 600_000 }, async () => {
  const rows: string[] = [];
  for (const { shards, servers } of RUNS) {
    const discord = await startDiscord({
      crowd: { servers, ...SERVER },
      pace: { concurrency: 16, every: 0 },
      timeout: 60_000,
    });
    const port = await freePort();
    const began = performance.now();
    const bot = runBot({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: '/dev/null/none',
      LOG_LEVEL: 'info',
      METRICS_PORT: String(port),
      SHARDS: `0-${shards - 1}/${shards}`,
    });
    await discord.until('the bot to have logged in', () =>
      /Logged in as/.test(bot.output()) ? true : undefined,
    );
    const seconds = (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, REST));
    const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const megabytes = (name: string) => ((sample(page, name, {}) ?? 0) / 2 ** 20).toFixed(0);
    const processor = sample(page, 'process_cpu_seconds_total', {})?.toFixed(1) ?? '';
    rows.push(
      `| ${shards} | ${servers.toLocaleString('en')} | ${megabytes('process_resident_memory_bytes')} | ${megabytes('nodejs_heap_size_used_bytes')} | ${seconds.toFixed(1)} | ${processor} |`,
    );
    await bot.stop();
    await discord.stop({ allowViolations: true });
  }
  process.stdout.write(
    `\n| shards | servers | memory, MB | of it used by JavaScript, MB | until ready, s | processor for that, s |\n|--:|--:|--:|--:|--:|--:|\n${rows.join('\n')}\n`,
  );
});
