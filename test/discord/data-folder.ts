/** A bot with articles and a data folder of its own, both of which a test can look at and change. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './bot-on-discord.js';

export interface Folders {
  /** For the bot's environment. */
  readonly variables: Readonly<Record<string, string>>;
  readonly data: string;
  /** Writes an article; without a text, takes it away. */
  readonly article: (id: string, text: string | null) => void;
  /** All that is kept beside versions of the articles, byte for byte, by file. */
  readonly kept: () => Readonly<Record<string, string>>;
}

export const test = base.extend<{ readonly folders: Folders }>({
  folders: async ({ task: _task }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'footnote-kept-'));
    const corpus = mkdtempSync(join(root, 'corpus-'));
    const data = join(root, 'data');
    await use({
      variables: { CORPUS_DIR: corpus, DATA_DIR: data },
      data,
      article(id, text) {
        const file = join(corpus, `${id}.txt`);
        if (text === null) rmSync(file);
        else writeFileSync(file, text);
      },
      kept() {
        const all = existsSync(data) ? readdirSync(data, { withFileTypes: true }) : [];
        const names = all.filter((one) => one.isFile()).map(({ name }) => name);
        return Object.fromEntries(names.map((name) => [name, readFileSync(join(data, name), 'utf8')]));
      },
    });
    rmSync(root, { recursive: true, maxRetries: 20, retryDelay: 50 });
  },
});
