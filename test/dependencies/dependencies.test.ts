/** What a host installs beside Footnote: under which licences, and that none of it runs anything when it is installed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../discord/bot-process.js';
import { isAllowed, STATED_ELSEWHERE } from './licences.js';
import { directDependencies, productionPackages } from './lock-file.js';
import { REASONS } from './reasons.js';

const packages = productionPackages();
const named = ({ name, version = '' }: (typeof packages)[number]) => `${name}@${version}`;

test('every package of a production install has a licence that asks for a notice at most', () => {
  expect(packages.length).toBeGreaterThan(100);
  const others = packages.filter((one) => !isAllowed(STATED_ELSEWHERE[named(one)] ?? one.license ?? 'none'));
  expect(others.map((one) => `${named(one)}: ${one.license ?? 'none'}`)).toEqual([]);
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

test('no package of a production install runs a script when it is installed', () => {
  expect(packages.filter(({ hasInstallScript }) => hasInstallScript).map(named)).toEqual([]);
});

test('every package is pinned: by its version, and by a sum of its content', () => {
  const loose = packages.filter(
    ({ version, integrity }) => version === undefined || integrity?.startsWith('sha512-') !== true,
  );
  expect(loose.map(named)).toEqual([]);
});

test('each dependency has its reason, and its line in docs/dependencies.md', () => {
  const direct = [...directDependencies()].sort();
  expect(Object.keys(REASONS).sort()).toEqual(direct);
  const page = readFileSync(`${root}docs/dependencies.md`, 'utf8');
  const listed = [...page.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gmu)].map(([, name, reason]) => [
    name,
    reason,
  ]);
  expect(listed).toEqual(direct.map((name) => [name, REASONS[name]]));
});
