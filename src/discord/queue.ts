/** One thing after another, for each key: what comes while something runs waits for its turn. */
export interface Queue {
  /**
   * Runs `task` when all before it are done, however they ended.
   * @returns what it returns; `full` where too many wait, and then it never runs. @throws what it throws
   */
  run<T>(key: string, task: () => Promise<T>, limits?: WaitLimits): Promise<T | 'full'>;
}

export interface WaitLimits {
  /** How many may wait, this one included; 3 when it is not said. */
  readonly waiting?: number;
  /** How long this one may wait, in ms; then it is as if the queue was full. */
  readonly patience?: number;
}

const WAITING = 3;

export function openQueue(): Queue {
  const lines = new Map<string, Line>();

  return {
    async run(key, task, { waiting = WAITING, patience } = {}) {
      const line = lines.get(key) ?? { length: 0, end: Promise.resolve() };
      // The first of them runs, the others wait.
      if (line.length > waiting) return 'full';
      lines.set(key, line);
      line.length += 1;
      const before = line.end;
      let leave = () => {};
      const mine = new Promise<void>((resolve) => {
        leave = resolve;
      });
      line.end = before.then(() => mine);
      try {
        const isFirst = line.length === 1;
        return isFirst || (await inTime(before, patience)) ? await task() : 'full';
      } finally {
        leave();
        line.length -= 1;
        if (line.length === 0) lines.delete(key);
      }
    },
  };
}

interface Line {
  /** Those that run or wait. */
  length: number;
  /** Resolves when all of them are done. */
  end: Promise<void>;
}

async function inTime(promise: Promise<void>, patience: number | undefined): Promise<boolean> {
  if (patience === undefined) return promise.then(() => true);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  return Promise.race([promise.then(() => true), late]).finally(() => clearTimeout(timer));
}
