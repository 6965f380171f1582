/** `footnote wordnet`, on a WordNet of two synsets. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { writeLexicon } from '../../src/terminal/wordnet.js';
import { temporaryFolder } from '../evaluation/small-sets.js';

const write = temporaryFolder();
const files = {
  'data.noun': '00000002 18 n 01 governor 0 000 | one who governs',
  'data.verb': '00000001 38 v 02 flee 0 escape 0 000 00 | run away',
  'data.adj': '',
  'data.adv': '',
  'noun.exc': '',
  'verb.exc': 'fled flee',
  'adj.exc': '',
  'adv.exc': '',
  'index.sense': 'flee%2:38:00:: 00000001 1 7\nescape%2:38:00:: 00000001 1 3',
};

test('writes the three parts of the lexicon, and says which of them were so already', async () => {
  const folder = Object.entries(files).map(([name, text]) => dirname(write(name, `${text}\n`)))[0] ?? '';
  const said: string[] = [];
  await writeLexicon(folder, folder, (line) => said.push(line));
  await writeLexicon(folder, folder, (line) => said.push(line));
  expect(said.map((line) => line.split(':')[0])).toEqual([
    ...Array.from({ length: 3 }, () => 'Written'),
    ...Array.from({ length: 3 }, () => 'Unchanged'),
  ]);
  const part = (name: string) => readFileSync(`${folder}/${name}.txt`, 'utf8');
  expect(part('irregular')).toBe('fled flee\n');
  expect(part('topics')).toBe('governor p\n');
  expect(part('relations')).toBe('escap v2 9sflee\nflee v3 9sescap\n');
});

test('says what is wrong with a folder that is no database', async () => {
  await expect(writeLexicon('corpus', undefined, () => {})).rejects.toThrow(
    'corpus cannot be read as a WordNet 3.0 database (ENOENT). Name its “dict” folder',
  );
});
