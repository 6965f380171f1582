/** The bot under load, next to one that answers "pong": the same questions, turn and turn about, in one run. */
import { z } from 'zod';
import { median, percentile } from '../statistics.js';
import { seeded } from '../text/random.js';
import { openStage, type Stage, type Staging } from './stage.js';

/** Answers a second in the median round; times over all rounds in ms. */
const load = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  answered: z.number(),
  /** Of those that were answered: seen thinking before. */
  held: z.number().default(0),
  /** Told to ask again. */
  away: z.number().default(0),
  lost: z.number(),
  /** What the bot's process took of the processor for each question, in ms; null: it was not looked at. */
  processor: z.number().nullable().default(null),
});
export const loads = z.object({
  articles: z.number(),
  sentences: z.number(),
  rounds: z.number(),
  /** Questions in a round. */
  each: z.number(),
  levels: z.array(z.object({ inFlight: z.number(), footnote: load, pong: load })),
});
export type Loads = z.infer<typeof loads>;
export type Load = z.infer<typeof load>;

export interface Loading {
  readonly footnote: Staging;
  readonly pong: Staging;
  readonly questions: readonly string[];
  /** How many questions are waiting for their answers at a time. */
  readonly levels: readonly number[];
  readonly rounds: number;
  readonly each: number;
  readonly tell: (line: string) => void;
}

export async function measureLoad(loading: Loading): Promise<Loads['levels']> {
  const { levels, rounds, each, questions, tell } = loading;
  const footnote = await openStage(loading.footnote);
  const pong = await openStage(loading.pong);
  try {
    const next = inTurn(questions);
    for (const stage of [footnote, pong]) await fire(stage, next, Math.max(each, WARM_UP), 10);
    const measured: Loads['levels'] = [];
    for (const inFlight of levels) {
      const taken: Record<'footnote' | 'pong', Round[]> = { footnote: [], pong: [] };
      for (let round = 0; round < rounds; round += 1) {
        const order = [
          ['footnote', footnote],
          ['pong', pong],
        ] as const;
        for (const [name, stage] of round % 2 === 0 ? order : order.toReversed()) {
          taken[name].push(await fire(stage, next, each, inFlight));
          stage.forget();
        }
      }
      const level = { inFlight, footnote: summed(taken.footnote), pong: summed(taken.pong) };
      tell(`  ${inFlight} in flight: ${said(level.footnote)}; “pong” ${said(level.pong)}`);
      measured.push(level);
    }
    return measured;
  } finally {
    await footnote.stop();
    await pong.stop();
  }
}

const WARM_UP = 500;

export interface Round {
  readonly seconds: number;
  readonly times: readonly number[];
  readonly held: number;
  readonly away: number;
  readonly lost: number;
  /** For each question, in ms. */
  readonly processor: number;
}

/** Asks so many questions, always as many at a time; the next one as soon as one is answered. */
export async function fire(
  stage: Pick<Stage, 'ask' | 'processor'>,
  next: () => string,
  count: number,
  inFlight: number,
): Promise<Round> {
  const times: number[] = [];
  const outcomes = { answered: 0, held: 0, away: 0, lost: 0 };
  let left = count;
  const used = await stage.processor();
  const began = performance.now();
  const member = async () => {
    while (left > 0) {
      left -= 1;
      const { time, outcome } = await stage.ask(next());
      outcomes[outcome] += 1;
      if (outcome === 'answered' || outcome === 'held') times.push(time);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, member));
  const seconds = (performance.now() - began) / 1000;
  const processor = ((await stage.processor()) - used) / count;
  const { held, away, lost } = outcomes;
  return { seconds, times, held, away, lost, processor };
}

function summed(rounds: readonly Round[]): Load {
  const times = rounds.flatMap((round) => round.times);
  const total = (of: (round: Round) => number) => rounds.reduce((sum, round) => sum + of(round), 0);
  return {
    perSecond: median(rounds.map((round) => round.times.length / round.seconds)),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    answered: times.length,
    held: total(({ held }) => held),
    away: total(({ away }) => away),
    lost: total(({ lost }) => lost),
    processor: median(rounds.map(({ processor }) => processor)),
  };
}

function said({ perSecond, p50, p99, processor, held, away, lost }: Load): string {
  const rest = [`${held} held`, `${away} turned away`, `${lost} lost`].filter((one) => !one.startsWith('0 '));
  const times = `${Math.round(perSecond)} a second, ${p50.toFixed(1)} and ${p99.toFixed(1)} ms`;
  return [times, `${processor?.toFixed(2)} ms of the processor each`, ...rest].join(', ');
}

/** The questions in an order that looks random, over and over. */
export function inTurn(questions: readonly string[]): () => string {
  const order = seeded(1).shuffled(questions.map((question) => ({ question })));
  let at = -1;
  return () => {
    at = (at + 1) % order.length;
    return order[at]?.question ?? '';
  };
}
