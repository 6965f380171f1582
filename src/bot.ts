/** The bot as a process: its log, its articles, what it keeps, and Discord. */
import { join } from 'node:path';
import type { Answerer } from './answering/answerer.js';
import type { Article } from './corpus/article.js';
import { CorpusError } from './corpus/fault.js';
import { openArchive } from './corpus/version-archive.js';
import { startBot } from './discord/bot.js';
import { DiscordUnreachable, FatalDiscordError } from './discord/errors.js';
import { openHealthFile } from './health/health-file.js';
import { type Logger, openLog } from './log.js';
import { MetricsUnavailable, type Served } from './metrics/serve.js';
import type { Command } from './replies/command.js';
import { type LiveOptions, openLive } from './serving/live.js';
import type { Settings } from './settings.js';
import { STATUS } from './status.js';
import { minding } from './store/several-processes.js';
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
    const isForHost = FOR_HOST.some((kind) => error instanceof kind);
    // These say all there is to say; anything else is a fault of ours, and its stack is needed.
    if (error instanceof Error && (isForHost || error instanceof DiscordUnreachable))
      log.fatal(error.message);
    else {
      log.fatal(
        { err: error },
        'Footnote has stopped. Start it again; if that does not help, report this line.',
      );
    }
    return isForHost ? STATUS.settings : STATUS.failed;
  }
}

/** What somebody has to change before another start. */
const FOR_HOST = [FatalDiscordError, CorpusError, MetricsUnavailable];

type BotSettings = Settings & { readonly discordToken: string };

async function run(
  settings: BotSettings,
  commands: readonly Command[],
  version: string,
  log: Logger,
  goesOnline: () => void,
): Promise<void> {
  const { dataDir } = settings;
  const metrics = await openMetrics(settings, log);
  const health = openHealthFile(settings.healthFile, (sentence) => log.warn(sentence));
  const live = await openLive(settings.corpusDir, {
    dataDir,
    progress: progressIn(log),
    tell: (sentence) => log.warn(sentence),
    reloaded: (outcome) => {
      if (outcome !== 'same') metrics?.meters.reloaded(outcome);
    },
  });
  const { keep, earlier } = openArchive(join(dataDir, 'versions'), (fault) => log.warn(fault));
  let archived: ReadonlySet<Article> = new Set();
  let archiving = Promise.resolve();
  const archive = () => {
    const { articles } = live.answerer;
    const others = articles.filter((article) => !archived.has(article));
    archived = new Set(articles);
    // Nobody has to wait for it, however many articles there are; one round after the other, for they count up.
    archiving = archiving
      .then(() => keep(others))
      .then(() => log.debug('The articles are kept as they are now'));
  };
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
  warmUp(live.answerer);
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
        archive();
        articlesChanged = changed;
      },
      ...(metrics !== null && { meters: metrics.meters }),
      pulse: health.write,
      oneOfSeveral: minding(dataDir, (sentence) => log.warn(sentence)),
    });
  } finally {
    health.remove();
    await Promise.all([live.close(), metrics?.close()]);
  }
}

/** What is loaded with the first answer, such as the words of kin and the tagger, is loaded before anybody waits for one. */
function warmUp({ articles, answer }: Answerer): void {
  const article = articles[0];
  const sentence = article?.sentences[0];
  if (sentence !== undefined) answer(sentence.text, { article: article?.id ?? '' });
}

/** Before the login: a port that is taken shall cost no session. @returns null where nobody wants figures */
async function openMetrics({ metrics }: Settings, log: Logger): Promise<Served | null> {
  if (metrics === undefined) return null;
  const { serveMetrics } = await import('./metrics/serve.js');
  const served = await serveMetrics(metrics.port, metrics.host);
  log.info(metrics, 'Figures for Prometheus are at /metrics');
  return served;
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
