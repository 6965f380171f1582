import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { articleOf } from '../replies/articles.js';

const dam = createAnswerer([
  articleOf(
    'dam',
    'The dam broke at night, and 40 people fled the dam, mayor Ann Lee said.\n' +
      'About 900 people fled the dam, according to police chief Bob Ray.',
  ),
]);

test.each([
  ['How many people fled the dam according to Ann Lee?', '40'],
  ['according to the mayor how many people fled the dam', '40'],
  ['How many people fled the dam according to Bob Ray?', '900'],
])('%s', (question, figure) => {
  const { answer, passages } = dam.answer(question);
  expect(answer?.text).toContain(figure);
  expect(passages.every(({ speaker }) => speaker?.name === passages[0]?.speaker?.name)).toBe(true);
});

test('Where nobody of that name speaks, all sentences are looked at', () => {
  expect(dam.answer('How many people fled the dam according to Cy Dee?').passages).toHaveLength(2);
});
