import { beforeAll, describe, expect, test } from 'vitest';
import type { Article, Sentence } from '../../src/corpus/article.js';
import { type Receipt, readReceipt, receiptFor } from '../../src/corpus/receipt.js';
import { findReceipt } from '../../src/facts/find-receipt.js';
import { articleOf } from '../replies/articles.js';
import { joined, realArticle, written } from './checking.js';

const floods = (text: string) => articleOf('floods', text);
const before = floods('Water rose in Leeds on Monday.\n\nSome 40 people fled. Nobody died.');

function receiptOf(article: Article, index: number): Receipt {
  const sentence = article.sentences[index];
  const receipt = sentence && readReceipt(receiptFor(article, sentence));
  if (receipt == null) throw new Error(`No sentence ${index}`);
  return receipt;
}

let real: Article;
beforeAll(async () => {
  real = await realArticle();
});

describe('an article that did not change', () => {
  test('gives the same sentence for every receipt', () => {
    for (const sentence of real.sentences) {
      expect(findReceipt(receiptOf(real, sentence.index), [before, real])).toEqual({
        kind: 'same',
        now: { article: real, sentence },
      });
    }
  });
});

describe('a sentence that changed', () => {
  test('is said to have, with the diff, whatever character it is', () => {
    for (const sentence of real.sentences) {
      for (const [at, now] of changedAnywhere(sentence)) {
        const article = articleOf(
          real.id,
          real.text.slice(0, sentence.start) + now + real.text.slice(sentence.end),
        );
        const traced = findReceipt(receiptOf(real, sentence.index), [article], [real]);
        if (traced.kind !== 'changed' || traced.parts === null)
          throw new Error(`${traced.kind} at ${at}: ${now}`);
        expect(joined(traced.parts, 'before')).toBe(sentence.text);
        expect(joined(traced.parts, 'after')).toBe(traced.now.sentence.text);
        expect(traced.parts.some(({ kind }) => kind !== 'same')).toBe(true);
      }
    }
  });

  test('shows what stands there now, and without an earlier version nothing else', () => {
    const now = floods('Water rose in Leeds on Monday.\n\nSome 45 people fled. Nobody died.');
    const receipt = receiptOf(before, 1);
    expect(findReceipt(receipt, [now])).toMatchObject({
      kind: 'changed',
      now: { sentence: { text: 'Some 45 people fled.' } },
      before: null,
      parts: null,
    });
    const traced = findReceipt(receipt, [now], [before]);
    expect(traced.kind === 'changed' && written(traced.parts)).toBe('Some [-40-]{+45+} people fled.');
  });

  test('is found again where others were put in before it', () => {
    const now = floods(
      'Rain fell.\n\nWater rose in Leeds on Monday.\n\nA bridge broke. Some 45 people fled. Nobody died.',
    );
    const traced = findReceipt(receiptOf(before, 1), [now], [floods('Other.'), before]);
    expect(traced.kind === 'changed' && written(traced.parts)).toBe('Some [-40-]{+45+} people fled.');
    expect(traced).toMatchObject({ now: { sentence: { paragraph: 3, number: 2 } } });
  });
});

describe('a sentence that stands elsewhere', () => {
  const now = floods('Rain fell.\n\nWater rose in Leeds on Monday.\n\nNobody died. Some 40 people fled.');

  test('is found, by its hash or by its text', () => {
    for (const earlier of [[], [before]]) {
      expect(findReceipt(receiptOf(before, 1), [now], earlier)).toMatchObject({
        kind: 'moved',
        now: { sentence: { paragraph: 3, number: 2, text: 'Some 40 people fled.' } },
      });
    }
  });

  test('in another article only where its text is known', () => {
    const renamed = articleOf('high-water', before.text);
    expect(findReceipt(receiptOf(before, 1), [renamed], [before])).toMatchObject({
      kind: 'moved',
      now: { article: renamed },
    });
    expect(findReceipt(receiptOf(before, 1), [renamed])).toMatchObject({ kind: 'gone', missing: 'article' });
  });
});

describe('a sentence that is not there any more', () => {
  test('with its article', () => {
    expect(findReceipt(receiptOf(before, 0), [real])).toEqual({
      kind: 'gone',
      missing: 'article',
      before: null,
    });
    expect(findReceipt(receiptOf(before, 0), [real], [before])).toMatchObject({
      kind: 'gone',
      before: { sentence: { text: 'Water rose in Leeds on Monday.' } },
    });
  });

  test('with its place', () => {
    const now = floods('Water rose in Leeds on Monday.');
    expect(findReceipt(receiptOf(before, 2), [now], [before])).toMatchObject({
      kind: 'gone',
      missing: 'place',
      before: { sentence: { text: 'Nobody died.' } },
    });
  });
});

/** The sentence with one character exchanged, for each that is no white space. */
function changedAnywhere({ text }: Sentence): [number, string][] {
  return [...text].flatMap((character, at): [number, string][] =>
    /\s/.test(character)
      ? []
      : [[at, `${text.slice(0, at)}${character === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`]],
  );
}
