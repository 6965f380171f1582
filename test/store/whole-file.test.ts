import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { writeWhole } from '../../src/store/whole-file.js';
import { test } from './folder.js';

const program = new URL('../../dist/src/store/whole-file.js', import.meta.url).href;

/** Writes `letter` so many times, over and over, and says so after the first time. */
function writer(path: string, letter: string): ChildProcess {
  const code = `
    import { writeWhole } from '${program}';
    const text = '${letter}'.repeat(400_000) + '.';
    for (let times = 0; ; times += 1) {
      writeWhole(${JSON.stringify(path)}, text);
      if (times === 0) process.stdout.write('begun');
    }`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Ends a process at once, wherever it is. @param turns of the event loop until then */
async function killAfter(child: ChildProcess, turns: number): Promise<void> {
  if (child.stdout !== null) await once(child.stdout, 'data');
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
  await kill(child);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

const isWhole = (text: string) => /^(a{400000}|b{400000})\.$/.test(text);

describe('a file that is written whole', () => {
  test('is whole after each of 30 writers was killed while it wrote', async ({ folder }) => {
    const path = folder.in('kept.json');
    for (let at = 0; at < 30; at += 1) {
      await killAfter(writer(path, at % 2 === 0 ? 'a' : 'b'), at * 997);
      expect(isWhole(readFileSync(path, 'utf8'))).toBe(true);
    }
  }, 120_000);

  test('is whole at every moment while two processes write it', async ({ folder }) => {
    const path = folder.in('kept.json');
    const two = [writer(path, 'a'), writer(path, 'b')];
    await Promise.all(two.map((child) => child.stdout && once(child.stdout, 'data')));
    for (let at = 0; at < 300; at += 1) {
      expect(isWhole(readFileSync(path, 'utf8'))).toBe(true);
      await new Promise(setImmediate);
    }
    for (const child of two) expect(child.exitCode).toBeNull();
    await Promise.all(two.map((child) => kill(child)));
  });

  test('is for this user alone, in a folder for this user alone', ({ folder }) => {
    const path = folder.in('made/for/it/kept.json');
    writeWhole(path, 'text');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(folder.in('made')).mode & 0o777).toBe(0o700);
  });

  test('leaves no draft behind, neither its own nor one of a writer that was killed', ({ folder }) => {
    const old = folder.in('kept.json.00000000.tmp');
    writeFileSync(old, 'half');
    utimesSync(old, 1000, 1000);
    writeWhole(folder.in('kept.json'), 'one');
    writeWhole(folder.in('kept.json'), 'two');
    expect(folder.files()).toEqual({ 'kept.json': 'two' });
  });

  test('leaves the old text and no draft when it cannot be put in place', ({ folder }) => {
    mkdirSync(folder.in('kept.json'));
    expect(() => writeWhole(folder.in('kept.json'), 'text')).toThrow();
    mkdirSync(folder.in('elsewhere'));
    writeFileSync(folder.in('file'), 'text');
    expect(() => writeWhole(folder.in('file/kept.json'), 'text')).toThrow(/ENOTDIR|EEXIST/);
    expect(statSync(folder.in('kept.json')).isDirectory()).toBe(true);
  });
});
