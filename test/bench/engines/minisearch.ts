import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch, { type Options } from 'minisearch';
import snowball from 'snowball-stemmers';
import { eng } from 'stopword';
import type { Engine, Index } from './engine.js';

interface Document {
  readonly id: number;
  readonly text: string;
}

const stemmer = snowball.newStemmer('english');
const stopWords = new Set(eng);

export const miniSearch = engine('MiniSearch', 'as it comes: words as they are written, any of them (OR)', {
  fields: ['text'],
});

export const miniSearchStemmed = engine(
  'MiniSearch, stemmed',
  '`processTerm` with the Snowball stemmer and without stop words, as its documentation shows; any of the words (OR)',
  {
    fields: ['text'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return stopWords.has(word) ? null : stemmer.stem(word);
    },
  },
);

function engine(name: string, said: string, options: Options<Document>): Engine {
  return {
    name,
    options: said,
    keepsTexts: false,
    build({ sentences }) {
      const index = new MiniSearch<Document>(options);
      index.addAll(sentences.map((text, id) => ({ id, text })));
      return indexOf(index);
    },
    open: (path) => indexOf(MiniSearch.loadJSON<Document>(readFileSync(path, 'utf8'), options)),
  };
}

function indexOf(index: MiniSearch<Document>): Index {
  return {
    best: (question) => {
      const id: unknown = index.search(question)[0]?.id;
      return typeof id === 'number' ? id : null;
    },
    save: (path) => writeFileSync(path, JSON.stringify(index)),
  };
}
