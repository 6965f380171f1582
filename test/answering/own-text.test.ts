import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownText } from '../../src/answering/own-text.js';
import { tokenize } from '../../src/answering/tokens.js';

test('is the same text, halves of characters and all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ownText(text) === text));
  expect(ownText('half a character \ud83d')).toBe('half a character \ud83d');
});

test.each(['en', 'de'])('texts that were read once are let go, whatever words they had: %s', (language) => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const held = () => {
    collect();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  for (let number = 0; number < 100; number += 1) {
    const text = `${'fog '.repeat(100_000)}lighthousekeeper${number}x`;
    expect(tokenize(text.slice(399_990), language).at(-1)?.text).toBe(`lighthousekeeper${number}x`);
  }
  // The texts have 40 MB together.
  expect(held() - before).toBeLessThan(10 * 2 ** 20);
});
