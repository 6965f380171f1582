import { readFileSync, writeFileSync } from 'node:fs';
import { type AnyOrama, create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { eng } from 'stopword';
import type { Engine, Index } from './engine.js';
import { WANTED } from './engine.js';

export const orama: Engine = {
  name: 'Orama',
  options:
    'English with `stemming: true` and stop words, any of the words (OR, `threshold: 1`) and those that only begin so, as it comes, BM25, `limit: 5`; kept by `save` as JSON',
  keepsTexts: true,
  async build({ sentences }) {
    const database = empty();
    await insertMultiple(
      database,
      sentences.map((text, id) => ({ id: String(id), text })),
      BATCH,
    );
    return indexOf(database);
  },
  open(path) {
    const database = empty();
    const raw: RawData = JSON.parse(readFileSync(path, 'utf8'));
    load(database, raw);
    return indexOf(database);
  },
};

/** Documents that are put in before it takes a breath. */
const BATCH = 5_000;

function empty(): AnyOrama {
  return create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'english', stemming: true, stopWords: [...eng] } },
  });
}

function indexOf(database: AnyOrama): Index {
  return {
    async best(question) {
      const { hits } = await search(database, { term: question, limit: WANTED, threshold: 1 });
      const [first] = hits;
      return first === undefined ? null : Number(first.id);
    },
    save: (path) => writeFileSync(path, JSON.stringify(save(database))),
  };
}
