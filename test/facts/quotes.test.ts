import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedSpeakers, quotesOf } from '../../src/facts/quotes.js';
import { findSpeakers } from '../../src/facts/speaker-names.js';
import { articleOf } from '../replies/articles.js';
import { anyNumbers, article, realArticle } from './texts.js';

/** Each quote as `paragraph.sentence: words that attribute it`, with where they stand if elsewhere. */
function quotes(text: ReturnType<typeof article>, name: string): string[] {
  return quotesOf([text], name).map(({ sentence, attribution, own }) => {
    const place = own ? '' : ` (${attribution.sentence.paragraph}.${attribution.sentence.number})`;
    return `${sentence.paragraph}.${sentence.number}${place}: ${attribution.words.text}`;
  });
}

describe('of each quotation the words are shown that say whose it is', () => {
  test.each([
    ['"It is shut," said Ann Lee, the mayor of Leeds, on Monday.', 'said Ann Lee, the mayor of Leeds'],
    ['Mayor Ann Lee told reporters on Monday: "It is shut."', 'Mayor Ann Lee told reporters on Monday'],
    ['Some 12 shops are shut, mayor Ann Lee told a meeting in York.', 'mayor Ann Lee told a meeting in York'],
    ['Mayor Ann Lee said the shops were shut.', 'Mayor Ann Lee said'],
    [
      'Ann Lee, the mayor of Leeds, said on Monday that the shops were shut.',
      'Ann Lee, the mayor of Leeds, said on Monday',
    ],
    ['According to mayor Ann Lee, 12 shops are shut.', 'According to mayor Ann Lee'],
    ['"It is  shut,"  Ann   Lee said.', 'Ann Lee said'],
    ['"It is shut,we know,"said Ann Lee.', 'said Ann Lee'],
  ])('%s', (text, words) => {
    expect(quotesOf([article(text)], 'Ann Lee').map(({ attribution }) => attribution.words.text)).toEqual([
      words,
    ]);
  });

  test('also where they stand in another sentence', () => {
    const text = article(
      '"We lost it all.',
      '"The sea took it," said farmer Juan Ortega.',
      '"We shall stay," he said.',
    );
    expect(quotes(text, 'Juan Ortega')).toEqual([
      '1.1 (2.1): said farmer Juan Ortega',
      '2.1: said farmer Juan Ortega',
      '3.1: he said',
    ]);
  });

  test('in the real article', async () => {
    const real = await realArticle();
    expect(quotes(real, 'alexei smirnov')).toEqual([
      '5.1: regional governor Alexei Smirnov told a meeting with Putin on Monday',
    ]);
    expect(quotes(real, 'Putin')[0]).toBe('10.1 (12.1): the Russian president asked rhetorically');
  });
});

test('who is quoted most comes first, with every role that the articles give', () => {
  const one = articleOf('one', '"A," said mayor Ann Lee.\n"B," said baker Bob Hill.\n"C," Lee said.');
  const two = articleOf('two', '"D," said Ann Lee, the former teacher.\n"E," said Amy Aster.');
  const seen = quotedSpeakers([one, two]).map(({ name, roles, said }) => ({
    name,
    roles,
    said: said.map(({ article, sentence }) => `${article.id} ${sentence.paragraph}`),
  }));
  expect(seen).toEqual([
    { name: 'Ann Lee', roles: ['mayor', 'former teacher'], said: ['one 1', 'one 3', 'two 1'] },
    { name: 'Amy Aster', roles: [], said: ['two 2'] },
    { name: 'Bob Hill', roles: ['baker'], said: ['one 2'] },
  ]);
});

test('every sentence that has a speaker is a quote of theirs, with the article’s own words, whatever the text', () => {
  fc.assert(
    fc.property(anyNumbers, (text) => {
      const one = article(text);
      const speakers = quotedSpeakers([one]);
      const found = speakers.flatMap(({ name }) => quotesOf([one], name));
      expect(found).toHaveLength(one.sentences.filter(({ speaker }) => speaker !== null).length);
      for (const { attribution } of found) {
        const { start, end, text } = attribution.words;
        expect(text).not.toBe('');
        expect(attribution.sentence.text.slice(start, end)).toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});

describe('a speaker is found', () => {
  const speakers = quotedSpeakers([
    article(
      '"A," said regional governor Alexei Smirnov.',
      '"B," said mayor Ann Lee.',
      '"C," said baker Tom Lee.',
      '"D," said Émile Zürn.',
    ),
  ]);
  test.each([
    ['alexei smirnov', ['Alexei Smirnov']],
    ['SMIRNOV', ['Alexei Smirnov']],
    ['Mr Smirnov', ['Alexei Smirnov']],
    ['smrinov', ['Alexei Smirnov']],
    ['smir', ['Alexei Smirnov']],
    ['the governor', ['Alexei Smirnov']],
    ['governor Smirnov', ['Alexei Smirnov']],
    ['emile zurn', ['Émile Zürn']],
    ['Lee', ['Ann Lee', 'Tom Lee']],
    ['Tom Lee', ['Tom Lee']],
    ['Putin', []],
    ['  ', []],
  ])('by “%s”', (typed, names) => {
    expect(findSpeakers(typed, speakers).map(({ name }) => name)).toEqual(names);
  });
});
