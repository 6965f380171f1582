/** `footnote ask --why`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UnknownArticle } from '../../src/answering/contract.js';
import { whyOnce } from '../../src/terminal/why.js';
import { articleOf, contextOf, realContext } from '../replies/articles.js';

describe('asking why', () => {
  test('shows the answer, the best two passages and every share, which add up to the scores', async () => {
    const text = whyOnce('how many fled Kursk', {}, await realContext());
    expect(text).toMatch(/^Answer: 121,000 \(confidence 0\.\d{3}, threshold 0\.\d{3}\)$/m);
    expect(text).toMatch(
      /^1\. Belgorod and Kursk under attack ¶5, sentence 1, score .*121,000 people have fled/m,
    );
    expect(text).toMatch(/^2\. .* ¶14, .*Close to 200,000/m);
    const rows = text
      .split('\n')
      .filter((line) => /^\| \w+ +\| +-?\d+\.\d{4} \|( +-?[\d.]+ \|){4}$/.test(line));
    const [, one, two] = /^\| score +\| +\| +\| +([\d.]+) \| +\| +([\d.]+) \|$/m.exec(text) ?? [];
    const column = (at: number) => rows.reduce((sum, row) => sum + Number(row.split('|')[at]), 0);
    expect(rows.length).toBeGreaterThan(5);
    expect(column(4)).toBeCloseTo(Number(one), 2);
    expect(column(6)).toBeCloseTo(Number(two), 2);
  });

  test('is what docs/answering.md shows, but for the figures, which change with the weights', async () => {
    const [, shown = ''] = /^```text\n(.*?)^```$/ms.exec(readFileSync('docs/answering.md', 'utf8')) ?? [];
    const withoutFigures = (text: string) => text.replace(/ *-?\d+\.\d+/g, ' #').replace(/-{3,}/g, '---');
    const text = whyOnce('how many fled Kursk', {}, await realContext());
    expect(withoutFigures(shown)).toBe(withoutFigures(text));
  });

  test('shows how each word was found', async () => {
    const text = whyOnce('how many fled Kursk', { top: 1 }, await realContext());
    expect(text).toMatch(/^ {3}flee \(verb, rarity .*\): written “fled”/m);
    expect(text).not.toMatch(/^2\. /m);
  });

  test('says that it refuses, and because of what', async () => {
    const text = whyOnce('how many tanks were destroyed', {}, await realContext());
    expect(text).toMatch(/^Refused: confidence 0\.\d{3}, threshold 0\.\d{3}$/m);
    expect(text).toContain('as the passage lacks what is asked for');
    expect(text).toMatch(/^ {3}tank \(.*\): not found$/m);
  });

  test('says so where no sentence is near', async () => {
    expect(whyOnce('zzzz', {}, await realContext())).toMatch(
      /^Refused: no sentence is near the question\.\n$/m,
    );
  });

  test('looks in one article only, and knows which there are', () => {
    const context = contextOf([articleOf('one', 'Ann ate an apple.'), articleOf('two', 'Bob ate a banana.')]);
    expect(whyOnce('who ate', { article: 'two' }, context)).not.toContain('Ann');
    expect(() => whyOnce('who ate', { article: 'three' }, context)).toThrow(UnknownArticle);
  });

  test('lets nothing in a text steer the terminal', () => {
    const context = contextOf([articleOf('one', 'Ann ate \u001b[31man apple.')]);
    expect(whyOnce('who ate\u001b[2J an apple', {}, context)).not.toContain('\u001b');
  });
});

describe('footnote ask --why', () => {
  const main = resolve('dist/src/main.js');
  const env = { ...process.env, CORPUS_DIR: '', DISCORD_TOKEN: '', DISCORD_TOKEN_FILE: '' };

  test('prints the reasons', () => {
    const out = execFileSync(process.execPath, [main, 'ask', '--why', 'how many fled Kursk'], {
      env,
      encoding: 'utf8',
    });
    expect(out).toMatch(/^Asked: how many fled Kursk\n/);
    expect(out).toMatch(/^\| score /m);
  });

  test('is for one question', () => {
    const { status, stderr } = spawnSync(process.execPath, [main, 'ask', '--why', '--jsonl'], {
      env,
      input: '',
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 64,
      stderr: '--why explains one question; leave --jsonl out.\n',
    });
  });
});
