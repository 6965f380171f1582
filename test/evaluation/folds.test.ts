import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldsOf } from '../../src/evaluation/folds.js';

const groups = fc.array(fc.constantFrom(...'abcdefghijklmnopqrst'), { minLength: 1, maxLength: 200 });

test('every group has one fold, whatever the order of its questions', () => {
  fc.assert(
    fc.property(groups, (some) => {
      const folds = foldsOf(some);
      expect(new Set(folds.keys())).toEqual(new Set(some));
      expect([...folds.values()].every((fold) => fold >= 0 && fold < 5)).toBe(true);
      expect(new Map([...foldsOf(some.toReversed())].sort())).toEqual(new Map([...folds].sort()));
    }),
  );
});

test('no fold is larger than another by more than its largest group', () => {
  fc.assert(
    fc.property(groups, (some) => {
      const folds = foldsOf(some);
      const sizes = [0, 1, 2, 3, 4].map((fold) => some.filter((group) => folds.get(group) === fold).length);
      const largest = Math.max(
        ...[...new Set(some)].map((group) => some.filter((one) => one === group).length),
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(largest);
    }),
  );
});
