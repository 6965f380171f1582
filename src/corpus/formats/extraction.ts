/**
 * Takes the text out of a file in a process of its own, within a time and a memory that are set: a file that is made to
 * harm, or a library that fails over it, ends that process and not the bot. (A thread would not do: where its heap is
 * full, Node.js may end the whole process.)
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { codeOf } from '../../system-error.js';
import { Unreadable } from '../fault.js';
import { EXTRACTION } from '../limits.js';
import type { Document } from './document.js';
import type { FormatName } from './formats.js';

/** What the process is asked. */
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
  /** In bytes, of the whole process; a Node.js with nothing to do takes about 50 MB. */
  readonly memory: number;
}

/**
 * The text of a file and what it states of itself. There is one process: whoever comes later waits.
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

function tellWithin(asked: Asked, { time, memory }: Bounds): Promise<Told> {
  const { child, most } = takeProcess(memory);
  return new Promise((resolve) => {
    const finish = (told: Told, goesOn: boolean) => {
      clearTimeout(clock);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      if (goesOn) keepForNext({ child, memory, most });
      else child.kill('SIGKILL');
      resolve(told);
    };
    const tooMuch = (what: string) => {
      const refused = `takes more than ${what} to read; split it into several files, or save its text as .txt`;
      costly.set(fingerprint(asked), refused);
      finish({ refused }, false);
    };
    const clock = setTimeout(() => tooMuch(`${time / 1000} seconds`), time);
    const onMessage = (message: unknown) => finish(told.parse(message), true);
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      if (signal !== null && STOPPED.has(signal)) finish({ refused: INTERRUPTED }, false);
      else if (signal !== null || code === ABORTED) tooMuch(`${Math.round(most / 1024 / 1024)} MB of memory`);
      else finish({ refused: null }, false);
    };
    const onError = (error: unknown) => {
      const refused = `cannot be read now: the process for it could not be started or told (${codeOf(error)}); check how many processes and how much memory are allowed`;
      finish({ refused }, false);
    };
    child.once('message', onMessage).once('exit', onExit).once('error', onError);
    child.send(asked);
  });
}

/** A terminal sends them to every process that was started from it. */
const STOPPED: ReadonlySet<string> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);
const INTERRUPTED =
  'was not read to its end, since the process that read it was stopped; change the file to have it read again';

/** The exit status of a Node.js that has no memory left, where there are no signals. */
const ABORTED = 134;

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

interface ReadingProcess {
  readonly child: ChildProcess;
  /** What it was asked to take at most, and what it may take of what the machine has left, in bytes. */
  readonly memory: number;
  readonly most: number;
}

/** One that waits for the next file; it ends by itself, since what it has loaded takes memory. */
let idle: (ReadingProcess & { readonly ending: NodeJS.Timeout }) | null = null;

function takeProcess(memory: number): ReadingProcess {
  const waiting = idle;
  idle = null;
  clearTimeout(waiting?.ending);
  if (waiting?.memory !== memory || !isAlive(waiting.child)) {
    waiting?.child.kill('SIGKILL');
    return startProcess(memory);
  }
  waiting.child.ref();
  waiting.child.channel?.ref();
  return waiting;
}

function isAlive({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null;
}

function keepForNext(process: ReadingProcess): void {
  const { child } = process;
  const end = () => {
    idle = null;
    child.kill('SIGKILL');
  };
  child.unref();
  child.channel?.unref();
  idle = { ...process, ending: setTimeout(end, WAITS).unref() };
}

/** In ms. */
const WAITS = 1000;

/** What the libraries print is for their developers; what they need of the environment is nothing. */
function startProcess(memory: number): ReadingProcess {
  const most = Math.min(memory, Math.max(process.availableMemory() / 2, LEAST_MEMORY));
  const child = fork(PROGRAM, [String(most)], {
    env: {},
    execArgv: [`--max-old-space-size=${Math.round(most / 1024 / 1024)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // While it waits for the next file, its end tells enough.
  child.on('error', () => {});
  return { child, memory, most };
}

/** Bytes that reading any file may take, however little the machine has left. */
const LEAST_MEMORY = 192 * 1024 * 1024;

/** Where the sources are run as they are, as tests do, the process runs what was built of them. */
const PROGRAM = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/src/corpus/formats/reading-process.js'
    : './reading-process.js',
  import.meta.url,
);
