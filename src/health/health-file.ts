/**
 * How the running bot is, in a small file that it keeps up to date: so that `footnote healthcheck`, a process of its own, can
 * tell without an open port.
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Connection } from '../metrics/meters.js';
import { writeWhole } from '../store/whole-file.js';
import { codeOf } from '../system-error.js';

/** What the file says. All moments are in ms since the epoch. */
export type Health = Readonly<z.infer<typeof shape>>;

const shape = z.object({
  pid: z.int().positive(),
  started: z.number(),
  written: z.number(),
  shards: z.array(
    z.object({
      shard: z.int(),
      /** When its last acknowledged heartbeat was sent; null before the first. */
      acknowledged: z.number().nullable(),
      /** Since when it has not been connected; null: it is. */
      lost: z.number().nullable(),
    }),
  ),
});

/** The file of this process, for as long as it runs. */
export interface HealthFile {
  write(connections: readonly Connection[]): void;
  /** Takes the file away: nothing runs any more. */
  remove(): void;
}

/** @param complain is told once when the file cannot be written; the bot runs on without it. */
export function openHealthFile(
  path: string,
  complain: (sentence: string) => void,
  now: () => number = Date.now,
): HealthFile {
  const started = now();
  let lostSince = new Map<number, number>();
  let complained = false;
  return {
    write(connections) {
      const written = now();
      lostSince = new Map(
        connections
          .filter(({ ready }) => !ready)
          .map(({ shard }) => [shard, lostSince.get(shard) ?? written]),
      );
      const shards = connections.map(({ shard, acknowledged }) => ({
        shard,
        acknowledged,
        lost: lostSince.get(shard) ?? null,
      }));
      const health: Health = { pid: process.pid, started, written, shards };
      try {
        writeWhole(path, `${JSON.stringify(health)}\n`);
        complained = false;
      } catch (error) {
        if (complained) return;
        complained = true;
        complain(
          `${path} cannot be written (${codeOf(error)}), so npx footnote healthcheck cannot tell how the bot is. Name another file with HEALTH_FILE, where the bot's user may write.`,
        );
      }
    },
    remove() {
      try {
        // Another bot with the same file may have begun meanwhile.
        const left = readHealth(path);
        if (left !== null && left !== 'foreign' && left.pid === process.pid) rmSync(path, { force: true });
      } catch {
        // It may be gone already, or not be ours; the process that it names is about to end anyway.
      }
    },
  };
}

/**
 * @returns what the file says; null: it is there, and says nothing of the kind; `foreign`: it belongs to another user,
 * and anybody may have put it there. @throws what the file system says
 */
export function readHealth(path: string): Health | null | 'foreign' {
  const me = process.getuid?.();
  if (me !== undefined && me !== 0 && statSync(path).uid !== me) return 'foreign';
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
