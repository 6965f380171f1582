/** A program in a pseudo terminal, as util-linux's `script` makes one: it believes that somebody types. */
import { spawn, spawnSync } from 'node:child_process';

/** macOS has another `script`, Windows none. */
export const hasScript = /util-linux/.test(
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

export interface Typed {
  /** All that the terminal shows so far, with its escape sequences. */
  shown(): string;
  /** Waits until that is shown, after what was waited for before. */
  sees(pattern: RegExp): Promise<void>;
  types(keys: string): void;
  /** @returns the exit status */
  exit(): Promise<number | null>;
}

export const keys = { enter: '\r', ctrlC: '\x03', right: '\x1b[C' } as const;

/** How long anything may take before the test gives up, in ms. */
const patience = 15_000;

/** @param command its words hold no quote */
export function inTerminal(
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Record<string, string> },
): Typed {
  // Without a window behind it, a terminal has no columns, and each letter would stand in a line of its own.
  const line = `stty cols 200 rows 50; ${command.map((word) => `'${word}'`).join(' ')}`;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    ...options,
    env: { ...options.env, TERM: 'xterm', SHELL: '/bin/sh' },
  });
  let shown = '';
  let read = 0;
  const heard = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    for (const look of heard) look();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const inTime = async <T>(promise: Promise<T>, complaint: string): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`${complaint}; shown so far:\n${shown}`)), patience);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  };
  return {
    shown: () => shown,
    sees(pattern) {
      let look = () => {};
      const seen = new Promise<void>((resolve) => {
        look = () => {
          const match = pattern.exec(shown.slice(read));
          if (match === null) return;
          read += match.index + match[0].length;
          resolve();
        };
        heard.add(look);
        look();
      });
      return inTime(seen, `${pattern} was not shown`).finally(() => heard.delete(look));
    },
    types: (text) => void child.stdin.write(text),
    exit: () => inTime(ended, 'it did not end'),
  };
}
