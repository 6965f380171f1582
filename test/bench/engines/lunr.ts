import { readFileSync, writeFileSync } from 'node:fs';
import lunr from 'lunr';
import type { Engine, Index } from './engine.js';

export const lunrEngine: Engine = {
  name: 'lunr',
  options:
    'as it comes: stop words left out, Porter’s stemmer, any of the words (OR), ranked by BM25; asked by `query`, as its documentation says for words that a person wrote',
  keepsTexts: false,
  build({ sentences }) {
    const builder = new lunr.Builder();
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.ref('id');
    builder.field('text');
    for (const [id, text] of sentences.entries()) builder.add({ id, text });
    return indexOf(builder.build());
  },
  open: (path) => indexOf(lunr.Index.load(JSON.parse(readFileSync(path, 'utf8')))),
};

function indexOf(index: lunr.Index): Index {
  return {
    best: (question) => {
      const found = index.query((query) => query.term(lunr.tokenizer(question), {}));
      const [first] = found;
      return first === undefined ? null : Number(first.ref);
    },
    save: (path) => writeFileSync(path, JSON.stringify(index)),
  };
}
