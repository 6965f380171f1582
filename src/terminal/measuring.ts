/** The commands `footnote eval` and `footnote train`: their options, and what they are given to work with. */
import { dirname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { idOf, isArticleFile } from '../corpus/read-file.js';
import { SetError } from '../evaluation/set-error.js';
import type { Articles } from './eval.js';

export interface Surroundings {
  /** Every article of a folder; without one, of the corpus. */
  readArticles(folder: string | undefined): Promise<readonly Article[]>;
  /** Shows text that does not end with a line break. */
  print(text: string): void;
  /** Tells whoever waits what is being worked on. */
  tell(text: string): void;
  /** Ends the command: well, or with what it was to find out being otherwise. */
  end(good: boolean): void;
}

/** Adds both; their code is loaded only when they are called. */
export function addMeasuring(program: Command, surroundings: Surroundings): void {
  program
    .command('eval')
    .description('measure the answers on files of questions, beside MiniSearch on the same sentences')
    .argument(
      '<file...>',
      'SQuAD-style JSON, JSON lines of labelled candidates, or of questions on an article',
    )
    .option('--scope <scopes>', `what SQuAD’s questions are asked of: ${SCOPES.join(', ')}, or all`, scopes)
    .option('--unanswerable', 'ask each question of another article too, to see it refused')
    .option('--misses <n>', 'show so many misses of each set', wholeNumber)
    .option('--as-shipped', 'measure with the weights that ship, also where they were fitted on the set')
    .option('--json', 'print the numbers, and the misses, as JSON')
    .option('--corpus <folder>', 'read the articles in this folder')
    .option(
      '--article <article>',
      'what questions on an article are about: its file, or its id in the corpus',
    )
    .action((files: readonly string[], options: unknown) => measure(files, options, surroundings));
  program
    .command('train')
    .description('fit the ranker’s weights to files of questions, and write src/answering/weights.ts')
    .argument('<file...>', 'SQuAD-style JSON, or JSON lines of labelled candidates')
    .option('--measure <file>', 'measure on this file too, and do not fit on it; may be repeated', collected)
    .option('--ablate', 'show what each feature brings; takes a minute')
    .option('--check', 'only say whether the weights are what these files give')
    .option('--out <file>', 'the file to write or to check')
    .action((files: readonly string[], options: unknown) => refit(files, options, surroundings));
}

const SCOPES = ['paragraph', 'article', 'corpus'] as const;

const evalOptions = z.object({
  scope: z.array(z.enum(SCOPES)).default([...SCOPES]),
  unanswerable: z.boolean().default(false),
  misses: z.number().default(0),
  asShipped: z.boolean().default(false),
  json: z.boolean().default(false),
  corpus: z.string().optional(),
  article: z.string().optional(),
});

async function measure(files: readonly string[], given: unknown, surroundings: Surroundings): Promise<void> {
  const { scope, corpus, article, ...options } = evalOptions.parse(given);
  const { evaluateFiles } = await import('./eval.js');
  const articles = () => chosenArticle(corpus, article, surroundings);
  await evaluateFiles(files, { ...options, scopes: scope }, articles, surroundings);
}

const trainOptions = z.object({
  measure: z.array(z.string()).default([]),
  ablate: z.boolean().default(false),
  check: z.boolean().default(false),
  out: z.string().optional(),
});

async function refit(files: readonly string[], given: unknown, surroundings: Surroundings): Promise<void> {
  const { out, ...options } = trainOptions.parse(given);
  const { train } = await import('./train.js');
  const where = out === undefined ? {} : { out };
  surroundings.end(await train(files, { ...options, ...where }, surroundings));
}

/** @param named an article's id or file; without it there must be only one. */
async function chosenArticle(
  folder: string | undefined,
  named: string | undefined,
  { readArticles }: Surroundings,
): Promise<Articles> {
  const isFile = named !== undefined && isArticleFile(named);
  const articles = await readArticles(isFile ? dirname(named) : folder);
  const id = isFile ? idOf(named) : named;
  const article =
    id === undefined && articles.length === 1 ? articles[0] : articles.find((one) => one.id === id);
  if (article === undefined) {
    const ids = articles.map((one) => one.id).join(', ');
    throw new SetError(
      `${id === undefined ? 'There are several articles' : `There is no article "${id}"`}. Name the one that the questions are about with --article: ${ids}.`,
    );
  }
  return { article, others: articles.filter((one) => one !== article) };
}

function scopes(text: string): string[] {
  const named = text === 'all' ? [...SCOPES] : text.split(',').map((one) => one.trim());
  if (!z.array(z.enum(SCOPES)).safeParse(named).success)
    throw new InvalidArgumentError(`It must be ${SCOPES.join(', ')}, several with commas between, or all.`);
  return [...new Set(named)];
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new InvalidArgumentError('It must be a whole number.');
  return number;
}

function collected(value: string, earlier: readonly string[] = []): string[] {
  return [...earlier, value];
}
