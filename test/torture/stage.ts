/** A loopback Discord with the real bot on it, and members who ask. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, runBot } from '../discord/bot-process.js';
import { type Discord, type DiscordOptions, startDiscord } from '../discord-server/index.js';
import { leaksOf } from './leaks.js';
import { type Asking, openAsking } from './questions.js';

export interface Stage {
  readonly discord: Discord;
  readonly bot: BotProcess;
  readonly asking: Asking;
  /** @returns the exit status of the bot, and what was told or pinged that must not be. */
  close(): Promise<{ readonly status: number | null; readonly leaks: readonly string[] }>;
}

/** The bot logs all that it can. */
export async function openStage(
  options: DiscordOptions = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const discord = await startDiscord({ timeout: 30_000, ...options });
  const data = await mkdtemp(join(tmpdir(), 'footnote-torture-'));
  const bot = runBot({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: data,
    LOG_LEVEL: 'trace',
    ...variables,
  });
  await discord.nextReady();
  await bot.line(/The commands were registered/);
  const asking = openAsking(discord);
  await asking.settled([await asking.ask('command')], 10_000);
  return {
    discord,
    bot,
    asking,
    async close() {
      const status = await bot.stop();
      await discord.stop({ allowViolations: true });
      await rm(data, { recursive: true, force: true });
      return { status, leaks: leaksOf(discord, bot.output(), asking) };
    },
  };
}
