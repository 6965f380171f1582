import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './comparing/compare.js';
import { ENGINES } from './engines/engines.js';
import { openSource } from './text/source.js';

const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
const [sizes = '20', questions = '100', engines = Object.keys(ENGINES).join(','), ...files] =
  process.argv.slice(2);
const source = await openSource(files, 'corpus');
const r = await compare(source, {
  sizes: sizes.split(',').map(Number),
  engines: engines.split(','),
  questions: Number(questions),
  seed: 1,
  patience: 600_000,
  folder,
  tell: (l) => process.stdout.write(l + '\n'),
});
process.stdout.write(JSON.stringify(r, null, 1));
rmSync(folder, { recursive: true });
