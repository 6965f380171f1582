/** All that a run has measured, as it is kept beside the page: a later run of one part writes the page anew with the others. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { z } from 'zod';
import { comparison } from './comparing/compare.js';
import { loads } from './loading/load.js';
import { memory } from './loading/memory.js';
import { starts } from './starting/start.js';

/** When, where and how a part was measured. */
const stamp = z.object({
  date: z.string(),
  command: z.string(),
  /** How long it took, in s. */
  seconds: z.number(),
  node: z.string(),
  cores: z.number(),
  processor: z.string(),
  gigabytes: z.number(),
  /** Processes that were running or waiting for a core in the minute before; null where the system does not tell. */
  busy: z.number().nullable(),
  /** The version of Footnote, as git names it; null outside of a clone. */
  commit: z.string().nullable(),
});
export type Stamp = z.infer<typeof stamp>;

export const results = z.object({
  engines: z
    .object({
      stamp,
      /** The files of the questions; none: made ones. */
      sets: z.array(z.string()),
      seed: z.number(),
      comparisons: z.array(comparison),
    })
    .optional(),
  start: z.object({ stamp, starts }).optional(),
  load: z.object({ stamp, loads: z.array(loads) }).optional(),
  memory: z.object({ stamp, memory }).optional(),
});
export type Results = z.infer<typeof results>;

/** Begins a part. @param command as it was typed, without folders. @returns its stamp, once it is done */
export function began(command: string): () => Stamp {
  const [busy = 0] = loadavg();
  const start = performance.now();
  return () => ({
    seconds: Math.round((performance.now() - start) / 1000),
    date: new Date().toISOString().slice(0, 10),
    command,
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    busy: process.platform === 'win32' ? null : busy,
    commit: commit(),
  });
}

function commit(): string | null {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return null;
  }
}
