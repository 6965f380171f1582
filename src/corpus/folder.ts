/** The files below a folder that are ours to read. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { codeOf } from '../system-error.js';
import { CorpusError, type Fault } from './fault.js';
import { FOLDER } from './limits.js';

export interface FolderLimits {
  /** Folders one inside the other. */
  readonly depth: number;
  readonly files: number;
}

/** A folder's files, sorted by path, and what of it may not be followed. */
export interface Listing {
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
  /** Folders below it of which nothing is known at the moment. */
  readonly unread: readonly string[];
}

/**
 * Every file below `folder`, each as `folder` and its path in it; hidden ones are not listed. Links that lead out are faults.
 * @throws CorpusError when the folder itself cannot be read.
 */
export async function listFolder(folder: string, limits: FolderLimits = FOLDER): Promise<Listing> {
  const root = await rootOf(folder);
  const walk: Walk = { root, limits, files: [], faults: [], unread: [] };
  await walkInto(folder, 0, walk);
  const { files, faults, unread } = walk;
  if (files.length <= limits.files) return { files: files.sort(), faults, unread };
  const most = limits.files.toLocaleString('en');
  const message = `${folder} holds more than ${most} files; those behind ${files[limits.files - 1]} were left out. Split the articles between several bots.`;
  return {
    files: files.slice(0, limits.files).sort(),
    faults: [...faults, { file: folder, message }],
    unread,
  };
}

interface Walk {
  readonly root: string;
  readonly limits: FolderLimits;
  /** In the order of their folders: the same ones are left out on every system. */
  readonly files: string[];
  readonly faults: Fault[];
  readonly unread: string[];
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new CorpusError(
      `The folder “${folder}” (CORPUS_DIR) cannot be read (${codeOf(error)}). Create it and put at least one article in it, or set CORPUS_DIR to the folder that has the articles.`,
    );
  }
  throw new CorpusError(
    `“${folder}” (CORPUS_DIR) is a file. Set CORPUS_DIR to the folder that has the articles.`,
  );
}

async function walkInto(folder: string, depth: number, walk: Walk): Promise<void> {
  const { root, limits, files, faults } = walk;
  const leaveOut = (path: string, why: string) =>
    faults.push({ file: path, message: `${path} was left out: ${why}.` });
  if (depth > limits.depth) {
    leaveOut(folder, `it is more than ${limits.depth} folders deep; move it up`);
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    leaveOut(folder, `it cannot be read (${codeOf(error)}); check its permissions`);
    walk.unread.push(folder);
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // One more than allowed tells that there are more.
    if (files.length > limits.files) return;
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await walkInto(path, depth + 1, walk);
    else if (entry.isSymbolicLink()) {
      const fault = await linkFault(path, root);
      if (fault === 'folder') continue;
      if (fault === null) files.push(path);
      else leaveOut(path, fault);
    } else files.push(path);
  }
}

/** Why a link is not followed; null when it leads to a file in the corpus, which may be read. */
async function linkFault(path: string, root: string): Promise<string | 'folder' | null> {
  try {
    const target = await realpath(path);
    if (relative(root, target).split(sep)[0] === '..' || relative(root, target) === target) {
      return 'it is a link that leads out of the corpus folder; put a copy of the file there instead';
    }
    // What a linked folder holds is read where it stands.
    return (await stat(target)).isDirectory() ? 'folder' : null;
  } catch (error) {
    return `it is a link that leads nowhere (${codeOf(error)}); remove it or mend it`;
  }
}
