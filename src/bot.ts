/** The bot as a process: its log, its articles, what it keeps, and Discord. */
import { join } from 'node:path';
import { CorpusError } from './corpus/fault.js';
import { openArchive } from './corpus/version-archive.js';
import { startBot } from './discord/bot.js';
import { DiscordUnreachable, FatalDiscordError } from './discord/errors.js';
import { type Logger, openLog } from './log.js';
import type { Command } from './replies/command.js';
import { type LiveOptions, openLive } from './serving/live.js';
import type { Settings } from './settings.js';
import { STATUS } from './status.js';
import { openStore } from './store/store.js';
import { wordsFor } from './words/words.js';

/**
 * Runs until it is told to stop, or cannot go on.
 * @param goesOnline is called when the articles are read and the bot is about to log in
 * @returns the exit status; why is in the log.
 */
export async function runBot(
  settings: BotSettings,
  commands: readonly Command[],
  version: string,
  goesOnline: () => void,
): Promise<number> {
  const log = openLog({ level: settings.logLevel, secrets: [settings.discordToken] });
  try {
    await run(settings, commands, version, log, goesOnline);
    return STATUS.done;
  } catch (error) {
    // These say all there is to say; anything else is a fault of ours, and its stack is needed.
    const isClear =
      error instanceof FatalDiscordError ||
      error instanceof DiscordUnreachable ||
      error instanceof CorpusError;
    if (isClear) log.fatal(error.message);
    else {
      log.fatal(
        { err: error },
        'Footnote has stopped. Start it again; if that does not help, report this line.',
      );
    }
    const isForHost = error instanceof FatalDiscordError || error instanceof CorpusError;
    return isForHost ? STATUS.settings : STATUS.failed;
  }
}

type BotSettings = Settings & { readonly discordToken: string };

async function run(
  settings: BotSettings,
  commands: readonly Command[],
  version: string,
  log: Logger,
  goesOnline: () => void,
): Promise<void> {
  const { dataDir } = settings;
  const live = await openLive(settings.corpusDir, {
    dataDir,
    progress: progressIn(log),
    tell: (sentence) => log.warn(sentence),
  });
  const { keep, earlier } = openArchive(join(dataDir, 'versions'), (fault) => log.warn(fault));
  const archive = () => {
    // Nobody has to wait for it, however many articles there are.
    void keep(live.answerer.articles).then(() => log.debug('The articles are kept as they are now'));
  };
  archive();
  const about = {
    version,
    ...(settings.hostName !== undefined && { hostName: settings.hostName }),
    ...(settings.hostContact !== undefined && { hostContact: settings.hostContact }),
    ...(settings.privacyUrl !== undefined && { privacyUrl: settings.privacyUrl }),
  };
  const kept = openStore(dataDir, settings.feedback, (sentence, err) => log.error({ err }, sentence));
  let articlesChanged = () => {};
  live.follow((change) => {
    const { articles } = live.answerer;
    const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0);
    log.info({ ...change, articles: articles.length, sentences }, 'The articles have changed');
    archive();
    articlesChanged();
  });
  try {
    goesOnline();
    await startBot({
      settings,
      commands,
      context: (locale) => ({
        answerer: live.answerer,
        words: wordsFor(locale),
        kept,
        about,
        earlier,
      }),
      log,
      onceReady: (changed) => {
        articlesChanged = changed;
      },
    });
  } finally {
    await live.close();
  }
}

/** A line at most every five seconds while a large corpus is read. */
function progressIn(log: Logger): NonNullable<LiveOptions['progress']> {
  let last = Date.now();
  return (step, progress) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    log.info(progress, step === 'reading' ? 'Reading the articles' : 'Indexing the articles');
  };
}
