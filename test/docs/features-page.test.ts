/** docs/features.md names a proof for every feature, or says why there is none; the proofs are there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const page = readFileSync('docs/features.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!feature|idea)/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));
const named = [...page.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);

describe('docs/features.md', () => {
  test('has a line for each feature, and each has three parts', () => {
    expect(rows).toHaveLength(11 + 10 + 9 + 11 + 9);
    for (const row of rows) expect(row, row.join(' | ')).toHaveLength(3);
  });

  test('names a test for each, or says why it is not built', () => {
    for (const [feature, , proof = ''] of rows)
      expect(proof, feature).toMatch(/^(?:`test\/\S+\.test\.ts`(?:, |$))+$|^Not built: ./);
  });

  test.each([...new Set(named)])('names a test that is there and asserts something: %s', (path) => {
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain('expect(');
  });
});
