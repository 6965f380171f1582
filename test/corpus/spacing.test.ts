import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageText, readArticle } from '../../src/corpus/read-article.js';
import { shown } from '../../src/corpus/spacing.js';

describe('a missing space is put in', () => {
  test.each([
    ['Houses are destroyed,civilians died', 'Houses are destroyed, civilians died'],
    ['released August 11,2024 in Kursk', 'released August 11, 2024 in Kursk'],
    ["'It is,' he said,adding more", "'It is,' he said, adding more"],
    ['it ended.Then he left', 'it ended. Then he left'],
    ['(in 2024).Then he left', '(in 2024). Then he left'],
    ['St.Petersburg and Mr.Smith', 'St. Petersburg and Mr. Smith'],
    ['12,which is 5%,more', '12, which is 5%, more'],
    ['he came;she left', 'he came; she left'],
    ['he said:nothing', 'he said: nothing'],
    ['really?Yes!Now', 'really? Yes! Now'],
    ['“It ended.”Then he left', '“It ended.” Then he left'],
    ['  two   spaces\nand a break\u00A0', 'two spaces and a break'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('nothing changes in', () => {
  test.each([
    '121,000 and 1,000,000 and 3.14 and 1,5',
    'https://example.com/a,b.C?d=e:f!g',
    'www.example.com,Then',
    'Ann.Lee@example.com',
    'example.com and Report.Final.pdf and Node.js and ASP.NET',
    'U.S.A. and e.g. and Ph.D and p.m.',
    'v1.2.Beta at 10:30 by 3:1',
    'java.util.List and Math.Random()',
    'N,N-dimethylaniline and 1,2-dichloroethane',
    "Forces' drones and 'dislodge' it",
    '你好,世界',
  ])('%s', (text) => {
    expect(shown(text)).toBe(text);
  });
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '. ',
      ',',
      '?',
      '!',
      '\n',
      '\n\n',
      '\r\n',
      '"',
      "'",
      '“',
      '”',
      ' said ',
      'Ann Lee',
      'the mayor',
      ':',
      'he',
      '12',
      'U.S.',
      '…',
    ),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const read = (words: string) =>
    readArticle({ id: 'text', text: words, metadata: { title: 'Text', titleFrom: 'host' } });

  test('every sentence is the letters between its offsets, and they follow one another inside their paragraphs', () => {
    fc.assert(
      fc.property(text, (words) => {
        const article = read(words);
        let last = 0;
        article.sentences.forEach((sentence, index) => {
          const paragraph = article.paragraphs[sentence.paragraph - 1];
          expect(sentence.text.replace(/\s/g, '')).toBe(
            words.slice(sentence.start, sentence.end).replace(/\s/g, ''),
          );
          expect(sentence.text).toBe(passageText(article, sentence.start, sentence.end));
          expect(sentence.index).toBe(index);
          expect(sentence.start).toBeGreaterThanOrEqual(Math.max(last, paragraph?.start ?? Infinity));
          expect(sentence.end).toBeLessThanOrEqual(paragraph?.end ?? -1);
          last = sentence.end;
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a speaker is named with words that stand in the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const letters = words.replace(/\s/g, '').toLowerCase();
        for (const { speaker } of read(words).sentences) {
          if (speaker) expect(letters).toContain(speaker.name.replace(/\s/g, '').toLowerCase());
        }
      }),
      { numRuns: 500 },
    );
  });
});
