import { expect, test } from 'vitest';
import { openQueue } from '../../src/discord/queue.js';

/** A task that ends when a test says so. */
function task(name: string, log: string[]) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

test('one runs at a time, in the order in which they came', async () => {
  const queue = openQueue();
  const log: string[] = [];
  const [a, b] = [task('a', log), task('b', log)];
  const both = [queue.run('Ada', a.run), queue.run('Ada', b.run)];
  b.end();
  a.end();
  expect(await Promise.all(both)).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('three wait, a fourth is turned away, and others are not held up', async () => {
  const queue = openQueue();
  const log: string[] = [];
  const first = task('first', log);
  const running = queue.run('Ada', first.run);
  const waiting = [1, 2, 3].map((n) => queue.run('Ada', async () => n));
  expect(await queue.run('Ada', async () => 4)).toBe('full');
  expect(await queue.run('Grace', async () => 'at once')).toBe('at once');
  first.end();
  expect(await Promise.all([running, ...waiting])).toEqual(['first', 1, 2, 3]);
  expect(await queue.run('Ada', async () => 'again')).toBe('again');
});

test('a task that fails tells its own caller, and the next one runs', async () => {
  const queue = openQueue();
  const fails = queue.run('Ada', async () => {
    throw new Error('no luck');
  });
  const next = queue.run('Ada', async () => 'next');
  await expect(fails).rejects.toThrow('no luck');
  expect(await next).toBe('next');
});

test('who cannot wait so long is turned away, and leaves the order as it was', async () => {
  const queue = openQueue();
  const log: string[] = [];
  const [first, last] = [task('first', log), task('last', log)];
  const running = queue.run('Ada', first.run);
  const impatient = queue.run('Ada', async () => log.push('never'), { patience: 1 });
  const patient = queue.run('Ada', last.run);
  expect(await impatient).toBe('full');
  expect(log).toEqual(['first begins']);
  last.end();
  first.end();
  await Promise.all([running, patient]);
  expect(log).toEqual(['first begins', 'first ends', 'last begins', 'last ends']);
});
