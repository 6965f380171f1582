import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { articleOf } from '../replies/articles.js';
import { keepsContract } from './contract.js';

const morning = articleOf('morning', 'The port opens late.\nA storm sank “three” ferries near Oakville.');
const evening = articleOf(
  'evening',
  'A storm sank "three" ferries near Oakville. Divers look for the ferries near Oakville.',
);
const night = articleOf('night', 'Ferries are boats.\na storm sank “three” ferries near Oakville!');
const articles = [morning, evening, night];
const answerer = createAnswerer(articles);

describe('the same sentence in several articles', () => {
  const answer = answerer.answer('How many ferries sank near Oakville?', { top: 50 });

  test('is one passage with every source', () => {
    const [best] = answer.passages;
    const sources = [best?.article.id, ...(best?.also ?? []).map(({ article }) => article.id)];
    expect(sources.sort()).toEqual(['evening', 'morning', 'night']);
    expect(answer.passages.filter(({ text }) => /storm sank/i.test(text))).toHaveLength(1);
    keepsContract(answer, articles, 50);
  });

  test('has each source’s own place', () => {
    for (const { article, paragraph, sentence, start, end } of answer.passages[0]?.also ?? []) {
      const own = articles.find(({ id }) => id === article.id);
      expect(own?.text.slice(start, end)).toMatch(/^a storm sank .three. ferries near Oakville[.!]$/i);
      expect(
        own?.sentences.find((one) => one.paragraph === paragraph && one.number === sentence),
      ).toMatchObject({
        start,
        end,
      });
    }
  });

  test('makes the answer no less sure than one article alone', () => {
    const alone = createAnswerer([evening]).answer('How many ferries sank near Oakville?');
    expect(answer.answered).toBe(true);
    expect(alone.answered).toBe(true);
  });

  test('has one source where one article is asked', () => {
    const [best] = answerer.answer('How many ferries sank near Oakville?', { article: 'night' }).passages;
    expect(best?.article.id).toBe('night');
    expect(best).not.toHaveProperty('also');
  });
});

test('What one article says twice stays twice', () => {
  const twice = articleOf('twice', 'Owls hunt mice.\nCats sleep.\nOwls hunt mice.');
  const { passages } = createAnswerer([twice, morning]).answer('What do owls hunt?', { top: 9 });
  expect(passages.filter(({ text }) => text === 'Owls hunt mice.')).toHaveLength(2);
});

test('The same words by another speaker are another passage', () => {
  const hale = articleOf('hale', '"The bridge is safe. We checked it," engineer Tom Hale said.');
  const ruiz = articleOf('ruiz', '"The bridge is safe. I wrote that," inspector Lena Ruiz said.');
  const { passages } = createAnswerer([hale, ruiz]).answer('Is the bridge safe?', { top: 9 });
  const said = passages.filter(({ text }) => /bridge is safe/.test(text));
  expect(said.map(({ speaker }) => speaker?.name).sort()).toEqual(['Lena Ruiz', 'Tom Hale']);
});
