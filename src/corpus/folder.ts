/** The files below a folder that are ours to read. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CorpusError, codeOf, type Fault } from './fault.js';

/** A folder's files, sorted by path, and what of it may not be followed. */
export interface Listing {
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Every file below `folder`, each as `folder` and its path in it; hidden ones are not listed. Links that lead out are faults.
 * @throws CorpusError when the folder itself cannot be read.
 */
export async function listFolder(folder: string): Promise<Listing> {
  const faults: Fault[] = [];
  const files = await filesBelow(folder, await rootOf(folder), faults);
  return { files: files.sort(), faults };
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new CorpusError(
      `CORPUS_DIR names the folder "${folder}", which cannot be read (${codeOf(error)}). Create it and put at least one article in it, or set CORPUS_DIR to the folder that has the articles.`,
    );
  }
  throw new CorpusError(
    `CORPUS_DIR names "${folder}", which is a file. Set it to the folder that has the articles.`,
  );
}

async function filesBelow(folder: string, root: string, faults: Fault[]): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    faults.push({ file: folder, message: `${folder} was left out: it cannot be read (${codeOf(error)}).` });
    return [];
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) files.push(...(await filesBelow(path, root, faults)));
    else if (entry.isFile()) files.push(path);
    else if (entry.isSymbolicLink()) {
      const fault = await linkFault(path, root);
      if (fault === 'folder') continue;
      if (fault === null) files.push(path);
      else faults.push({ file: path, message: `${path} was left out: ${fault}.` });
    }
  }
  return files;
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
