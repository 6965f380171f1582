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
import { type Options, readOptions } from './options.js';
import { plots } from './page/plots.js';
import { resultsIn, writePage } from './page/write.js';
import { began, type Results } from './results.js';
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
  const stamp = () => began(command);
  const measured: { -readonly [Part in keyof Results]: Results[Part] } = { ...resultsIn(out) };

  if (options.only.includes('engines')) {
    tell('Engines side by side');
    const done = stamp();
    const comparisons = await compare(source, {
      ...options,
      patience: options.patience * 1000,
      folder,
      tell,
    });
    measured.engines = {
      stamp: done(),
      sets: options.sets.map((set) => basename(set)),
      seed: options.seed,
      comparisons,
    };
  }
  const small = { folder: corpus, ...asked(own, options.seed, 1) };
  if (options.only.includes('start')) {
    tell('Start');
    const done = stamp();
    const large = onDisk(join(folder, 'start'), source, START_SIZE, options.seed);
    const starts = await measureStarts({
      program,
      small: { ...small, question: small.questions[0] ?? '' },
      large,
      runs: options.starts,
      folder,
    });
    measured.start = { stamp: done(), starts };
  }
  const footnote = (name: string, folderOfArticles: string): Staging => ({
    program: [program],
    variables: { CORPUS_DIR: folderOfArticles },
    folder: join(folder, name),
    patience: READING,
  });
  const pong = (name: string): Staging => ({
    program: [fileURLToPath(new URL('./loading/pong-bot.js', import.meta.url))],
    variables: {},
    folder: join(folder, name),
    patience: READING,
  });
  const { rounds, each, inFlight: levels } = options;
  if (options.only.includes('load')) {
    tell('The bot under load: one article');
    const done = stamp();
    const { questions } = asked(own, options.seed, 10);
    const loads: Loads[] = [
      {
        articles: own.articles.length,
        sentences: small.sentences,
        rounds,
        each,
        levels: await measureLoad({
          footnote: footnote('one', corpus),
          pong: pong('pong'),
          questions,
          levels,
          rounds,
          each,
          tell,
        }),
      },
    ];
    if (options.articles > 1) {
      tell(`The bot under load: ${options.articles.toLocaleString('en')} articles`);
      const many = join(folder, 'articles');
      const large = onDisk(many, source, options.articles * PER_ARTICLE, options.seed, PER_ARTICLE);
      const levelsOfMany = await measureLoad({
        footnote: footnote('many', many),
        pong: pong('pong-again'),
        questions: large.questions,
        levels,
        rounds,
        each,
        tell,
      });
      loads.push({
        articles: options.articles,
        sentences: large.sentences,
        rounds,
        each,
        levels: levelsOfMany,
      });
    }
    measured.load = { stamp: done(), loads };
  }
  if (options.only.includes('memory')) {
    tell('Memory over many answers');
    const { questions } = asked(own, options.seed, 10);
    const staging = { ...footnote('memory', corpus), tellsMemory: true };
    const done = stamp();
    const memory = await measureMemory({ footnote: staging, questions, answers: options.answers, tell });
    measured.memory = { stamp: done(), memory };
  }
  writePage(out, measured, plots(measured));
  tell(`Written: ${join(out, 'benchmarks.md')}`);
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
