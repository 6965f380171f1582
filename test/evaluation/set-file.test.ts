import { describe, expect, test } from 'vitest';
import { articleQuestionSet } from '../../src/evaluation/article-questions.js';
import { candidateSet } from '../../src/evaluation/candidate-rows.js';
import { openSet } from '../../src/evaluation/set-file.js';
import { labels, rightUnits } from '../../src/evaluation/sets.js';
import { type SquadScope, squadSet } from '../../src/evaluation/squad.js';
import { articleOf } from '../replies/articles.js';
import { candidateFile, squadFile, temporaryFolder } from './small-sets.js';

const write = temporaryFolder();

async function squadOf(scope: SquadScope, content = squadFile()) {
  const opened = await openSet(write('small.json', content));
  if (opened.format !== 'squad') throw new Error(`It was taken for ${opened.format}`);
  return squadSet(opened.squad, scope, 'small.json');
}

async function candidatesOf(content: string) {
  const opened = await openSet(write('small.jsonl', content));
  if (opened.format !== 'candidates') throw new Error(`It was taken for ${opened.format}`);
  return candidateSet(opened.rows);
}

describe('a SQuAD file', () => {
  test.each([
    ['paragraph', 3],
    ['article', 2],
    ['corpus', 2],
  ] as const)('asked by %s has %i articles, and always the same questions', async (scope, count) => {
    const set = await squadOf(scope);
    expect(set.articles).toHaveLength(count);
    expect(set.cases).toHaveLength(5);
    expect(set.cases.every(({ article }) => (article === undefined) === (scope === 'corpus'))).toBe(true);
  });

  test.each(['paragraph', 'article', 'corpus'] as const)(
    'has the answer in the sentence that counts as right, asked by %s',
    async (scope) => {
      const { articles, cases } = await squadOf(scope);
      const right = cases.map(({ gold: [gold], answers }) => {
        const article = articles.find(({ id }) => id === gold?.article);
        const start = gold?.start ?? -1;
        const sentence = article?.sentences.find((one) => one.start <= start && start < one.end);
        return sentence?.text.includes(answers[0] ?? '?');
      });
      expect(right).toEqual([true, true, true, true, true]);
    },
  );

  test('counts characters as SQuAD does, where emoji are one and not two', async () => {
    const context = '🐋🐋 A whale sings. 🐋 It dives.';
    const qas = [
      {
        question: 'What dives?',
        answers: [{ text: 'It', answer_start: [...context].indexOf('I') }],
      },
    ];
    const set = await squadOf('article', JSON.stringify({ data: [{ paragraphs: [{ context, qas }] }] }));
    expect(set.cases[0]?.gold[0]?.start).toBe(context.indexOf('It'));
  });

  test('may have questions without an answer, as SQuAD 2.0 does', async () => {
    const paragraphs = [{ context: 'Whales sing.', questions: { 'Who counts whales?': '' } }];
    const set = await squadOf('article', squadFile([{ title: 'Whales', paragraphs }]));
    expect(set.cases[0]).toMatchObject({ gold: [], answers: [] });
  });

  test('is refused where an answer does not stand where it says', async () => {
    const qas = [{ question: 'Who sings?', answers: [{ text: 'Whales', answer_start: 3 }] }];
    const broken = JSON.stringify({ data: [{ paragraphs: [{ context: 'Whales sing.', qas }] }] });
    await expect(squadOf('article', broken)).rejects.toThrow(
      'small.json, "Who sings?": the context does not have "Whales" at 3.',
    );
  });
});

