import { readFileSync, writeFileSync } from 'node:fs';
import { createAnswerer } from '../../../src/answering/answerer.js';
import type { Segment } from '../../../src/answering/segment.js';
import { renewing } from '../../../src/answering/segments.js';
import { LEARNT } from '../../../src/answering/weights.js';
import type { Article } from '../../../src/corpus/article.js';
import { readArticle } from '../../../src/corpus/read-article.js';
import { madeBy } from '../../../src/serving/made-by.js';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from '../../../src/serving/snapshot.js';
import type { Text } from '../text/grow.js';
import type { Engine, Index } from './engine.js';

export const footnote: Engine = {
  name: 'Footnote',
  options:
    'the whole answer as a member gets it: reading the articles into sentences with their speakers, retrieval, ranking, the span, the confidence; kept as `src/serving` keeps it',
  keepsTexts: true,
  build({ texts }) {
    const articles = texts.map(articleOf);
    const making = renewing(articles);
    for (;;) {
      const step = making.next();
      if (step.done) return indexOf(articles, step.value);
    }
  },
  open(path) {
    const snapshot = decodeSnapshot(readFileSync(path), madeBy());
    if (snapshot === null) throw new Error(`${path} is no snapshot of this Footnote.`);
    return indexOf(
      snapshot.files.map(({ article }) => article),
      snapshot.segments,
    );
  },
};

export function articleOf({ id, title, text }: Text): Article {
  return readArticle({ id, text, metadata: { title, titleFrom: 'host' } });
}

function indexOf(articles: readonly Article[], segments: readonly Segment[]): Index {
  const answerer = createAnswerer(articles, LEARNT, segments);
  let refused = false;
  return {
    best(question) {
      const { answered, passages } = answerer.answer(question);
      refused = !answered;
      return passages[0]?.text ?? null;
    },
    refused: () => refused,
    save(path) {
      const snapshot: Snapshot = {
        files: articles.map((article) => ({ file: `${article.id}.txt`, stamp: article.hash, article })),
        segments,
      };
      writeFileSync(path, '');
      for (const line of encodeSnapshot(snapshot, madeBy())) writeFileSync(path, line, { flag: 'a' });
    },
  };
}
