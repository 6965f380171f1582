/** What a host installs beside Footnote: under which licences, and that none of it runs anything when it is installed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { root } from '../discord/bot-process.js';
import { faultsIn } from './faults.js';
import { isAllowed, STATED_ELSEWHERE } from './licences.js';
import { directDependencies, lockFile, neededBy, productionPackages } from './lock-file.js';
import { REASONS } from './reasons.js';

const packages = productionPackages();
const named = ({ name, version = '' }: (typeof packages)[number]) => `${name}@${version}`;

test('every package of a production install is pinned, asks for a notice at most, and runs nothing when it is installed', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(faultsIn(packages)).toEqual([]);
});

/** The lock file as it is, but for one thing of discord.js. */
function broken(change: (one: Record<string, unknown>) => void): readonly string[] {
  const copy: unknown = JSON.parse(lockFile());
  const { packages: all } = z.object({ packages: z.record(z.string(), z.looseObject({})) }).parse(copy);
  change(all['node_modules/discord.js'] ?? {});
  return faultsIn(productionPackages(JSON.stringify({ lockfileVersion: 3, packages: all })));
}

test.each<readonly [string, (one: Record<string, unknown>) => void, RegExp]>([
  [
    'a licence that asks for more',
    (one) => Object.assign(one, { license: 'GPL-3.0-only' }),
    /licence GPL-3/u,
  ],
  ['no licence', (one) => delete one['license'], /licence none/u],
  ['a script that runs', (one) => Object.assign(one, { hasInstallScript: true }), /runs a script/u],
  ['no version', (one) => delete one['version'], /not pinned by a version/u],
  ['no sum of its content', (one) => delete one['integrity'], /not pinned by its content/u],
  [
    'a weak sum of its content',
    (one) => Object.assign(one, { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }),
    /not pinned by its content/u,
  ],
  [
    'a repository in place of a registry',
    (one) => Object.assign(one, { resolved: 'git+ssh://git@example.org/discord.js.git' }),
    /does not come from a registry/u,
  ],
])('of a copy of the lock file that has %s this is told, and nothing else', (_what, change, sentence) => {
  const faults = broken(change);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !/^discord\.js@/u.test(fault))).toEqual([]);
  expect(faults.join()).toMatch(sentence);
});

test('a licence that is stated elsewhere is of a package that is there', () => {
  expect(packages.map(named)).toEqual(expect.arrayContaining(Object.keys(STATED_ELSEWHERE)));
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['(MIT AND GPL-3.0-only)', false],
  ['GPL-3.0-only', false],
  ['none', false],
])('the licence %s is allowed: %s', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

test('each dependency has its reason, and its line in docs/dependencies.md, measured at the version that is pinned', () => {
  const direct = [...directDependencies()].sort();
  expect(Object.keys(REASONS).sort()).toEqual(direct);
  const page = readFileSync(`${root}docs/dependencies.md`, 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const listed = rows.map(([, name, version, reason, , brings]) => [name, version, reason, brings]);
  expect(listed).toEqual(
    direct.map((name) => [
      `\`${name}\``,
      packages.find(({ path }) => path === `node_modules/${name}`)?.version,
      REASONS[name],
      String(neededBy(name, packages).size - 1),
    ]),
  );
  for (const [, name, , , size, , gone] of rows)
    expect([name, size, gone]).toEqual([name, expect.stringMatching(MB), expect.stringMatching(MB)]);
  expect(page).toMatch(
    new RegExp(
      `\\*\\*${direct.length} dependencies, ${packages.length} packages .* [\\d.]+ MB\\.\\*\\*`,
      'u',
    ),
  );
});

const MB = /^\d+\.\d+$/u;
