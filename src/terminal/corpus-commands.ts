/** The commands `footnote corpus …`: their options, and what they are given to work with. */
import type { Command } from 'commander';
import { z } from 'zod';
import { knownOf } from './corpus-metadata.js';
import { CorpusRefusal } from './corpus-refusal.js';

export interface CorpusSurroundings {
  /** The corpus folder, where the command line names no other. */
  folder(): string;
  readonly version: string;
  /** Shows text that does not end with a line break. */
  print(text: string): void;
  /** The same for what went wrong. */
  complain(text: string): void;
  /** Ends the command: well, failed, with a command line that is wrong, or with something that somebody has to mend. */
  end(how: 'done' | 'failed' | 'usage' | 'settings'): void;
}

/** Adds them all; their code is loaded only when they are called. */
export function addCorpusCommands(program: Command, surroundings: CorpusSurroundings): void {
  const corpus = program.command('corpus').description('list, check, add and remove the articles');
  const command = (usage: string, description: string) =>
    corpus
      .command(usage)
      .description(description)
      .option('--corpus <folder>', 'the folder with the articles');

  command('list', 'show every article: its id, title, sentences, language, source and file')
    .option('--json', 'print it as JSON')
    .action(async (given: unknown) => {
      const { corpus: folder = surroundings.folder(), json } = listOptions.parse(given);
      const { listArticles } = await import('./corpus-list.js');
      await listArticles(folder, json, surroundings);
    });
  command('check', 'read everything and say each fault, and what members would stumble over').action(
    async (given: unknown) => {
      const { corpus: folder = surroundings.folder() } = folderOption.parse(given);
      const { checkArticles } = await import('./corpus-check.js');
      surroundings.end((await checkArticles(folder, surroundings)) ? 'done' : 'settings');
    },
  );
  command('add', 'put a file, or the document at an address, into the corpus folder')
    .argument('<file-or-address>', 'a file, with what is known of it in NAME.yaml beside it, or https://…')
    .option('--id <name>', 'the article’s id, which is its file’s name; else the file’s own, or its title')
    .option('--replace', 'overwrite the article with that id')
    .option('--title <text>', 'the title; you gave it, unless --title-from says article')
    .option('--title-from <who>', '“article” when the text itself has that title, else “host”')
    .option('--publisher <name>', 'who published it')
    .option('--published <date>', 'when, as the source states it')
    .option('--url <address>', 'where it can be read')
    .option('--language <code>', 'its language, such as en, uk or pt-BR')
    .option('--allow-private', 'fetch from an address that is not on the public internet, too')
    .action((source: string, given: unknown) =>
      guarded(surroundings, () => add(source, given, surroundings)),
    );
  command('remove', 'remove an article: its file and what is known of it')
    .argument('<id>', 'as npx footnote corpus list shows it')
    .option('--yes', 'do not ask')
    .action((id: string, given: unknown) => guarded(surroundings, () => remove(id, given, surroundings)));
}

const folderOption = z.object({ corpus: z.string().optional() });
const listOptions = folderOption.extend({ json: z.boolean().default(false) });
const removeOptions = folderOption.extend({ yes: z.boolean().default(false) });
const addOptions = folderOption.extend({
  id: z.string().optional(),
  replace: z.boolean().default(false),
  allowPrivate: z.boolean().default(false),
  title: z.string().optional(),
  titleFrom: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
});

async function add(source: string, given: unknown, surroundings: CorpusSurroundings): Promise<void> {
  const { corpus: folder = surroundings.folder(), ...options } = addOptions.parse(given);
  const { id, replace, allowPrivate, title, titleFrom, publisher, published, url, language } = options;
  const { addArticle } = await import('./corpus-add.js');
  const giver = titleFrom ?? (title === undefined ? undefined : 'host');
  const known = knownOf({ title, title_from: giver, publisher, published, url, language });
  const choices = { id: id ?? null, replace, allowPrivate, known };
  await addArticle(source, folder, choices, surroundings);
}

async function remove(id: string, given: unknown, surroundings: CorpusSurroundings): Promise<void> {
  const { corpus: folder = surroundings.folder(), yes } = removeOptions.parse(given);
  const { removeArticle } = await import('./corpus-remove.js');
  await removeArticle(id, folder, yes, surroundings);
}

/** What the host can mend is said, and ends the command; a fault of ours goes on. */
async function guarded(surroundings: CorpusSurroundings, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CorpusRefusal)) throw error;
    surroundings.complain(error.message);
    surroundings.end(error.kind);
  }
}
