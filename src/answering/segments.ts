/** Which segments a set of articles is indexed in, so that little is indexed anew when some of them change. */
import type { Article } from '../corpus/article.js';
import { buildingSegment, type Segment } from './segment.js';

/**
 * Segments that index all of the articles, each in one of them. Those of `before` are taken over, also with articles that are
 * gone, as long as most of what they hold is still there; small ones are merged with what is new, so that there are few.
 * @yields how many of the sentences that have to be indexed are; each step takes a moment.
 */
export function* renewing(
  articles: readonly Article[],
  before: readonly Segment[] = [],
): Generator<Progress, readonly Segment[]> {
  const present = new Set(articles);
  const whole = new Set(
    before.filter((segment) => segment.articles.every((article) => present.has(article))),
  );
  const stable = before.filter((segment) => segment.size >= LARGE && living(segment, present) >= LIVING);
  const known = new Set([...whole, ...stable].flatMap((segment) => segment.articles));
  const isNew = articles.some((article) => !known.has(article));
  const kept = before.filter((segment) => stable.includes(segment) || (!isNew && whole.has(segment)));
  const held = new Set(kept.flatMap((segment) => segment.articles));
  const groups = grouped(articles.filter((article) => !held.has(article)));
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

function living(segment: Segment, present: ReadonlySet<Article>): number {
  return sizeOf(segment.articles.filter((article) => present.has(article))) / segment.size;
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
