/**
 * Which words are used alike: vectors of English words, compiled by `compile.ts` from GloVe (Pennington, Socher & Manning
 * 2014; LICENSE beside this file).
 *
 * `vectors.txt`: a line a stem, the commonest first – the stem, and in base 64 a vector of bytes. Words that stand in the
 * same company have vectors that point the same way; that is no sign of the same meaning: "Monday" is near "Tuesday".
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface WordSense {
  /** Of length 1. */
  readonly vector: Float32Array;
  /** How rare the word is in English: the logarithm of its place among the stems, the commonest first. */
  readonly rarity: number;
}

/** What is known of a stem; undefined: nothing. */
export function senseOf(stem: string): WordSense | undefined {
  const line = lines().get(stem);
  if (line === undefined) return undefined;
  if (line.sense === undefined) {
    const bytes = new Int8Array(Buffer.from(line.code, 'base64'));
    line.sense = { vector: unit(Float32Array.from(bytes)), rarity: Math.log(2 + line.rank) };
  }
  return line.sense;
}

/** Cosine of the angle between two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  // Four sums side by side, as each addition waits for the one before it.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let k = 0; k < a.length; k += 4) {
    first += (a[k] ?? 0) * (b[k] ?? 0);
    second += (a[k + 1] ?? 0) * (b[k + 1] ?? 0);
    third += (a[k + 2] ?? 0) * (b[k + 2] ?? 0);
    fourth += (a[k + 3] ?? 0) * (b[k + 3] ?? 0);
  }
  return first + second + (third + fourth);
}

/** The direction of the sum of senses, the rarer counting more; undefined where there is none. */
export function themeOf(senses: readonly WordSense[]): Float32Array | undefined {
  const sum = new Float32Array(senses[0]?.vector.length ?? 0);
  for (const { vector, rarity } of senses) {
    for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] ?? 0) + rarity * (vector[k] ?? 0);
  }
  return sum.length === 0 ? undefined : unit(sum);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(cosine(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

interface Line {
  readonly rank: number;
  readonly code: string;
  sense?: WordSense;
}

let read: ReadonlyMap<string, Line> | undefined;

function lines(): ReadonlyMap<string, Line> {
  read ??= new Map(
    readFileSync(createRequire(import.meta.url).resolve('#glove/vectors.txt'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line, rank): [string, Line] => {
        const gap = line.indexOf(' ');
        return [line.slice(0, gap), { rank, code: line.slice(gap + 1) }];
      }),
  );
  return read;
}
