/** `footnote wordnet`: compiles the WordNet database into the lexicon that ships. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileWordNet } from '../answering/wordnet/compile.js';
import { SetError } from '../evaluation/set-error.js';
import { codeOf } from '../system-error.js';

/**
 * @param dict the database's `dict` folder
 * @param out the folder to write into, which is there; absent: the one in the source
 * @param print takes a line to show, without its line break
 * @throws SetError for a database that cannot be read, and for a folder that cannot be written to
 */
export async function writeLexicon(
  dict: string,
  out: string | undefined,
  print: (text: string) => void,
): Promise<void> {
  const folder = out ?? SHIPPED;
  const lexicon = compile(dict);
  try {
    for (const [name, lines] of Object.entries(lexicon)) {
      const file = join(folder, `${name}.txt`);
      const text = `${lines}\n`;
      const same = text === (await readFile(file, 'utf8').catch(() => undefined));
      if (!same) await writeFile(file, text);
      print(`${same ? 'Unchanged' : 'Written'}: ${file}`);
    }
  } catch (error) {
    throw new SetError(
      `${folder} cannot be written to (${codeOf(error)}). Run this in a copy of the source, or name a folder with --out.`,
    );
  }
}

/** From dist/src/terminal/ to the source. */
const SHIPPED = fileURLToPath(new URL('../../../src/answering/wordnet/', import.meta.url));

function compile(dict: string) {
  try {
    return compileWordNet(dict);
  } catch (error) {
    throw new SetError(
      `${dict} cannot be read as a WordNet 3.0 database (${codeOf(error)}). Name its “dict” folder: the one with data.noun, index.sense and noun.exc.`,
    );
  }
}
