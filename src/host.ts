/** What the commands for a host work with: this copy of Footnote, its settings, its articles, and Discord. */
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from './replies/command.js';
import { NoArticle, readEdition } from './serving/edition.js';
import { loadSettingsSoFar } from './settings.js';
import { STATUS } from './status.js';
import type { Host, ReadArticles } from './terminal/hosting.js';
import { showProgress } from './terminal/progress.js';
import { wordsFor } from './words/words.js';

/** @param engines which versions of Node it runs on, as package.json has it */
export function hostOf(commands: readonly Command[], engines: string): Host {
  return {
    engines,
    envExample,
    settings: loadSettingsSoFar,
    readArticles: (folder) => readArticles(folder, commands),
    discord: () => import('./discord/hosting.js'),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
    end(how) {
      process.exitCode = STATUS[how];
      // A request that hangs is not waited for.
      setTimeout(() => process.exit(), 1_000).unref();
    },
  };
}

/** What a new `.env` begins with; an installed package comes without it. */
function envExample(): string {
  const path = new URL('../../.env.example', import.meta.url);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** As the bot does, but for its index: that is made anew, and not kept. */
async function readArticles(folder: string, commands: readonly Command[]): Promise<ReadArticles> {
  const progress = showProgress(process.stderr);
  try {
    const { answerer, faults } = await readEdition(folder, { progress: progress.show });
    const context = { answerer, words: wordsFor('en') };
    const definitions = commands.map((command) => command.definition(context));
    return { articles: answerer.articles, faults, definitions };
  } catch (error) {
    if (!(error instanceof NoArticle)) throw error;
    return { articles: [], faults: error.faults, definitions: [] };
  } finally {
    progress.end();
  }
}
