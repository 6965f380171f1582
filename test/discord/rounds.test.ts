import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inRounds } from '../../src/discord/rounds.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Rounds that end when they are told to. */
function stage() {
  const ends: ((done: boolean) => void)[] = [];
  const stop = new AbortController();
  const ask = inRounds(
    () => new Promise<boolean>((resolve) => ends.push(resolve)),
    (round) => void round(),
    stop.signal,
  );
  const end = async (done: boolean) => {
    ends.at(-1)?.(done);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ask, end, stop, begun: () => ends.length };
}

describe('rounds', () => {
  test('never overlap: asked for in between, one more follows, however often it was asked', async () => {
    const { ask, end, begun } = stage();
    ask();
    ask();
    ask();
    expect(begun()).toBe(1);
    await end(true);
    expect(begun()).toBe(2);
    await end(true);
    expect(begun()).toBe(2);
  });

  test('come again ten minutes after one that left something over, and not after one that did not', async () => {
    const { ask, end, begun } = stage();
    ask();
    await end(false);
    await vi.advanceTimersByTimeAsync(599_000);
    expect(begun()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(begun()).toBe(2);
    await end(true);
    await vi.advanceTimersByTimeAsync(6_000_000);
    expect(begun()).toBe(2);
  });

  test('do not begin any more when the bot stops', async () => {
    const { ask, end, stop, begun } = stage();
    ask();
    stop.abort();
    await end(false);
    ask();
    await vi.advanceTimersByTimeAsync(6_000_000);
    expect(begun()).toBe(1);
  });
});
