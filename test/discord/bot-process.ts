/** The bot as a host runs it: a process of its own, of which only environment, output and exit status are known. */
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** How long anything may take before a test gives up; only a bot that hangs ever needs it. In ms. */
const patience = 8_000;

export interface BotProcess {
  /** All that it wrote so far, on both streams. */
  output(): string;
  /** Resolves when a line of the output matches. @returns that line. */
  line(pattern: RegExp): Promise<string>;
  /** @returns the exit status; null when a signal ended it. */
  exit(): Promise<number | null>;
  /** Sends a signal that does not end it. */
  signal(signal: NodeJS.Signals): void;
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * Runs a program with these variables, and none of this process's own but PATH.
 * @param program what Node is to run: the bot, when it is not said.
 * @param cwd where: in a folder without a `.env`, when it is not said.
 */
export function runBot(
  variables: Readonly<Record<string, string>>,
  program: readonly string[] = [`${root}dist/src/main.js`],
  cwd = tmpdir(),
): BotProcess {
  const corpus = cwd === tmpdir() ? { CORPUS_DIR: `${root}corpus` } : {};
  const child = spawn(process.execPath, program, {
    cwd,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'debug', ...corpus, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const heard = new Set<() => void>();
  const hear = () => {
    for (const look of heard) look();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      hear();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  void ended.then(hear);

  const exit = () => inTime(ended, 'the process did not end', () => output);
  return {
    output: () => output,
    line: (pattern) => lineOf(pattern, () => output, heard, child),
    exit,
    signal: (signal) => void child.kill(signal),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exit();
    },
  };
}

function lineOf(
  pattern: RegExp,
  output: () => string,
  heard: Set<() => void>,
  child: ChildProcess,
): Promise<string> {
  let look: () => void = () => {};
  const found = new Promise<string>((resolve, reject) => {
    look = () => {
      const line = output()
        .split('\n')
        .find((candidate) => pattern.test(candidate));
      if (line !== undefined) resolve(line);
      else if (child.exitCode !== null) reject(new Error(`it ended without a line ${pattern}:\n${output()}`));
    };
    heard.add(look);
    look();
  });
  return inTime(found, `no line ${pattern}`, output).finally(() => heard.delete(look));
}

async function inTime<T>(promise: Promise<T>, complaint: string, output: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint}; its output so far:\n${output()}`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
