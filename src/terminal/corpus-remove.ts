/** `footnote corpus remove`: an article's file and what is known of it. */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import MiniSearch from 'minisearch';
import { codeOf } from '../system-error.js';
import { entriesOf, only } from './corpus-entries.js';
import { CorpusRefusal } from './corpus-refusal.js';

/** @param sure whether not to ask @throws CorpusRefusal, CorpusError when the folder cannot be read */
export async function removeArticle(
  id: string,
  folder: string,
  sure: boolean,
  { print }: { print(text: string): void },
): Promise<void> {
  const entries = await entriesOf(folder);
  const entry = only(entries.filter((one) => one.id === id));
  if (entry === null)
    throw new CorpusRefusal('usage', unknown(id, [...new Set(entries.map((one) => one.id))]));
  // The article first: without what is known of it, it would be shown with a title and no source for a moment.
  const files = [entry.file, entry.beside].filter((file) => file !== null);
  if (!sure && !(await agreed(files))) {
    print('Nothing was removed.');
    return;
  }
  const removed: string[] = [];
  for (const file of files) {
    await rm(file).catch((error: unknown) => {
      const done = removed.length === 0 ? '' : ` Removed before that: ${removed.join(', ')}.`;
      throw new CorpusRefusal(
        'failed',
        `${file} cannot be removed (${codeOf(error)}). Check its permissions.${done}`,
      );
    });
    removed.push(file);
  }
  print(`Removed ${removed.join(' and ')}.`);
}

/** @throws CorpusRefusal where nobody can be asked */
async function agreed(files: readonly string[]): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    throw new CorpusRefusal(
      'usage',
      `This would remove ${files.join(' and ')}. There is nobody here to ask; say --yes if you are sure.`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Ctrl-C and Ctrl-D close it; the question fails then, or, in some versions of Node, is never answered.
    const answer = await Promise.race([
      terminal.question(`Remove ${files.join(' and ')}? [y/N] `).catch(() => ''),
      once(terminal, 'close').then(() => ''),
    ]);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}

function unknown(id: string, ids: readonly string[]): string {
  const near = nearest(id, ids);
  const meant = near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`;
  return `There is no article “${id}”.${meant} To see all ids: npx footnote corpus list`;
}

/** Ids with words like its words, the nearest first. */
function nearest(id: string, ids: readonly string[]): string[] {
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize });
  search.addAll(ids.map((text, at) => ({ id: at, text })));
  const found = search.search(id, { tokenize, prefix: true, fuzzy: 0.34 });
  return found.slice(0, 5).flatMap((one) => ids[Number(one.id)] ?? []);
}

function tokenize(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
