/** Puts an article that is ready into the corpus folder, while a bot may be watching it. */
import { copyFile, link, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { metadataFileOf } from '../corpus/read-file.js';
import { codeOf } from '../system-error.js';
import type { Entry } from './corpus-entries.js';
import { CorpusRefusal } from './corpus-refusal.js';

/** Ready, and on the corpus folder's file system. */
export interface Staged {
  readonly folder: string;
  readonly file: string;
  /** What is known of it; null: what is there stays. */
  readonly beside: string | null;
}

/**
 * First what is known of it, then the article, each whole from one moment to the next. When one step fails, the others
 * are undone.
 * @param target where the article goes @param old what it takes the place of
 * @throws CorpusRefusal
 */
export async function place(staged: Staged, target: string, old: Entry | null): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    if (staged.beside !== null) undo.push(await overwrite(staged.beside, metadataFileOf(target), staged));
    if (old?.file === target) undo.push(await overwrite(staged.file, target, staged));
    else undo.push(await putNew(staged.file, target));
    if (old !== null && old.file !== null && old.file !== target) await rm(old.file);
  } catch (error) {
    for (const step of undo.reverse()) await step();
    if (error instanceof CorpusRefusal) throw error;
    const what = `${target} could not be put there (${codeOf(error)}), and everything is as it was.`;
    throw new CorpusRefusal('failed', `${what} Check the folder’s permissions and the space on the disk.`);
  }
}

/** @returns what undoes it */
async function overwrite(from: string, to: string, { folder }: Staged): Promise<() => Promise<void>> {
  const saved = join(folder, `.before-${basename(to)}`);
  const was = await isThere(to);
  if (was) await copyFile(to, saved);
  await rename(from, to);
  return () => (was ? rename(saved, to) : rm(to, { force: true }));
}

/** @returns what undoes it */
async function putNew(from: string, to: string): Promise<() => Promise<void>> {
  const taken = () =>
    new CorpusRefusal('usage', `${to} has just been put there by somebody else. Nothing was added.`);
  try {
    // Unlike a renaming, it never overwrites.
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw taken();
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    if (await isThere(to)) throw taken();
    await rename(from, to);
  }
  return () => rm(to, { force: true });
}

/** What file systems say that have no second name for a file. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
