/** What a host installs beside Footnote, and how large it is: `npm run dependencies` writes docs/dependencies.md. */
import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { directDependencies, neededBy, productionPackages } from '../dependencies/lock-file.js';
import { REASONS } from '../dependencies/reasons.js';
import { root } from '../discord/bot-process.js';

/** Bytes of files below a folder, as they are; what a file system rounds up to is its own affair. */
function sizeOf(folder: string, without = '/none'): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (path.endsWith(without)) return sum;
    return sum + (entry.isDirectory() ? sizeOf(path, without) : lstatSync(path).size);
  }, 0);
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 95_000 ? 2 : 1);

test('what a host installs', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-install-'));
  try {
    for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(folder, file));
    execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
    const packages = productionPackages();
    const sizes = new Map(
      packages.flatMap(({ path }) => {
        try {
          return [[path, sizeOf(join(folder, path), '/node_modules')] as const];
        } catch {
          // For another system.
          return [];
        }
      }),
    );
    const sum = (paths: Iterable<string>) =>
      [...paths].reduce((all, path) => all + (sizes.get(path) ?? 0), 0);
    const direct = [...directDependencies()].sort();
    const rows = direct.map((name) => {
      const needs = neededBy(name, packages);
      const others = new Set(
        direct.filter((one) => one !== name).flatMap((one) => [...neededBy(one, packages)]),
      );
      const alone = [...needs].filter((path) => !others.has(path));
      const { version } = packages.find(({ path }) => path === `node_modules/${name}`) ?? {};
      return `| \`${name}\` | ${version ?? ''} | ${REASONS[name] ?? ''} | ${megabytes(sum([`node_modules/${name}`]))} | ${needs.size - 1} | ${megabytes(sum(alone))} |`;
    });
    const page = [
      '# What a host installs',
      '',
      'Written by `npm run dependencies`, from a real `npm ci --omit=dev`. Sizes are the bytes of the files, in MB (10⁶). “Would go”',
      'is what an install would be smaller by without that package: itself, and what nothing else needs.',
      '',
      `**${direct.length} dependencies, ${sizes.size} packages with all that they need, ${megabytes(sum(sizes.keys()))} MB.** Each is pinned in`,
      '`package-lock.json` by version and SHA-512; none runs a script when it is installed; licences are MIT, ISC, BSD, Apache-2.0,',
      '0BSD or Zlib. `test/dependencies/` checks that, and CI asks `npm audit` for known faults.',
      '',
      '| package | version | what it is for | its size | brings | would go |',
      '|---|---|---|--:|--:|--:|',
      ...rows,
      '',
    ].join('\n');
    writeFileSync(join(root, 'docs/dependencies.md'), page);
    process.stdout.write(`\n${page}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
