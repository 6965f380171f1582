/**
 * The articles and their index as a file, so that a start need not read and index them again:
 *
 *     {"footnote":"index","madeBy":"…","articles":10000}
 *     {"file":"…","stamp":"…","id":"…","text":"…",…}                    a line for each article
 *     {"articles":[0,null,2,…],"lengths":[…],"size":…,"frequencies":"…"}  for each segment: Footnote's part of it
 *     {"documentCount":…}                                               and MiniSearch's
 *     {"sum":"…"}                                                       SHA-256 of all lines before
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { decodeSegment, encodedCounts, encodeSegment, type Segment } from '../answering/segment.js';
import type { CorpusFile } from '../corpus/corpus.js';
import { pack, packedArticle, unpack } from '../corpus/packed.js';

export interface Snapshot {
  readonly files: readonly CorpusFile[];
  /** They index the articles of the files, and what has gone since. */
  readonly segments: readonly Segment[];
}

/**
 * @param madeBy names the code that reads and indexes
 * @returns the lines in pieces, each made when it is asked for
 */
export function* encodeSnapshot({ files, segments }: Snapshot, madeBy: string): Generator<string, void> {
  const sum = createHash('sha256');
  for (const piece of pieces(files, segments, madeBy)) {
    sum.update(piece, 'utf8');
    yield piece;
  }
  yield lineOf({ sum: sum.digest('hex') });
}

function* pieces(
  files: readonly CorpusFile[],
  segments: readonly Segment[],
  madeBy: string,
): Generator<string, void> {
  const head: z.infer<typeof header> = { footnote: 'index', madeBy, articles: files.length };
  yield lineOf(head);
  for (const { file, stamp, article } of files) yield lineOf({ file, stamp, ...pack(article) });
  const places = new Map(files.map(({ article }, at) => [article, at]));
  for (const segment of segments) {
    const { counts, index } = encodeSegment(segment);
    // What has gone since has no text here; how many sentences of the segment were its is all that is left of it.
    const articles = segment.articles.map((article) => (article && places.get(article)) ?? null);
    yield lineOf({ articles, lengths: segment.lengths, ...counts });
    yield* index;
    yield LINE_END;
  }
}

function lineOf(content: unknown): string {
  return JSON.stringify(content) + LINE_END;
}

const LINE_END = '\n';

/** @returns null for what other code has made, and for what is not whole. */
export function decodeSnapshot(content: Buffer, madeBy: string): Snapshot | null {
  const lines = linesOf(content);
  const head = header.safeParse(json(lines[0]));
  if (!head.success || head.data.madeBy !== madeBy) return null;
  const last = lines.at(-1);
  const end = trailer.safeParse(json(last));
  if (!end.success || last === undefined) return null;
  const summed = content.subarray(0, content.length - last.length - 1);
  if (createHash('sha256').update(summed).digest('hex') !== end.data.sum) return null;
  const body = lines.slice(1, -1);
  const files = body.slice(0, head.data.articles).map((line) => {
    const { file, stamp, ...packed } = record.parse(json(line));
    return { file, stamp, article: unpack(packed) };
  });
  return { files, segments: segmentsOf(body.slice(files.length), files) };
}

function segmentsOf(lines: readonly Buffer[], files: readonly CorpusFile[]): Segment[] {
  const segments: Segment[] = [];
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const { articles: places, lengths, ...counts } = segment.parse(json(lines[at]));
    const articles = places.map((place) => files[place ?? -1]?.article ?? null);
    const index = lines[at + 1]?.toString('utf8') ?? '';
    segments.push(decodeSegment({ counts, index }, { articles, lengths }));
  }
  return segments;
}

const header = z.object({
  footnote: z.literal('index'),
  madeBy: z.string(),
  articles: z.int().nonnegative(),
});
const record = packedArticle.extend({ file: z.string(), stamp: z.string().nullable() });
const segment = encodedCounts.extend({
  articles: z.array(z.int().nonnegative().nullable()),
  lengths: z.array(z.int().nonnegative()),
});
const trailer = z.object({ sum: z.string() });

const NEW_LINE = 10;

function linesOf(content: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = content.indexOf(NEW_LINE); end >= 0; end = content.indexOf(NEW_LINE, from)) {
    lines.push(content.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

function json(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
