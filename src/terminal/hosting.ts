/** The commands `footnote setup` and `footnote doctor`: their options, and what they are given to work with. */
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import type { Fault } from '../corpus/fault.js';
import type { Finding } from '../finding.js';
import type { Definition } from '../replies/command.js';
import type { SettingsSoFar } from '../settings.js';
import type { STATUS } from '../status.js';

export interface Host {
  /** Which versions of Node it runs on, as package.json has it. */
  readonly engines: string;
  /** What a new `.env` begins with. */
  envExample(): string;
  settings(): SettingsSoFar;
  /** Reads a folder as the bot does. @throws CorpusError when it cannot be read */
  readArticles(folder: string): Promise<ReadArticles>;
  /** Loaded only when it is needed. */
  discord(): Promise<DiscordForHost>;
  /** Shows a line, on standard output. */
  print(line: string): void;
  /** Shows what went wrong, on standard error. */
  complain(line: string): void;
  /** Ends the process. */
  end(how: Ending): void;
}

/** How a command ended; the words of the exit statuses. */
export type Ending = keyof typeof STATUS;

export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly faults: readonly Fault[];
  /** The commands as they are with these articles. */
  readonly definitions: readonly Definition[];
}

/** What these commands need of Discord. */
export interface DiscordForHost {
  inspectDiscord(what: {
    readonly api: string;
    readonly token: string | undefined;
    readonly server: string | undefined;
    readonly commandGuildId: string | undefined;
    readonly definitions: readonly Definition[] | string;
  }): AsyncIterable<Finding>;
  /** Whose token it is. */
  meet(api: string, token: string): Promise<Acquaintance | Trouble>;
  /** Registers the commands now. @returns whether there were others before, or why it failed */
  registerNow(what: {
    readonly api: string;
    readonly token: string;
    readonly commandGuildId: string | undefined;
    readonly definitions: readonly Definition[];
  }): Promise<{ readonly changed: boolean } | Trouble>;
}

export interface Acquaintance {
  /** `“Footnote” (id 1200000000000000001)` */
  readonly application: string;
  readonly inviteLink: string;
  /** What of the application's pages keeps the bot from working. */
  readonly faults: readonly Finding[];
}

export interface Trouble {
  readonly trouble: {
    readonly said: string;
    readonly todo: string;
    readonly mends: 'time' | 'host';
    readonly kind: 'unreachable' | 'token' | 'refused';
  };
}

/** Adds both; their code is loaded only when they are called. */
export function addHosting(program: Command, host: Host): void {
  program
    .command('setup')
    .description('ask for the bot’s token, check it, write it into .env, and say how to invite the bot')
    .option('--yes', 'ask nothing: keep what works, replace another token, register the commands')
    .action(async (given: unknown) => {
      const { setUp } = await import('./setup.js');
      host.end(await setUp(host, z.object({ yes: z.boolean().default(false) }).parse(given)));
    })
    .addHelpText(
      'after',
      '\nWithout a terminal the token is read from DISCORD_TOKEN, or from standard input: npx footnote setup --yes < token.txt',
    );
  program
    .command('doctor')
    .description('look at everything that the bot needs, and say what to do where something is wrong')
    .option('--server <id>', 'look closely at the bot’s permissions in this server', serverId)
    .option('--corpus <folder>', 'look at the articles in this folder')
    .option('--json', 'print one JSON object')
    .action(async (given: unknown) => {
      const { examine } = await import('./doctor.js');
      host.end(await examine(host, doctorOptions.parse(given)));
    });
}

const doctorOptions = z.object({
  server: z.string().optional(),
  corpus: z.string().optional(),
  json: z.boolean().default(false),
});

function serverId(text: string): string {
  if (!/^\d{17,20}$/.test(text))
    throw new InvalidArgumentError('It must be 17 to 20 digits: right-click the server, Copy Server ID.');
  return text;
}
