/** A folder that keeps earlier versions of articles. Nothing depends on it: what goes wrong is said, not thrown. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from './article.js';
import type { Fault } from './corpus.js';
import {
  decodeVersion,
  encodeVersion,
  UNFINISHED,
  unfinishedAmong,
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

export interface Versions {
  /** As they were read, the newest first; the present one, where it was kept, is among them. */
  readonly articles: readonly Article[];
  readonly faults: readonly Fault[];
}

/**
 * Keeps this version, whole or not at all, unless it is kept already; makes the folder where there is none. One that
 * was kept and left and is read again becomes the newest.
 * @returns what went wrong, one sentence each.
 */
export async function keepVersion(
  article: Article,
  folder: string,
  limits: VersionLimits = VERSION_LIMITS,
): Promise<readonly Fault[]> {
  const content = encodeVersion(article);
  if (Buffer.byteLength(content) > limits.bytes) {
    const message = `This version of “${article.id}” is not kept: it is larger than the ${limits.bytes} bytes that are kept of one article.`;
    return [{ file: folder, message }];
  }
  try {
    await mkdir(folder, { recursive: true });
    const [newest, ...older] = versionsAmong(await readdir(folder), article.id);
    if (newest?.hash === article.hash && (await isWhole(join(folder, newest.file), content))) return [];
    await removeUnfinished(folder, article.id);
    const name = versionName(article.id, (newest?.number ?? 0) + 1, article.hash);
    await writeWhole(join(folder, name.file), content);
    const others = [...(newest === undefined ? [] : [newest]), ...older];
    return await dropOldest(folder, name, Buffer.byteLength(content), others, limits);
  } catch (error) {
    const message = `This version of “${article.id}” is not kept, so that later changes cannot be shown: ${folder} cannot be written (${codeOf(error)}). Check that there is room and that Footnote may write there.`;
    return [{ file: folder, message }];
  }
}

/** The versions of the article with that id. A folder that is not there holds none. */
export async function earlierVersions(id: string, folder: string): Promise<Versions> {
  const faults: Fault[] = [];
  let files: readonly string[] = [];
  try {
    files = await readdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      const message = `Earlier versions cannot be read: ${folder} cannot be read (${codeOf(error)}). Check its permissions.`;
      faults.push({ file: folder, message });
    }
  }
  const articles: Article[] = [];
  for (const { file, hash } of versionsAmong(files, id)) {
    if (articles.some((article) => article.hash === hash)) continue;
    const path = join(folder, file);
    try {
      const article = decodeVersion(await readFile(path, 'utf8'), id, hash);
      if (article !== null) articles.push(article);
      else faults.push({ file: path, message: `${path} is damaged and was left out. Remove it.` });
    } catch (error) {
      // Dropped by another run in the meantime.
      if (codeOf(error) === 'ENOENT') continue;
      const message = `${path} was left out: it cannot be read (${codeOf(error)}). Check its permissions.`;
      faults.push({ file: path, message });
    }
  }
  return { articles, faults };
}

/** What a run that was killed left behind; a younger one may still be written by another. */
async function removeUnfinished(folder: string, id: string): Promise<void> {
  for (const file of unfinishedAmong(await readdir(folder), id)) {
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
    const file = await open(unfinished, 'wx');
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}
