/** The bot's memory while it answers: whether it grows with the number of answers. */
import { z } from 'zod';
import { leastSquares } from '../statistics.js';
import { type HeapParts, parts } from './heap-parts.js';
import { fire, inTurn } from './load.js';
import { openStage, type Stage, type Staging } from './stage.js';

const slope = z.object({ slope: z.number(), standardError: z.number() });
export const memory = z.object({
  answers: z.number(),
  lost: z.number(),
  /** After so many answers, in bytes. */
  samples: z.array(z.object({ answers: z.number(), resident: z.number(), heap: z.number() })),
  /** So many of the first samples do not count: the program is still being compiled, its caches filled. */
  warmUp: z.number(),
  /** Bytes for each 1,000 answers. */
  resident: slope,
  heap: slope,
  /** What the heap of another bot was made of after as many answers as do not count, and after all. */
  made: z.tuple([parts, parts]).optional(),
});
export type MemoryOverAnswers = z.infer<typeof memory>;

export interface Remembering {
  readonly footnote: Staging;
  readonly questions: readonly string[];
  readonly answers: number;
  readonly tell: (line: string) => void;
}

export async function measureMemory(remembering: Remembering): Promise<MemoryOverAnswers> {
  return { ...(await sampled(remembering)), made: await takenApart(remembering) };
}

/** A snapshot of the heap takes memory that is never given back, so that no other figure is of the same bot. */
async function takenApart({
  footnote,
  questions,
  answers,
  tell,
}: Remembering): Promise<[HeapParts, HeapParts]> {
  const stage = await openStage(footnote);
  try {
    const next = inTurn(questions);
    const warmUp = Math.round(answers * WARMING);
    await fireAll(stage, next, warmUp);
    const first = await stage.heap();
    await fireAll(stage, next, answers - warmUp);
    const last = await stage.heap();
    tell(`  the program’s own: ${megabytes(first.own)} MB, then ${megabytes(last.own)} MB`);
    return [first, last];
  } finally {
    await stage.stop();
  }
}

async function fireAll(stage: Stage, next: () => string, answers: number): Promise<void> {
  for (let left = answers; left > 0; left -= PORTION) {
    await fire(stage, next, Math.min(PORTION, left), IN_FLIGHT);
    stage.forget();
  }
}

async function sampled(remembering: Remembering): Promise<MemoryOverAnswers> {
  const { footnote, questions, answers, tell } = remembering;
  const stage = await openStage(footnote);
  try {
    const next = inTurn(questions);
    const samples: { answers: number; resident: number; heap: number }[] = [];
    const step = Math.max(1, Math.round(answers / SAMPLES));
    let lost = 0;
    for (let done = 0; done < answers; ) {
      const round = await fire(stage, next, Math.min(step, answers - done), IN_FLIGHT);
      done += round.times.length + round.lost + round.away;
      lost += round.lost;
      stage.forget();
      const now = await stage.memory();
      samples.push({ answers: done, resident: now.resident, heap: now.heap });
      if (samples.length % 10 === 0)
        tell(`  ${done.toLocaleString('en')} answers: ${megabytes(now.heap)} MB`);
    }
    const warmUp = Math.floor(samples.length * WARMING);
    const counted = samples.slice(warmUp);
    const fitted = (of: 'resident' | 'heap') => {
      const line = leastSquares(counted.map((sample) => ({ x: sample.answers / 1000, y: sample[of] })));
      return { slope: line.slope, standardError: line.standardError };
    };
    return { answers, lost, samples, warmUp, resident: fitted('resident'), heap: fitted('heap') };
  } finally {
    await stage.stop();
  }
}

/** How often memory is looked at. */
const SAMPLES = 100;
const WARMING = 0.2;
const IN_FLIGHT = 10;
/** What the loopback Discord remembers at a time. */
const PORTION = 1_000;

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
