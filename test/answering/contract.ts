/** What every answer promises to whoever reads it, held strictly. */
import { expect } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answering/contract.js';
import type { Article } from '../../src/corpus/article.js';

/** Throws where an answer breaks its contract. @param top how many passages were asked for */
export function keepsContract(answer: Answer, articles: readonly Article[], top: number): void {
  contract.parse(answer);
  const { passages } = answer;
  expect(passages.length).toBeLessThanOrEqual(top);
  const places = passages.map(({ article, start }) => `${article.id} ${start}`);
  expect(new Set(places).size).toBe(places.length);
  const scores = passages.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  const others = answer.answered ? (answer.others ?? []) : [];
  for (const { answer: other, passage } of others) {
    expect(passage.text.slice(other.start, other.end)).toBe(other.text);
    expect(other.text).not.toBe(answer.answer?.text);
  }
  for (const passage of [...passages, ...others.map((other) => other.passage)]) {
    const article = articles.find(({ id }) => id === passage.article.id);
    expect(passage.text.replace(/\s/g, '')).toBe(
      article?.text.slice(passage.start, passage.end).replace(/\s/g, ''),
    );
    expect(article?.sentences).toContainEqual(
      expect.objectContaining({
        paragraph: passage.paragraph,
        number: passage.sentence,
        start: passage.start,
        end: passage.end,
        text: passage.text,
        speaker: passage.speaker,
      }),
    );
  }
  if (answer.answer !== null) {
    const { text, start, end } = answer.answer;
    expect(text).not.toBe('');
    expect(answer.passages[0].text.slice(start, end)).toBe(text);
  }
}

const offset = z.int().min(0);
const count = z.int().min(1);

const place = z.strictObject({
  article: z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    publisher: z.string().min(1).optional(),
    published: z.string().min(1).optional(),
    url: z.url().optional(),
  }),
  paragraph: count,
  sentence: count,
  start: offset,
  end: count,
});

const passage = place.extend({
  text: z.string().min(1),
  speaker: z.strictObject({ name: z.string().min(1), role: z.string().min(1).optional() }).nullable(),
  score: z.number(),
  also: z.array(place).min(1).optional(),
});

const span = z.strictObject({ text: z.string(), start: offset, end: count });

const confidence = z.number().min(0).max(1);

const contract = z.discriminatedUnion('answered', [
  z.strictObject({
    question: z.string(),
    answered: z.literal(true),
    answer: span.nullable(),
    confidence,
    passages: z.array(passage).min(1),
    others: z
      .array(z.strictObject({ answer: span, passage }))
      .min(1)
      .optional(),
  }),
  z.strictObject({
    question: z.string(),
    answered: z.literal(false),
    answer: z.null(),
    confidence,
    passages: z.array(passage),
    words: z.array(z.strictObject({ word: z.string().min(1), count: z.int().min(0) })),
  }),
]);
