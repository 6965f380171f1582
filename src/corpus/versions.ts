/** A version of an article as it is written down: the text and what is known of it, enough to read it again. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from './article.js';
import { readArticle } from './read-article.js';
import { receiptName } from './receipt.js';

/**
 * The name of a version's file: who it is of, its number, and its text's hash, so that a text is kept once:
 *
 *     belgorod-kursk-1f0c9a2e.7.9f3c1a2b.json
 */
export interface VersionName {
  readonly file: string;
  /** Counts up; the highest is the one that was last read anew. */
  readonly number: number;
  readonly hash: string;
}

export function versionName(id: string, number: number, hash: string): VersionName {
  return { file: `${stemOf(id)}.${number}.${hash}.json`, number, hash };
}

/**
 * Those of `files` that are versions of the article, the newest first.
 * @param name its id, or its name in a receipt
 */
export function versionsAmong(files: readonly string[], name: string): VersionName[] {
  const isOfIt = belongsTo(name);
  return files
    .flatMap((file) => {
      const [, stem = '', number, hash = ''] = VERSION.exec(file) ?? [];
      return isOfIt(stem) ? [{ file, number: Number(number), hash }] : [];
    })
    .sort((a, b) => b.number - a.number || (a.file < b.file ? -1 : 1));
}

/** Names of files by the article that they are of, whether they are versions, were begun as such, or are neither. */
export function byArticle(files: readonly string[]): (id: string) => readonly string[] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const stem = file.slice(0, Math.max(0, file.indexOf('.')));
    const group = groups.get(stem);
    if (group === undefined) groups.set(stem, [file]);
    else group.push(file);
  }
  return (id) => groups.get(stemOf(id)) ?? [];
}

/** What the name of a file ends with while it is written. */
export const UNFINISHED = '.new';

const VERSION = /^([a-z0-9-]+)\.(\d{1,9})\.([0-9a-f]{8})\.json$/;

function belongsTo(name: string): (stem: string) => boolean {
  const hash = /^~([0-9a-f]{8})$/.exec(name)?.[1];
  if (hash !== undefined) return (stem) => stem === hash || stem.endsWith(`-${hash}`);
  const own = stemOf(name);
  return (stem) => stem === own;
}

/** Ids may hold any letters, and differ in case alone: a hash keeps their files apart on every file system. */
function stemOf(id: string): string {
  const slug = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '');
  const hash = createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 8);
  return slug === '' ? hash : `${slug}-${hash}`;
}

const LONGEST_SLUG = 40;

export function encodeVersion({ id, text, metadata }: Article): string {
  return `${JSON.stringify({ format: 1, id, metadata, text })}\n`;
}

/**
 * @param name the article's id, or its name in a receipt
 * @returns null when the content is not the version of that article with that hash, whole and unchanged.
 */
export function decodeVersion(content: string, name: string, hash: string): Article | null {
  const parsed = record.safeParse(content);
  if (!parsed.success) return null;
  const { id } = parsed.data;
  if (id !== name && receiptName(id) !== name) return null;
  const article = readArticle(parsed.data);
  return article.hash === hash ? article : null;
}

const record = z
  .string()
  .transform((content, context): unknown => {
    try {
      return JSON.parse(content);
    } catch {
      context.addIssue('is not JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      format: z.literal(1),
      id: z.string().min(1),
      text: z.string().min(1),
      metadata: z.object({
        title: z.string(),
        titleFrom: z.enum(['article', 'host']),
        publisher: z.string().exactOptional(),
        published: z.string().exactOptional(),
        url: z.url({ protocol: /^https?$/ }).exactOptional(),
        language: z.string().exactOptional(),
      }),
    }),
  );
