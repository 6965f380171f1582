/** Which segments a set of articles is indexed in, so that little is indexed anew when some of them change. */
import type { Article } from '../corpus/article.js';
import { buildingSegment, type Segment } from './segment.js';

/**
 * Segments that index all of the articles, each in one of them. Those of `before` are taken over, also with articles that are
 * gone, as long as most of what they hold is still there. Small ones, and those that are no larger than what is new, are merged
 * with it, so that there are few however often something is added (O'Neil et al. 1996).
 * @yields how many of the sentences that have to be indexed are; each step takes a moment.
 */
export function* renewing(
  articles: readonly Article[],
  before: readonly Segment[] = [],
): Generator<Progress, readonly Segment[]> {
  const present = new Set<Article | null>(articles);
  const whole = before.filter((segment) => segment.articles.every((article) => present.has(article)));
  const stable = before.filter((segment) => segment.size >= LARGE && living(segment, present) >= LIVING);
  const isNew = without(articles, [...whole, ...stable]).length > 0;
  const kept = isNew
    ? beyond(sizeOf(without(articles, stable)), stable)
    : before.filter((segment) => stable.includes(segment) || whole.includes(segment));
  const groups = grouped(without(articles, kept));
  const all = sizeOf(groups.flat());
  const made: Segment[] = [];
  let done = 0;
  for (const group of groups) {
    const building = buildingSegment(group);
    let step = building.next();
    for (; !step.done; step = building.next()) yield { done: done + step.value, all };
    made.push(step.value);
    done += step.value.size;
  }
  return [...kept, ...made];
}

/** Those that stay where so many sentences are new; the others are indexed again together with these. */
function beyond(fresh: number, stable: readonly Segment[]): readonly Segment[] {
  const kept = new Set(stable);
  let together = fresh;
  for (const segment of stable.toSorted((a, b) => a.size - b.size)) {
    if (segment.size > Math.min(together, FULL / 2)) break;
    kept.delete(segment);
    together += segment.size;
  }
  return [...kept];
}

/** The articles that none of the segments index. */
function without(articles: readonly Article[], segments: Iterable<Segment>): readonly Article[] {
  const held = new Set([...segments].flatMap((segment) => segment.articles));
  return articles.filter((article) => !held.has(article));
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Sentences. A word takes its memory once for each segment that has it: so few segments, none too long to be one line of a file. */
const FULL = 250_000;
/** Sentences. One of fewer is built anew in half a second, with whatever comes. */
const LARGE = 2_500;
/** The share of a segment's sentences that must still be there. */
const LIVING = 0.75;

function living({ articles, lengths, size }: Segment, present: ReadonlySet<Article | null>): number {
  return (
    lengths.reduce((sum, length, at) => sum + (present.has(articles[at] ?? null) ? length : 0), 0) / size
  );
}

function sizeOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

/** Side by side, as many as make a full segment. */
function grouped(articles: readonly Article[]): Article[][] {
  const groups: Article[][] = [];
  let room = 0;
  for (const article of articles) {
    if (room <= 0) {
      groups.push([]);
      room = FULL;
    }
    groups.at(-1)?.push(article);
    room -= article.sentences.length;
  }
  return groups;
}
