import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { UnknownArticle } from '../../src/answering/contract.js';
import { articleOf, realContext } from '../replies/articles.js';
import { anyQuestion, anyText } from './arbitrary.js';
import { keepsContract } from './contract.js';

const sea = articleOf(
  'sea',
  'Whales sing at night.\nTwelve whales were seen near Oakville on Monday,said Ann Lee, the harbour master. A whale sleeps standing.',
);
const land = articleOf('land', 'Cows stand in barns. Whales never do. Some 40 cows drowned in 1901.', {
  publisher: 'The Daily',
  published: '12 August 2024',
  url: 'https://example.com/cows',
  language: 'en',
});
const both = createAnswerer([sea, land]);
const { answerer: real } = await realContext();

describe('an answer', () => {
  test.each([
    'how many fled Kursk',
    'Who is the governor of Belgorod?',
    'kharkiv',
    'What is the capital of France?',
    'How many tanks were destroyed?',
    'Kursk Belgorod Putin Ukraine civilians',
    '',
    '300',
    '👋🏽'.repeat(100),
    'x'.repeat(5000),
  ])('keeps the contract: %#', (question) => {
    const answer = real.answer(question);
    keepsContract(answer, real.articles, 5);
    expect(answer.question).toBe(question);
  });

  test('of the real article has all that is known of it, and nothing that is not', () => {
    const answer = real.answer('how many fled Kursk');
    expect(answer).toStrictEqual({
      question: 'how many fled Kursk',
      answered: true,
      answer: { text: '121,000', start: 5, end: 12 },
      confidence: expect.any(Number),
      passages: expect.any(Array),
      others: expect.any(Array),
    });
    expect(answer.passages[0]).toStrictEqual({
      article: { id: 'belgorod-kursk', title: 'Belgorod and Kursk under attack' },
      paragraph: 5,
      sentence: 1,
      text: 'Some 121,000 people have fled in Kursk alone since the start of the fighting, which has killed at least 12 civilians and injured 121 more, regional governor Alexei Smirnov told a meeting with Putin on Monday.',
      start: 983,
      end: 1189,
      speaker: { name: 'Alexei Smirnov', role: 'regional governor' },
      score: expect.any(Number),
    });
  });

  test('names the publisher, the date and the link where they are known', () => {
    expect(both.answer('How many cows drowned?').passages[0]?.article).toStrictEqual({
      id: 'land',
      title: 'Title of land',
      publisher: 'The Daily',
      published: '12 August 2024',
      url: 'https://example.com/cows',
    });
    expect(both.answer('How many whales were seen?').passages[0]?.article).toStrictEqual({
      id: 'sea',
      title: 'Title of sea',
    });
  });

  test('points into the file where a space is missing, and shows it set right', () => {
    const [passage] = both.answer('How many whales were seen?').passages;
    expect(passage).toMatchObject({ paragraph: 2, sentence: 1, speaker: { name: 'Ann Lee' } });
    expect(passage?.text).toContain('on Monday, said');
    expect(sea.text.slice(passage?.start, passage?.end)).toContain('on Monday,said');
  });

  test('that is refused has no words, and first the passage that shares something with the question', () => {
    const answer = both.answer('How many submarines drowned?');
    expect(answer).toMatchObject({ answered: false, answer: null });
    expect(answer.passages[0]?.text).toBe('Some 40 cows drowned in 1901.');
    keepsContract(answer, both.articles, 5);
  });

  test('has no passage where nothing is near', () => {
    expect(both.answer('Who won the election?')).toStrictEqual({
      question: 'Who won the election?',
      answered: false,
      answer: null,
      confidence: 0,
      passages: [],
      words: [
        { word: 'won', count: 0 },
        { word: 'election', count: 0 },
      ],
    });
  });

  test('is the same each time, whatever is asked between, and from an answerer made anew', () => {
    const first = both.answer('How many whales were seen?');
    for (const other of ['cows', 'whlaes', '']) both.answer(other);
    expect(both.answer('How many whales were seen?')).toStrictEqual(first);
    expect(createAnswerer([sea, land]).answer('How many whales were seen?')).toStrictEqual(first);
  });

  test('is plain data: as JSON it says the same', () => {
    for (const question of ['How many cows drowned?', 'How many submarines drowned?', '']) {
      const answer = both.answer(question);
      expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    }
  });
});

