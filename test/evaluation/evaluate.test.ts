import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../src/answering/features.js';
import { LEARNT } from '../../src/answering/weights.js';
import { evaluate } from '../../src/evaluation/evaluate.js';
import { rankerWeights } from '../../src/evaluation/learning.js';
import { missesOf, missLines } from '../../src/evaluation/misses.js';
import type { Outcome } from '../../src/evaluation/run.js';
import type { Case, QuestionSet } from '../../src/evaluation/sets.js';
import { summarize } from '../../src/evaluation/summary.js';
import type { Said } from '../../src/evaluation/system.js';
import { articleOf } from '../replies/articles.js';

const article = articleOf(
  'sea',
  'The lamp was lit by Ann. Whales sing at night. A lamp is no whale, whales say.',
);
const [lamp, whales] = article.sentences;

function asked(known: Partial<Case>): Case {
  return { question: 'Who lit the lamp?', article: 'sea', group: 'sea', gold: [], answers: [], ...known };
}

function outcome(known: Partial<Case>, said: Partial<Said>, rank: number): Outcome {
  const nothing = { answered: true, confidence: 0.5, calibrated: true, milliseconds: 1, passages: [] };
  return {
    asked: asked(known),
    said: { ...nothing, ...said },
    rank,
    averagePrecision: Number.isFinite(rank) ? 1 / rank : 0,
  };
}

const gold = [{ article: 'sea', start: 0, end: 8 }];
const shown = { article: 'sea', paragraph: 1, start: 0, end: 24, text: 'The lamp was lit by Ann.' };
const other = { article: 'sea', paragraph: 1, start: 25, end: 46, text: 'Whales sing at night.' };

const outcomes = [
  outcome(
    { gold, answers: ['Ann'], speaker: 'Bea' },
    { span: 'Ann', speaker: 'Bea', confidence: 0.9, passages: [shown] },
    1,
  ),
  outcome(
    { gold, answers: ['Ann'], speaker: 'Bea' },
    {
      span: null,
      speaker: null,
      answered: false,
      confidence: 0.2,
      milliseconds: 3,
      passages: [other, shown],
    },
    2,
  ),
  outcome(
    { question: 'Who sank?' },
    { answered: false, span: null, confidence: 0.1, passages: [other] },
    Infinity,
  ),
  outcome(
    { question: 'Who sings?', foreign: true },
    { span: 'Ann', confidence: 0.6, passages: [other] },
    Infinity,
  ),
];

test('the summary of four outcomes is what counting them gives', () => {
  expect(summarize(outcomes)).toEqual({
    answerable: 2,
    unanswerable: 1,
    foreign: 1,
    p1: 1 / 2,
    p3: 1,
    mrr: 3 / 4,
    map: 3 / 4,
    em: 1 / 2,
    f1: 1 / 2,
    accepted: 1 / 2,
    speaker: 1 / 2,
    rightRefusals: 1,
    wrongRefusals: 1 / 2,
    foreignRefusals: 0,
    // A threshold that refuses neither of the two answerable ones is 0.2: below it lies one of two.
    refusalsAtLimit: 1 / 2,
    // By confidence: right, wrong, wrong, wrong.
    aurc: expect.closeTo((0 + 1 / 2 + 2 / 3 + 3 / 4) / 4, 12),
    ece: expect.closeTo((0.1 + 0.2 + 0.1 + 0.6) / 4, 12),
    medianMilliseconds: 1,
    p99Milliseconds: 3,
  });
});

test('what a set does not ask for, and what a system does not give, has no number', () => {
  const plain = outcome({ gold }, { calibrated: false, confidence: 17, passages: [shown] }, 1);
  expect(summarize([plain])).toMatchObject({
    em: null,
    f1: null,
    speaker: null,
    rightRefusals: null,
    foreignRefusals: null,
    refusalsAtLimit: null,
    ece: null,
    aurc: 0,
  });
});

