import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import type { Answer } from '../../src/answering/contract.js';
import { articleOf, realContext } from '../replies/articles.js';

const { answerer: real } = await realContext();
const flood = articleOf(
  'flood',
  'The flood in Lindau drove 300 people from their homes, the mayor said.\n' +
    'According to the police, 450 people were driven from their homes in Lindau by the flood.\n' +
    'Some 300 people had to leave their homes in Lindau after the flood.\n' +
    'Twelve boats were sent to Lindau. The flood killed 9 cows.',
);

function others(answer: Answer): string[] {
  return answer.answered ? (answer.others ?? []).map((other) => other.answer.text) : [];
}

describe('another figure for the same thing', () => {
  test('is named beside the answer, with its own passage', () => {
    const answer = real.answer('how many fled Kursk');
    expect(answer.answer?.text).toBe('121,000');
    expect(answer).toMatchObject({
      others: [
        {
          answer: { text: expect.stringContaining('200,000') },
          passage: { paragraph: 14, sentence: 1, speaker: null },
        },
      ],
    });
  });

  test('is named whichever of them is the answer, and only once', () => {
    const answer = createAnswerer([flood]).answer('How many people were driven from their homes in Lindau?');
    expect([answer.answer?.text, ...others(answer)].sort()).toEqual(['300', '450']);
  });

  test('comes with its passage where only one passage is wanted, too', () => {
    const answer = real.answer('how many fled Kursk', { top: 1 });
    expect(answer.passages).toHaveLength(1);
    expect(others(answer)).toHaveLength(1);
  });
});

describe('no other figure is named', () => {
  test('that is of something else', () => {
    const answer = createAnswerer([flood]).answer('How many boats were sent to Lindau?');
    expect(answer.answer?.text).toBe('Twelve');
    expect(others(answer)).toEqual([]);
  });

  test('where none is asked for', () => {
    expect(real.answer('Who is the governor of Belgorod?')).not.toHaveProperty('others');
  });

  test('on a refusal', () => {
    expect(real.answer('How many tanks did Russia lose?')).not.toHaveProperty('others');
  });
});
