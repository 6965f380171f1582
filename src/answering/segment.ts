/**
 * The index of some articles' sentences by MiniSearch. It is made once and never changed, so that an answer that was begun
 * on it can be finished; what came later stands in another segment beside it, as in Lucene (McCandless, Hatcher & Gospodnetić 2010).
 */
import MiniSearch from 'minisearch';
import { z } from 'zod';
import type { Article } from '../corpus/article.js';
import { type FrequentStems, frequentStems, isFrequent } from './frequent-stems.js';
import { growingNumbers } from './growing-numbers.js';
import { indexText } from './index-text.js';
import { indexedWords } from './read-sentence.js';
import { listWords, readWords, type WordList } from './word-list.js';

export interface Segment {
  /** Whose sentences it indexes, one article after the other; null: the article has gone, and its words with it. */
  readonly articles: readonly (Article | null)[];
  /** How many sentences each of them has. */
  readonly lengths: readonly number[];
  /** How many sentences it indexes. */
  readonly size: number;
  /** Has every stem, but of a frequent one the first sentence only. */
  readonly index: MiniSearch<Indexed>;
  /** Every stem, with its number. */
  readonly stems: WordList;
  /** How many sentences hold a stem, by its number. */
  readonly frequencies: Uint32Array;
  readonly frequent: FrequentStems;
  /** How many different stems a sentence holds. */
  readonly averageLength: number;
  /** The numbers of the stems that each sentence holds, as often as it does and in their order, one sentence after the other. */
  readonly held: Uint32Array;
  /** Where a sentence's stems begin in `held`, and after the last one its end. */
  readonly starts: Uint32Array;
  /** By a stem's number, 1 where it is written with a small letter somewhere, and so names nobody. */
  readonly small: Uint8Array;
  /** Every word as it is written, folded; function words are left out. */
  readonly words: WordList;
  /** How often each of them is written, by its number. */
  readonly written: Uint32Array;
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

/** The same in steps, each of which takes a moment, and of the largest a fifth of a second. @yields how many sentences are indexed, those that are half done counted as a half */
export function* buildingSegment(articles: readonly Article[]): Generator<number, Segment> {
  const counts = yield* counting(articles);
  const index = yield* indexing(counts);
  const lengths = articles.map(({ sentences }) => sentences.length);
  return segmentOf({ articles, lengths }, counts, index);
}

/** What is known of a segment's sentences without MiniSearch. */
type Counts = Pick<
  Segment,
  'size' | 'stems' | 'frequencies' | 'held' | 'starts' | 'small' | 'words' | 'written'
>;

/** What a segment is made of. */
export type Contents = Pick<Segment, 'articles' | 'lengths'>;

function segmentOf(contents: Contents, counts: Counts, index: MiniSearch<Indexed>): Segment {
  const { size, held, starts, frequencies } = counts;
  const averageLength = average(frequencies, size);
  return { ...counts, ...contents, index, averageLength, frequent: frequentStems(held, starts, frequencies) };
}

function* counting(articles: readonly Article[]): Generator<number, Counts> {
  const numbers = new Map<string, number>();
  const growing = growingNumbers();
  const ends = growingNumbers();
  ends.push(0);
  const counted = new Map<string, number>();
  const isSmall = new Set<string>();
  for (const article of articles) {
    for (const sentence of article.sentences) {
      const { stems, tokens } = indexedWords(article, sentence);
      for (const { text, word, stem, stop } of tokens) {
        if (!stop) counted.set(word, (counted.get(word) ?? 0) + 1);
        if (!/^\p{Lu}/u.test(text)) isSmall.add(stem);
      }
      for (const stem of stems) {
        const number = numbers.get(stem) ?? numbers.size;
        if (number === numbers.size) numbers.set(stem, number);
        growing.push(number);
      }
      ends.push(growing.length);
      if (ends.length % STEP === 0) yield ends.length / 2;
    }
  }
  yield ends.length / 2;
  const stems = listWords(numbers.keys());
  yield ends.length / 2;
  const ordered = new Uint32Array(numbers.size);
  const small = new Uint8Array(numbers.size);
  for (let number = 0; number < stems.size; number += 1) {
    const stem = stems.at(number);
    ordered[numbers.get(stem) ?? 0] = number;
    small[number] = Number(isSmall.has(stem));
  }
  const held = growing.taken().map((number) => ordered[number] ?? 0);
  yield ends.length / 2;
  const words = listWords(counted.keys());
  yield ends.length / 2;
  const written = new Uint32Array(words.size);
  for (const [word, count] of counted) written[words.get(word) ?? 0] = count;
  const starts = ends.taken();
  const size = starts.length - 1;
  const frequencies = yield* sorting(held, starts, stems.size);
  return { size, stems, frequencies, held, starts, small, words, written };
}

/** Puts the stems of each sentence into their order. @returns how many sentences hold each */
function* sorting(held: Uint32Array, starts: Uint32Array, stems: number): Generator<number, Uint32Array> {
  const frequencies = new Uint32Array(stems);
  const size = starts.length - 1;
  for (let place = 0; place < size; place += 1) {
    const own = held.subarray(starts[place], starts[place + 1]).sort();
    for (const [at, number] of own.entries()) {
      if (at === 0 || own[at - 1] !== number) frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
    if (place % STEP === 0) yield size / 2;
  }
  return frequencies;
}

function* indexing({
  size,
  stems,
  frequencies,
  held,
  starts,
}: Counts): Generator<number, MiniSearch<Indexed>> {
  const frequent = new Set<string>();
  // With one sentence it is among the words that a misspelt one may mean.
  const processTerm = (stem: string) => {
    if (!isFrequent(frequencies[stems.get(stem) ?? -1] ?? 0)) return stem;
    if (frequent.has(stem)) return null;
    frequent.add(stem);
    return stem;
  };
  const index = new MiniSearch<Indexed>({ ...OPTIONS, processTerm });
  for (let place = 0; place < size; place += 1) {
    const own = held.subarray(starts[place], starts[place + 1]);
    index.add({ id: place, stems: Array.from(own, (number) => stems.at(number)) });
    if ((place + 1) % STEP === 0) yield (size + place + 1) / 2;
  }
  return index;
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

const bytes = z.string().transform((text) => {
  const { buffer, byteOffset, length } = Buffer.from(text, 'base64');
  return buffer.slice(byteOffset, byteOffset + length);
});
const numbers = bytes.transform((buffer) => new Uint32Array(buffer));
const words = z.string().transform(readWords);

export const encodedCounts = z.object({
  size: z.int().nonnegative(),
  stems: words,
  /** Unsigned numbers of 32 bits, in the order of bytes of the machine. */
  frequencies: numbers,
  held: numbers,
  starts: numbers,
  small: bytes.transform((buffer) => new Uint8Array(buffer)),
  words,
  written: numbers,
});

/** @returns `index` in pieces, each made when it is asked for */
export function encodeSegment(segment: Segment): {
  readonly index: Iterable<string>;
  readonly counts: z.input<typeof encodedCounts>;
} {
  const { size, stems, words, frequencies, held, starts, small, written } = segment;
  return {
    index: indexText(segment),
    counts: {
      size,
      stems: stems.text,
      frequencies: base64(frequencies),
      held: base64(held),
      starts: base64(starts),
      small: base64(small),
      words: words.text,
      written: base64(written),
    },
  };
}

function base64({ buffer, byteOffset, byteLength }: Uint32Array | Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/** @param contents what it was made of. @throws where it is no segment. */
export function decodeSegment({ index, counts }: EncodedSegment, contents: Contents): Segment {
  return segmentOf(contents, counts, MiniSearch.loadJSON<Indexed>(index, OPTIONS));
}

/** A stem never contains it: a word does not, and some hold a comma (`1,5`) or fold to letters with a space between. */
export const SEPARATOR = '\n';

const OPTIONS = {
  fields: ['stems'],
  extractField: ({ id, stems }: Indexed, field: string) => (field === 'id' ? id : stems.join(SEPARATOR)),
  tokenize: (text: string) => text.split(SEPARATOR),
  processTerm: (stem: string) => stem,
  searchOptions: { processTerm: (stem: string) => stem },
};
