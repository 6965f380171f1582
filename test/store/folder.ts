/** A folder of its own for each test, gone when the test is over. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';

export interface Folder {
  readonly path: string;
  readonly in: (name: string) => string;
  /** What stands in it, by name. */
  readonly files: () => Readonly<Record<string, string>>;
  readonly bytes: () => string;
}

export const test = base.extend<{ readonly folder: Folder }>({
  folder: async ({ task: _task }, use) => {
    const path = mkdtempSync(join(tmpdir(), 'footnote-store-'));
    const files = () =>
      Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
    await use({ path, in: (name) => join(path, name), files, bytes: () => JSON.stringify(files()) });
    rmSync(path, { recursive: true });
  },
});
