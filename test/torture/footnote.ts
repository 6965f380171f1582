/** `footnote` as a process on a folder of articles: asked once, or kept running while the folder changes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { z } from 'zod';
import { root } from '../discord/bot-process.js';

export interface Folders {
  readonly corpus: string;
  readonly data: string;
}

export interface Answered {
  readonly status: number | null;
  readonly complaints: string;
  /** For each question the text of the first passage; null where there is none. */
  readonly passages: readonly (string | null)[];
}

export interface RunOptions {
  /** The largest file that the process may write, in blocks of 1024 bytes: a disk that is full. */
  readonly fileBlocks?: number;
  /** Under another user. */
  readonly uid?: number;
  /** The data folder is a disk of its own with so many KB, that is gone afterwards; drafts left on it are named among the complaints. */
  readonly diskSize?: number;
}

/** Whether this machine lets a process without rights have a disk of its own: in namespaces of Linux, unless they are forbidden. */
export function hasOwnDisks(): boolean {
  return spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'footnote', tmpdir()]).status === 0;
}

const MAIN = `${root}dist/src/main.js`;

/** Asks in a process that ends afterwards. */
export async function askOnce(
  folders: Folders,
  questions: readonly string[],
  options: RunOptions = {},
): Promise<Answered> {
  const child = run(folders, ['ask', '--jsonl'], options);
  const output = collect(child);
  child.stdin?.end(questions.map((question) => JSON.stringify({ question })).join('\n'));
  const status = await ended(child);
  const passages = output.out().split('\n').filter(Boolean).map(firstPassage);
  return { status, complaints: output.err(), passages };
}

/** A chat that goes on; what is asked comes in by lines. */
export interface Chatting {
  ask(question: string): void;
  output(): string;
  complaints(): string;
  /** Waits until the output has a match, at most `patience` ms. @returns whether it has */
  shows(pattern: RegExp, patience: number): Promise<boolean>;
  kill(): Promise<void>;
  readonly isRunning: boolean;
}

export function openChat(folders: Folders, options: RunOptions = {}): Chatting {
  const child = run(folders, [], options);
  const output = collect(child);
  // A line for a process that was killed meets a closed pipe.
  child.stdin?.on('error', () => {});
  const over = ended(child);
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return {
    ask: (question) => void child.stdin?.write(`${question}\n`),
    output: output.out,
    complaints: output.err,
    async shows(pattern, patience) {
      for (const until = Date.now() + patience; Date.now() < until && isRunning(); ) {
        if (pattern.test(output.out())) return true;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return pattern.test(output.out());
    },
    async kill() {
      child.kill('SIGKILL');
      await over;
    },
    get isRunning() {
      return isRunning();
    },
  };
}

function run(
  { corpus, data }: Folders,
  words: readonly string[],
  { fileBlocks, uid, diskSize }: RunOptions,
): ChildProcess {
  const env = { PATH: process.env['PATH'], CORPUS_DIR: corpus, DATA_DIR: data, NO_COLOR: '1' };
  const how = { cwd: tmpdir(), env, ...(uid === undefined ? {} : { uid, gid: uid }) };
  if (diskSize !== undefined) {
    const script = `mount -t tmpfs -o size=${diskSize}k footnote "$DATA_DIR" || exit
      "$0" "$@"; status=$?
      find "$DATA_DIR" -name '*.tmp' >&2
      exit $status`;
    return spawn('unshare', ['-rm', 'sh', '-c', script, process.execPath, MAIN, ...words], how);
  }
  if (fileBlocks === undefined) return spawn(process.execPath, [MAIN, ...words], how);
  // Node ignores the signal that comes with it, so that a write ends in EFBIG, as it would in ENOSPC.
  const limited = `ulimit -f ${fileBlocks} && exec "$0" "$@"`;
  return spawn('bash', ['-c', limited, process.execPath, MAIN, ...words], how);
}

function collect({ stdout, stderr }: ChildProcess) {
  let [out, err] = ['', ''];
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return { out: () => out, err: () => err };
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

const line = z.object({ passages: z.array(z.object({ text: z.string() })) });

function firstPassage(json: string): string | null {
  return line.parse(JSON.parse(json)).passages[0]?.text ?? null;
}
