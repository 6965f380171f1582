import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { articleOf, readReceipt, receiptFor } from '../../src/corpus/receipt.js';
import { articleOf as invented } from '../replies/articles.js';

const anyId = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'Ж', ' ', '#', '.', '·', '-', '1', 'f', '\n'), minLength: 1 }),
);

function first(article: Article): string {
  const [sentence] = article.sentences;
  if (sentence === undefined) throw new Error('The article has no sentence');
  return receiptFor(article, sentence);
}

describe('a receipt', () => {
  test('names the article, the paragraph, the sentence and the first digits of its SHA-256', () => {
    // printf 'Water rose.' | sha256sum
    expect(first(invented('floods', 'Water rose.'))).toBe('floods#1.1·24dc');
  });

  test('is the same for the same sentence on every machine: the white space of the file does not count', async () => {
    const article = (await readCorpus('corpus')).articles.find(({ id }) => id === 'belgorod-kursk');
    const sentence = article?.sentences.find(({ paragraph }) => paragraph === 5);
    expect(article && sentence && receiptFor(article, sentence)).toMatch(/^belgorod-kursk#5\.1·[0-9a-f]{4}$/);
    expect(first(invented('a', 'Houses fell,people died.'))).toBe(
      first(invented('a', 'Houses  fell, people died.')),
    );
  });

  test('reads back as it was written, whatever the article is called', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const article = invented(id, 'Water rose. It fell.');
        for (const sentence of article.sentences) {
          const receipt = readReceipt(receiptFor(article, sentence));
          expect(receipt).toMatchObject({ id, paragraph: sentence.paragraph, sentence: sentence.number });
          expect(receipt && articleOf(receipt, [invented('other', 'No.'), article])).toBe(article);
        }
      }),
    );
  });

  test.each([
    'belgorod-kursk#5.1·9f3c',
    '  belgorod-kursk # 5.1 · 9F3C ',
    'belgorod-kursk#5.1.9f3c',
    'belgorod-kursk#5.1-9f3c',
    'belgorod-kursk #5 . 1 9f3c',
    'BELGOROD-KURSK#5.1•9F3C',
    '`belgorod-kursk#5.1·9f3c`',
    '“belgorod-kursk#5.1·9f3c”.',
    'Belgorod and Kursk under attack · ¶5 · belgorod-kursk#5.1·9f3c',
  ])('is understood as it is typed: %s', (typed) => {
    const receipt = readReceipt(typed);
    expect(receipt).toMatchObject({ paragraph: 5, sentence: 1, hash: '9f3c' });
    const articles = ['kursk', 'belgorod-kursk', 'sk'].map((id) => invented(id, 'Water rose.'));
    expect(receipt && articleOf(receipt, articles)?.id).toBe('belgorod-kursk');
  });

  test.each([
    '',
    'belgorod-kursk',
    '#5.1·9f3c',
    'a#5·9f3c',
    'a#5.1·9f3',
    'a#5.1·9f3g',
    'a#5.19f3c',
    'a#-1.1·9f3c',
  ])('is not made out of anything else: %j', (typed) => expect(readReceipt(typed)).toBeNull());

  test('names no article that only ends alike', () => {
    const receipt = readReceipt('newkursk#1.1·9f3c');
    expect(receipt && articleOf(receipt, [invented('kursk', 'Water rose.')])).toBeNull();
  });
});
