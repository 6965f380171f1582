/** The command `footnote` as a process of its own: what it prints, and with which status it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';

const main = resolve('dist/src/main.js');
const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly input?: string;
  readonly environment?: Record<string, string>;
  /** The folder it is run in. */
  readonly cwd?: string;
}

function start(words: readonly string[], { environment, cwd }: Run = {}): ChildProcess {
  const unset = {
    DISCORD_TOKEN: '',
    DISCORD_TOKEN_FILE: '',
    CORPUS_DIR: '',
    LOG_LEVEL: '',
    COMMAND_GUILD_ID: '',
  };
  const env = { ...process.env, ...unset, ...environment };
  return spawn(process.execPath, [main, ...words], { env, ...(cwd === undefined ? {} : { cwd }) });
}

async function footnote(words: readonly string[], run: Run = {}) {
  const child = start(words, run);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('The process has no pipes.');
  stdin.end(run.input ?? '');
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [status, out, err] = await Promise.all([ended, text(stdout), text(stderr)]);
  return { status, out, err };
}

describe('footnote ask', () => {
  test('answers once and ends', async () => {
    const { status, out, err } = await footnote(['ask', 'how many fled Kursk']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^\*\*121,000\*\*\n/);
    expect(out).toContain('¶5 · said by Alexei Smirnov, regional governor');
  });

  test('is not stopped by a fault in what only the bot needs', async () => {
    const environment = { DISCORD_TOKEN: 'no-token-at-all', LOG_LEVEL: 'loudest' };
    const { status, out, err } = await footnote(['ask', 'how many fled Kursk'], { environment });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('**121,000**');
  });

  test('takes the words of a question without quotes, and as many passages as it is told', async () => {
    const { out } = await footnote(['ask', 'how', 'many', 'fled', 'Kursk', '--top', '1']);
    expect(out).toContain('**121,000**');
    expect(out).not.toContain('¶6');
  });

  test('with --jsonl writes a line for each line and ends with 1 if one was bad', async () => {
    const good = await footnote(['ask', '--jsonl', '--top', '2'], {
      input: 'how many fled Kursk\nbelgorod governor\n',
    });
    expect(good.status).toBe(0);
    expect(
      good.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).passages.length),
    ).toEqual([2, 2]);
    const bad = await footnote(['ask', '--jsonl'], { input: 'how many fled Kursk\n{}\n' });
    expect(bad.status).toBe(1);
    expect(bad.out.trim().split('\n')[1]).toBe('{"error":"\\"question\\" must be text.","line":2}');
  });

  test('searches the folder that it is told, and in it the article that it is told', async () => {
    writeFileSync(join(folder, 'cats.txt'), 'Cats sleep for sixteen hours a day.\n');
    writeFileSync(join(folder, 'dogs.txt'), 'Dogs sleep at night.\n');
    const both = await footnote(['ask', '--corpus', folder, 'who sleeps']);
    expect(both.status).toBe(0);
    const { out } = await footnote(['ask', '--jsonl', '--corpus', folder, '--article', 'dogs'], {
      input: 'who sleeps\n',
    });
    const { passages } = JSON.parse(out);
    expect(passages).toEqual([expect.objectContaining({ text: 'Dogs sleep at night.' })]);
    const none = await footnote(['ask', '--corpus', folder, '--article', 'fish', 'who sleeps']);
    expect({ status: none.status, out: none.out }).toEqual({ status: 64, out: '' });
    expect(none.err).toContain('fish');
  });

  test('ends quietly when its reader has seen enough', async () => {
    const child = start(['ask', '--jsonl']);
    const { stdin, stdout, stderr } = child;
    if (stdin === null || stdout === null || stderr === null) throw new Error('The process has no pipes.');
    const said = text(stderr);
    const ended = new Promise<number | null>((done) => child.on('close', done));
    stdin.on('error', () => stdin.destroy());
    stdout.once('data', () => stdout.destroy());
    stdin.end('how many fled Kursk\n'.repeat(5000));
    expect(await ended).toBe(0);
    expect(await said).toBe('');
  });

  test.each([
    [['ask'], 'Which question?'],
    [['ask', '--jsonl', 'who'], 'With --jsonl the questions come from standard input'],
    [['ask', '--top', 'many', 'who'], 'It must be a whole number from 1.'],
    [['ask', '--nonsense', 'who'], "unknown option '--nonsense'"],
    [['nonsense'], 'Unknown command “nonsense”. To see those that there are: npx footnote --help'],
  ])('says what is wrong with %j, and ends with 64', async (words, said) => {
    const { status, out, err } = await footnote(words);
    expect({ status, out }).toEqual({ status: 64, out: '' });
    expect(err).toContain(said);
  });
});

describe('footnote without a token', () => {
  test('says so, says how to get the bot, and is a chat', async () => {
    const { status, out, err } = await footnote([], { input: 'how many fled Kursk\n' });
    expect(status).toBe(0);
    expect(err).toMatch(/^DISCORD_TOKEN is not set, so this is a chat in the terminal\./);
    expect(out).toMatch(/^› how many fled Kursk\n\*\*121,000\*\*\n/);
  });
});

describe('what the host has to mend', () => {
  test('is told all at once, without values, and ends with 78', async () => {
    const environment = { DISCORD_TOKEN: 'no-token-at-all', LOG_LEVEL: 'loudest' };
    const { status, out, err } = await footnote([], { environment });
    expect({ status, out }).toEqual({ status: 78, out: '' });
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['LOG_LEVEL', 'DISCORD_TOKEN']);
    expect(err).not.toContain('no-token-at-all');
    expect(err).not.toContain('loudest');
  });

  test('is a .env that cannot be read, instead of a chat where there should be a bot', async () => {
    const folderInstead = mkdtempSync(join(folder, 'env-'));
    mkdirSync(join(folderInstead, '.env'));
    const otherEncoding = mkdtempSync(join(folder, 'env-'));
    writeFileSync(join(otherEncoding, '.env'), 'DISCORD_TOKEN=x', 'utf16le');
    for (const cwd of [folderInstead, otherEncoding]) {
      const { status, out, err } = await footnote([], { cwd });
      expect({ status, out }).toEqual({ status: 78, out: '' });
      expect(err).toMatch(/^\.env (?:cannot be read|is not UTF-8).*\n$/);
    }
  });

  test('is a folder without articles, or none at all', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    for (const corpus of [empty, join(folder, 'nowhere')]) {
      const { status, err } = await footnote(['ask', 'who'], { environment: { CORPUS_DIR: corpus } });
      expect(status).toBe(78);
      expect(err).toContain('CORPUS_DIR');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });

  test('is a file that cannot be read, while the others are', async () => {
    const mixed = mkdtempSync(join(folder, 'mixed-'));
    writeFileSync(join(mixed, 'good.txt'), 'Cats sleep for sixteen hours a day.\n');
    writeFileSync(join(mixed, 'bad.txt'), Buffer.from([0x41, 0xff, 0xfe, 0x00]));
    const { status, out, err } = await footnote(['ask', '--corpus', mixed, 'how long do cats sleep']);
    expect(status).toBe(0);
    expect(out).toContain('Cats sleep for');
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('bad.txt')]);
  });
});

test('footnote --version and --help end with 0', async () => {
  expect(await footnote(['--version'])).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  expect((await footnote(['--help'])).out).toContain('Usage: footnote');
});
