import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/answering/answerer.js';
import { answerLines } from '../../src/terminal/jsonl.js';
import { articleOf, contextOf, realContext } from '../replies/articles.js';

let answerer: Answerer;
beforeAll(async () => {
  ({ answerer } = await realContext());
});

async function run(chunks: readonly (string | Buffer)[], by: Answerer = answerer, defaults = {}) {
  const output = new PassThrough();
  const written = text(output);
  const good = await answerLines(Readable.from(chunks, { objectMode: false }), output, by, defaults);
  output.end();
  const lines = (await written).split('\n');
  expect(lines.pop()).toBe('');
  return { good, lines, answers: lines.map((line): unknown => JSON.parse(line)) };
}

describe('a question a line', () => {
  test('gets an answer a line, in order, exactly as the answerer gives it', async () => {
    const questions = ['how many fled Kursk', 'belgorod governor', 'What is the capital of France?'];
    const { good, answers } = await run([`${questions.join('\n')}\n`]);
    expect(good).toBe(true);
    expect(answers).toEqual(
      questions.map((question) => JSON.parse(JSON.stringify(answerer.answer(question)))),
    );
  });

  test('has the fields of the contract, and where another figure answers as well, that one', async () => {
    const { answers } = await run(['how many fled Kursk\n']);
    const passage = {
      article: { id: 'belgorod-kursk', title: expect.any(String) },
      paragraph: expect.any(Number),
      sentence: expect.any(Number),
      text: expect.any(String),
      start: expect.any(Number),
      end: expect.any(Number),
      speaker: { name: 'Alexei Smirnov', role: 'regional governor' },
      score: expect.any(Number),
    };
    expect(answers[0]).toEqual({
      question: 'how many fled Kursk',
      answered: true,
      answer: { text: '121,000', start: 5, end: 12 },
      confidence: expect.any(Number),
      passages: expect.arrayContaining([passage]),
      others: [
        {
          answer: { text: '200,000', start: 9, end: 16 },
          passage: expect.objectContaining({ paragraph: 14 }),
        },
      ],
    });
  });

  test('may be JSON, with an article and a number of passages of its own, and keys that are not ours', async () => {
    const two = contextOf([
      articleOf('cats', 'Cats sleep. Cats eat. Cats play.'),
      articleOf('dogs', 'Dogs and cats bark.'),
    ]).answerer;
    const { answers } = await run(
      [
        '{"question": "cats", "article": "cats", "top": 2, "gold": []}\n',
        'cats\n',
        '{"question": "cats", "article": "dogs"}\n',
      ],
      two,
      { top: 9 },
    );
    const articles = answers.map((answer) => passagesOf(answer).map(({ article: { id } }) => id));
    expect(articles).toEqual([['cats', 'cats'], expect.arrayContaining(['cats', 'dogs']), ['dogs']]);
    expect(passagesOf(answers[1])).toHaveLength(4);
  });

  test('is the same whether it ends with LF, CR LF or the end of the input, and wherever the input is broken', async () => {
    const input = Buffer.from(
      '\uFEFFWho fled Kursk — “121,000”?\r\n{"question":"wer floh, Grüße?"}\nbelgorod governor',
    );
    const whole = await run([input]);
    expect(whole.answers).toHaveLength(3);
    expect(whole.answers[0]).toMatchObject({ question: 'Who fled Kursk — “121,000”?' });
    for (const size of [1, 2, 3, 7]) {
      const chunks = Array.from({ length: Math.ceil(input.length / size) }, (_, at) =>
        input.subarray(at * size, (at + 1) * size),
      );
      expect((await run(chunks)).lines).toEqual(whole.lines);
    }
  });

  test('needs no line at all', async () => {
    expect(await run([])).toEqual({ good: true, lines: [], answers: [] });
  });
});

describe('a bad line', () => {
  test.each([
    ['', 'The question is empty.'],
    ['   ', 'The question is empty.'],
    ['{"question": ""}', 'The question is empty.'],
    ['{"question": 7}', '"question" must be text.'],
    ['{}', '"question" must be text.'],
    ['{"question": "x", "top": 0}', '"top" must be at least 1.'],
    ['{"question": "x", "top": 1.5}', '"top" must be a whole number.'],
    ['{"question": "x", "article": 3}', '"article" must be the id of an article.'],
    ['{"question": 7, "top": "3"}', '"question" must be text; "top" must be a whole number.'],
  ])('%j gives its error and its number, and the others are answered', async (line, error) => {
    const { good, answers } = await run([`belgorod governor\n${line}\nhow many fled Kursk\n`]);
    expect(good).toBe(false);
    expect(answers).toEqual([
      expect.objectContaining({ question: 'belgorod governor' }),
      { error, line: 2 },
      expect.objectContaining({ question: 'how many fled Kursk' }),
    ]);
  });

  test('may be broken JSON or name an article that is not there', async () => {
    const { answers } = await run(['{"question": \n{"question": "x", "article": "nowhere"}\n']);
    expect(answers).toEqual([
      { error: expect.stringMatching(/^The line begins with { but is not JSON: /), line: 1 },
      { error: expect.stringContaining('nowhere'), line: 2 },
    ]);
  });
});

describe('many lines', () => {
  test('are answered while they come in', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const done = answerLines(input, output, answerer, {});
    input.write('belgorod governor\n');
    const first: unknown = JSON.parse(String(await new Promise((resolve) => output.once('data', resolve))));
    expect(first).toMatchObject({ question: 'belgorod governor' });
    input.end();
    expect(await done).toBe(true);
  });

  test('wait for a reader that is slow, and none is lost', async () => {
    const questions = Array.from({ length: 2000 }, (_, at) => `how many fled Kursk ${at}`);
    const output = new PassThrough({ highWaterMark: 1024 });
    const done = answerLines(
      Readable.from([`${questions.join('\n')}\n`], { objectMode: false }),
      output,
      answerer,
      { top: 1 },
    );
    let seen = '';
    let most = 0;
    for await (const chunk of stopAfter(output, done)) {
      most = Math.max(most, output.readableLength);
      seen += String(chunk);
    }
    expect(await done).toBe(true);
    expect(seen.trim().split('\n')).toHaveLength(2000);
    expect(most).toBeLessThan(200_000);
  });
});

/** The stream, ended when nothing more will be written. */
function stopAfter(stream: PassThrough, done: Promise<unknown>): PassThrough {
  void done.then(() => stream.end());
  return stream;
}

function passagesOf(answer: unknown): { article: { id: string } }[] {
  return typeof answer === 'object' &&
    answer !== null &&
    'passages' in answer &&
    Array.isArray(answer.passages)
    ? answer.passages
    : [];
}
