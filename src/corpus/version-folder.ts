/** A folder that keeps earlier versions of articles. Nothing depends on it: what goes wrong is said, not thrown. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../system-error.js';
import type { Article } from './article.js';
import type { Fault } from './fault.js';
import {
  byArticle,
  decodeVersion,
  encodeVersion,
  UNFINISHED,
  type VersionName,
  versionName,
  versionsAmong,
} from './versions.js';

/** How much is kept of one article; beyond that, its oldest versions go. */
export interface VersionLimits {
  readonly versions: number;
  readonly bytes: number;
}

export const VERSION_LIMITS: VersionLimits = { versions: 20, bytes: 20 * 1024 * 1024 };

/**
 * Keeps each article as it is now, one after the other, whole or not at all, unless it is kept already; makes the folder
 * where there is none. A version that was kept and left and is read again becomes the newest. It gives up where the
 * folder cannot be written.
 * @returns what went wrong, one sentence each.
 */
export async function keepVersions(
  articles: readonly Article[],
  folder: string,
  limits: VersionLimits = VERSION_LIMITS,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  try {
    // The folder above it may hold what members have, once it is there.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const filesOf = byArticle(await readdir(folder));
    for (const article of articles) {
      faults.push(...(await keep(article, { folder, files: filesOf(article.id), limits })));
    }
  } catch (error) {
    const message = `Versions of the articles are not kept, so that later changes cannot be shown: ${folder} cannot be written (${codeOf(error)}). Check that there is room and that Footnote may write there.`;
    faults.push({ file: folder, message });
  }
  return faults;
}

/**
 * The versions of an article as they were read, the newest first; the present one, where it was kept, is among them. Each
 * is read when it is asked for, and of a long article only so many as take a moment. A folder that is not there holds none.
 * @param name the article's id, or its name in a receipt
 * @param tell is told what went wrong
 */
export function* earlierVersions(
  name: string,
  folder: string,
  tell: (fault: Fault) => void,
  atOnce: number = READ_AT_ONCE,
): Generator<Article, void> {
  const seen = new Set<string>();
  let bytes = 0;
  for (const { file, hash } of versionsAmong(filesIn(folder, tell), name)) {
    if (seen.has(hash)) continue;
    const path = join(folder, file);
    try {
      bytes += statSync(path).size;
      if (bytes > atOnce) return;
      const article = decodeVersion(readFileSync(path, 'utf8'), name, hash);
      if (article === null) {
        tell({ file: path, message: `${path} is damaged and was left out. Remove it.` });
        continue;
      }
      seen.add(hash);
      yield article;
    } catch (error) {
      // Dropped by another run in the meantime.
      if (codeOf(error) === 'ENOENT') continue;
      const message = `${path} was left out: it cannot be read (${codeOf(error)}). Check its permissions.`;
      tell({ file: path, message });
    }
  }
}

/** Bytes: a quarter of a second of work, in which nobody else is answered. A newspaper article has a hundredth of it. */
const READ_AT_ONCE = 512 * 1024;

function filesIn(folder: string, tell: (fault: Fault) => void): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      const message = `Earlier versions cannot be read: ${folder} cannot be read (${codeOf(error)}). Check its permissions.`;
      tell({ file: folder, message });
    }
    return [];
  }
}

interface Kept {
  readonly folder: string;
  /** What is there of the article. */
  readonly files: readonly string[];
  readonly limits: VersionLimits;
}

/** @throws when the folder cannot be written. */
async function keep(article: Article, { folder, files, limits }: Kept): Promise<readonly Fault[]> {
  const content = encodeVersion(article);
  if (Buffer.byteLength(content) > limits.bytes) {
    const message = `This version of “${article.id}” is not kept: it is larger than the ${limits.bytes} bytes that are kept of one article.`;
    return [{ file: folder, message }];
  }
  const [newest, ...older] = versionsAmong(files, article.id);
  if (newest?.hash === article.hash && (await isWhole(join(folder, newest.file), content))) return [];
  await removeUnfinished(folder, files);
  const name = versionName(article.id, (newest?.number ?? 0) + 1, article.hash);
  await writeWhole(join(folder, name.file), content);
  const others = [...(newest === undefined ? [] : [newest]), ...older];
  return dropOldest(folder, name, Buffer.byteLength(content), others, limits);
}

/** What a run that was killed left behind; a younger one may still be written by another. */
async function removeUnfinished(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files.filter((one) => one.endsWith(UNFINISHED))) {
    const path = join(folder, file);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > ABANDONED) await rm(path, { force: true }).catch(() => {});
  }
}

/** Milliseconds: an hour. */
const ABANDONED = 3_600_000;

async function isWhole(path: string, content: string): Promise<boolean> {
  return (await readFile(path, 'utf8').catch(() => null)) === content;
}

/** A reader sees the old state or the whole new file, also when the power fails in between. */
async function writeWhole(path: string, content: string): Promise<void> {
  const unfinished = `${path}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
  try {
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

/** Takes away what the limits leave no room for, and older copies of the text that has just been kept. */
async function dropOldest(
  folder: string,
  kept: VersionName,
  size: number,
  others: readonly VersionName[],
  { versions, bytes }: VersionLimits,
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  let count = 1;
  let total = size;
  for (const { file, hash } of others) {
    const path = join(folder, file);
    const { size: own } = await stat(path).catch(() => ({ size: 0 }));
    if (hash !== kept.hash && count < versions && total + own <= bytes) {
      count += 1;
      total += own;
      continue;
    }
    await rm(path, { force: true }).catch((error: unknown) => {
      const message = `${path} is an old version that cannot be removed (${codeOf(error)}). Check its permissions.`;
      faults.push({ file: path, message });
    });
  }
  return faults;
}
