/** A test with a loopback Discord and the real bot on it; at the end the bot has broken no rule and told no secret. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { type Discord, startDiscord } from '../discord-server/index.js';
import { type BotProcess, runBot } from './bot-process.js';

export interface Stage {
  readonly discord: Discord;
  /** Starts a bot that is stopped at the end, if the test has not done so. */
  readonly start: (variables?: Readonly<Record<string, string>>) => BotProcess;
  /** A bot that has logged in. */
  readonly bot: BotProcess;
}

export const test = base.extend<Stage>({
  // Vitest wants to see a pattern here, also where nothing is needed.
  discord: async ({ task: _task }, use) => {
    const discord = await startDiscord();
    await use(discord);
    await discord.stop();
  },

  start: async ({ discord }, use) => {
    const bots: BotProcess[] = [];
    const data = await mkdtemp(join(tmpdir(), 'footnote-data-'));
    await use((variables = {}) => {
      const bot = runBot({
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DATA_DIR: data,
        ...variables,
      });
      bots.push(bot);
      return bot;
    });
    for (const bot of bots) {
      await bot.stop();
      for (const secret of secretsOf(discord)) expect(bot.output()).not.toContain(secret);
    }
    await rm(data, { recursive: true, maxRetries: 20, retryDelay: 50 });
  },

  bot: async ({ discord, start }, use) => {
    const bot = start();
    await discord.nextReady();
    await use(bot);
  },
});

/** The bot's token, and that of every interaction that it answered. */
function secretsOf(discord: Discord): readonly string[] {
  const inRoutes = discord.requests.flatMap(
    ({ path }) => /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1] ?? [],
  );
  return [discord.token, ...inRoutes];
}
