import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { codeOf } from '../system-error.js';
import type { Article } from './article.js';
import { type Fault, Unreadable } from './fault.js';
import { listFolder } from './folder.js';
import { remedyFor } from './formats/formats.js';
import { MetadataError } from './metadata.js';
import { idOf, isArticleFile, metadataFileOf, readArticleFile } from './read-file.js';

/** What a folder holds: the articles that could be read, and one sentence for each file that could not. */
export interface Corpus {
  /** Sorted by id, so that they are the same on every system. */
  readonly articles: readonly Article[];
  /** Where each of them stands, in the order of the paths. */
  readonly files: readonly CorpusFile[];
  readonly faults: readonly Fault[];
  /** Files that could not be used, so that they are not tried again before they change. */
  readonly broken: readonly BrokenFile[];
}

/** The file of an article. */
export interface CorpusFile {
  readonly file: string;
  /** Another one after every change of the file or of what stands beside it; null: it has to be read again all the same. */
  readonly stamp: string | null;
  readonly article: Article;
}

export interface BrokenFile {
  readonly file: string;
  /** As in `CorpusFile`. */
  readonly stamp: string;
  readonly error: unknown;
}

export interface Reading {
  /** What was read before: a file with the same stamp is not read again. */
  readonly before?: { readonly files: readonly CorpusFile[]; readonly broken?: readonly BrokenFile[] };
  /**
   * Whether what answers goes on: a file that can no longer be read keeps the version before, and an id stays with its file when
   * another of that name comes.
   */
  readonly keepGood?: boolean;
  /** Is told after each file how many are done. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Reads every article below `folder`, with `NAME.yaml` beside it where something is known of it.
 * @throws CorpusError when the folder itself cannot be read.
 */
export async function readCorpus(folder: string, reading: Reading = {}): Promise<Corpus> {
  const { before = { files: [] }, keepGood = false, progress } = reading;
  const earlier = new Map(before.files.map((one) => [one.file, one]));
  const brokenBefore = new Map(before.broken?.map((one) => [one.file, one]));
  const listing = await listFolder(folder);
  const sources = sourcesIn(listing.files, keepGood ? earlier : new Map());
  const stamps = await stampsOf(sources);

  const read = new Map<string, CorpusFile>();
  const broken: BrokenFile[] = [];
  const faults: Fault[] = [
    ...listing.faults,
    ...strayMetadata(listing.files),
    ...otherDocuments(listing.files),
  ];
  for (const [at, { file, beside }] of sources.entries()) {
    progress?.(at, sources.length);
    const id = idOf(file);
    const was = earlier.get(file);
    const stamp = stamps[at] ?? null;
    try {
      const taken = read.get(id);
      if (taken) throw new Unreadable(`is named like ${taken.file}; give it another name`);
      const known = brokenBefore.get(file);
      if (known !== undefined && known.stamp === stamp) throw known.error;
      if (was !== undefined && stamp !== null && was.stamp === stamp) read.set(id, was);
      else {
        const article = await readArticleFile(file, beside);
        // Written anew as it was: whoever knows the article need not look at it again.
        read.set(id, { file, stamp, article: was && isSame(was.article, article) ? was.article : article });
      }
    } catch (error) {
      const isTaken = read.has(id);
      const kept = keepGood && was !== undefined && !isTaken ? was : undefined;
      if (kept !== undefined) read.set(id, { ...kept, stamp: null });
      // Whether a name is taken, and what the system says, may change without the file.
      const isOfFile = error instanceof Unreadable || error instanceof MetadataError;
      if (stamp !== null && !isTaken && isOfFile) broken.push({ file, stamp, error });
      faults.push({ file, message: reason(file, error, kept !== undefined) });
    }
  }
  progress?.(sources.length, sources.length);
  for (const one of keepGood ? hidden(before.files, listing.unread) : []) {
    if (!read.has(one.article.id)) read.set(one.article.id, { ...one, stamp: null });
  }
  const files = [...read.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    articles: files.map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1)),
    files,
    faults: faults.sort((a, b) => (a.file < b.file ? -1 : 1)),
    broken,
  };
}

/** The files of articles, those that have answered before first: a new one of the same name has to wait. */
function sourcesIn(files: readonly string[], earlier: ReadonlyMap<string, CorpusFile>): Source[] {
  const names = new Set(files);
  const sources = files.filter(isArticleFile).map((file) => {
    const beside = metadataFileOf(file);
    return { file, beside: names.has(beside) ? beside : null };
  });
  return sources.sort((a, b) => Number(earlier.has(b.file)) - Number(earlier.has(a.file)));
}

/** Of those that were read before, the ones below a folder that cannot be looked into. */
function hidden(files: readonly CorpusFile[], unread: readonly string[]): readonly CorpusFile[] {
  return files.filter(({ file }) => unread.some((folder) => file.startsWith(`${folder}${sep}`)));
}

function isSame(one: Article, other: Article): boolean {
  return one.text === other.text && isDeepStrictEqual(one.metadata, other.metadata);
}

interface Source {
  readonly file: string;
  readonly beside: string | null;
}

/** Null for a file of which the system tells nothing. */
async function stampsOf(sources: readonly Source[]): Promise<(string | null)[]> {
  const stamps: (string | null)[] = [];
  for (let from = 0; from < sources.length; from += AT_ONCE) {
    stamps.push(...(await Promise.all(sources.slice(from, from + AT_ONCE).map(stampOf))));
  }
  return stamps;
}

/** Files of which the system is asked at the same time. */
const AT_ONCE = 100;

/** The time of change (ctime) is set by the system alone: no copying and no `touch` brings an earlier one back. */
async function stampOf({ file, beside }: Source): Promise<string | null> {
  try {
    const stats = await Promise.all(
      [file, ...(beside === null ? [] : [beside])].map((path) => stat(path, { bigint: true })),
    );
    // A file may change twice between two ticks of the system's clock.
    if (stats.some(({ ctimeMs }) => Math.abs(Date.now() - Number(ctimeMs)) < TICK)) return null;
    return stats.map(({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join('-')).join('/');
  } catch {
    return null;
  }
}

/** Longer than the tick by which file systems count time, in ms. */
const TICK = 100;

/** Metadata that belongs to no article: it would get lost unseen. */
function strayMetadata(files: readonly string[]): Fault[] {
  const owned = new Set(files.filter(isArticleFile).map(metadataFileOf));
  return files
    .filter((file) => /\.ya?ml$/i.test(file) && !owned.has(file))
    .map((file) => {
      const todo = file.endsWith('.yaml')
        ? `there is no article beside it, such as ${file.replace(/\.yaml$/, '.txt')}`
        : 'its name must end in .yaml';
      return { file, message: `${file} was left out: ${todo}. Rename or remove it.` };
    });
}

/** Documents that are not read: they would be missed without a word. */
function otherDocuments(files: readonly string[]): Fault[] {
  return files.flatMap((file) => {
    const remedy = remedyFor(file);
    return remedy === null
      ? []
      : [{ file, message: `${file} was left out: this format is not read; ${remedy}.` }];
  });
}

function reason(file: string, error: unknown, kept: boolean): string {
  const meanwhile = kept ? ' Until then its last good version answers.' : '';
  const what = kept ? 'cannot be used as it is now' : 'was left out';
  if (error instanceof MetadataError) {
    return `${file} ${what}, for what stands beside it is wrong: ${error.message}${meanwhile}`;
  }
  if (error instanceof Unreadable) return `${file} ${what}: it ${error.message}.${meanwhile}`;
  return `${file} ${what}: it cannot be read (${codeOf(error)}). Check the file and its permissions.${meanwhile}`;
}
