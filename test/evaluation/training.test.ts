import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../src/answering/features.js';
import { LEARNT } from '../../src/answering/weights.js';
import { ablate } from '../../src/evaluation/ablation.js';
import { rankerWeights } from '../../src/evaluation/learning.js';
import { qualityOf } from '../../src/evaluation/rankings.js';
import { openSet } from '../../src/evaluation/set-file.js';
import { crossFit, crossValidated, trainingSet } from '../../src/evaluation/training.js';
import { weightsFile } from '../../src/evaluation/weights-file.js';
import { candidateFile, squadFile, temporaryFolder } from './small-sets.js';

const write = temporaryFolder();

/** Six articles about things that no lexicon knows; of each the sentence that holds the question's words is right, but for `contrary`, where it is the other. */
function rows(contrary?: string) {
  return ['Wug', 'Tulver', 'Blick', 'Zav', 'Frindle', 'Nuz'].map((title) => {
    const [first, second] = title === contrary ? ['', '+ '] : ['+ ', ''];
    const thing = title.toLowerCase();
    return {
      question: `What did the ${thing} near the island do?`,
      title,
      candidates: [
        `${first}The ${thing} near the island turned.`,
        `${second}Nobody was there to see the ${thing}.`,
      ],
    };
  });
}

async function setOf(name: string, content: string) {
  return trainingSet(await openSet(write(name, content)));
}

describe('weights for an article', () => {
  test('know nothing of that article, and something of every other', async () => {
    const { english: fit } = crossFit([await setOf('a.jsonl', candidateFile(rows()))]);
    const { english: contrary } = crossFit([await setOf('b.jsonl', candidateFile(rows('Tulver')))]);
    expect(contrary.all).not.toEqual(fit.all);
    expect(contrary.weightsFor('Tulver')).toEqual(fit.weightsFor('Tulver'));
    const changed = ['Wug', 'Blick', 'Zav', 'Frindle', 'Nuz'].filter(
      (title) => contrary.weightsFor(title).join() !== fit.weightsFor(title).join(),
    );
    // Six articles in five folds: one other article shares the fold, and so the weights.
    expect(changed.length).toBeGreaterThanOrEqual(4);
  });

  test('are those fitted on everything where no set has the article', async () => {
    const { english: fit } = crossFit([await setOf('a.jsonl', candidateFile(rows()))]);
    expect(fit.weightsFor('Dax')).toBe(fit.all);
  });

  test('judge a set without having seen the article asked about', async () => {
    const set = await setOf('b.jsonl', candidateFile(rows('Tulver')));
    const quality = crossValidated(crossFit([set]), set);
    // All but the contrary article follow the rule that the others teach.
    expect(quality).toMatchObject({ questions: 6, p1: 5 / 6 });
  });
});

test('the quality of weights is that of the order they give', async () => {
  const set = await setOf('a.jsonl', candidateFile(rows()));
  const only = (name: string, weight: number) =>
    Float64Array.from(FEATURES, (feature) => (feature === name ? weight : 0));
  expect(qualityOf(set.rankings, () => only('coverage', 1))).toEqual({ questions: 6, p1: 1, mrr: 1, map: 1 });
  expect(qualityOf(set.rankings, () => only('coverage', -1))).toEqual({
    questions: 6,
    p1: 0,
    mrr: 1 / 2,
    map: 1 / 2,
  });
});

test('what a feature brings is measured on every set, also on those that are not fitted on', async () => {
  const fitted = [await setOf('a.jsonl', candidateFile(rows()))];
  const measured = [...fitted, await setOf('c.json', squadFile())];
  const shares = ablate(fitted, measured, crossFit(fitted));
  expect(shares.map(({ feature }) => feature)).toEqual([...FEATURES]);
  expect(
    shares.every(({ changes }) => changes.length === 2 && changes.every((one) => Math.abs(one) <= 1)),
  ).toBe(true);
});

test('SQuAD’s questions are fitted on in their article and in their paragraph, half each, and measured in their article', async () => {
  const set = await setOf('c.json', squadFile());
  const questions = set.rankings.length;
  expect(set.examples.map(({ weight }) => weight)).toEqual(Array.from({ length: 2 * questions }, () => 0.5));
  const sizes = set.examples.map(({ rows }) => rows.length);
  expect(sizes.slice(0, questions)).toEqual(set.rankings.map(({ rows }) => rows.length));
  const [article = 0, paragraph = 0] = [sizes[0], sizes[questions]];
  expect(paragraph).toBeLessThan(article);
});

test('questions about an article of the corpus are a test, and not fitted on', async () => {
  const opened = await openSet(write('q.jsonl', JSON.stringify({ question: 'Who?', gold: [], answers: [] })));
  expect(() => trainingSet(opened)).toThrow('Such questions are a test and are never fitted on');
});

test('the weights file says what the weights were fitted on, and no weight is a negative zero', () => {
  const ranking = rankerWeights(Float64Array.from(FEATURES, (_, k) => (k === 0 ? 1.23456 : -0.00001)));
  const text = weightsFile({ ...LEARNT, ranking }, [
    { file: 'a.json', questions: 5, sha256: '0123456789abcdef' },
    { file: 'b.jsonl', questions: 7, sha256: 'fedcba9876543210' },
  ]);
  expect(text).toContain(' * a.json (5 questions) and\n * b.jsonl (7 questions).\n');
  expect(text).toContain(`    ${FEATURES[0]}: 1.2346,\n    ${FEATURES[1]}: 0,\n`);
  expect(text).toContain("  { file: 'b.jsonl', questions: 7, sha256: 'fedcba9876543210' },\n");
});
