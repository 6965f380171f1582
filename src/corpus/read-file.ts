/** One file of the corpus folder → an article. */
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Article } from './article.js';
import { codeOf, Unreadable } from './fault.js';
import { metadataFromName, readMetadata } from './metadata.js';
import { readArticle } from './read-article.js';

/** Whether a file of that name is read as an article. */
export function isArticleFile(file: string): boolean {
  return /\.txt$/i.test(file);
}

/** An article's id: the name of its file without extension. */
export function idOf(file: string): string {
  return withoutExtension(file.split(sep).at(-1) ?? file);
}

/** The one file in which what is known of an article may stand. */
export function metadataFileOf(file: string): string {
  return `${withoutExtension(file)}.yaml`;
}

/**
 * @param beside the file with what is known of it; null: there is none
 * @throws Unreadable or MetadataError when it cannot be used as it is; whatever the file system says.
 */
export async function readArticleFile(file: string, beside: string | null): Promise<Article> {
  const id = idOf(file);
  const metadata = beside === null ? metadataFromName(id) : readMetadata(await textOf(beside), beside);
  return readArticle({ id, text: await textOf(file), metadata });
}

/** Bytes. A long book is about a twentieth of it. */
const largestFile = 20 * 1024 * 1024;

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

function withoutExtension(file: string): string {
  return file.replace(/\.[^./\\]+$/, '');
}
