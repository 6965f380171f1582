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
  /** Every stem, with its number from 0. */
  readonly stems: ReadonlyMap<string, number>;
  /** How many sentences hold a stem, by its number. */
  readonly frequencies: Uint32Array;
  /** How many different stems a sentence holds. */
  readonly averageLength: number;
  /** The numbers of the stems that each sentence holds, as often as it does and in their order, one sentence after the other. */
  readonly held: Uint32Array;
  /** Where a sentence's stems begin in `held`, and after the last one its end. */
  readonly starts: Uint32Array;
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
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const held: number[] = [];
  const starts: number[] = [0];
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
      for (const stem of stems) if (!numbers.has(stem)) numbers.set(stem, numbers.size);
      let before = -1;
      for (const number of stems.map((stem) => numbers.get(stem) ?? -1).sort((a, b) => a - b)) {
        if (number !== before) frequencies[number] = (frequencies[number] ?? 0) + 1;
        held.push(number);
        before = number;
      }
      starts.push(held.length);
      size += 1;
      if (size % STEP === 0) yield size;
    }
  }
  return {
    articles,
    size,
    index,
    stems: numbers,
    frequencies: Uint32Array.from(frequencies),
    averageLength: average(frequencies, size),
    held: Uint32Array.from(held),
    starts: Uint32Array.from(starts),
    words,
    small,
  };
}

const STEP = 100;

/** Each sentence is counted once for each of its stems. */
function average(frequencies: Iterable<number>, size: number): number {
  let sum = 0;
  for (const count of frequencies) sum += count;
  return sum / Math.max(1, size);
}

/** A segment as text and numbers, without its articles: MiniSearch's part of it, and Footnote's. */
export interface EncodedSegment {
  readonly index: string;
  readonly counts: z.infer<typeof encodedCounts>;
}

const numbers = z.base64().transform((text) => {
  const bytes = Buffer.from(text, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
});

export const encodedCounts = z.object({
  size: z.int().nonnegative(),
  stems: z.array(z.string()),
  /** Unsigned numbers of 32 bits, in the order of bytes of the machine. */
  frequencies: numbers,
  held: numbers,
  starts: numbers,
  words: z.array(z.tuple([z.string(), z.number()])),
  small: z.array(z.string()),
});

export function encodeSegment(segment: Segment): {
  readonly index: string;
  readonly counts: z.input<typeof encodedCounts>;
} {
  const { size, index, stems, words, small } = segment;
  return {
    index: JSON.stringify(index),
    counts: {
      size,
      stems: [...stems.keys()],
      frequencies: base64(segment.frequencies),
      held: base64(segment.held),
      starts: base64(segment.starts),
      words: [...words],
      small: [...small],
    },
  };
}

function base64({ buffer, byteOffset, byteLength }: Uint32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** @param articles those that it was made of. @throws where it is no segment. */
export function decodeSegment({ index, counts }: EncodedSegment, articles: readonly Article[]): Segment {
  return {
    ...counts,
    articles,
    averageLength: average(counts.frequencies, counts.size),
    index: MiniSearch.loadJSON<Indexed>(index, OPTIONS),
    stems: new Map(counts.stems.map((stem, number) => [stem, number])),
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
