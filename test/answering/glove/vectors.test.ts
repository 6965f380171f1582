import { describe, expect, test } from 'vitest';
import { cosine, senseOf, themeOf, type WordSense } from '../../../src/answering/glove/vectors.js';
import { stem } from '../../../src/answering/tokens.js';

describe('words that are used alike', () => {
  test.each([
    ['doctor', 'hospital', 'guitar'],
    ['flee', 'evacuate', 'sing'],
    ['ship', 'boat', 'grammar'],
    ['river', 'lake', 'tax'],
  ])('%s is nearer to %s than to %s', (word, near, far) => {
    const to = (other: string) => cosine(sense(word).vector, sense(other).vector);
    expect(to(near)).toBeGreaterThan(to(far) + 0.2);
  });

  test('have vectors of length 1', () => {
    for (const word of ['doctor', 'sing']) {
      expect(cosine(sense(word).vector, sense(word).vector)).toBeCloseTo(1, 6);
    }
  });
});

test('a rare word is rarer than one of every day', () => {
  expect(sense('grammar').rarity).toBeGreaterThan(sense('war').rarity);
});

test('of a stem that is not in it, and of a function word, nothing is known', () => {
  for (const stem of ['xyzzy', 'the', '', '__proto__', 'hasOwnProperty', '1999']) {
    expect(senseOf(stem)).toBeUndefined();
  }
});

test('a theme is near to each of its words, nearest to the rarest; of no words there is none', () => {
  const [war, howitzer] = [sense('war'), sense('howitzer')];
  const theme = themeOf([war, howitzer]) ?? new Float32Array();
  const [toWar, toHowitzer] = [war, howitzer].map(({ vector }) => cosine(theme, vector));
  expect(toWar).toBeGreaterThan(0.3);
  expect(toHowitzer).toBeGreaterThan(toWar ?? Number.NaN);
  expect(themeOf([])).toBeUndefined();
});

function sense(word: string): WordSense {
  const known = senseOf(stem(word));
  if (known === undefined) throw new Error(`Nothing is known of “${word}”`);
  return known;
}