describe('a file of candidates', () => {
  test('counts only questions with a right and a wrong candidate', async () => {
    const set = await candidatesOf(
      candidateFile([
        { question: 'Who sings?', candidates: ['+ Whales sing.', 'Ships sink.'] },
        { question: 'Who is silent?', candidates: ['Whales sing.', 'Ships sink.'] },
        { question: 'Who sinks?', candidates: ['+ Ships sink.'] },
      ]),
    );
    expect(set.cases.map(({ question }) => question)).toEqual(['Who sings?']);
  });

  test('counts a candidate once, by its best sentence, however many it was cut into', async () => {
    const set = await candidatesOf(
      candidateFile([
        {
          question: 'Who sings?',
          candidates: ['Ships sink. Ships float.', '+ Whales dive. Whales sing.', '+ Men sing.'],
        },
      ]),
    );
    const [article] = set.articles;
    const [asked] = set.cases;
    if (article === undefined || asked === undefined) throw new Error('There is no such row');
    const found = article.sentences.map((sentence) => ({ ...sentence, article: article.id }));
    expect(found).toHaveLength(5);
    expect(labels(found, asked, set.unit)).toEqual([false, true, true]);
    expect(rightUnits(asked, new Map([[article.id, article]]), set.unit)).toBe(2);
  });

  test('keeps the sections of one article together, and rows without a title apart', async () => {
    const candidates = ['+ Whales sing.', 'Ships sink.'];
    const set = await candidatesOf(
      candidateFile([
        { question: 'a', title: 'Whale – Song', candidates },
        { question: 'b', title: 'Whale – Food', candidates },
        { question: 'c', candidates },
        { question: 'd', candidates },
      ]),
    );
    expect(set.cases.map(({ group }) => group)).toEqual(['Whale', 'Whale', 'row-3', 'row-4']);
  });
});

describe('questions about an article', () => {
  const article = articleOf('sea', 'Whales sing at night. Ships sink.');

  async function questionsOf(row: object) {
    const opened = await openSet(write('questions.jsonl', `\n${JSON.stringify(row)}\n`));
    if (opened.format !== 'article questions') throw new Error(`It was taken for ${opened.format}`);
    return articleQuestionSet(opened.rows, article, [], 'questions.jsonl');
  }

  test('are right about the sentence that begins as they say', async () => {
    const set = await questionsOf({
      question: 'What sinks?',
      gold: ['Ships'],
      answers: ['Ships'],
      speaker: 'Ann',
    });
    expect(set.cases).toEqual([
      {
        question: 'What sinks?',
        article: 'sea',
        group: 'sea',
        gold: [{ article: 'sea', start: 22, end: 27 }],
        answers: ['Ships'],
        speaker: 'Ann',
      },
    ]);
  });

  test('are refused, with their line, where the article has no such sentence', async () => {
    await expect(questionsOf({ question: 'What swims?', gold: ['Fish'], answers: [] })).rejects.toThrow(
      'questions.jsonl, line 2: the article "sea" nowhere has "Fish".',
    );
  });
});

describe('any other file is refused, saying where and what was expected', () => {
  test.each([
    ['nothing at all', '', 'is empty. Expected SQuAD-style JSON'],
    ['text', 'Who sings?\n', 'line 1: this is not JSON. Expected SQuAD-style JSON'],
    ['other JSON', '{"text": "Who sings?"}\n', 'line 1: this is none of the formats. Expected'],
    [
      'a line that breaks off',
      '{"question": "a", "candidates": []}\n\n{"question": ',
      'line 3: this is not JSON.',
    ],
    [
      'a label that is none',
      '{"question": "a", "candidates": [{"text": "b", "label": 2}]}',
      'line 1: "candidates[0].label":',
    ],
    [
      'a paragraph without text',
      '{"data": [{"paragraphs": [{"qas": []}]}]}',
      '"data[0].paragraphs[0].context":',
    ],
  ])('%s', async (_, content, message) => {
    const file = write('other.txt', content);
    await expect(openSet(file)).rejects.toThrow(message);
    await expect(openSet(file)).rejects.toThrow(file);
  });

  test('one that is not there', async () => {
    await expect(openSet('nowhere.json')).rejects.toThrow('nowhere.json cannot be read (ENOENT).');
  });
});

test('a file is known again under another name by what is in it', async () => {
  const first = await openSet(write('one.json', squadFile()));
  const second = await openSet(write('two.json', squadFile()));
  const other = await openSet(write('three.json', squadFile([])));
  expect([first.name, second.name]).toEqual(['one', 'two']);
  expect(second.sha256).toBe(first.sha256);
  expect(other.sha256).not.toBe(first.sha256);
});
