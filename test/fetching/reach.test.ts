/** The running bot fetches nothing: the code that could is not even loaded by it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** The source files that a file imports, and if asked those that it may load later. */
function importsOf(file: string, later: boolean): string[] {
  const source = readFileSync(file, 'utf8');
  const at = [...source.matchAll(/^\s*(?:(?:import|export)\b|\})[^'"\n]*?['"](\.[^'"]+)['"]/gm)];
  const loaded = later ? [...source.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g)] : [];
  return [...at, ...loaded]
    .map(([, path = '']) => resolve(dirname(file), path.replace(/\.js$/, '.ts')))
    .filter(existsSync);
}

function reachable(starts: readonly string[], later: boolean): Set<string> {
  const seen = new Set<string>();
  const waiting = starts.map((start) => resolve(start));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...importsOf(file, later));
  }
  return seen;
}

const fetching = (files: Set<string>) => [...files].filter((file) => /[\\/]src[\\/]fetching[\\/]/.test(file));

test('nothing that the bot runs leads to it, now or later', () => {
  const files = reachable(
    ['src/bot.ts', 'src/discord/bot.ts', 'src/serving/live.ts', 'commands/index.ts'],
    true,
  );
  expect([...files].some((file) => file.endsWith('payload.ts'))).toBe(true);
  expect(fetching(files)).toEqual([]);
});

test('nothing that is loaded when the program starts leads to it', () => {
  const files = reachable(['src/main.ts'], false);
  expect([...files].some((file) => file.endsWith('corpus-commands.ts'))).toBe(true);
  expect(fetching(files)).toEqual([]);
});

test('the command that adds articles leads to it', () => {
  expect(fetching(reachable(['src/terminal/corpus-add.ts'], false))).not.toEqual([]);
});
