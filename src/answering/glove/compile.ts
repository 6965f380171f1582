/** GloVe's word vectors → the compact vectors that ship with Footnote; see `vectors.ts` for their format. */
import { fold } from '../stems.js';
import { stem, tokenize } from '../tokens.js';
import { principalAxes } from './principal-axes.js';

export interface WordVector {
  readonly word: string;
  readonly values: readonly number[];
}

/**
 * Cuts vectors down to what tells words apart: without their mean and the first components, which all words share and
 * which mostly say how common a word is ("all-but-the-top", Mu & Viswanath 2018), and on the next components only.
 * @param common the commonest words, the commonest first
 * @returns a line a stem, the commonest first: the stem and its vector, a byte a number, in base 64
 */
export function compileVectors(common: readonly WordVector[]): string {
  const words = common.filter(({ word }) => /^\p{L}{2,}$/u.test(word));
  const mean = meanOf(words.map(({ values }) => values));
  const centred = words.map(({ values }) => values.map((value, k) => value - (mean[k] ?? 0)));
  const axes = principalAxes(centred).slice(SHARED, SHARED + DIMENSIONS);
  const merged = new Map<string, number[]>();
  for (const [rank, { word }] of words.entries()) {
    const key = stem(fold(word));
    // Function words say nothing of what a text is about, and number words become figures.
    if (!/^\p{L}+$/u.test(key) || tokenize(word)[0]?.stop !== false) continue;
    const vector = unit(axes.map((axis) => dot(axis, centred[rank] ?? [])));
    // The forms of a word count by how common they are: by Zipf's law, as 1 ÷ rank.
    const sum = merged.get(key) ?? vector.map(() => 0);
    merged.set(
      key,
      sum.map((value, k) => value + (vector[k] ?? 0) / (FLAT + rank)),
    );
  }
  return [...merged].map(([key, sum]) => `${key} ${bytes(unit(sum)).toString('base64')}`).join('\n');
}

/** Components that are left out, and how many of the next are kept. */
const SHARED = 2;
const DIMENSIONS = 64;

const FLAT = 10;

/** A number of a vector of length 1 is seldom above a half. */
function bytes(vector: readonly number[]): Buffer {
  return Buffer.from(
    Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * 254)))),
  );
}

function meanOf(vectors: readonly (readonly number[])[]): number[] {
  const sum = (vectors[0] ?? []).map(() => 0);
  for (const vector of vectors) for (const [k, value] of vector.entries()) sum[k] = (sum[k] ?? 0) + value;
  return sum.map((value) => value / vectors.length);
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}
