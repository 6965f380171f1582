import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchHeartbeats } from '../../src/discord/watchdog.js';

const minute = 60_000;

let acknowledged: number;
let lost: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  acknowledged = -1;
  lost = [];
  stop = watchHeartbeats(
    () => acknowledged,
    (error) => lost.push(error.message),
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** @param minutes how many pass @param beating whether Discord acknowledges a heartbeat in each */
function pass(minutes: number, beating: boolean): void {
  for (let passed = 0; passed < minutes; passed += 1) {
    if (beating) acknowledged = Date.now();
    vi.advanceTimersByTime(minute);
  }
}

test('a connection on which no heartbeat is acknowledged is given up after five minutes, once', () => {
  pass(60, true);
  pass(4, false);
  expect(lost).toEqual([]);
  pass(10, false);
  expect(lost).toEqual([expect.stringContaining('has not answered for 5 minutes')]);
});

test('a bot that never gets through is given up as well', () => {
  pass(5, false);
  expect(lost).toHaveLength(1);
});

test('a quiet connection is kept as long as its heartbeats are acknowledged', () => {
  for (let outage = 0; outage < 20; outage += 1) {
    pass(4, false);
    pass(1, true);
  }
  expect(lost).toEqual([]);
});
