import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Article, Metadata } from './article.js';
import { MetadataError, metadataFromName, readMetadata } from './metadata.js';
import { readArticle } from './read-article.js';

/** What a folder holds: the articles that could be read, and one sentence for each file that could not. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly faults: readonly Fault[];
}

/** A file that was left out: which, why and what to do, in one sentence. */
export interface Fault {
  readonly file: string;
  readonly message: string;
}

/**
 * Reads every article below `folder` (`*.txt`, with `NAME.yaml` beside it where something is known of it).
 * Articles come sorted by id, so that they are the same on every system.
 * @throws CorpusError when the folder itself cannot be read.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const root = await rootOf(folder);
  const faults: Fault[] = [];
  const files = await filesBelow(folder, root, faults);
  const articles = new Map<string, { article: Article; file: string }>();
  for (const file of files.filter((name) => /\.txt$/i.test(name))) {
    const id = idOf(file);
    const taken = articles.get(id);
    try {
      if (taken) throw new Unreadable(`is named like ${taken.file}; give it another name`);
      const metadata = await metadataBeside(file, files);
      articles.set(id, { article: readArticle({ id, text: await textOf(file), metadata }), file });
    } catch (error) {
      faults.push({ file, message: reason(file, error) });
    }
  }
  faults.push(
    ...files.filter((file) => /\.ya?ml$/i.test(file)).flatMap((file) => strayMetadata(file, files)),
  );
  return {
    articles: [...articles.values()].map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1)),
    faults: faults.sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** A file that is left out; the message goes on after its name. */
class Unreadable extends Error {}

/** Bytes. A long book is about a twentieth of it. */
const largestFile = 20 * 1024 * 1024;

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new CorpusError(
      `CORPUS_DIR names the folder "${folder}", which cannot be read (${codeOf(error)}). Create it and put at least one .txt file in it, or set CORPUS_DIR to the folder that has the articles.`,
    );
  }
  throw new CorpusError(
    `CORPUS_DIR names "${folder}", which is a file. Set it to the folder that has the articles.`,
  );
}

/** Every file below the folder that is ours to read, sorted; hidden ones are not. Links that lead out are faults. */
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
  return files.sort();
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

async function textOf(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > largestFile) throw new Unreadable('is larger than 20 MB; split it into several articles');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new Unreadable('is not UTF-8; save it as UTF-8');
    throw error;
  }
  if (text.includes('\0')) {
    throw new Unreadable('holds NUL bytes, which no text has; save it as plain text in UTF-8');
  }
  if (text.trim() === '') throw new Unreadable('is empty; write the article into it or remove it');
  return text;
}

async function metadataBeside(file: string, files: readonly string[]): Promise<Metadata> {
  const beside = `${withoutExtension(file)}.yaml`;
  return files.includes(beside) ? readMetadata(await textOf(beside), beside) : metadataFromName(idOf(file));
}

function strayMetadata(file: string, files: readonly string[]): Fault[] {
  const name = withoutExtension(file);
  if (
    file.endsWith('.yaml') &&
    files.some((other) => /\.txt$/i.test(other) && withoutExtension(other) === name)
  ) {
    return [];
  }
  const todo = file.endsWith('.yaml') ? `there is no ${name}.txt beside it` : 'its name must end in .yaml';
  return [{ file, message: `${file} was left out: ${todo}. Rename or remove it.` }];
}

function reason(file: string, error: unknown): string {
  if (error instanceof MetadataError) return `The article beside ${error.message} Until then it is left out.`;
  if (error instanceof Unreadable) return `${file} was left out: it ${error.message}.`;
  return `${file} was left out: it cannot be read (${codeOf(error)}). Check the file and its permissions.`;
}

function idOf(file: string): string {
  return withoutExtension(file.split(sep).at(-1) ?? file);
}

function withoutExtension(file: string): string {
  return file.replace(/\.[^./\\]+$/, '');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
}
