/** A hidden folder inside the corpus folder, in which an article is made ready: the bot does not look into it. */
import { mkdir, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../corpus/article.js';
import { readCorpus } from '../corpus/corpus.js';
import { codeOf } from '../system-error.js';
import { CorpusRefusal } from './corpus-refusal.js';

/** An article before anybody has read it. */
export interface Draft {
  readonly id: string;
  /** With its dot. */
  readonly extension: string;
  /** How the host knows it: a path or an address. */
  readonly name: string;
  /** Writes it into a file. */
  readonly write: (file: string) => Promise<void>;
}

/**
 * Works in such a folder, on the file system of the corpus, so that what is ready can be put in place in one step. It is
 * gone afterwards, whatever happens. @throws CorpusRefusal when the corpus folder cannot be written
 */
export async function inStaging<Result>(
  folder: string,
  work: (stage: string) => Promise<Result>,
): Promise<Result> {
  await sweep(folder);
  const stage = await mkdtemp(join(folder, PREFIX)).catch((error: unknown) => {
    throw new CorpusRefusal(
      'failed',
      `Nothing was added: the folder ${folder} cannot be written (${codeOf(error)}). Check its permissions and the space on the disk.`,
    );
  });
  try {
    return await work(stage);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * Reads the one article there as the corpus would.
 * @param said how the host knows the files there, by their paths; the article’s is the first
 * @throws CorpusRefusal with every fault
 */
export async function readStaged(stage: string, said: ReadonlyMap<string, string>): Promise<Article> {
  const { articles, faults } = await readCorpus(stage);
  const [article] = articles;
  if (article !== undefined && faults.length === 0) return article;
  const known = [...said].sort(([one], [other]) => other.length - one.length);
  const [name] = said.values();
  const none = faults.length === 0 ? [`${name} is not read as an article.`] : [];
  const messages = faults.map(({ message }) =>
    known.reduce((text, [path, name]) => text.replaceAll(path, name), message),
  );
  throw new CorpusRefusal('failed', [...none, ...messages, 'Nothing was added.'].join('\n'));
}

/** Reads a draft as if nothing were known of it but what it states itself. @throws CorpusRefusal */
export async function readAlone(stage: string, { id, extension, name, write }: Draft): Promise<Article> {
  const alone = join(stage, '.alone');
  await mkdir(alone);
  const file = join(alone, `${id}${extension}`);
  await write(file);
  return readStaged(alone, new Map([[file, name]]));
}

/** Brings what was written to the disk, before a name in the corpus folder leads to it. */
export async function settle(file: string): Promise<void> {
  const opened = await open(file, 'r+');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

const PREFIX = '.adding-';
/** Milliseconds: an hour. */
const ABANDONED = 3_600_000;

/** What a run that was killed left behind; a younger one may be at work. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > ABANDONED) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
