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

test('Who said something is its speaker, wherever the name stands', () => {
  const flood = createAnswerer([
    articleOf('flood', '"The flood is over. Nobody was hurt," mayor Ann Lee told Bob Ray.'),
  ]);
  const answer = flood.answer('Who said nobody was hurt?');
  expect(answer.answer?.text).toBe('Ann Lee');
  const { answer: without, passages } = flood.answer('Who said the flood is over?');
  expect([without, passages[0]?.speaker?.name]).toEqual([null, 'Ann Lee']);
});
