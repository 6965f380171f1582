import { readFileSync, writeFileSync } from 'node:fs';
import { Encoder, Index as FlexIndex } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { z } from 'zod';
import type { Engine, Index } from './engine.js';
import { WANTED } from './engine.js';

export const flexSearch: Engine = {
  name: 'FlexSearch',
  options:
    'encoder with the English preset (stemmer, stop words), `tokenize: "strict"`, `suggest: true` so that not all words have to be there (OR), `limit: 5`; it has no BM25 and ranks by where a word stands',
  keepsTexts: false,
  build({ sentences }) {
    const index = empty();
    for (const [id, text] of sentences.entries()) index.add(id, text);
    return indexOf(index);
  },
  async open(path) {
    const index = empty();
    for (const [key, data] of parts.parse(JSON.parse(readFileSync(path, 'utf8'))))
      await index.import(key, data);
    return indexOf(index);
  },
};

const parts = z.array(z.tuple([z.string(), z.string()]));

function empty(): FlexIndex {
  return new FlexIndex({ tokenize: 'strict', encoder: new Encoder(english) });
}

function indexOf(index: FlexIndex): Index {
  return {
    best: (question) => {
      const [first] = z.array(z.number()).parse(index.search(question, { limit: WANTED, suggest: true }));
      return first ?? null;
    },
    async save(path) {
      const written: [string, string][] = [];
      await index.export(async (key, data) => {
        if (data !== undefined) written.push([key, data]);
      });
      writeFileSync(path, JSON.stringify(written));
    },
  };
}
