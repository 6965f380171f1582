/** From the start of a process to its first answer, beside a Node that does nothing: whole processes, one after the other. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { median } from '../statistics.js';

export const START_KINDS = ['node', 'small', 'cold', 'snapshot'] as const;

const times = z.object({ median: z.number(), least: z.number(), most: z.number() });
export const starts = z.object({
  runs: z.number(),
  /** How many sentences the small and the large corpus have. */
  sentences: z.object({ small: z.number(), large: z.number() }),
  /** In ms, from the start of the process: until the first answer was read, and until the process had ended. */
  kinds: z.record(z.enum(START_KINDS), z.object({ answer: times.nullable(), end: times })),
});
export type Starts = z.infer<typeof starts>;

export interface Starting {
  /** The built program. */
  readonly program: string;
  readonly small: CorpusOnDisk;
  readonly large: CorpusOnDisk;
  readonly runs: number;
  /** For files that are gone afterwards. */
  readonly folder: string;
}

export interface CorpusOnDisk {
  readonly folder: string;
  readonly sentences: number;
  readonly question: string;
}

type Kind = (typeof START_KINDS)[number];

/** Each kind once a round, in an order that turns, after a round that does not count. */
export async function measureStarts({ program, small, large, runs, folder }: Starting): Promise<Starts> {
  const ask = ({ folder: corpus, question }: CorpusOnDisk) => [program, 'ask', '--corpus', corpus, question];
  const data = (name: string) => join(folder, `data-${name}`);
  const commands: Record<Kind, readonly string[]> = {
    node: ['-e', '0'],
    small: ask(small),
    cold: ask(large),
    snapshot: ask(large),
  };
  const taken: Record<Kind, Run[]> = { node: [], small: [], cold: [], snapshot: [] };
  for (let round = 0; round <= runs; round += 1) {
    for (let at = 0; at < START_KINDS.length; at += 1) {
      const kind = START_KINDS[(at + round) % START_KINDS.length] ?? 'node';
      // As after a fresh clone: nothing is kept from a start before.
      if (kind !== 'snapshot') rmSync(data(kind), { recursive: true, force: true });
      mkdirSync(data(kind), { recursive: true });
      const run = await timed(commands[kind], data(kind));
      if (round > 0) taken[kind].push(run);
    }
  }
  const summary = (kind: Kind) => {
    const answers = taken[kind].flatMap(({ answer }) => answer ?? []);
    return {
      answer: answers.length === 0 ? null : spread(answers),
      end: spread(taken[kind].map(({ end }) => end)),
    };
  };
  return {
    runs,
    sentences: { small: small.sentences, large: large.sentences },
    kinds: {
      node: summary('node'),
      small: summary('small'),
      cold: summary('cold'),
      snapshot: summary('snapshot'),
    },
  };
}

interface Run {
  readonly answer: number | null;
  readonly end: number;
}

/** @throws Error when the process does not end well. */
function timed(args: readonly string[], dataDir: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let answer: number | null = null;
    let wrong = '';
    child.stdout.on('data', () => {
      answer ??= performance.now() - began;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      wrong += text;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      const end = performance.now() - began;
      if (code === 0) resolve({ answer, end });
      else reject(new Error(`node ${args.join(' ')} ended with ${code}: ${wrong}`));
    });
  });
}

function spread(values: readonly number[]) {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}
