import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileWordNet } from '../../../src/answering/wordnet/compile.js';

/**
 * Four synsets as wndb(5WN) writes them: the verb flee (below run away and escape; how someone flees is a flight),
 * the noun flight, and the nouns Oakville and baker.
 */
const FILES = {
  'data.verb': [
    '  1 This is a licence, not a synset.',
    '00000100 38 v 02 flee 0 fly 1 002 @ 00000200 v 0000 + 00000300 n 0101 01 + 08 00 | run away quickly',
    '00000200 38 v 03 escape 0 get_away 0 break_loose 0 001 ~ 00000100 v 0000 01 + 08 00 | run away',
  ],
  'data.noun': [
    '00000300 04 n 01 flight 0 001 + 00000100 v 0101 | the act of escaping',
    '00000400 15 n 01 Oakville 0 000 | a town',
    '00000500 18 n 01 baker 0 000 | someone who bakes',
  ],
  'data.adj': [],
  'data.adv': [],
  'index.sense': [
    'flee%2:38:00:: 00000100 1 8',
    'fly%2:38:01:: 00000100 2 0',
    'escape%2:38:00:: 00000200 1 8',
    'flight%1:04:00:: 00000300 1 3',
    'baker%1:18:00:: 00000500 1 1',
  ],
  'noun.exc': ['bakeri baker', 'flights flight'],
  'verb.exc': ['fled flee', 'xyzzied xyzzy', 'got_away get_away'],
  'adj.exc': [],
  'adv.exc': [],
};

const dict = mkdtempSync(join(tmpdir(), 'wordnet-'));
afterAll(() => rmSync(dict, { recursive: true }));
for (const [name, lines] of Object.entries(FILES)) {
  writeFileSync(join(dict, name), lines.map((line) => `${line}\n`).join(''));
}
const { irregular, topics, relations } = compileWordNet(dict);

describe('from WordNet’s files comes', () => {
  test('an irregular form and its lemma a line, where the stem alone would not tell and the lemma is a word', () => {
    expect(irregular.split('\n')).toEqual(['bakeri baker', 'fled flee']);
  });

  test('what a noun names, with a capital where it is only a name', () => {
    expect(topics.split('\n')).toEqual(['baker p', 'oakville L']);
  });

  test('a line for each stem: mostly verb or not, how common, and what is related, surest first', () => {
    // log2(1 + 8 uses) is 3; both flee and escape are always used in this sense, and so are as sure as can be.
    expect(relations.split('\n')).toEqual([
      'baker -1',
      'escap v3 9lflee',
      'flee v3 9dflight 9uescap',
      'fli -0 9sflee 9uescap',
      'flight -2 9dflee',
    ]);
  });

  test('the same text each time', () => {
    expect(compileWordNet(dict)).toEqual({ irregular, topics, relations });
  });
});

test('a folder without WordNet’s files says which is missing', () => {
  expect(() => compileWordNet(join(dict, 'nowhere'))).toThrow('index.sense');
});
