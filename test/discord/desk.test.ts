import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Desk, HELD_AFTER, LONGEST, openDesk } from '../../src/discord/desk.js';

/** A desk whose clock goes on only while an answer is worked out; whoever comes has come at its beginning, if it is not said. */
function deskWithClock() {
  let time = 0;
  const crowded: number[] = [];
  const open = openDesk({ now: () => time, crowded: (waiting) => crowded.push(waiting) });
  const desk: Desk = { ...open, serve: (work, waiting) => open.serve(work, { since: 0, ...waiting }) };
  const served: string[] = [];
  /** Takes so many ms. */
  const work = (name: string, ms: number) => () => {
    served.push(name);
    time += ms;
    return [name];
  };
  return { desk, served, work, crowded, pass: (ms: number) => (time += ms) };
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);

test('what comes while nothing is worked out is worked out at once', () => {
  const { desk, served, work } = deskWithClock();
  void desk.serve(work('a', 1));
  expect(served).toEqual(['a']);
});

test('what comes together is worked out in its order, and the network gets its moment in between', async () => {
  const { desk, served, work } = deskWithClock();
  const all = names(4).map((name) => desk.serve(work(name, 10)));
  expect(served).toEqual(['0']);
  expect(desk.waiting()).toBe(3);
  await setImmediate();
  expect(served).toEqual(['0', '1']);
  expect(await Promise.all(all)).toEqual([['0'], ['1'], ['2'], ['3']]);
});

test('small answers do not wait for the network after each', async () => {
  const { desk, served, work } = deskWithClock();
  for (const name of names(20)) void desk.serve(work(name, 1));
  await setImmediate();
  expect(served.length).toBeGreaterThan(3);
  expect(served.length).toBeLessThan(10);
});

test('who would wait longer than Discord does is held once, and answered after that', async () => {
  const { desk, work } = deskWithClock();
  const held: string[] = [];
  const hold = (name: string) => async () => {
    held.push(name);
    return true;
  };
  const all = names(8).map((name) => desk.serve(work(name, 400), { hold: hold(name) }));
  expect(await Promise.all(all)).toEqual(names(8).map((name) => [name]));
  expect(new Set(held).size).toBe(held.length);
  // Three fit before that; the answer after them may be begun in time, but not ended.
  expect(held).toEqual(expect.arrayContaining(names(8).slice(HELD_AFTER / 400 + 1)));
  expect(held).not.toContain('1');
});

test('what came long ago, before the bot could hear of it, is held at the first moment', async () => {
  const { desk, work, pass } = deskWithClock();
  pass(10_000);
  const held: string[] = [];
  void desk.serve(work('first', 1));
  await desk.serve(work('old', 1), { since: 8_000, hold: async () => held.push('old') > 0 });
  expect(held).toEqual(['old']);
});

test('nothing is worked out for whom nobody can be answered any more', async () => {
  const { desk, served, work } = deskWithClock();
  const gone = async () => false;
  void desk.serve(work('first', 2 * HELD_AFTER));
  void desk.serve(work('second', 100));
  void desk.serve(work('third', 100));
  expect(await desk.serve(work('gone', 1), { hold: gone })).toBe('late');
  await setTimeout(50);
  expect(served).toEqual(['first', 'second', 'third']);
});

test('whoever could not be told that it takes longer is answered all the same', async () => {
  const { desk, work } = deskWithClock();
  const failing = async () => {
    throw new Error('no such channel');
  };
  void desk.serve(work('first', 2 * HELD_AFTER));
  expect(await desk.serve(work('second', 1), { hold: failing })).toEqual(['second']);
});

test('one alone that came late is no crowd', async () => {
  const { desk, work, pass, crowded } = deskWithClock();
  pass(10_000);
  expect(await desk.serve(work('old', 1), { since: 8_000, hold: async () => true })).toEqual(['old']);
  expect(crowded).toEqual([]);
});

test('an answer is not given before it is known that it was held', async () => {
  const { desk, work } = deskWithClock();
  let known = (_answerable: boolean) => {};
  const hold = () => new Promise<boolean>((resolve) => (known = resolve));
  void desk.serve(work('first', 2 * HELD_AFTER));
  let answer: unknown = null;
  void desk.serve(work('held', 1), { hold }).then((given) => (answer = given));
  await setTimeout(50);
  expect(answer).toBeNull();
  known(true);
  await setImmediate();
  expect(answer).toEqual(['held']);
});

test('who would wait too long is turned away at once, and whoever waits is not', async () => {
  const { desk, work, crowded } = deskWithClock();
  const answerable = async () => true;
  const all = names(1_500).map((name) => desk.serve(work(name, 100), { hold: answerable }));
  for (let turns = 0; turns < 50; turns += 1) await setImmediate();
  expect(desk.wait()).toBeGreaterThan(LONGEST);
  expect(await desk.serve(work('one more', 1))).toBe('busy');
  expect(crowded.length).toBeGreaterThan(0);
  desk.close();
  const outcomes = await Promise.all(all);
  expect(outcomes.filter((outcome) => outcome !== 'busy').length).toBeGreaterThan(0);
  expect(outcomes).not.toContain('late');
});

test('choices for a text that is typed on meanwhile are not worked out', async () => {
  const { desk, served, work } = deskWithClock();
  void desk.serve(work('question', 5_000));
  expect(await desk.serve(work('choices', 1), { most: 1_000 })).toBe('busy');
  expect(served).toEqual(['question']);
});

test('a failure reaches the one who asked, and no other', async () => {
  const { desk, work } = deskWithClock();
  const failing = desk.serve(() => {
    throw new Error('no such article');
  });
  const next = desk.serve(work('next', 1));
  await expect(failing).rejects.toThrow('no such article');
  expect(await next).toEqual(['next']);
});

test('when it closes, whoever waits is turned away, and so is whoever comes', async () => {
  const { desk, work } = deskWithClock();
  void desk.serve(work('first', 100));
  const waiting = desk.serve(work('second', 1), { hold: async () => true });
  desk.close();
  expect(await waiting).toBe('busy');
  expect(await desk.serve(work('third', 1))).toBe('busy');
  expect(desk.waiting()).toBe(0);
});
