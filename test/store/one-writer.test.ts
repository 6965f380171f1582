import { spawn } from 'node:child_process';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { asOneWriter } from '../../src/store/one-writer.js';
import { openWatches } from '../../src/store/watches.js';
import { root } from '../discord/bot-process.js';
import { test } from './folder.js';

/** A process that makes `many` members watch a question each, as fast as it can. */
function watcher(path: string, name: string, many: number): Promise<number | null> {
  const program = `
    import { openWatches } from '${pathToFileURL(`${root}dist/src/store/watches.js`)}';
    const watches = openWatches(${JSON.stringify(path)}, (sentence) => { throw new Error(sentence) });
    for (let n = 0; n < ${many}; n += 1) {
      watches.add('${name}' + n, 'de', { question: 'why', article: null, seen: null });
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
    }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', resolve));
}

test('what several processes change in one folder at the same moment is all kept', async ({ folder }) => {
  const path = folder.in('watches.json');
  const ended = await Promise.all(['a', 'b', 'c'].map((name) => watcher(path, name, 40)));
  expect(ended).toEqual([0, 0, 0]);
  const watches = openWatches(path, () => {});
  expect(watches.all()).toHaveLength(120);
  expect(Object.keys(folder.files())).toEqual(['watches.json']);
});

test('a lock that a killed process left behind is taken away, and one that is fresh is waited for in vain', ({
  folder,
}) => {
  const path = folder.in('any.json');
  writeFileSync(`${path}.lock`, '');
  expect(() => asOneWriter(path, () => 'done')).toThrow(/held by another process/);
  const longAgo = new Date(Date.now() - 61_000);
  utimesSync(`${path}.lock`, longAgo, longAgo);
  expect(asOneWriter(path, () => existsSync(`${path}.lock`))).toBe(true);
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('a task that fails lets the next one in', ({ folder }) => {
  const path = folder.in('any.json');
  const fail = () => {
    throw new Error('broken');
  };
  expect(() => asOneWriter(path, fail)).toThrow('broken');
  expect(
    asOneWriter(path, () => {
      writeFileSync(path, 'fine');
      return readFileSync(path, 'utf8');
    }),
  ).toBe('fine');
});
