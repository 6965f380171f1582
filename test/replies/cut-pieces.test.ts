import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutPieces } from '../../src/replies/cut-pieces.js';
import type { Piece } from '../../src/replies/reply.js';
import { hostileText } from './hostile-text.js';

const textOf = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');

test('pieces that fit stay as they are', () => {
  const pieces = ['Some ', { strong: '121,000' }, ' people'];
  expect(cutPieces(pieces, 100)).toEqual(pieces);
});

test('longer ones are cut around what is set off', () => {
  const pieces = ['before '.repeat(50), { strong: '121,000' }, ' after'.repeat(50)];
  const cut = cutPieces(pieces, 60);
  expect(textOf(cut).length).toBeLessThanOrEqual(60);
  expect(cut).toContainEqual({ strong: '121,000' });
  expect(textOf(cut)).toMatch(/^…before .* after…$/);
});

test('whatever the pieces, one part of them is left, within the length', () => {
  const piece: fc.Arbitrary<Piece> = fc.oneof(hostileText, fc.record({ strong: hostileText }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), fc.integer({ min: 40, max: 200 }), (pieces, longest) => {
      const whole = textOf(pieces);
      const shown = textOf(cutPieces(pieces, longest));
      expect(shown.length).toBeLessThanOrEqual(longest);
      if (whole.length <= longest) expect(shown).toBe(whole);
      else expect(whole).toContain(shown.replace(/^…/, '').replace(/…$/, ''));
    }),
  );
});
