import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { readArticle } from '../../src/corpus/read-article.js';
import { grow, type Text } from './text/grow.js';
import { learn } from './text/language.js';
import { makeQuestions } from './text/make-questions.js';
import { seeded } from './text/random.js';
import { counted, wordsOf } from './text/words.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let articles: readonly Article[];
let sentences: readonly string[];
let texts: readonly Text[];

beforeAll(async () => {
  articles = (await readCorpus(`${root}corpus`)).articles;
  sentences = articles.flatMap((article) => article.sentences.map(({ text }) => text));
  texts = articles.map(({ id, text, metadata }) => ({ id, text, title: metadata.title }));
});

function read({ id, text, title }: Text): Article {
  return readArticle({ id, text, metadata: { title, titleFrom: 'host' } });
}

const cut = (text: Text) => read(text).sentences.map(({ start }) => start);
const grown = (size: number, seed: number, perArticle?: number) =>
  grow(texts, sentences, size, seed, cut, perArticle);
const sentencesOf = (grown: readonly Text[]) =>
  grown.flatMap((text) => read(text).sentences.map((sentence) => sentence.text));

describe('sentences grown to size', () => {
  test.each([5, 20, 333, 2_000])('are exactly %i', (size) => {
    expect(sentencesOf(grown(size, 1))).toHaveLength(size);
  });

  test('are the same with the same seed, and others with another', () => {
    expect(grown(300, 7)).toEqual(grown(300, 7));
    expect(sentencesOf(grown(300, 7))).not.toEqual(sentencesOf(grown(300, 8)));
  });

  test('begin with all the real ones, letter for letter', () => {
    expect(sentencesOf(grown(300, 1))).toEqual(expect.arrayContaining([...sentences]));
  });

  test('stand in articles of the length that is asked for, each with its own name', () => {
    const made = grow([], sentences, 40, 1, cut, 10);
    expect(made.map((text) => read(text).sentences.length)).toEqual([10, 10, 10, 10]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(4);
  });

  test('repeat no four words in a row of a real one', () => {
    const runs = (text: string) => {
      const words = wordsOf(text).map((word) => word.toLowerCase());
      return words.slice(3).map((_word, at) => words.slice(at, at + 4).join(' '));
    };
    const real = new Set(sentences.flatMap(runs));
    const language = learn(sentences);
    const random = seeded(3);
    const made = Array.from({ length: 500 }, () => language.sentence(random));
    expect(real.size).toBeGreaterThan(100);
    expect(made.flatMap(runs).filter((run) => real.has(run))).toEqual([]);
  });
});

describe('the words of made sentences', () => {
  const share = (counts: ReadonlyMap<string, number>, word: string) => {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return (counts.get(word) ?? 0) / all;
  };
  const made = () => {
    const language = learn(sentences);
    const random = seeded(5);
    return Array.from({ length: 3_000 }, () => language.sentence(random)).flatMap(wordsOf);
  };

  test('are as frequent as in the real ones, where they are frequent there', () => {
    const real = counted(sentences.flatMap(wordsOf));
    const grown = counted(made());
    const frequent = [...real].sort((a, b) => b[1] - a[1]).slice(0, 10);
    for (const [word] of frequent) {
      expect(share(grown, word) / share(real, word), word).toBeGreaterThan(0.6);
      expect(share(grown, word) / share(real, word), word).toBeLessThan(1.6);
    }
  });

  test('grow in number with the text, as in Heaps’ law', () => {
    const words = made();
    const kinds = (count: number) => new Set(words.slice(0, count)).size;
    expect(kinds(40_000)).toBeGreaterThan(1.5 * kinds(10_000));
    expect(kinds(40_000)).toBeLessThan(4 * kinds(10_000));
  });

  test('have frequencies that fall with their rank, as in Zipf’s law', () => {
    const frequencies = [...counted(made()).values()].sort((a, b) => b - a);
    const at = (rank: number) => frequencies[rank - 1] ?? 0;
    for (const rank of [10, 30, 100]) {
      // Ten times the rank, about a tenth of the frequency.
      expect(at(rank) / at(rank * 10)).toBeGreaterThan(2.5);
      expect(at(rank) / at(rank * 10)).toBeLessThan(40);
    }
  });
});

describe('made questions', () => {
  test('ask with words of the sentence that is right', () => {
    const questions = makeQuestions(sentences, 100, seeded(1));
    expect(questions.length).toBeGreaterThan(5);
    for (const { question, right } of questions) {
      const [, ...asked] = wordsOf(question);
      expect(asked.length).toBeGreaterThanOrEqual(3);
      expect(wordsOf(right[0] ?? '')).toEqual(expect.arrayContaining(asked));
    }
  });

  test('are the same with the same seed, and no more than wanted', () => {
    expect(makeQuestions(sentences, 4, seeded(2))).toEqual(makeQuestions(sentences, 4, seeded(2)));
    expect(makeQuestions(sentences, 4, seeded(2))).toHaveLength(4);
  });
});
