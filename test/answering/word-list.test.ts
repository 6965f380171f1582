import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listWords, readWords } from '../../src/answering/word-list.js';

/** Of any script, also half of a pair of surrogates, also empty: only a line break never stands in one. */
const word = fc.string({ unit: 'binary', maxLength: 5 }).map((text) => text.replaceAll('\n', ''));
const short = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '水', '😀'), maxLength: 4 });
const words = fc.uniqueArray(fc.oneof(word, short), { maxLength: 40 });

test('a list has its words, numbered in their order, and no others', () => {
  fc.assert(
    fc.property(words, fc.array(fc.oneof(word, short)), (present, asked) => {
      const list = listWords(present);
      const ordered = present.toSorted();
      expect(list.size).toBe(present.length);
      expect(ordered.map((_, number) => list.at(number))).toEqual(ordered);
      for (const one of [...present, ...asked]) {
        const number = ordered.indexOf(one);
        expect([list.has(one), list.get(one)]).toEqual([number >= 0, number < 0 ? undefined : number]);
      }
    }),
  );
});

test('the words that begin in one way stand side by side', () => {
  fc.assert(
    fc.property(words, short, (present, beginning) => {
      const list = listWords(present);
      const found: string[] = [];
      for (let at = list.firstFrom(beginning); at < list.size; at += 1) {
        if (!list.at(at).startsWith(beginning)) break;
        found.push(list.at(at));
      }
      expect(found).toEqual(present.filter((one) => one.startsWith(beginning)).sort());
    }),
  );
});

test('a list is the same after it was written down', () => {
  fc.assert(
    fc.property(words, (present) => {
      const list = listWords(present);
      const read = readWords(JSON.parse(JSON.stringify(list.text)));
      expect(present.map((one) => read.get(one))).toEqual(present.map((one) => list.get(one)));
    }),
  );
});

test('behind the last word there is none', () => {
  expect(listWords(['fog', 'sea']).at(2)).toBe('');
  expect(listWords([]).has('')).toBe(false);
});
