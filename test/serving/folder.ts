/** A folder of articles, and one for what is kept, of a test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export interface TestFolder {
  readonly corpus: string;
  readonly data: string;
  put(name: string, content: string | Uint8Array): Promise<void>;
}

/** Each test gets a fresh one; what it holds goes with it. */
export function freshFolder(): TestFolder {
  let root = '';
  const folder: TestFolder = {
    get corpus() {
      return join(root, 'corpus');
    },
    get data() {
      return join(root, 'data');
    },
    async put(name, content) {
      await mkdir(dirname(join(folder.corpus, name)), { recursive: true });
      await writeFile(join(folder.corpus, name), content);
    },
  };
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'footnote-serving-'));
    await mkdir(folder.corpus);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  return folder;
}

/** So many short articles, each with a sentence of its own about a numbered lighthouse. */
export async function putLighthouses(folder: TestFolder, count: number, sentences: number): Promise<void> {
  for (let at = 1; at <= count; at += 1) {
    const lines = Array.from(
      { length: sentences },
      (_, line) => `Lighthouse ${at} has ${line + 2} lamps and keeper ${at * 1000 + line}.`,
    );
    await folder.put(`light/house-${at}.txt`, `The keeper of lighthouse ${at} is Ann.\n\n${lines.join(' ')}`);
  }
}
