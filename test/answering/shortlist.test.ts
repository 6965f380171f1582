import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.js';
import { findCandidates, LOOKED_AT } from '../../src/answering/candidates.js';
import { inquire } from '../../src/answering/inquiry.js';
import { readQuestionFor } from '../../src/answering/question-language.js';
import { READ, shortlist } from '../../src/answering/shortlist.js';
import { LEARNT } from '../../src/answering/weights.js';
import { numbers, realArticle } from '../facts/checking.js';
import { articleOf } from '../replies/articles.js';

const article = await realArticle();
const random = numbers(1);
const words = article.sentences.flatMap(({ text }) => text.split(' '));
/** Sentences of the article's own words in any order: all of them share words with what is asked. */
const noise = Array.from({ length: 40 }, (_, at) =>
  articleOf(
    `noise-${at}`,
    Array.from(
      { length: 8 },
      () => `The ${Array.from({ length: 12 }, () => words[random(words.length)] ?? '').join(' ')}.`,
    ).join('\n'),
  ),
);
const answerer = createAnswerer([article, ...noise]);
const questions = article.sentences.map(({ text }) => `Who said that ${text.toLowerCase().slice(0, 60)}?`);

describe('the sentences that an answer reads', () => {
  test.each([...questions, 'How many fled Kursk?', 'When did the fighting start?'])(
    'have the best of all candidates among them: %s',
    (question) => {
      const [few, all] = [answerer.answer(question), answerer.answer(question, { top: 1_000 })];
      expect(few.passages[0]).toEqual(all.passages[0]);
      expect(few.answer).toEqual(all.answer);
    },
  );

  test('leave room for others where many articles have the same one', () => {
    const copies = Array.from({ length: 90 }, (_, at) =>
      articleOf(`copy-${at}`, 'The red whale sang in Kursk.'),
    );
    const others = createAnswerer([
      ...copies,
      articleOf('other', 'A whale sang. It was red. Kursk heard it.'),
    ]);
    const { passages } = others.answer('Which red whale sang in Kursk?');
    expect(passages[0]?.also).toHaveLength(copies.length - 1);
    expect(passages.length).toBeGreaterThan(1);
  });

  test('are, of those that hold as much of the question, those that the index thinks best of', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      articleOf(
        `lamps-${at}`,
        `Lighthouse ${at} has 7 lamps, and its keeper sweeps all of them by day and by night.`,
      ),
    );
    const { passages } = createAnswerer([
      ...many,
      articleOf('keeper', 'The keeper of lighthouse 7 is Bob.'),
    ]).answer('Who is the keeper of lighthouse 7?');
    expect(passages[0]?.text).toBe('The keeper of lighthouse 7 is Bob.');
  });

  test('are all of a small article: what answers may share no word with the question', () => {
    const others = Array.from({ length: 60 }, (_, at) => `House ${at} has a green door.`);
    const { answer } = createAnswerer([
      articleOf('doors', [...others, 'Bob Hill purchased the mill.'].join('\n\n'), { title: 'Untitled' }),
    ]);
    expect(answer('Who bought it?').passages[0]?.text).toBe('Bob Hill purchased the mill.');
  });

  test('are as many as are wanted, of those that are candidates', () => {
    const library = answerer.library();
    const inquiry = inquire(readQuestionFor('How many people fled Kursk?', library), library);
    const candidates = findCandidates(inquiry, library, LOOKED_AT);
    expect(candidates.length).toBeGreaterThan(READ);
    for (const most of [1, 7, READ]) {
      const listed = shortlist(inquiry, library, candidates, LEARNT.ranking, most);
      expect(new Set(listed).size).toBe(most);
      expect(candidates).toEqual(expect.arrayContaining([...listed]));
    }
    expect(shortlist(inquiry, library, candidates, LEARNT.ranking, candidates.length)).toBe(candidates);
  });
});
