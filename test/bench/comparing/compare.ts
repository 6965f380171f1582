/** All engines over the same sentences and the same questions, at each size. */
import { fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ENGINES } from '../engines/engines.js';
import { articleOf } from '../engines/footnote.js';
import { grow, type Text } from '../text/grow.js';
import { makeQuestions, type Question } from '../text/make-questions.js';
import { seeded } from '../text/random.js';
import type { Source } from '../text/source.js';
import { layOut } from './corpus-folder.js';
import { built, type Measured, measured, opened } from './measured.js';

export const comparison = z.object({
  size: z.number(),
  /** How many of the sentences are real; the others are made. */
  real: z.number(),
  engines: z.record(z.string(), measured),
});
export type Comparison = z.infer<typeof comparison>;

export interface Comparing {
  readonly sizes: readonly number[];
  readonly engines: readonly string[];
  /** How many questions at most. */
  readonly questions: number;
  readonly seed: number;
  /** How long an engine may take for one size, in ms. */
  readonly patience: number;
  /** For files that are gone afterwards. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

export async function compare(source: Source, comparing: Comparing): Promise<Comparison[]> {
  const { sizes, engines, folder, patience, tell } = comparing;
  const comparisons: Comparison[] = [];
  for (const size of sizes) {
    const here = join(folder, `${size}`);
    mkdirSync(here, { recursive: true });
    const { real, questions } = lay(source, size, here, comparing);
    tell(`${size.toLocaleString('en')} sentences, ${questions} questions`);
    const figures: Record<string, Measured> = {};
    for (const name of engines) {
      figures[name] = await measure(name, here, patience);
      tell(`  ${name}: ${said(figures[name])}`);
    }
    comparisons.push({ size, real, engines: figures });
    rmSync(here, { recursive: true });
  }
  return comparisons;
}

/** The source's sentences grown to a size. @param perArticle of each made article, where it is not the usual */
export function grown(source: Source, size: number, seed: number, perArticle?: number): Text[] {
  const real = source.articles.map(({ id, text, metadata }) => ({ id, text, title: metadata.title }));
  const learnt = source.articles.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const cut = (text: Text) => articleOf(text).sentences.map(({ start }) => start);
  return grow(perArticle === undefined ? real : [], learnt, size, seed, cut, perArticle);
}

/** Grows the sentences to size, and takes the questions that they answer. @returns how many are real, and are asked */
function lay(source: Source, size: number, folder: string, { questions: most, seed }: Comparing) {
  const texts = grown(source, size, seed);
  const sentences = texts.flatMap((text) => articleOf(text).sentences.map((sentence) => sentence.text));
  const questions = questionsFor(source, sentences, most, seed);
  layOut(folder, { texts, sentences, questions });
  const known = new Set(source.articles.flatMap((article) => article.sentences.map(({ text }) => text)));
  return { real: sentences.filter((text) => known.has(text)).length, questions: questions.length };
}

function questionsFor(source: Source, sentences: readonly string[], most: number, seed: number): Question[] {
  const random = seeded(seed + 1);
  if (source.questions.length === 0) return makeQuestions(sentences, most, random);
  const present = new Set(sentences);
  return random
    .shuffled(source.questions)
    .filter(({ right }) => right.some((text) => present.has(text)))
    .slice(0, most);
}

async function measure(name: string, folder: string, patience: number): Promise<Measured> {
  if (ENGINES[name] === undefined) return { failure: 'There is no such engine.' };
  try {
    const made = await inProcess(built, [name, 'build', folder], patience);
    const kept = await inProcess(opened, [name, 'open', folder], patience);
    return { ...made, ...kept };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

const MB = 2 ** 20;
/** What JavaScript may take in each of the processes, in MB. */
const MOST_HEAP = Math.min(8_192, Math.floor((totalmem() / MB) * 0.75));

function inProcess<T>(told: z.ZodType<T>, args: readonly string[], patience: number): Promise<T> {
  const script = fileURLToPath(new URL('engine-process.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(script, args, {
      execArgv: ['--expose-gc', `--max-old-space-size=${MOST_HEAP}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    // It may be deep in its work, and not hear that this process has gone.
    const kill = () => void child.kill('SIGKILL');
    process.once('exit', kill);
    let wrong = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      wrong = (wrong + text).slice(-2_000);
    });
    const timer = setTimeout(() => {
      reject(new Error(`not done after ${patience / 1000} s`));
      kill();
    }, patience);
    child.once('message', (message) => {
      const read = told.safeParse(message);
      if (read.success) resolve(read.data);
      else reject(new Error('it told something else than figures'));
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', kill);
      reject(new Error(reasonIn(wrong) ?? `ended with ${signal ?? code}`));
    });
  });
}

function reasonIn(wrong: string): string | undefined {
  if (/heap out of memory|heap limit/i.test(wrong)) return `needs more than ${MOST_HEAP} MB`;
  const line = wrong.split('\n').find((one) => /^\w*Error\b/.test(one));
  // Without folders, which are those of one machine.
  return line?.replaceAll(/(?:file:\/\/)?\/[^\s'"]*\//g, '');
}

function said(figures: Measured): string {
  if (figures.failure !== undefined) return figures.failure;
  const { build, p50, p99, right, questions, heap } = figures;
  return `built in ${Math.round(build)} ms, ${p50.toFixed(2)} and ${p99.toFixed(2)} ms a question, ${right} of ${questions} right, ${Math.round(heap / MB)} MB`;
}
