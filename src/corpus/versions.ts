/** A version of an article as it is written down: the text and what is known of it, enough to read it again. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article } from './article.js';
import { readArticle } from './read-article.js';

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

/** Those of `files` that are versions of the article, the newest first. */
export function versionsAmong(files: readonly string[], id: string): VersionName[] {
  const stem = `${stemOf(id)}.`;
  return files
    .flatMap((file) => {
      const match = file.startsWith(stem) ? NUMBER_AND_HASH.exec(file.slice(stem.length)) : null;
      return match === null ? [] : [{ file, number: Number(match[1]), hash: match[2] ?? '' }];
    })
    .sort((a, b) => b.number - a.number || (a.file < b.file ? -1 : 1));
}

/** Those of `files` that were begun for the article and not finished. */
export function unfinishedAmong(files: readonly string[], id: string): string[] {
  return files.filter((file) => file.startsWith(`${stemOf(id)}.`) && file.endsWith(UNFINISHED));
}

/** What the name of a file ends with while it is written. */
export const UNFINISHED = '.new';

const NUMBER_AND_HASH = /^(\d{1,9})\.([0-9a-f]{8})\.json$/;

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

/** @returns null when the content is not the version of that article with that hash, whole and unchanged. */
export function decodeVersion(content: string, id: string, hash: string): Article | null {
  const parsed = record.safeParse(content);
  if (!parsed.success || parsed.data.id !== id) return null;
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
