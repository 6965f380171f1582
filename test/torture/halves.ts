/** The input in two processes at once, half of the texts each, so that two processors are of use. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../discord/bot-process.js';
import type { InputPart } from './input.js';

/** What a process of its own is asked for, in its environment. */
export const HALF = 'TORTURE_HALF';
export const half = z.object({ count: z.number().int(), seed: z.number().int(), to: z.string() });
type Half = z.output<typeof half>;

const part = z.object({
  costs: z.record(z.string(), z.array(z.number())),
  faults: z.record(z.string(), z.string()),
});

/** @param count how many texts there are in all */
export async function torturedInHalves({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): Promise<InputPart> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-input-'));
  try {
    const parts = await Promise.all(
      // Far apart: portions of texts have seeds that follow one another.
      [seed, seed + 1_000_000].map((own) =>
        inProcess({ count: Math.ceil(count / 2), seed: own, to: join(folder, `${own}.json`) }),
      ),
    );
    return together(parts);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @throws Error where it ended without having done its part */
async function inProcess(what: Half): Promise<InputPart> {
  const words = [
    'run',
    '--config',
    'test/torture/half.config.ts',
    '--root',
    '.',
    '--disable-console-intercept',
  ];
  const child = spawn(process.execPath, [`${root}node_modules/vitest/vitest.mjs`, ...words], {
    cwd: root,
    env: { ...process.env, [HALF]: JSON.stringify(what) },
    stdio: 'inherit',
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`Half of the texts, seed ${what.seed}, ended with ${status}; see above.`);
  return part.parse(JSON.parse(await readFile(what.to, 'utf8')));
}

/** All costs of a kind side by side, and of each fault the first text. */
export function together(parts: readonly InputPart[]): InputPart {
  const kinds = new Set(parts.flatMap(({ costs }) => Object.keys(costs)));
  const costs = [...kinds].map((kind) => [kind, parts.flatMap((one) => one.costs[kind] ?? [])] as const);
  return {
    costs: Object.fromEntries(costs),
    faults: Object.assign({}, ...parts.map(({ faults }) => faults).reverse()),
  };
}