describe('as many passages', () => {
  test.each([1, 2, 3, 50])('as are wanted: %i', (top) => {
    const answer = real.answer('Kursk Belgorod Ukraine', { top });
    keepsContract(answer, real.articles, top);
    const best = real.answer('Kursk Belgorod Ukraine', { top: 50 }).passages;
    expect(answer.passages).toStrictEqual(best.slice(0, top));
  });

  test('five, where nothing is said of it', () => {
    expect(real.answer('Kursk Belgorod Ukraine').passages).toHaveLength(5);
  });

  test('with many wanted, every sentence that shares a word with the question', () => {
    const texts = both.answer('whales', { top: 100 }).passages.map(({ text }) => text);
    for (const { text } of [...sea.sentences, ...land.sentences]) {
      if (/whale/i.test(text)) expect(texts).toContain(text);
    }
  });
});

describe('of several articles', () => {
  test('the one that answers is found', () => {
    expect(both.answer('How many whales were seen?').passages[0]?.article.id).toBe('sea');
    expect(both.answer('How many cows drowned?').passages[0]?.article.id).toBe('land');
  });

  test('only the one that is named is searched', () => {
    for (const article of ['sea', 'land']) {
      const answer = both.answer('whales', { article, top: 50 });
      expect(new Set(answer.passages.map((passage) => passage.article.id))).toEqual(new Set([article]));
      keepsContract(answer, both.articles, 50);
    }
  });

  test('one alone answers as if there were no other', () => {
    const alone = createAnswerer([sea]).answer('How many whales were seen?');
    expect(both.answer('How many whales were seen?', { article: 'sea' })).toStrictEqual(alone);
  });

  test('the one that is named must be there', () => {
    expect(() => both.answer('whales', { article: 'sky' })).toThrow(UnknownArticle);
    expect(() => both.answer('whales', { article: 'sky' })).toThrow('There is no article "sky" here.');
    expect(() => both.answer('whales', { article: '__proto__' })).toThrow(UnknownArticle);
  });

  test('the title tells which is meant', () => {
    const built = 'The old tower stands by the sea. It was built in';
    const towers = createAnswerer([
      articleOf('one', `${built} 1543.`, { title: 'Genoa' }),
      articleOf('two', `${built} 1850.`, { title: 'Oakville' }),
      articleOf('three', 'Ships sail from Genoa to Oakville.', { title: 'Ships' }),
    ]);
    expect(towers.answer('When was the tower of Oakville built?').answer?.text).toBe('1850');
    expect(towers.answer('When was the tower of Genoa built?').answer?.text).toBe('1543');
  });
});

test('without an article, every question is refused', () => {
  const none = createAnswerer([]);
  expect(none.answer('how many fled Kursk')).toStrictEqual({
    question: 'how many fled Kursk',
    answered: false,
    answer: null,
    confidence: 0,
    passages: [],
    words: [
      { word: 'fled', count: 0 },
      { word: 'Kursk', count: 0 },
    ],
  });
  expect(() => none.answer('x', { article: 'sea' })).toThrow(UnknownArticle);
});

test('whatever the articles and the question, the answer keeps the contract', () => {
  fc.assert(
    fc.property(anyText, anyText, anyQuestion, fc.integer({ min: 1, max: 9 }), (one, two, question, top) => {
      const articles = [articleOf('one', one), articleOf('two', two, { publisher: 'The Daily' })];
      keepsContract(createAnswerer(articles).answer(question, { top }), articles, top);
    }),
    { numRuns: 200 },
  );
});

test('whatever was asked before, the answer is the one that who asks first gets', () => {
  const articles = [sea, land];
  const asked = [
    'How many whales were seen near Oakville?',
    'Who saw twelve whales?',
    'When were whales seen near Oakville?',
    'What was seen near Oakville?',
    'What did Ann Lee say?',
    'Where do cows stand?',
    'How many cows drowned?',
    'Where were the whales seen?',
  ];
  const long = createAnswerer(articles);
  for (const question of [...asked, ...asked.toReversed()]) {
    expect(long.answer(question)).toStrictEqual(createAnswerer(articles).answer(question));
  }
});
