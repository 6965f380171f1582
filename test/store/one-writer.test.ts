import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect } from 'vitest';
import { readFeedback } from '../../src/store/feedback.js';
import { asOneWriter } from '../../src/store/one-writer.js';
import { openWatches } from '../../src/store/watches.js';
import { root } from '../discord/bot-process.js';
import { test } from './folder.js';

/** A process that has the store open, begins when it is told to, and ends with what `act` has counted. */
function bot(folder: string, act: string): { readonly ready: Promise<unknown>; begin(): Promise<number> } {
  const program = `
    import { openStore } from '${pathToFileURL(`${root}dist/src/store/store.js`)}';
    const store = openStore(${JSON.stringify(folder)}, 'on', (sentence) => { throw new Error(sentence) });
    const add = (member, question) =>
      typeof store.watches.add(member, 'de', { question, article: null, seen: null }) === 'object' ? 1 : 0;
    const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
    let count = 0;
    console.log('ready');
    process.stdin.once('data', async () => {
      ${act}
      console.log(count);
      process.exit();
    });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = child.stdout.setEncoding('utf8');
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    ready: once(said, 'data'),
    async begin() {
      const lines: string[] = [];
      said.on('data', (text: string) => lines.push(text));
      child.stdin.write('\n');
      expect(await ended).toBe(0);
      return Number(lines.join(''));
    },
  };
}

/** Runs all of them at the same moment. @returns what each has counted */
async function together(folder: string, acts: readonly string[]): Promise<number[]> {
  const processes = acts.map((act) => bot(folder, act));
  await Promise.all(processes.map(({ ready }) => ready));
  return Promise.all(processes.map((one) => one.begin()));
}

describe('of what several processes change in one folder at the same moment', () => {
  test('all that different members watch is kept', async ({ folder }) => {
    const act = (name: string) =>
      `for (let n = 0; n < 40; n += 1) { count += add('${name}' + n, 'why'); await pause(); }`;
    expect(await together(folder.path, ['a', 'b', 'c'].map(act))).toEqual([40, 40, 40]);
    expect(openWatches(folder.in('watches.json'), () => {}).all()).toHaveLength(120);
    expect(Object.keys(folder.files())).toEqual(['watches.json']);
  });

  test('all that one member watches is kept, and all that they stop is gone', async ({ folder }) => {
    const members = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'];
    const eachMember = (act: string) =>
      `for (const member of ${JSON.stringify(members)}) for (let n = 0; n < 5; n += 1) { ${act} }`;
    const adding = (name: string) => eachMember(`count += add(member, '${name}' + n);`);
    expect(await together(folder.path, ['a', 'b'].map(adding))).toEqual([30, 30]);
    const watches = openWatches(folder.in('watches.json'), () => {});
    for (const member of members) expect(watches.of(member)).toHaveLength(10);

    const stopping = (name: string) =>
      eachMember(`
        const its = store.watches.of(member).find(({ question }) => question === '${name}' + n);
        if (its && store.watches.stop(member, its.id)) count += 1;
      `);
    expect(await together(folder.path, ['a', 'b'].map(stopping))).toEqual([30, 30]);
    expect(watches.all()).toEqual([]);
  });

  test('nothing comes back that a member has erased', async ({ folder }) => {
    const adding = `for (let n = 0; n < 60; n += 1) { count += add('m', 'q' + n); if (n % 3 === 0) await pause(); }`;
    const erasing = `for (let n = 0; n < 60; n += 1) { count += store.erase('m').watches; await pause(); }`;
    const [added, erased = 0] = await together(folder.path, [adding, erasing]);
    const left = openWatches(folder.in('watches.json'), () => {}).of('m').length;
    expect(erased + left).toBe(added);
  });

  test('every vote is kept', async ({ folder }) => {
    const voting = (name: string) => `for (let n = 0; n < 50; n += 1) {
      const presser = { member: '${name}', message: 'm' + n };
      if (store.feedback.keep({ vote: 'up', answered: true, passage: null }, presser)) count += 1;
    }`;
    expect(await together(folder.path, ['a', 'b'].map(voting))).toEqual([50, 50]);
    const { votes, unreadable } = readFeedback(folder.in('feedback.jsonl'));
    expect([votes.length, unreadable]).toEqual([100, 0]);
  });
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
