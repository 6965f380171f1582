/**
 * The index of some articles' sentences by MiniSearch. It is made once and never changed, so that an answer that was begun
 * on it can be finished; what came later stands in another segment beside it, as in Lucene (McCandless, Hatcher & Gospodnetić 2010).
 */
import MiniSearch from 'minisearch';
import type { Article } from '../corpus/article.js';
import { indexedStems } from './read-sentence.js';

export interface Segment {
  readonly articles: readonly Article[];
  /** How many sentences it indexes: those of its articles, one article after the other. */
  readonly size: number;
  readonly index: MiniSearch<Indexed>;
  /** How many sentences hold a stem. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** A sentence as it is indexed: its place in the segment, and its content stems. */
export interface Indexed {
  readonly id: number;
  readonly stems: readonly string[];
}

/** Indexes the articles' sentences. */
export function buildSegment(articles: readonly Article[]): Segment {
  const building = buildingSegment(articles);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, each of which takes a moment. @yields how many sentences are indexed */
export function* buildingSegment(articles: readonly Article[]): Generator<number, Segment> {
  const index = new MiniSearch<Indexed>(OPTIONS);
  const frequencies = new Map<string, number>();
  let size = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      const stems = indexedStems(article, sentence);
      index.add({ id: size, stems });
      for (const stem of new Set(stems)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
      size += 1;
      if (size % STEP === 0) yield size;
    }
  }
  return { articles, size, index, frequencies };
}

const STEP = 100;

/** A segment as text, without its articles. */
export function encodeSegment({ size, index, frequencies }: Segment): { index: string; frequencies: string } {
  return {
    index: JSON.stringify(index),
    frequencies: JSON.stringify({ size, frequencies: [...frequencies] }),
  };
}

/** A stem never contains it: a word does not, and some hold a comma (`1,5`) or fold to letters with a space between. */
export const SEPARATOR = '\n';

export const OPTIONS = {
  fields: ['stems'],
  extractField: ({ id, stems }: Indexed, field: string) => (field === 'id' ? id : stems.join(SEPARATOR)),
  tokenize: (text: string) => text.split(SEPARATOR),
  processTerm: (stem: string) => stem,
};
