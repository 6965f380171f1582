import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Measured } from './comparing/measured.js';
import { bars } from './page/bars.js';
import { figure } from './page/numbers.js';
import { page } from './page/page.js';
import { resultsIn, writePage } from './page/write.js';
import type { Results } from './results.js';

const stamp = {
  date: '2026-01-02',
  command: 'npm run bench',
  seconds: 61,
  node: 'v20.19.0',
  cores: 2,
  processor: 'a processor',
  gigabytes: 8,
  busy: 0.5,
  commit: 'abc1234',
};

function engine(p50: number, right: number, heap: number, keepsTexts = false, texts = 200): Measured {
  const times = { build: 1_000, save: 10, open: 100, firstAnswer: 120, p50, p99: 4 * p50 };
  const memory = { snapshot: 1_000, heap, openedHeap: heap, texts, keepsTexts, resident: 100 + heap };
  const answers = { asked: 200, questions: 100, right, refused: 3, refusedRight: 1 };
  return { options: 'as it comes', ...times, ...memory, ...answers };
}

const small = {
  footnote: engine(0.2, 90, 1_000, true),
  minisearch: engine(0.1, 80, 500),
  'sqlite-without-stop-words': engine(0.1, 70, 0),
};
const large = {
  footnote: engine(5, 80, 900_000),
  minisearch: engine(500, 60, 950_000),
  'sqlite-without-stop-words': engine(6, 70, 0),
};
const level = (perSecond: number) => ({
  perSecond,
  p50: 1,
  p99: 3,
  answered: 100,
  held: 4,
  away: 0,
  lost: 0,
  processor: 2,
});

const results: Results = {
  engines: {
    stamp,
    sets: ['a-set.json'],
    seed: 1,
    comparisons: [
      { size: 20, real: 20, engines: small },
      { size: 20_000, real: 900, engines: { ...large, lunr: { failure: 'needs more than 8192 MB' } } },
      { size: 200_000, real: 900, engines: large },
    ],
  },
  load: {
    stamp,
    loads: [
      {
        articles: 1,
        sentences: 20,
        rounds: 2,
        each: 50,
        levels: [{ inFlight: 10, footnote: level(900), pong: level(1_000) }],
      },
    ],
  },
};

const barOf = (measured: Results, words: RegExp) => bars(measured).find(({ bar }) => words.test(bar));

describe('a bar', () => {
  test('is met where the figure reaches it', () => {
    expect(barOf(results, /^20 sentences: p50/)).toMatchObject({ met: true });
    expect(barOf(results, /p50 of a whole answer ≤ that of SQLite/)).toMatchObject({ met: true });
    expect(barOf(results, /One article, 10 in flight: at least 0.85×/)).toMatchObject({
      met: true,
      seen: '0.9×',
    });
    expect(barOf(results, /P@1 above/)?.seen).toBe('80.0 %, the best other 70.0 %');
  });

  test('is missed where another engine is as good', () => {
    const equal = { ...large, 'sqlite-without-stop-words': engine(4, 80, 0) };
    const measured: Results = {
      engines: { stamp, sets: [], seed: 1, comparisons: [{ size: 200_000, real: 0, engines: equal }] },
    };
    expect(barOf(measured, /P@1 above/)).toMatchObject({ met: false });
    expect(barOf(measured, /p50 of a whole answer ≤ that of SQLite/)).toMatchObject({ met: false });
  });

  test('that is missed has its cause on the page, one that is met has none', () => {
    const slow = { ...small, footnote: engine(0.4, 90, 1_000) };
    const measured: Results = {
      engines: { stamp, sets: [], seed: 1, comparisons: [{ size: 20, real: 20, engines: slow }] },
    };
    expect(page(measured, [])).toMatch(/^Missed: 20 sentences: p50 of a whole answer ≤ 0\.3 ms\. Where/m);
    expect(page(results, [])).not.toContain('Missed: 20 sentences');
  });

  test('of which nothing was measured is neither', () => {
    expect(bars({}).every(({ seen }) => seen === null)).toBe(true);
    expect(page({}, [])).not.toMatch(/\| met \||missed/);
  });

  test('of an index’s memory holds like against like: both beside the texts, and both with them', () => {
    const sizes = (footnote: number, minisearch: number): Results => ({
      engines: {
        stamp,
        sets: [],
        seed: 1,
        comparisons: [
          { size: 20, real: 20, engines: small },
          {
            size: 200_000,
            real: 0,
            engines: {
              footnote: engine(5, 80, footnote, true, 30_000_000),
              minisearch: engine(5, 80, minisearch, false, 30_000_000),
            },
          },
        ],
      },
    });
    const met = (results: Results) =>
      [/beside the texts/, /with the texts/].map((words) => barOf(results, words)?.met);
    expect(met(sizes(99_000_000, 70_000_000))).toEqual([true, true]);
    expect(met(sizes(101_000_000, 70_000_000))).toEqual([false, false]);
  });

  test('of memory holds a slope against its error', () => {
    const memory = (slope: number): Results => ({
      memory: {
        stamp,
        memory: {
          answers: 10,
          lost: 0,
          samples: [],
          warmUp: 0,
          resident: { slope: 0, standardError: 1 },
          heap: { slope, standardError: 1_000 },
        },
      },
    });
    expect(barOf(memory(1_999), /^Memory flat/)).toMatchObject({ met: true });
    expect(barOf(memory(2_001), /^Memory flat/)).toMatchObject({ met: false });
  });
});

