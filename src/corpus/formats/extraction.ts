/**
 * Takes the text out of a file in a thread of its own, within a time and a memory that are set: a file that is made to
 * harm, or a library that fails over it, ends the thread and not the bot.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { Unreadable } from '../fault.js';
import { EXTRACTION } from '../limits.js';
import type { Document } from './document.js';
import type { FormatName } from './formats.js';

/** What the thread is asked. */
export interface Asked {
  readonly format: FormatName;
  readonly bytes: Uint8Array;
  readonly file: string;
}

/** What it tells. `refused` says why, as an Unreadable does; null: something failed that has no name. */
export type Told = { readonly document: Document } | { readonly refused: string | null };

export interface Bounds {
  /** In ms. */
  readonly time: number;
  /** In bytes. */
  readonly memory: number;
}

/**
 * The text of a file and what it states of itself. There is one thread: whoever comes later waits.
 * @throws Unreadable when it is not what its name says, or more than the limits and `bounds` allow.
 */
export function extract(asked: Asked, bounds: Bounds = EXTRACTION): Promise<Document> {
  const turn = last.then(() => extractNow(asked, bounds));
  last = turn.catch(() => {});
  return turn;
}

let last: Promise<unknown> = Promise.resolve();

async function extractNow(asked: Asked, bounds: Bounds): Promise<Document> {
  const known = costly.size > 0 ? costly.get(fingerprint(asked)) : undefined;
  const told = known === undefined ? await tellWithin(asked, bounds) : { refused: known };
  if ('document' in told) return told.document;
  throw new Unreadable(
    told.refused ??
      'is damaged, or is not what its name says; open it in the program that made it and save it once more, or save its text as .txt',
  );
}

/** What was too much is not tried again while it is the same: the others would wait for it each time. */
const costly = new Map<string, string>();

function fingerprint({ format, bytes }: Asked): string {
  return `${format} ${createHash('sha256').update(bytes).digest('hex')}`;
}

async function tellWithin(asked: Asked, bounds: Bounds): Promise<Told> {
  const thread = idle?.thread ?? startThread();
  clearTimeout(idle?.ending);
  idle = null;
  const memory = Math.min(bounds.memory, Math.max(process.availableMemory() / 2, LEAST_MEMORY));
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const finish = (told: Told, goesOn: boolean) => {
      clearTimeout(clock);
      clearInterval(scale);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (goesOn) keepForNext(thread);
      else void thread.terminate();
      resolve(told);
    };
    const tooMuch = (what: string) => {
      const refused = `takes more than ${what} to read; split it into several files, or save its text as .txt`;
      costly.set(fingerprint(asked), refused);
      finish({ refused }, false);
    };
    const tooLarge = () => tooMuch(`${Math.round(memory / 1024 / 1024)} MB of memory`);
    const clock = setTimeout(() => tooMuch(`${bounds.time / 1000} seconds`), bounds.time);
    // The thread's own limit does not count what stands outside of its heap, such as unpacked bytes.
    const scale = setInterval(() => {
      if (process.memoryUsage.rss() - before > memory) tooLarge();
    }, LOOK_EVERY);
    const onMessage = (message: unknown) => finish(told.parse(message), true);
    const onError = (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooLarge();
      else finish({ refused: null }, false);
    };
    const onExit = () => finish({ refused: null }, false);
    thread.once('message', onMessage).once('error', onError).once('exit', onExit);
    thread.ref();
    thread.postMessage(asked);
  });
}

const told: z.ZodType<Told> = z.union([
  z.object({
    document: z.object({
      text: z.string(),
      stated: z.object({
        title: z.string().exactOptional(),
        publisher: z.string().exactOptional(),
        published: z.string().exactOptional(),
        url: z.string().exactOptional(),
        language: z.string().exactOptional(),
      }),
    }),
  }),
  z.object({ refused: z.string().nullable() }),
]);

/** Bytes that reading any file may take, however little the machine has left. */
const LEAST_MEMORY = 128 * 1024 * 1024;
/** In ms. What is allocated between two looks is little beside the bound. */
const LOOK_EVERY = 50;

/** A thread that waits for the next file; it ends by itself, since what it has loaded takes memory. */
let idle: { readonly thread: Worker; readonly ending: NodeJS.Timeout } | null = null;

function keepForNext(thread: Worker): void {
  const end = () => {
    idle = null;
    void thread.terminate();
  };
  thread.unref();
  idle = { thread, ending: setTimeout(end, WAITS).unref() };
}

/** In ms. */
const WAITS = 1000;

/** What the libraries print is for their developers; what they need of the environment is nothing. */
function startThread(): Worker {
  const thread = new Worker(PROGRAM, {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP, stackSizeMb: STACK },
  });
  thread.stdout.resume();
  thread.stderr.resume();
  thread.once('exit', () => {
    if (idle?.thread === thread) idle = null;
  });
  return thread;
}

/** In MB. */
const HEAP = 768;
const STACK = 4;

/** Where the sources are run as they are, as tests do, the thread runs what was built of them. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/corpus/formats/thread.js' : './thread.js',
  import.meta.url,
);
