/**
 * What a corpus costs, measured: `npm run corpus-cost` prints the table of docs/scaling.md. The articles are made of English
 * words, the frequent ones as often as they are in English (Zipf's law), so that lists of words are as long as in real ones.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'vitest';
import { root } from '../discord/bot-process.js';

const SIZES = [100, 1_000, 3_000, 10_000];
/** Of a newspaper article. */
const SENTENCES = 25;
const WORDS = 18;
const QUESTIONS = 100;

const words = readFileSync(`${root}src/answering/glove/vectors.txt`, 'utf8')
  .split('\n')
  .map((line) => line.slice(0, line.indexOf(' ')))
  .filter((word) => /^[a-z]{2,}$/.test(word));

/** The same numbers at every run. */
let state = 1;
function random(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** Rank r comes with a frequency in proportion to 1/r. */
function word(): string {
  return words[Math.floor(words.length ** random()) - 1] ?? 'the';
}

function sentence(): string {
  const text = Array.from({ length: WORDS }, word).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Prints how much memory the process took at most, in MB, when it ends. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n'));",
)}`;

/** Asks the questions one after the other. @returns how long the first took, start included, and each of the others, in ms */
async function ask(corpus: string, data: string, questions: readonly string[]) {
  const began = performance.now();
  const program = ['--import', PEAK, `${root}dist/src/main.js`, 'ask', '--jsonl', '--corpus', corpus];
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env['PATH'], DATA_DIR: data },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const times: number[] = [];
  for (const question of questions) {
    const asked = times.length === 0 ? began : performance.now();
    child.stdin.write(`${question}\n`);
    if ((await answers.next()).done === true) throw new Error(told);
    times.push(performance.now() - asked);
  }
  child.stdin.end();
  await ended;
  const [first = 0, ...others] = times;
  others.sort((a, b) => a - b);
  return { first, others, peak: Number(/peak (\d+)/.exec(told)?.[1] ?? Number.NaN) };
}

test('what a corpus costs', { timeout: 1_800_000 }, async () => {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(
    '\n| articles | sentences | first start, s | next start, s | memory at most, MB | median answer, ms | p99, ms |\n|--:|--:|--:|--:|--:|--:|--:|',
  );
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-corpus-cost-'));
    const corpus = mkdtempSync(join(folder, 'corpus-'));
    for (let n = 0; n < size; n += 1) {
      const paragraphs = Array.from({ length: SENTENCES / 5 }, () =>
        Array.from({ length: 5 }, sentence).join(' '),
      );
      writeFileSync(join(corpus, `article-${n}.txt`), `${paragraphs.join('\n\n')}\n`);
    }
    const questions = Array.from(
      { length: QUESTIONS + 1 },
      () => `Which ${word()} ${word()} the ${word()} ${word()}?`,
    );
    const first = await ask(corpus, join(folder, 'data'), questions).catch(() => null);
    if (first === null) {
      print(
        `| ${size.toLocaleString('en')} | ${(size * SENTENCES).toLocaleString('en')} | more than Node gives a process | | | | |`,
      );
      rmSync(folder, { recursive: true });
      break;
    }
    const again = await ask(corpus, join(folder, 'data'), questions.slice(0, 2));
    const at = (share: number) => (first.others[Math.floor(first.others.length * share)] ?? 0).toFixed(0);
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    print(
      `| ${size.toLocaleString('en')} | ${(size * SENTENCES).toLocaleString('en')} | ${seconds(first.first)} | ${seconds(again.first)} | ${first.peak} | ${at(0.5)} | ${at(0.99)} |`,
    );
    rmSync(folder, { recursive: true });
  }
});
