/** A loopback Discord with the real bot on it, and members who ask. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, runBot } from '../discord/bot-process.js';
import { type Discord, type DiscordOptions, startDiscord } from '../discord-server/index.js';
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

/** A sentence for each secret that was told, and for each notification that nobody asked for; it names no secret itself. */
export function leaksOf(discord: Discord, output: string, { secrets, named }: Asking): readonly string[] {
  const [, , signature = ''] = discord.token.split('.');
  const tokens = [discord.token, signature, ...discord.interactions.map(({ token }) => token)];
  const replies = discord.requests.map(({ body }) => JSON.stringify(body) ?? '').join('\n');
  const told = (where: string, text: string, kinds: readonly (readonly [string, readonly string[]])[]) =>
    kinds.flatMap(([what, words]) =>
      words.some((word) => text.includes(word)) ? [`${what} stands in ${where}`] : [],
    );
  const pinged = discord.sent.flatMap(({ pings: { everyone, roles, users } }) => [
    ...(everyone || roles.length > 0 ? ['a reply pings many'] : []),
    ...(users.some((id) => !named.has(id)) ? ['a reply pings somebody who was not named with for:'] : []),
  ]);
  return [
    ...new Set([
      ...told('the log', output, [
        ['a token', tokens],
        ['a member’s id or question', secrets],
      ]),
      ...told('a request’s body', replies, [['a token', tokens]]),
      ...pinged,
    ]),
  ];
}
