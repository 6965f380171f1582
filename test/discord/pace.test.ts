import { expect, test } from 'vitest';
import { openPace, tooFastReply, type Verdict } from '../../src/discord/pace.js';
import { toMarkdown } from '../../src/replies/markdown.js';
import { wordsFor } from '../../src/words/words.js';

/** A pace with a clock that a test sets, in ms. */
function paced() {
  const clock = { ms: 1_000_000 };
  const pace = openPace(() => clock.ms);
  const ask = (times: number, member = 'Ada'): Verdict[] =>
    Array.from({ length: times }, () => pace.ask(member));
  return { clock, pace, ask };
}

test('five questions in ten seconds are answered, and the sixth is told when to ask again, once', () => {
  const { clock, ask } = paced();
  expect(ask(5)).toEqual(Array(5).fill('go'));
  clock.ms += 4_000;
  expect(ask(3)).toEqual([
    { again: 1_010_000, told: false },
    { again: 1_010_000, told: true },
    { again: 1_010_000, told: true },
  ]);
});

test('what was turned away does not count, so at the moment that was told it is possible again', () => {
  const { clock, ask } = paced();
  ask(30);
  clock.ms = 1_009_999;
  expect(ask(1)).toEqual([{ again: 1_010_000, told: true }]);
  clock.ms = 1_010_000;
  expect(ask(5)).toEqual(Array(5).fill('go'));
  expect(ask(1)).toEqual([{ again: 1_020_000, told: false }]);
});

test('twenty questions in a minute are the most', () => {
  const { clock, ask } = paced();
  for (let round = 0; round < 4; round += 1) {
    expect(ask(5)).toEqual(Array(5).fill('go'));
    clock.ms += 10_000;
  }
  expect(ask(1)).toEqual([{ again: 1_060_000, told: false }]);
  clock.ms = 1_060_000;
  expect(ask(6).at(-1)).toEqual({ again: 1_070_000, told: false });
});

test('members do not slow one another down', () => {
  const { ask } = paced();
  ask(6, 'Ada');
  expect(ask(5, 'Grace')).toEqual(Array(5).fill('go'));
});

test('who finds the queue full is told the same way', () => {
  const { pace } = paced();
  expect(pace.refuse('Ada')).toEqual({ again: 1_010_000, told: false });
  expect(pace.refuse('Ada')).toEqual({ again: 1_010_000, told: true });
});

test('the moment is shown by Discord’s clock, in whole seconds, never too early', () => {
  const reply = tooFastReply({ again: 1_700_000_005_400, told: false }, 2_000, wordsFor('en-US'));
  expect(toMarkdown(reply.blocks, 2000)).toBe(
    'You ask faster than I can answer. Please ask again <t:1700000004:R>',
  );
});
