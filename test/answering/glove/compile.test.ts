import { describe, expect, test } from 'vitest';
import { compileVectors, type WordVector } from '../../../src/answering/glove/compile.js';

/** 70 numbers of no order, the same for the same seed (Park & Miller 1988). */
function values(seed: number): number[] {
  let state = seed * 7919 + 1;
  return Array.from({ length: 70 }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647 - 0.5;
  });
}

const WORDS = ['the', 'whale', 'walks', '1999', 'walked', 'five', 'U.S.', 'sea', 'x', 'café'];
const words: readonly WordVector[] = WORDS.map((word, at) => ({ word, values: values(at + 1) }));
const lines = compileVectors(words).split('\n');

describe('a line of the vectors', () => {
  test('stands for a stem, the commonest first, and for no function word, figure or abbreviation', () => {
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['whale', 'walk', 'sea', 'cafe']);
  });

  test('has 64 bytes in base 64', () => {
    for (const line of lines) expect(Buffer.from(line.split(' ')[1] ?? '', 'base64')).toHaveLength(64);
  });
});

test('the forms of a word are one, in which the commoner counts more', () => {
  const fillers = Array.from(
    { length: 40 },
    (_, at) => `w${String.fromCharCode(97 + (at % 26))}${at > 25 ? 'b' : 'k'}q`,
  );
  const compiled = (commoner: string) =>
    compileVectors(
      [commoner, ...fillers, 'walked'].map((word, at) => ({ word, values: values(at + 1) })),
    ).split('\n');
  const [both, apart] = [compiled('walks'), compiled('strolls')];
  const walk = bytesOf(both, 'walk');
  const toCommoner = product(walk, bytesOf(apart, 'stroll'));
  const toRarer = product(walk, bytesOf(apart, 'walk'));
  expect(toCommoner).toBeGreaterThan(2 * toRarer);
  expect(toRarer).toBeGreaterThan(0);
});

test('the same words give the same bytes', () => {
  expect(compileVectors(words).split('\n')).toEqual(lines);
});

function bytesOf(all: readonly string[], stem: string): Int8Array {
  const code = all.find((line) => line.startsWith(`${stem} `))?.split(' ')[1] ?? '';
  return new Int8Array(Buffer.from(code, 'base64'));
}

function product(a: Int8Array, b: Int8Array): number {
  return a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
}
