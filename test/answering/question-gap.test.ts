import { expect, test } from 'vitest';
import { readQuestion } from '../../src/answering/question.js';
import { gapOf } from '../../src/answering/question-gap.js';

function gapIn(text: string) {
  const question = readQuestion(text);
  const { role, verb, left, right, preposition } = gapOf(question);
  const word = (at: number) => question.tokens[at]?.word ?? null;
  return { role, verb: word(verb), left: word(left[0] ?? -1), right: word(right[0] ?? -1), preposition };
}

test.each([
  ['who does it', 'Who built the bridge?', { role: 'subject', verb: 'built', right: 'built' }],
  ['what is done to', 'What was built in 1901?', { role: 'patient', verb: 'built', right: 'built' }],
  ['what one does it to', 'What did Ann Lee build?', { role: 'object', verb: 'build', left: 'build' }],
  ['what a deed does to somebody', 'What happened to the bridge?', { role: 'deed', left: 'bridge' }],
  ['what is', 'What is the name of the ship?', { role: 'equal', right: 'name' }],
  [
    'what somebody says was done',
    'Which bridges does Ann say are threatened?',
    { role: 'patient', verb: 'threatened' },
  ],
  ['what a preposition wants', 'What is the town known for?', { preposition: 'for' }],
  ['a preposition in front', 'In what year did the mayor leave?', { preposition: 'in', left: 'leave' }],
])('%s is missing in a question', (_, question, gap) => {
  expect(gapIn(question)).toMatchObject(gap);
});

test('a text that asks nothing has no gap', () => {
  expect(gapIn('bridge toll')).toMatchObject({ role: 'unknown', verb: null, left: null, right: null });
});
