/** `npm run bench`: measures, part after part, and writes the page at the end. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, grown } from './comparing/compare.js';
import { articleOf } from './engines/footnote.js';
import { type Loads, measureLoad } from './loading/load.js';
import { measureMemory } from './loading/memory.js';
import type { Staging } from './loading/stage.js';
import { type Options, type Part, readOptions } from './options.js';
import { plots } from './page/plots.js';
import { resultsIn, writePage } from './page/write.js';
import { began, type Results, type Stamp } from './results.js';
import { type CorpusOnDisk, measureStarts } from './starting/start.js';
import { makeQuestions } from './text/make-questions.js';
import { seeded } from './text/random.js';
import { openSource, type Source } from './text/source.js';

/** This file is run as it is built, three folders further down. */
const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const corpus = join(root, 'corpus');
const program = join(root, 'dist/src/main.js');
const tell = (line: string) => void process.stdout.write(`${line}\n`);

/** Sentences of the large corpus of a start, and of an article among many. */
const START_SIZE = 20_000;
const PER_ARTICLE = 10;
/** How long a bot may read and index before it is connected, in ms. */
const READING = 1_800_000;

async function bench(options: Options, command: string): Promise<void> {
  const out = options.out ?? join(root, 'docs');
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const source = await openSource(options.sets, corpus);
  const own = await openSource([], corpus);
  const run: Run = { options, folder, source, own, begin: () => began(command) };
  let measured = resultsIn(out);
  const parts: Record<Part, () => Promise<Results>> = {
    engines: async () => ({ engines: await engines(run) }),
    start: async () => ({ start: await start(run) }),
    load: async () => ({ load: await load(run) }),
    memory: async () => ({ memory: await memory(run) }),
  };
  for (const part of options.only) {
    // What the others have measured is not lost with it.
    try {
      measured = { ...measured, ...(await parts[part]()) };
    } catch (error) {
      tell(`This part was not measured: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  writePage(out, measured, plots(measured));
  tell(`Written: ${join(out, 'benchmarks.md')}`);
}

interface Run {
  readonly options: Options;
  /** For files that are gone afterwards. */
  readonly folder: string;
  readonly source: Source;
  /** The articles that ship. */
  readonly own: Source;
  /** Begins a part. @returns its stamp, when it is done */
  readonly begin: () => () => Stamp;
}

async function engines({ options, folder, source, begin }: Run): Promise<NonNullable<Results['engines']>> {
  tell('Engines side by side');
  const done = begin();
  const comparisons = await compare(source, { ...options, patience: options.patience * 1000, folder, tell });
  return { stamp: done(), sets: options.sets.map((set) => basename(set)), seed: options.seed, comparisons };
}

async function start({ options, folder, source, own, begin }: Run): Promise<NonNullable<Results['start']>> {
  tell('Start');
  const done = begin();
  const { sentences, questions } = asked(own, options.seed, 1);
  const small = { folder: corpus, sentences, question: questions[0] ?? '' };
  const large = onDisk(join(folder, 'start'), source, START_SIZE, options.seed);
  const starts = await measureStarts({ program, small, large, runs: options.starts, folder });
  return { stamp: done(), starts };
}

async function load({ options, folder, source, own, begin }: Run): Promise<NonNullable<Results['load']>> {
  const { rounds, each, inFlight: levels, articles, seed } = options;
  const done = begin();
  const measure = (name: string, folderOfArticles: string, questions: readonly string[]) =>
    measureLoad({
      footnote: staged(join(folder, name), folderOfArticles),
      pong: { program: [pongBot], variables: {}, folder: join(folder, `${name}-pong`), patience: READING },
      questions,
      levels,
      rounds,
      each,
      tell,
    });
  tell('The bot under load: one article');
  const one = asked(own, seed, 10);
  const loads: Loads[] = [
    {
      articles: own.articles.length,
      sentences: one.sentences,
      rounds,
      each,
      levels: await measure('one', corpus, one.questions),
    },
  ];
  if (articles > 1) {
    tell(`The bot under load: ${articles.toLocaleString('en')} articles`);
    const many = join(folder, 'articles');
    const { sentences, questions } = onDisk(many, source, articles * PER_ARTICLE, seed, PER_ARTICLE);
    loads.push({ articles, sentences, rounds, each, levels: await measure('many', many, questions) });
  }
  return { stamp: done(), loads };
}

async function memory({ options, folder, own, begin }: Run): Promise<NonNullable<Results['memory']>> {
  tell('Memory over many answers');
  const done = begin();
  const { questions } = asked(own, options.seed, 10);
  const footnote = staged(join(folder, 'memory'), corpus);
  const taken = await measureMemory({ footnote, questions, answers: options.answers, tell });
  return { stamp: done(), memory: taken };
}

const pongBot = fileURLToPath(new URL('./loading/pong-bot.js', import.meta.url));

/** The real bot over a folder of articles. */
function staged(folder: string, articles: string): Staging {
  return { program: [program], variables: { CORPUS_DIR: articles }, folder, patience: READING };
}

/** Made questions about the articles. @param times how often each sentence is asked about, with other words */
function asked({ articles }: Source, seed: number, times: number) {
  const sentences = articles.flatMap((article) => article.sentences.map(({ text }) => text));
  const questions = Array.from({ length: times }, (_, at) =>
    makeQuestions(sentences, MOST_QUESTIONS, seeded(seed + at)),
  );
  return { sentences: sentences.length, questions: questions.flat().map(({ question }) => question) };
}

const MOST_QUESTIONS = 1_000;

/** The source grown to a size, as files. */
function onDisk(
  folder: string,
  source: Source,
  size: number,
  seed: number,
  perArticle?: number,
): CorpusOnDisk & { readonly questions: readonly string[] } {
  mkdirSync(folder, { recursive: true });
  const texts = grown(source, size, seed, perArticle);
  for (const { id, text } of texts) writeFileSync(join(folder, `${id}.txt`), text);
  const articles = texts.map(articleOf);
  const { sentences, questions } = asked({ articles, questions: [] }, seed, 1);
  return { folder, sentences, questions, question: questions[0] ?? '' };
}

const args = process.argv.slice(2);
const options = readOptions(args);
// Folders are those of one machine.
const typed = args.map((arg) => (options.sets.includes(arg) || arg === options.out ? basename(arg) : arg));
await bench(options, ['npm run bench', ...(typed.length > 0 ? ['--', ...typed] : [])].join(' '));
// A bot that has not come up may still be waited for.
process.exit();
