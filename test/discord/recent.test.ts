import { expect, test } from 'vitest';
import { recent } from '../../src/discord/recent.js';

function small() {
  const clock = { ms: 0 };
  return { clock, known: recent<string>({ most: 3, life: 100, now: () => clock.ms }) };
}

test('something is known until it is too old, and for as long again once it is set anew', () => {
  const { clock, known } = small();
  known.set('a', 'one');
  clock.ms = 99;
  expect(known.get('a')).toBe('one');
  clock.ms = 100;
  expect(known.get('a')).toBeUndefined();
  known.set('a', 'two');
  clock.ms = 199;
  expect(known.get('a')).toBe('two');
});

test('the oldest make room, and what was set anew is young', () => {
  const { known } = small();
  for (const key of ['a', 'b', 'c', 'a', 'd']) known.set(key, key);
  expect(['a', 'b', 'c', 'd'].map((key) => known.get(key))).toEqual(['a', undefined, 'c', 'd']);
});

test('what is taken out is not known, nor is what never was', () => {
  const { known } = small();
  known.set('a', 'one');
  known.delete('a');
  expect(known.get('a')).toBeUndefined();
  expect(known.get('__proto__')).toBeUndefined();
});
