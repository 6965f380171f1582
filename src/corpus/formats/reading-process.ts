/**
 * The process that takes texts out of files: one message in, one out. See extraction.ts.
 *
 * The libraries run on its main thread. A second thread watches what the process takes: what a library has unpacked
 * stands outside of the heap, for which alone Node.js knows a limit.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Unreadable } from '../fault.js';
import type { Told } from './extraction.js';
import { LOAD } from './formats.js';

const asked = z.object({
  format: z.enum(['plain-text', 'markdown', 'html', 'pdf', 'docx']),
  bytes: z.instanceof(Uint8Array),
  file: z.string(),
});

async function readFor(message: unknown): Promise<Told> {
  try {
    const { format, bytes, file } = asked.parse(message);
    const read = await LOAD[format]();
    return { document: await read(bytes, file) };
  } catch (error) {
    return { refused: error instanceof Unreadable ? error.message : null };
  }
}

/** @param most in bytes. @param parent whose process it works for; without it nobody would end it. */
function watch({ most, parent }: z.infer<typeof watched>): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  }, LOOK_EVERY);
}

const watched = z.object({ most: z.number(), parent: z.number() });

/** In ms. What is allocated between two looks is little beside the bound. */
const LOOK_EVERY = 50;

if (isMainThread) {
  const workerData: z.infer<typeof watched> = { most: Number(process.argv[2]), parent: process.ppid };
  new Worker(new URL(import.meta.url), { workerData }).unref();
  process.on('message', async (message) => process.send?.(await readFor(message)));
  process.on('disconnect', () => process.exit());
} else {
  watch(watched.parse(workerData));
}
