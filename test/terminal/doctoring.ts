/** `footnote doctor` as a test reads it, and a Discord on which there is nothing for it to find. */
import { expect } from 'vitest';
import { z } from 'zod';
import { commands } from '../../commands/index.js';
import { createAnswerer } from '../../src/answering/answerer.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { wordsFor } from '../../src/words/words.js';
import { root } from '../discord/bot-process.js';
import { commandSchema } from '../discord-server/command-rules.js';
import type { DiscordOptions } from '../discord-server/index.js';
import type { Host } from './host.js';

const report = z.object({
  ending: z.string(),
  findings: z.array(
    z.object({
      check: z.string(),
      state: z.string(),
      said: z.string(),
      todo: z.string().optional(),
      mends: z.string().optional(),
    }),
  ),
});

/** What it finds, with a Discord that knows the token, by check; `said` with what to do behind it. */
export async function doctor(
  host: Host,
  words: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
) {
  const { status, out, err } = await host.footnote(['doctor', '--json', ...words], { variables });
  expect(err).toBe('');
  const { findings } = report.parse(JSON.parse(out));
  for (const { state, todo, said } of findings) {
    if (state === 'fault' || state === 'warning') expect(`${said}${todo}`).toMatch(/\.$/);
  }
  const of = (check: string) => {
    const found = findings.filter((one) => one.check === check);
    return found.map(({ state, said, todo }) => `${state}: ${said}${todo ? ` ${todo}` : ''}`).join('\n');
  };
  const faulty = findings
    .filter(({ state }) => state !== 'ok')
    .map(({ check, state }) => `${check}: ${state}`);
  return { status, of, faulty };
}

/** The commands as the bot registers them with the articles that ship. */
const { articles } = await readCorpus(`${root}corpus`);
const context = { answerer: createAnswerer(articles), words: wordsFor('en') };
const bodies = commands.map((command) =>
  commandSchema(command.definition(context)).parse(command.definition(context)),
);

/** A Discord on which the bot has been, and the variables with which it would be there again. */
export async function installed(host: Host, options?: DiscordOptions) {
  const discord = await host.discord(options);
  discord.commands.overwrite(null, bodies);
  return { discord, variables: { DISCORD_TOKEN: discord.token } };
}
