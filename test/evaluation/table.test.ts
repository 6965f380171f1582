import { expect, test } from 'vitest';
import { type Row, report } from '../../src/evaluation/report.js';
import type { Summary } from '../../src/evaluation/summary.js';
import { change, decimal, percent, table } from '../../src/evaluation/table.js';

test('a table lines up, and is Markdown', () => {
  const lines = table(
    [
      { title: 'set', align: 'left', cell: ([name]: readonly string[]) => name ?? '' },
      { title: 'P@1', align: 'right', cell: ([, share]: readonly string[]) => share ?? '' },
    ],
    [
      ['xquad, paragraph †', '100.0'],
      ['a|b', '7.5'],
    ],
  );
  expect(lines).toEqual([
    '| set                |   P@1 |',
    '|--------------------|------:|',
    '| xquad, paragraph † | 100.0 |',
    '| a\\|b               |   7.5 |',
  ]);
});

test('numbers are written with as many digits as they are worth', () => {
  expect([percent(0.8333), percent(1), percent(null)]).toEqual(['83.3', '100.0', '–']);
  expect([decimal(0.03149), decimal(0.2, 2), decimal(null)]).toEqual(['0.031', '0.20', '–']);
  expect([change(0.0042), change(-0.0042), change(-0.0001), change(0)]).toEqual([
    '+0.4',
    '−0.4',
    '0.0',
    '0.0',
  ]);
});

const summary: Summary = {
  answerable: 1234,
  unanswerable: 10,
  foreign: 1234,
  p1: 1,
  p3: 1,
  mrr: 1,
  map: 1,
  em: 1,
  f1: 1,
  accepted: 1,
  speaker: 1,
  rightRefusals: 1,
  wrongRefusals: 1,
  foreignRefusals: 1,
  refusalsAtLimit: 1,
  aurc: 0.123,
  ece: 0.456,
  medianMilliseconds: 12.34,
  p99Milliseconds: 123.45,
};
const row: Row = {
  set: 'xquad.en.dev, paragraph',
  weights: 'cross-validated',
  footnote: summary,
  miniSearch: { ...summary, em: null, f1: null, accepted: null, speaker: null, ece: null },
};

test('the report fits a terminal of 100 columns', () => {
  expect(Math.max(...report([row]).map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('the report says which rows are cross-validated, and which were measured on what was fitted on', () => {
  const text = report([row, { ...row, set: 'b', weights: 'fitted on it' }]).join('\n');
  expect(text).toContain('| xquad.en.dev, paragraph † | Footnote ');
  expect(text).toContain('| b ‡ ');
  expect(text).toContain('† cross-validated by article: ');
  expect(text).toContain('‡ measured with the weights as they ship, which were fitted on this set.');
  expect(report([{ ...row, weights: 'never fitted on it' }]).join('\n')).not.toMatch(/[†‡]/);
});

test('the report has no table of answers where no set gives any', () => {
  expect(report([row]).join('\n')).toContain('accepted');
  expect(report([{ ...row, footnote: row.miniSearch }]).join('\n')).not.toContain('accepted');
});
