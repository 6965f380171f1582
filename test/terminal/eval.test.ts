/** `footnote eval` and `footnote train` as processes of their own, on small files of questions. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FITTED_ON } from '../../src/answering/weights.js';
import { candidateFile, squadFile, temporaryFolder } from '../evaluation/small-sets.js';

const write = temporaryFolder();
const squad = write('small.json', squadFile());
const candidates = write(
  'rows.jsonl',
  candidateFile(
    ['Whale', 'Ship', 'Lamp', 'Tower'].map((title) => ({
      question: `What did the ${title.toLowerCase()} near the island do?`,
      title,
      candidates: [
        `+ The ${title.toLowerCase()} near the island turned.`,
        `Nobody saw the ${title.toLowerCase()}.`,
        'Night fell.',
      ],
    })),
  ),
);
const questions = write(
  'questions.jsonl',
  [
    {
      question: 'What number of civilians has the fighting injured?',
      gold: ['Some 121,000 people have fled in Kursk alone'],
      answers: ['121', '121 more'],
      speaker: 'Alexei Smirnov',
    },
    { question: 'Which war began with the invasion of Poland?', gold: [], answers: [] },
    { question: 'What is the recipe for borscht?', gold: [], answers: [] },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n'),
);

/** @returns status, and what was written */
function footnote(...words: string[]): Promise<{ status: number; out: string; err: string }> {
  const env = { ...process.env, CORPUS_DIR: '', DISCORD_TOKEN: '', DISCORD_TOKEN_FILE: '' };
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [resolve('dist/src/main.js'), ...words],
      { env },
      (_, out, err) => done({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('footnote eval', () => {
  test('measures questions about the article, beside MiniSearch', async () => {
    const { status, out, err } = await footnote('eval', questions);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^\| questions +\| Footnote +\| +1 \| +\d+\.\d \|/m);
    expect(out).toMatch(/^\| +\| MiniSearch \| +1 \|/m);
    expect(out).toMatch(/^\| set +\| +EM \| +F1 \| accepted \| speaker \|$/m);
  });

  test('asks a SQuAD file in the three scopes, or in those that are named', async () => {
    const all = await footnote('eval', squad);
    expect(rowsOf(all.out)).toEqual(['small, paragraph', 'small, article', 'small, corpus']);
    const some = await footnote('eval', '--scope', 'corpus,article', squad);
    expect(rowsOf(some.out)).toEqual(['small, corpus', 'small, article']);
  });

  test('with --json gives the numbers to scripts', async () => {
    const { out } = await footnote(
      'eval',
      '--json',
      '--unanswerable',
      '--scope',
      'article',
      squad,
      candidates,
    );
    const rows: unknown = JSON.parse(out);
    const counts = { answerable: 5, unanswerable: 0, foreign: 5 };
    expect(rows).toMatchObject([
      {
        set: 'small, article',
        weights: 'never fitted on it',
        footnote: {
          ...counts,
          p1: expect.any(Number),
          f1: expect.any(Number),
          foreignRefusals: expect.any(Number),
        },
        miniSearch: { ...counts, p1: expect.any(Number), f1: null },
        misses: [],
      },
      { set: 'rows', footnote: { answerable: 4, foreign: 4, p1: 1, map: 1, f1: null } },
    ]);
  });

  test('shows what went wrong as far as it is asked to', async () => {
    const wrong = write(
      'wrong.jsonl',
      candidateFile([
        { question: 'Who lit the lamp?', candidates: ['+ It grew late.', 'Ann lit the lamp.'] },
      ]),
    );
    const { out } = await footnote('eval', '--misses', '3', wrong);
    expect(out).toContain('? Who lit the lamp?\n');
    expect(out).toContain('came first: Ann lit the lamp.\n');
    expect((await footnote('eval', wrong)).out).not.toContain('Who lit the lamp?');
  });

  test('takes the article that is named, by its file or by its id', async () => {
    write('moon.txt', 'Nobody lives on the moon. Dust covers it.\n');
    const other = write('sun.txt', 'The sun is hot.\n');
    const about = write('about.jsonl', JSON.stringify({ question: 'What covers the moon?', gold: ['Dust'] }));
    const folder = resolve(other, '..');
    expect((await footnote('eval', about, '--corpus', folder, '--article', 'moon')).status).toBe(0);
    expect((await footnote('eval', about, '--article', resolve(folder, 'moon.txt'))).status).toBe(0);
    expect(await footnote('eval', about, '--corpus', folder)).toMatchObject({
      status: 64,
      out: '',
      err: 'There are several articles. Name the one that the questions are about with --article: moon, sun.\n',
    });
  });

  test('says in one line what is wrong with a file, and ends with 64', async () => {
    const bad = write('bad.jsonl', '{"question": "a", "candidates": []}\noops\n');
    expect(await footnote('eval', bad)).toMatchObject({
      status: 64,
      out: '',
      err: expect.stringMatching(/^\S*bad\.jsonl, line 2: this is not JSON\. Expected .*\n$/),
    });
    expect((await footnote('eval', '--scope', 'book', squad)).status).toBe(64);
  });
});

describe('footnote train', () => {
  test('writes the same bytes every time, and says so when asked to check', async () => {
    const files = [squad, candidates];
    const out = [write('one.ts', ''), write('two.ts', '')] as const;
    const runs = await Promise.all(out.map((file) => footnote('train', ...files, '--out', file)));
    expect(runs.map(({ status, err }) => ({ status, err }))).toEqual([
      { status: 0, err: '' },
      { status: 0, err: '' },
    ]);
    const [one, two] = out.map((file) => readFileSync(file, 'utf8'));
    expect(two).toBe(one);
    expect(one).toContain(' * small.json (5 questions) and\n * rows.jsonl (4 questions).\n');
    expect(await footnote('train', ...files, '--check', '--out', out[0])).toMatchObject({ status: 0 });
    expect(await footnote('train', squad, '--check', '--out', out[0])).toMatchObject({
      status: 1,
      out: expect.stringContaining('is not what these files give'),
    });
    expect(readFileSync(out[0], 'utf8')).toBe(one);
  });

  test('shows how good the weights are where they were not fitted, and every weight', async () => {
    const out = write('three.ts', '');
    const run = await footnote('train', candidates, '--measure', squad, '--out', out);
    expect(run.out).toMatch(/^\| rows † +\| +4 \|/m);
    expect(run.out).toMatch(/^\| small +\| +5 \|/m);
    expect(run.out).toMatch(/^\| coverage +\| +-?\d+\.\d{4} \| +-?\d+\.\d{4} \|$/m);
  });

  test('will not fit on questions about an article of the corpus', async () => {
    expect(await footnote('train', questions, '--out', write('four.ts', ''))).toMatchObject({
      status: 64,
      err: expect.stringContaining('are never fitted on'),
    });
  });

  test('left in the source what it was fitted on', () => {
    expect(FITTED_ON.length).toBeGreaterThan(0);
    for (const { questions: count, sha256 } of FITTED_ON) {
      expect(count).toBeGreaterThan(0);
      expect(sha256).toMatch(/^[0-9a-f]{16}$/);
    }
  });
});

/** The sets in the first table. */
function rowsOf(out: string): string[] {
  return [...(out.split('\n\n')[1]?.matchAll(/^\| (\S.*?) +\| Footnote/gm) ?? [])].map(([, set = '']) => set);
}
