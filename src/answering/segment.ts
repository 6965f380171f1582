/**
 * The index of some articles' sentences by MiniSearch. It is made once and never changed, so that an answer that was begun
 * on it can be finished; what came later stands in another segment beside it, as in Lucene (McCandless, Hatcher & Gospodnetić 2010).
 */
import MiniSearch from 'minisearch';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { indexedWords } from './read-sentence.js';

export interface Segment {
  readonly articles: readonly Article[];
  /** How many sentences it indexes: those of its articles, one article after the other. */
  readonly size: number;
  readonly index: MiniSearch<Indexed>;
  /** How many sentences hold a stem. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** How often each word is written, folded; function words are left out. */
  readonly words: ReadonlyMap<string, number>;
  /** Stems that are written with a small letter somewhere, and so name nobody. */
  readonly small: ReadonlySet<string>;
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
  const words = new Map<string, number>();
  const small = new Set<string>();
  let size = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      const { stems, tokens } = indexedWords(article, sentence);
      index.add({ id: size, stems });
      for (const { text, word, stem, stop } of tokens) {
        if (!stop) words.set(word, (words.get(word) ?? 0) + 1);
        if (!/^\p{Lu}/u.test(text)) small.add(stem);
      }
      for (const stem of new Set(stems)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
      size += 1;
      if (size % STEP === 0) yield size;
    }
  }
  return { articles, size, index, frequencies, words, small };
}

const STEP = 100;

/** A segment as text and numbers, without its articles: MiniSearch's part of it, and Footnote's. */
export interface EncodedSegment {
  readonly index: string;
  readonly counts: z.infer<typeof encodedCounts>;
}

export const encodedCounts = z.object({
  size: z.int().nonnegative(),
  frequencies: z.array(z.tuple([z.string(), z.number()])),
  words: z.array(z.tuple([z.string(), z.number()])),
  small: z.array(z.string()),
});

export function encodeSegment({ size, index, frequencies, words, small }: Segment): EncodedSegment {
  return {
    index: JSON.stringify(index),
    counts: { size, frequencies: [...frequencies], words: [...words], small: [...small] },
  };
}

/** @param articles those that it was made of. @throws where it is no segment. */
export function decodeSegment({ index, counts }: EncodedSegment, articles: readonly Article[]): Segment {
  return {
    articles,
    size: counts.size,
    index: MiniSearch.loadJSON<Indexed>(index, OPTIONS),
    frequencies: new Map(counts.frequencies),
    words: new Map(counts.words),
    small: new Set(counts.small),
  };
}

/** A stem never contains it: a word does not, and some hold a comma (`1,5`) or fold to letters with a space between. */
export const SEPARATOR = '\n';

const OPTIONS = {
  fields: ['stems'],
  extractField: ({ id, stems }: Indexed, field: string) => (field === 'id' ? id : stems.join(SEPARATOR)),
  tokenize: (text: string) => text.split(SEPARATOR),
  processTerm: (stem: string) => stem,
};
