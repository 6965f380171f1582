import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../src/facts/word-diff.js';
import { anyText } from '../answering/arbitrary.js';
import { joined, written } from './checking.js';

describe('the words in which two texts differ', () => {
  test.each([
    [
      'one for another',
      'People have fled Kursk.',
      'People have left Kursk.',
      'People have [-fled-]{+left+} Kursk.',
    ],
    ['one less', 'People have fled Kursk.', 'People fled Kursk.', 'People[- have-] fled Kursk.'],
    ['one more', 'People fled.', 'Many people fled.', '{+Many +}People fled.'],
    ['a possessive', "Russia's war", "Moscow's war", "[-Russia-]{+Moscow+}'s war"],
    ['a figure', 'Some 121,000 fled', 'Some 12,000 fled', 'Some [-121,000-]{+12,000+} fled'],
    ['a mark', 'destroyed, civilians', 'destroyed; civilians', 'destroyed[-,-]{+;+} civilians'],
    ['everything', 'One two', 'Three', '[-One two-]{+Three+}'],
    ['nothing', 'One two', 'One two', 'One two'],
  ])('%s', (_, before, after, diff) => expect(written(wordDiff(before, after, 'folded').parts)).toBe(diff));

  test('case, quote marks and dashes count only where every character does', () => {
    const [before, after] = ["Kyiv's 'cross-border' raid", 'KYIV’S “cross–border” raid'];
    expect(wordDiff(before, after, 'folded').parts).toEqual([{ kind: 'same', text: before, after }]);
    expect(wordDiff(before, after, 'written').parts.length).toBeGreaterThan(1);
  });

  test('always make up both texts, letter for letter', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('folded', 'written'), (before, after, compare) => {
        const { parts } = wordDiff(before, after, compare);
        expect(joined(parts, 'before')).toBe(before);
        expect(joined(parts, 'after')).toBe(after);
      }),
    );
  });

  test('are none where two texts are the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordDiff(text, text, 'written').changes).toEqual([]);
      }),
    );
  });
});
