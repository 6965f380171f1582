/** What answers in a terminal: the chat, one question, a line each, and what members thought of answers. */
import { z } from 'zod';
import { commands } from '../commands/index.js';
import type { Article } from './corpus/article.js';
import type { Context } from './replies/command.js';
import { type Live, openLive } from './serving/live.js';
import { loadTerminalSettings, type TerminalSettings } from './settings.js';
import { UsageError } from './status.js';
import { askOnce } from './terminal/ask.js';
import { chat } from './terminal/chat.js';
import { answerLines } from './terminal/jsonl.js';
import { showProgress } from './terminal/progress.js';
import { lookOf } from './terminal/render.js';
import { whyOnce } from './terminal/why.js';
import { wordsFor } from './words/words.js';

/** Talks until the input ends; the folder may change meanwhile. */
export async function startChat(settings: TerminalSettings): Promise<void> {
  const live = await openArticles(settings.corpusDir, settings.dataDir);
  process.stderr.write(
    'DISCORD_TOKEN is not set, so this is a chat in the terminal. For the bot, put its token into .env (see .env.example).\n\n',
  );
  live.follow(() => {});
  await chat({
    input: process.stdin,
    output: process.stdout,
    commands,
    context: () => contextOf(live),
    look: lookOf(process.stdout, settings.noColor),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  });
  await live.close();
}

const askOptions = z.object({
  jsonl: z.boolean().default(false),
  why: z.boolean().default(false),
  corpus: z.string().optional(),
  top: z.number().optional(),
  article: z.string().optional(),
});

/** Answers one question, or a line each from standard input. @returns whether every line could be read */
export async function ask(words: readonly string[], given: unknown): Promise<boolean> {
  const { jsonl, why, corpus, top, article } = askOptions.parse(given);
  const question = words.join(' ');
  if (jsonl && question !== '')
    throw new UsageError('With --jsonl the questions come from standard input, not as arguments.');
  if (jsonl && why) throw new UsageError('--why explains one question; leave --jsonl out.');
  if (!jsonl && question.trim() === '')
    throw new UsageError('Which question? For example: npx footnote ask how many fled Kursk');
  const settings = loadTerminalSettings();
  const context = await readContext(corpus ?? settings.corpusDir, settings.dataDir);
  const scope = { ...(top === undefined ? {} : { top }), ...(article === undefined ? {} : { article }) };
  if (jsonl) {
    return answerLines(process.stdin, process.stdout, context.answerer, scope);
  }
  process.stdout.write(
    why
      ? whyOnce(question, scope, context)
      : askOnce(question, scope, context, lookOf(process.stdout, settings.noColor)),
  );
  return true;
}

export async function sumUpFeedback(given: unknown): Promise<void> {
  const { corpus, top } = z
    .object({ corpus: z.string().optional(), top: z.number().optional() })
    .parse(given);
  const { feedbackSummary } = await import('./terminal/feedback.js');
  const settings = loadTerminalSettings();
  const { answerer } = await readContext(corpus ?? settings.corpusDir, settings.dataDir);
  process.stdout.write(feedbackSummary(settings.dataDir, answerer.articles, top));
}

/** @param folder CORPUS_DIR where it is not said @throws CorpusError when there is no article to read */
export async function readArticles(folder: string | undefined): Promise<readonly Article[]> {
  const { corpusDir, dataDir } = loadTerminalSettings();
  return (await openArticles(folder ?? corpusDir, dataDir)).answerer.articles;
}

/** @throws CorpusError when there is no article to read */
async function readContext(folder: string, dataDir: string): Promise<Context> {
  return contextOf(await openArticles(folder, dataDir));
}

/** The folder as it is now; what is wrong with it is said. @throws CorpusError when there is no article to read */
async function openArticles(folder: string, dataDir: string): Promise<Live> {
  const progress = showProgress(process.stderr);
  const live = await openLive(folder, { dataDir, progress: progress.show, tell: progress.say });
  progress.end();
  return live;
}

function contextOf({ answerer }: Live): Context {
  return { answerer, words: wordsFor('en') };
}
