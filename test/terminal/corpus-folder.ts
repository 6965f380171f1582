/** A corpus folder for each test, and the commands `footnote corpus …` on it as processes of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { test as withServers } from '../fetching/web-server.js';

const main = resolve('dist/src/main.js');

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Corpus {
  /** Writes a file of the corpus folder. */
  put(name: string, content: string | Uint8Array): string;
  /** Writes a file outside of it. @returns its path */
  own(name: string, content: string | Uint8Array): string;
  path(name: string): string;
  /** What the folder holds, hidden files too, by their paths in it. */
  files(): Readonly<Record<string, string>>;
  run(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ended>;
}

export const test = withServers.extend<{ readonly corpus: Corpus }>({
  corpus: async ({ task: _task }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'footnote-corpus-'));
    const write = (path: string, content: string | Uint8Array) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    };
    const folder = join(root, 'corpus');
    mkdirSync(folder);
    await use({
      put: (name, content) => write(join(folder, name), content),
      own: (name, content) => write(join(root, 'own', name), content),
      path: (name) => join(folder, name),
      files: () => {
        const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
        const files = paths
          .filter((entry) => !entry.isDirectory())
          .map((entry) => join(entry.parentPath, entry.name));
        return Object.fromEntries(
          files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
        );
      },
      run: async (words, environment = {}) => {
        const env = { PATH: process.env['PATH'], CORPUS_DIR: folder, ...environment };
        const child = spawn(process.execPath, [main, 'corpus', ...words], { env, cwd: root });
        child.stdin.end();
        const [[status], out, err] = await Promise.all([
          once(child, 'close'),
          text(child.stdout),
          text(child.stderr),
        ]);
        return { status, out: out.replaceAll(root, ''), err: err.replaceAll(root, '') };
      },
    });
    rmSync(root, { recursive: true });
  },
});
