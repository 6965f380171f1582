/** The bars that Footnote set itself, and whether the figures meet them. */
import type { Comparison } from '../comparing/compare.js';
import { accuracy, type Built, done } from '../comparing/measured.js';
import type { Results } from '../results.js';
import { figure, percent, times } from './numbers.js';

export interface Bar {
  readonly bar: string;
  /** What was measured; null: not measured in this run. */
  readonly seen: string | null;
  readonly met: boolean;
  /** Why it would be missed. */
  readonly cause: string;
}

export function bars({ engines, load, memory }: Results): Bar[] {
  const comparisons = engines?.comparisons ?? [];
  return [...speed(comparisons), ...underLoad(load?.loads ?? []), memoryBar(memory?.memory)];
}

const SMALL = 20;
const LARGE = 20_000;
const LARGEST = 200_000;

function speed(comparisons: readonly Comparison[]): Bar[] {
  const at = (size: number) => comparisons.find((one) => one.size === size);
  const of = (size: number, name: string) => done(at(size)?.engines[name]);
  const [small, large, largest] = [of(SMALL, 'footnote'), of(LARGE, 'footnote'), of(LARGEST, 'footnote')];
  const sqlite = of(LARGEST, 'sqlite-without-stop-words');
  const others = Object.entries(at(LARGEST)?.engines ?? {}).filter(([name]) => name !== 'footnote');
  const best = Math.max(...others.flatMap(([, one]) => done(one) ?? []).map(accuracy));
  const own = largest === undefined ? Number.NaN : accuracy(largest);
  const memory = (name: string, withTexts: boolean) => {
    const sizes = [of(LARGEST, name), of(SMALL, name)].map((one) =>
      one === undefined ? Number.NaN : one.heap + texts(one, withTexts),
    );
    return ((sizes[0] ?? Number.NaN) - (sizes[1] ?? Number.NaN)) / (LARGEST - SMALL);
  };
  const ms = (one: Built | undefined, part: 'p50' | 'p99') => one?.[part] ?? Number.NaN;
  return [
    {
      ...atMost('20 sentences: p50 of a whole answer ≤ 0.3 ms', ms(small, 'p50'), 0.3, ' ms'),
      cause:
        'Where there is so little to look at, nothing is left out: all sentences are weighed, and of the best one all runs of words that could answer, by 201 numbers each. The rest is reading the question, its parts of speech among it, and the search.',
    },
    ...(['p50', 'p99'] as const).map((part) => ({
      ...atMost(
        `200,000 sentences: ${part} of a whole answer ≤ that of SQLite FTS5’s bare search without stop words`,
        ms(largest, part),
        ms(sqlite, part),
        ' ms',
      ),
      cause:
        'Of a large corpus forty sentences are read and weighed with those around them, whatever its size, and of the best one all runs of words; SQLite only searches.',
    })),
    {
      bar: '200,000 sentences: P@1 above that of every other engine',
      seen: Number.isFinite(own + best) ? `${percent(own)}, the best other ${percent(best)}` : null,
      met: own > best,
      cause: 'What Footnote weighs sentences by was learnt from other questions than these.',
    },
    ...[false, true].map((withTexts) => ({
      ...atMost(
        `Memory for each sentence, from 20 to 200,000, ${withTexts ? 'with' : 'beside'} the texts, ≤ MiniSearch’s with default options`,
        memory('footnote', withTexts),
        memory('minisearch', withTexts),
        ' bytes',
      ),
      cause:
        'A word takes its memory once, and so does each sentence that holds it; beside them Footnote knows who says what, and keeps what it has read last.',
    })),
    {
      ...below(
        'From 20,000 to 200,000 sentences the p50 grows by less than 5×',
        ms(largest, 'p50') / ms(large, 'p50'),
        5,
      ),
      cause:
        'Where all words of a question are frequent, as many sentences are scored as hold the rarest of them.',
    },
  ];
}

/** What is to be added to a heap, so that the texts are in it or are not. */
function texts({ texts: bytes, keepsTexts }: Built, wanted: boolean): number {
  if (keepsTexts === wanted) return 0;
  return wanted ? bytes : -bytes;
}

function underLoad(loads: NonNullable<Results['load']>['loads']): Bar[] {
  return loads.flatMap(({ articles, levels }) =>
    levels.flatMap(({ inFlight, footnote, pong }) => {
      const where = `${articles === 1 ? 'One article' : `${articles.toLocaleString('en')} articles`}, ${inFlight} in flight`;
      const least = articles === 1 ? 0.85 : 0.6;
      const share = footnote.perSecond / pong.perSecond;
      const throughput = {
        bar: `${where}: at least ${least}× the throughput of the bot that answers “pong”`,
        seen: times(share),
        met: share >= least,
        cause: LOAD_CAUSE,
      };
      if (articles !== 1) return [throughput];
      const tail = below(`${where}: p99 under 3× that bot’s`, footnote.p99 / pong.p99, 3);
      return [throughput, { ...tail, cause: LOAD_CAUSE }];
    }),
  );
}

const LOAD_CAUSE =
  'An answer takes the processor for longer than “pong” does (*processor* below), and all answers are worked out in one thread: the ratio of throughputs is at most that of these two. Much of it is not the answering, and would stay with an answer that costs nothing: a reply that is an embed with buttons, its words escaped, two kilobytes each way, the message read back so that a follow-up can find it, a line in the log. A second thread would hold the articles twice.';

/** Flat: the slope is no more than twice its standard error above 0. */
function memoryBar(measured: NonNullable<Results['memory']>['memory'] | undefined): Bar {
  const bar =
    'Memory flat over the answers: the slope of JavaScript’s heap is within two standard errors of 0, or below';
  const cause =
    'V8 goes on compiling what is run seldom, and keeps what it has compiled; what of the growth are the program’s own objects stands below.';
  if (measured === undefined) return { bar, seen: null, met: false, cause };
  const { slope, standardError } = measured.heap;
  return {
    bar,
    seen: `${figure(slope / 1024)} ± ${figure(standardError / 1024)} KB for each 1,000 answers`,
    met: slope <= 2 * standardError,
    cause,
  };
}

function atMost(bar: string, seen: number, most: number, unit: string): Omit<Bar, 'cause'> {
  if (!Number.isFinite(seen + most)) return { bar, seen: null, met: false };
  return { bar, seen: `${figure(seen)}${unit}; the bar is ${figure(most)}${unit}`, met: seen <= most };
}

function below(bar: string, ratio: number, most: number): Omit<Bar, 'cause'> {
  return { bar, seen: Number.isFinite(ratio) ? times(ratio) : null, met: ratio < most };
}
