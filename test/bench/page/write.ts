/** Writes the page with its plots and results: all of it, or nothing that was there before is changed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Results, results } from '../results.js';
import { page } from './page.js';

const PAGE = 'benchmarks.md';
/** Beside the page. */
const BESIDE = 'benchmarks';
const RESULTS = 'results.json';

/** What an earlier run has measured; nothing where there was none, or one of another bench. */
export function resultsIn(folder: string): Results {
  const file = join(folder, BESIDE, RESULTS);
  if (!existsSync(file)) return {};
  const read = results.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : {};
}

/** @param plots SVG by name */
export function writePage(folder: string, measured: Results, plots: ReadonlyMap<string, string>): void {
  const beside = join(folder, BESIDE);
  mkdirSync(beside, { recursive: true });
  const files = [
    ...[...plots].map(([name, svg]) => ({ path: join(beside, `${name}.svg`), text: svg })),
    { path: join(beside, RESULTS), text: `${JSON.stringify(measured, null, 1)}\n` },
    // Last: the page that is there has all that it shows.
    { path: join(folder, PAGE), text: page(measured, [...plots.keys()]) },
  ];
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      written.push(`${path}.new`);
      writeFileSync(`${path}.new`, text);
    }
    for (const { path } of files) renameSync(`${path}.new`, path);
    // Plots of what is no longer on the page.
    for (const name of readdirSync(beside)) {
      if (name.endsWith('.svg') && !plots.has(name.slice(0, -'.svg'.length))) rmSync(join(beside, name));
    }
  } finally {
    for (const path of written) rmSync(path, { force: true });
  }
}
