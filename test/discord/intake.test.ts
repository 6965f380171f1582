import { expect, test } from 'vitest';
import { openIntake } from '../../src/discord/intake.js';
import { openLog } from '../../src/log.js';

function intake() {
  const lines: string[] = [];
  const log = openLog({ level: 'info', secrets: [], to: { write: (line) => lines.push(line) } });
  return { lines, ...openIntake(log) };
}

test('a task that fails is logged, and the ones after it still run', async () => {
  const { take, close, lines } = intake();
  const done: string[] = [];
  take('message', () => Promise.reject(new Error('broken')));
  take('message', async () => {
    throw new Error('broken, too');
  });
  take('message', async () => void done.push('third'));
  await close(1_000);
  expect(done).toEqual(['third']);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', kind: 'message', err: { message: 'broken' } },
    { level: 'error', kind: 'message', err: { message: 'broken, too' } },
  ]);
});

test('closing waits for what has come in and takes nothing more', async () => {
  const { take, close, lines } = intake();
  const done: string[] = [];
  take('message', () =>
    new Promise((resolve) => setTimeout(resolve, 20)).then(() => void done.push('before')),
  );
  const closed = close(5_000);
  take('message', async () => void done.push('after'));
  await closed;
  expect(done).toEqual(['before']);
  expect(lines).toEqual([]);
});

test('closing does not wait for ever, and says so', async () => {
  const { take, close, lines } = intake();
  take('message', () => new Promise(() => {}));
  await close(20);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', unfinished: 1 }]);
});
