import { expect, test } from 'vitest';
import { kindOfNoun } from '../../src/answering/question-nouns.js';
import { tokenize } from '../../src/answering/tokens.js';

test.each([
  ['population', 'number'],
  ['toll', 'number'],
  ['percentage', 'percent'],
  ['prices', 'money'],
  ['year', 'date'],
  ['decades', 'date'],
  ['age', 'duration'],
  ['reason', 'reason'],
  ['causes', 'reason'],
  ['governor', 'person'],
  ['teachers', 'person'],
  ['city', 'place'],
  ['company', 'name'],
  ['stone', undefined],
  ['xyzzy', undefined],
])('“what %s” asks for: %s', (noun, kind) => {
  expect(tokenize(noun).map(kindOfNoun)).toEqual([kind]);
});

test.each(['France', 'Monday', 'Governor'])(
  '“%s” with a capital is a name, and asks for nothing by itself',
  (noun) => {
    expect(tokenize(noun).map(kindOfNoun)).toEqual([undefined]);
  },
);
