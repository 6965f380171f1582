/** One file of the corpus folder → an article. */
import { sep } from 'node:path';
import { codeOf } from '../system-error.js';
import type { Article, Metadata } from './article.js';
import { EMPTY, Unreadable } from './fault.js';
import { readBytes } from './file-bytes.js';
import { decodeText } from './formats/encoding.js';
import { extract } from './formats/extraction.js';
import { formatOf } from './formats/formats.js';
import { readPlainText } from './formats/plain-text.js';
import { ARTICLE, LARGEST_FILE, LARGEST_METADATA } from './limits.js';
import { MetadataError, metadataOf, readMetadata, type Stated } from './metadata.js';
import { paragraphRanges } from './paragraphs.js';
import { readArticle } from './read-article.js';

/** Whether a file of that name is read as an article. */
export function isArticleFile(file: string): boolean {
  return formatOf(file) !== null;
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
  const format = formatOf(file) ?? 'plain-text';
  const bytes = await readBytes(file, LARGEST_FILE[format]);
  if (bytes.length === 0) throw new Unreadable(EMPTY);
  // Plain text needs no library, and nothing in it can be made to cost much.
  const { text, stated } =
    format === 'plain-text' ? readPlainText(bytes) : await extract({ format, bytes, file });
  const metadata = beside === null ? metadataOf(id, stated) : await readBeside(beside, stated);
  checkParagraphs(text);
  const article = readArticle({ id, text, metadata });
  if (article.sentences.length > ARTICLE.sentences) throw new Unreadable(tooMuch('sentences'));
  return article;
}

/** @throws MetadataError also where the file cannot be read: the article is not what is at fault then. */
async function readBeside(file: string, stated: Stated): Promise<Metadata> {
  try {
    const bytes = await readBytes(file, LARGEST_METADATA);
    if (Buffer.from(bytes).toString().trim() === '')
      throw new Unreadable('is empty; write "title: …" into it or remove it');
    return readMetadata(decodeText(bytes), file, stated);
  } catch (error) {
    if (error instanceof MetadataError) throw error;
    const why =
      error instanceof Unreadable
        ? error.message
        : `cannot be read (${codeOf(error)}); check the file and its permissions`;
    throw new MetadataError(`${file} ${why}.`);
  }
}

/** Before sentences are looked for: what is too much would take long. */
function checkParagraphs(text: string): void {
  const ranges = paragraphRanges(text);
  if (ranges.length > ARTICLE.paragraphs) throw new Unreadable(tooMuch('paragraphs'));
  const longest = ranges.findIndex(({ start, end }) => end - start > ARTICLE.paragraph);
  if (longest >= 0) {
    throw new Unreadable(
      `has a paragraph ${longest + 1} of more than ${counted(ARTICLE.paragraph)} characters; put a blank line between its paragraphs`,
    );
  }
}

function tooMuch(what: 'paragraphs' | 'sentences'): string {
  return `has more than ${counted(ARTICLE[what])} ${what}; split it into several articles`;
}

function counted(number: number): string {
  return number.toLocaleString('en');
}

function withoutExtension(file: string): string {
  return file.replace(/\.[^./\\]+$/, '');
}