describe('the page', () => {
  test('has ratios before times', () => {
    const text = page(results, []);
    expect(text.indexOf('| MiniSearch | 0.5× |')).toBeGreaterThan(0);
    expect(text.indexOf('| MiniSearch | 0.5× |')).toBeLessThan(text.indexOf('| MiniSearch | 0.1 |'));
  });

  test('says when, by what and where it was measured', () => {
    expect(page(results, [])).toContain(
      'Measured 2026-01-02 in 61 s by `npm run bench` on 2 cores (a processor), 8 GB, Node v20.19.0, 0.5 processes busy as it began, Footnote abc1234.',
    );
  });

  test('holds the index beside the index, and both with the texts', () => {
    const text = page(results, []);
    const ofSize = text.slice(text.indexOf('### Memory'));
    // 20 sentences; of Footnote 200 bytes are the texts', MiniSearch has them beside it.
    expect(ofSize).toMatch(/\| Footnote \| 0.0008 \| 0.0008 \| 0.001 \| 0.001 \|/);
    expect(ofSize).toMatch(/\| MiniSearch \| 0.0005 \| 0.0005 \| 0.0007 \| 0.0007 \|/);
    // From 1,000 bytes to 900,200, over 199,980 sentences.
    expect(ofSize.slice(ofSize.indexOf('**Each'))).toContain('| Footnote | 4 | 4 | 4 | 4 |');
    expect(ofSize).not.toMatch(/^\| SQLite FTS5 \|/m);
  });

  test('says why an engine has no figures', () => {
    expect(page(results, [])).toContain('| lunr | needs more than 8192 MB |');
  });

  test('says of a part that was not run that it was not, and shows only plots that there are', () => {
    expect(page(results, ['time'])).toContain('## Start\n\nNot measured.');
    expect(page(results, ['time']).match(/benchmarks\/\w+\.svg/g)).toEqual(['benchmarks/time.svg']);
  });

  test('shows three digits that count', () => {
    expect([0.012345, 1.2345, 12.345, 123.45, 12_345, 0, Number.NaN].map(figure)).toEqual([
      '0.0123',
      '1.23',
      '12.3',
      '123',
      '12,345',
      '0',
      '–',
    ]);
  });
});

describe('writing the page', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const plots = new Map([['time', '<svg/>']]);

  test('keeps what it is made of for the next run of one part', () => {
    writePage(folder, results, plots);
    expect(resultsIn(folder)).toEqual(results);
    expect(readdirSync(join(folder, 'benchmarks')).sort()).toEqual(['results.json', 'time.svg']);
    expect(readFileSync(join(folder, 'benchmarks.md'), 'utf8')).toBe(page(results, ['time']));
  });

  test('takes away plots of what is no longer on it', () => {
    writePage(folder, results, new Map([...plots, ['memory', '<svg/>']]));
    writePage(folder, results, plots);
    expect(readdirSync(join(folder, 'benchmarks')).sort()).toEqual(['results.json', 'time.svg']);
  });

  test('changes nothing where it cannot be written whole', () => {
    writePage(folder, results, plots);
    const before = readFileSync(join(folder, 'benchmarks.md'), 'utf8');
    // A plot in a folder that there is not.
    expect(() => writePage(folder, {}, new Map([...plots, ['no/where', '<svg/>']]))).toThrow();
    expect(readFileSync(join(folder, 'benchmarks.md'), 'utf8')).toBe(before);
    expect(resultsIn(folder)).toEqual(results);
    expect(readdirSync(join(folder, 'benchmarks')).sort()).toEqual(['results.json', 'time.svg']);
  });

  test('begins anew where what was kept is of another bench', () => {
    writePage(folder, results, plots);
    writeFileSync(join(folder, 'benchmarks/results.json'), '{"engines": 1}');
    expect(resultsIn(folder)).toEqual({});
  });
});
