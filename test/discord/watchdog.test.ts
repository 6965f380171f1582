import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchHeartbeats } from '../../src/discord/watchdog.js';

const minute = 60_000;

let acknowledged: Map<number, number>;
let lost: string[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  acknowledged = new Map([[0, -1]]);
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

/** @param minutes how many pass @param beating whether Discord acknowledges a heartbeat in each, on all shards or on these */
function pass(minutes: number, beating: boolean | readonly number[]): void {
  for (let passed = 0; passed < minutes; passed += 1) {
    const alive = beating === true ? [...acknowledged.keys()] : beating === false ? [] : beating;
    acknowledged = new Map(acknowledged);
    for (const shard of alive) acknowledged.set(shard, Date.now());
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

test('one shard of several that falls silent is enough, and is named', () => {
  acknowledged = new Map([0, 1, 2].map((shard) => [shard, -1]));
  pass(3, true);
  pass(4, [0, 2]);
  expect(lost).toEqual([]);
  pass(1, [0, 2]);
  expect(lost).toEqual([expect.stringContaining('for 5 minutes on shard 1')]);
});

test('many shards are given the time in which Discord lets them in, one each five seconds', () => {
  const all = Array.from({ length: 60 }, (_, shard) => shard);
  acknowledged = new Map(all.map((shard) => [shard, -1]));
  for (let minute = 1; minute <= 6; minute += 1) pass(1, all.slice(0, minute * 10));
  pass(30, true);
  expect(lost).toEqual([]);
});

test('a bot whose login never ends is given up', () => {
  acknowledged = new Map();
  pass(5, false);
  expect(lost).toHaveLength(1);
});
