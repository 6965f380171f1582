import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heapParts } from './loading/heap-parts.js';

const MB = 2 ** 20;

test('what a program keeps is its own, and what it is compiled to is V8’s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-heap-'));
  try {
    const program = `
      const { writeHeapSnapshot } = require('node:v8');
      writeHeapSnapshot('before');
      globalThis.kept = Array.from({ length: 100_000 }, (_, at) => ({ at, text: 'keeper ' + at }));
      writeHeapSnapshot('with-objects');
      globalThis.kept = undefined;
      globalThis.compiled = Array.from({ length: 3_000 }, (_, at) => {
        const made = new Function('x', 'return x * ' + at + ' + [x, ' + at + '].length');
        made(at);
        return made;
      });
      writeHeapSnapshot('with-code');`;
    execFileSync(process.execPath, ['-e', program], { cwd: folder });
    const [before, objects, code] = ['before', 'with-objects', 'with-code'].map((name) =>
      heapParts(readFileSync(join(folder, name), 'utf8')),
    );
    expect((objects?.own ?? 0) - (before?.own ?? 0)).toBeGreaterThan(4 * MB);
    expect((objects?.engine ?? 0) - (before?.engine ?? 0)).toBeLessThan(MB / 4);
    expect((code?.engine ?? 0) - (before?.engine ?? 0)).toBeGreaterThan(MB);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('anything else than a heap snapshot is refused', () => {
  expect(() => heapParts('{"snapshot":{}}')).toThrow();
});
