/** Which files of the corpus folder belong to an id. Nothing is read but their names. */
import { join } from 'node:path';
import { listFolder } from '../corpus/folder.js';
import { idOf, isArticleFile, metadataFileOf } from '../corpus/read-file.js';
import { CorpusRefusal } from './corpus-refusal.js';

export interface Entry {
  readonly id: string;
  /** The article's file; null where only something known of it is there. */
  readonly file: string | null;
  /** The file with what is known of it; null: there is none. */
  readonly beside: string | null;
}

/** Every id that the folder has, whether its file can be read or not. @throws CorpusError */
export async function entriesOf(folder: string): Promise<Entry[]> {
  const { files } = await listFolder(folder);
  const there = new Set(files);
  const articles = files.filter(isArticleFile);
  const owned = new Set(articles.map(metadataFileOf));
  const stray = files.filter((file) => file.endsWith('.yaml') && !owned.has(file));
  return [
    ...articles.map((file) => {
      const beside = metadataFileOf(file);
      return { id: idOf(file), file, beside: there.has(beside) ? beside : null };
    }),
    ...stray.map((beside) => ({ id: idOf(beside), file: null, beside })),
  ];
}

/** Names that some file systems take for one and the same count as such. */
export function sameName(one: string, other: string): boolean {
  return one.normalize().toLowerCase() === other.normalize().toLowerCase();
}

/**
 * The one entry among several of an id; null for none.
 * @throws CorpusRefusal when there are several: which is meant is not ours to say
 */
export function only(entries: readonly Entry[]): Entry | null {
  const [first, second] = entries;
  if (first === undefined || second === undefined) return first ?? null;
  const files = entries.map(({ file, beside }) => file ?? beside).join(' and ');
  throw new CorpusRefusal(
    'usage',
    `Several files have that name: ${files}. Rename or remove one of them first.`,
  );
}

/** Where a new article of that id goes. */
export function newFile(folder: string, { id, extension }: { id: string; extension: string }): string {
  return join(folder, `${id}${extension}`);
}