describe('what went wrong', () => {
  const set: QuestionSet = { articles: [article], cases: outcomes.map((one) => one.asked), unit: 'sentence' };

  test('is told of each miss, and nothing of what was right', () => {
    expect(missesOf(set, outcomes, 10)).toEqual([
      {
        question: 'Who lit the lamp?',
        kind: 'person',
        faults: ['wrong passage', 'refused'],
        confidence: 0.2,
        gold: 'The lamp was lit by Ann.',
        rank: 2,
        first: 'Whales sing at night.',
        span: null,
        accepted: ['Ann'],
        speaker: { given: null, expected: 'Bea' },
      },
      expect.objectContaining({ question: 'Who sings?', faults: ['answered'], gold: null }),
    ]);
  });

  test('is told of as many as were asked for', () => {
    expect(missesOf(set, outcomes, 1)).toHaveLength(1);
    expect(missesOf(set, outcomes, 0)).toEqual([]);
  });

  test('shows the right sentence also where it was not found', () => {
    const lost = outcome({ gold }, { passages: [other] }, Infinity);
    expect(missesOf(set, [lost], 1)).toMatchObject([{ rank: null, gold: lamp?.text, first: whales?.text }]);
  });

  test('can be read', () => {
    const text = missLines(outcomes, missesOf(set, outcomes, 10)).join('\n');
    expect(text).toContain('Right passage first: person 1/2.');
    expect(text).toContain(
      '? Who lit the lamp?\n  wrong passage, refused · asks for: person · confidence 0.20\n',
    );
    expect(text).toContain(
      '  right, rank 2: The lamp was lit by Ann.\n  came first: Whales sing at night.\n',
    );
    expect(text).toContain('  gave no words; accepted: "Ann"\n  speaker none; it is Bea\n');
    expect(text).toContain('  the article does not answer');
  });
});

describe('a set that weights were fitted on', () => {
  const set: QuestionSet = {
    articles: [article],
    cases: [
      asked({ question: 'Who lit the lamp?', group: 'seen', gold }),
      asked({ question: 'Who lit the lamp?', group: 'held out', gold }),
    ],
    unit: 'sentence',
  };

  test('is answered with the weights that are meant for each article, in the order of the set', () => {
    const only = (weight: number) =>
      Float64Array.from(FEATURES, (feature) => (feature === 'coverage' ? weight : 0));
    const best = { ...LEARNT, ranking: rankerWeights(only(1)) };
    const worst = { ...LEARNT, ranking: rankerWeights(only(-1)) };
    const fit = { all: best, learntFor: (group: string) => (group === 'held out' ? worst : best) };
    const { footnote } = evaluate(set, fit);
    expect(footnote.map((one) => one.asked)).toEqual(set.cases);
    expect(footnote.map(({ rank }) => rank)).toEqual([1, article.sentences.length]);
  });
});

describe('MiniSearch, asked the same', () => {
  const far = articleOf('far', 'Whales sing far away. Whales are large. A lamp burns.');
  const set: QuestionSet = {
    articles: [article, far],
    cases: [
      asked({ question: 'whales at night', gold: [{ article: 'sea', start: 25, end: 30 }] }),
      asked({ question: 'submarine' }),
    ],
    unit: 'sentence',
  };

  test('brings sentences of the asked article only, best first, and refuses what it does not find', () => {
    const [found, nothing] = evaluate(set).miniSearch;
    expect(found?.said.passages.map(({ text }) => text)).toEqual([
      article.sentences[1]?.text,
      article.sentences[2]?.text,
    ]);
    expect(found?.rank).toBe(1);
    expect(nothing?.said).toMatchObject({ answered: false, passages: [] });
  });

  test('gives no words, no speaker, and no confidence that could be calibrated', () => {
    expect(summarize(evaluate(set).miniSearch)).toMatchObject({ em: null, speaker: null, ece: null, p1: 1 });
  });
});
