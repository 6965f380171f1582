/** What the README shows is what Footnote does. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { test } from './discord/bot-on-discord.js';
import { root } from './discord/bot-process.js';

const readme = readFileSync(`${root}README.md`, 'utf8');

/** The contents of the README's code blocks in one language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(
    ([, content = '']) => content,
  );
}

function footnote(words: readonly string[], input = ''): string {
  const environment = { PATH: process.env['PATH'], CORPUS_DIR: `${root}corpus` };
  const { stdout } = spawnSync(process.execPath, [`${root}dist/src/main.js`, ...words], {
    env: environment,
    input,
    encoding: 'utf8',
  });
  return stdout;
}

describe('the README shows', () => {
  test('the two commands first, each alone', () => {
    expect(blocks('sh').slice(0, 3)).toEqual([
      'npm ci && npm start\n',
      'npm cit\n',
      'npm run ask -- "how many fled Kursk"\n',
    ]);
  });

  test('what the terminal says', () => {
    expect(blocks('text')[0]).toBe(footnote(['ask', 'how many fled Kursk']));
  });

  test('what a member reads on Discord', async ({ discord, bot }) => {
    const asked = { command: 'ask', options: { question: 'how many fled Kursk' } };
    const { text } = await discord.slash(asked).reply();
    await bot.line(/"outcome":"answered"/);
    expect(blocks('text')[1]).toBe(`${text}\n`);
  });

  test('a line in and the line that comes out, but for its figures, which change with the weights', () => {
    const [line = '', shown = ''] = blocks('json');
    const answer = JSON.parse(shown);
    const figures = { confidence: expect.any(Number), passages: [{ score: expect.any(Number) }] };
    const expected = { ...answer, ...figures, passages: [{ ...answer.passages[0], ...figures.passages[0] }] };
    expect(JSON.parse(footnote(['ask', '--jsonl'], line))).toEqual(expected);
  });

  test('every setting and every package', () => {
    const settings = readFileSync(`${root}.env.example`, 'utf8').match(/^[A-Z_]+(?==)/gm) ?? [];
    expect(settings).toContain('DISCORD_TOKEN');
    for (const name of settings) expect(readme).toContain(`| \`${name}\` |`);

    const packages = z.record(z.string(), z.string());
    const { dependencies, devDependencies } = z
      .object({ dependencies: packages, devDependencies: packages })
      .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')));
    const table = readme.slice(readme.indexOf('| package | why |'), readme.indexOf('## What it does not do'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies }))
      expect(table).toMatch(new RegExp(`^\\|[^|]*(?<![\\w/-])${name}[ ,]`, 'm'));
  });
});
