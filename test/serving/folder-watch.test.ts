import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FolderWatch, watchFolder } from '../../src/serving/folder-watch.js';

let folder: string;
let watching: FolderWatch | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-watched-'));
});
afterEach(async () => {
  await watching?.close();
  rmSync(folder, { recursive: true });
});

test.for([0, 1, 2, 4, 8, 16, 32, 64])(
  'what is written %i ms after the watch was set is not missed, though all of the folder may not be watched yet',
  async (delay) => {
    let written = false;
    let isNoticed = false;
    watching = watchFolder(
      folder,
      () => {
        isNoticed ||= written;
      },
      expect.unreachable,
    );
    if (delay > 0) await setTimeout(delay);
    writeFileSync(join(folder, 'sea.txt'), 'Whales sing at night.');
    written = true;
    await vi.waitFor(() => expect(isNoticed).toBe(true), 5_000);
  },
);
