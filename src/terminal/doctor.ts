/** `footnote doctor`: looks at everything that the bot needs, a line for each thing. Changes nothing. */
import { CorpusError } from '../corpus/fault.js';
import { type Finding, fault, unchecked, warning, well } from '../finding.js';
import { oneLine } from '../replies/plain-text.js';
import type { SettingsSoFar } from '../settings.js';
import { dataFinding, diskFinding, memoryFinding, nodeFinding } from './doctor-machine.js';
import { isOpenToOthers } from './env-file.js';
import type { Ending, Host, ReadArticles } from './hosting.js';

export interface DoctorOptions {
  readonly server?: string | undefined;
  readonly corpus?: string | undefined;
  readonly json: boolean;
}

/**
 * Prints what it finds.
 * @returns `settings` when the host has to change something, `failed` when only time or the network can mend it, else `done`:
 * warnings are no failure
 */
export async function examine(host: Host, options: DoctorOptions): Promise<Ending> {
  const findings: Finding[] = [];
  for await (const finding of look(host, options)) {
    findings.push(finding);
    if (!options.json) host.print(lineOf(finding));
  }
  const ending = endingOf(findings);
  host.print(options.json ? JSON.stringify({ ending, findings }) : `\n${summary(findings)}`);
  return ending;
}

async function* look(host: Host, { server, corpus }: DoctorOptions): AsyncGenerator<Finding> {
  yield nodeFinding(process.version, host.engines);
  const settings = host.settings();
  yield* settingsFindings(settings);
  const read = await readArticles(host, corpus ?? settings.corpusDir);
  yield* corpusFindings(read);
  yield await dataFinding(settings.dataDir);
  const articles = 'failed' in read ? [] : read.articles;
  yield await diskFinding(settings.dataDir, bytes(articles));
  yield 'failed' in read ? unchecked('memory', 'There are no articles to measure.') : memoryFinding();
  yield* discordFindings(host, settings, server, read);
}

function settingsFindings(settings: SettingsSoFar): readonly Finding[] {
  const faults = settings.faults.map((sentence) => fault('settings', sentence, ''));
  const open = isOpenToOthers('.env')
    ? [warning('settings', '.env can be read by others on this machine.', 'Run “chmod 600 .env”.')]
    : [];
  const all = [...faults, ...open];
  return all.length > 0 ? all : [well('settings', 'Every one that is set can be used.')];
}

async function readArticles(host: Host, folder: string): Promise<ReadArticles | { failed: string }> {
  try {
    const read = await host.readArticles(folder);
    if (read.articles.length > 0 || read.faults.length > 0) return read;
    return {
      failed: `There is no article in the folder “${folder}”. Put one there, or name another folder with CORPUS_DIR.`,
    };
  } catch (error) {
    if (error instanceof CorpusError) return { failed: error.message };
    throw error;
  }
}

function corpusFindings(read: ReadArticles | { failed: string }): readonly Finding[] {
  if ('failed' in read) return [fault('corpus', read.failed, '')];
  const { articles, faults } = read;
  const left = faults.map(({ message }) => fault('corpus', message, ''));
  if (articles.length === 0)
    return [...left, fault('corpus', 'No article is left to answer from.', 'Mend one of these.')];
  const kilobytes = Math.ceil(bytes(articles) / 1024);
  return [
    well(
      'corpus',
      `${articles.length === 1 ? '1 article' : `${articles.length} articles`}, ${kilobytes} kB of text.`,
    ),
    ...left,
  ];
}

function bytes(articles: ReadArticles['articles']): number {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

async function* discordFindings(
  host: Host,
  { discordApiUrl: api, discordToken: token, tokenFrom, commandGuildId, faults }: SettingsSoFar,
  server: string | undefined,
  read: ReadArticles | { failed: string },
): AsyncGenerator<Finding> {
  if (api === undefined) {
    yield unchecked('Discord', 'DISCORD_API_URL has to be mended first.');
    return;
  }
  // A token that is wrong in itself was told of among the settings.
  if (token === undefined && tokenFrom === undefined) {
    yield fault('token', 'DISCORD_TOKEN is not set, so there is no bot.', 'Run “npm run setup”.');
  }
  const { inspectDiscord } = await host.discord();
  yield* inspectDiscord({ api, token, server, commandGuildId, definitions: definitionsOf(read, faults) });
}

/** The commands, or why they are not known. */
function definitionsOf(read: ReadArticles | { failed: string }, faults: readonly string[]) {
  if ('failed' in read || read.articles.length === 0) return 'They depend on the articles.';
  return faults.some((sentence) => sentence.startsWith('COMMAND_GUILD_ID'))
    ? 'COMMAND_GUILD_ID has to be mended first.'
    : read.definitions;
}

function endingOf(findings: readonly Finding[]): Ending {
  const faults = findings.flatMap((one) => (one.state === 'fault' ? [one.mends] : []));
  if (faults.length === 0) return 'done';
  return faults.includes('host') ? 'settings' : 'failed';
}

/** `fault        clock        It is 300 s ahead … What to do.` */
function lineOf(finding: Finding): string {
  const todo = 'todo' in finding && finding.todo !== '' ? ` ${finding.todo}` : '';
  // Names of servers, channels and files may hold what a terminal would obey.
  const said = oneLine(`${finding.said}${todo}`);
  return `${finding.state.padEnd(13)}${finding.check.padEnd(13)}${said}`;
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter((one) => one.state === state).length;
  const plural = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;
  const parts = [
    ...(count('fault') > 0 ? [plural(count('fault'), 'fault')] : []),
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
    ...(count('not checked') > 0 ? [`${count('not checked')} not checked`] : []),
  ];
  return parts.length === 0 ? 'All is well.' : `${parts.join(', ')}.`;
}
