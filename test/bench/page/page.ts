/** The page of figures: docs/benchmarks.md, from the results alone. */
import type { Loads } from '../loading/load.js';
import type { Results, Stamp } from '../results.js';
import { leastSquares } from '../statistics.js';
import { type Bar, bars } from './bars.js';
import { enginesSection } from './engines-section.js';
import { count, figure, percent, table, times } from './numbers.js';

/** @param plots names of the plots beside the page that there are */
export function page(results: Results, plots: readonly string[]): string {
  const picture = (name: string, title: string) =>
    plots.includes(name) ? [`![${title}](benchmarks/${name}.svg)`] : [];
  const { engines, start, load, memory } = results;
  return `${[
    '# Benchmarks',
    'This page is written by `npm run bench`, which measures everything on it anew, on any machine: see [Run it](#run-it). Ratios come first: they tell more of another machine than times do.',
    '## Against the bars',
    table(
      ['bar', 'seen', ''],
      bars(results).map(({ bar, seen, met }) => [
        bar,
        seen ?? 'not measured',
        seen === null ? '' : met ? 'met' : '**missed**',
      ]),
    ),
    ...causes(bars(results)),
    '## Engines side by side',
    ...(engines === undefined ? [NOT_YET] : enginesSection(engines, picture)),
    '## Start',
    ...(start === undefined ? [NOT_YET] : [startTable(start.starts), stamped(start.stamp)]),
    '## The bot under load',
    ...(load === undefined
      ? [NOT_YET]
      : [
          LOAD,
          ...picture('load', 'Throughput beside a bot that answers pong'),
          ...load.loads.map(loadTable),
          stamped(load.stamp),
        ]),
    '## Memory over many answers',
    ...(memory === undefined
      ? [NOT_YET]
      : [memoryText(memory.memory), ...picture('memory', 'Memory over many answers'), stamped(memory.stamp)]),
    RUN,
  ].join('\n\n')}\n`;
}

/** Why bars are missed: each cause once, with those that are missed for it. */
function causes(all: readonly Bar[]): string[] {
  const missed = all.filter(({ seen, met }) => seen !== null && !met);
  return [...new Set(missed.map(({ cause }) => cause))].map((cause) => {
    const of = missed.filter((one) => one.cause === cause).map(({ bar }) => bar);
    return `Missed: ${of.join('; ')}. ${cause}`;
  });
}

const NOT_YET = 'Not measured.';

export function stamped({
  date,
  command,
  seconds,
  node,
  cores,
  processor,
  gigabytes,
  busy,
  commit,
}: Stamp): string {
  const load = busy === null ? '' : `, ${figure(busy)} processes busy as it began`;
  const version = commit === null ? '' : `, Footnote ${commit}`;
  return `Measured ${date} in ${count(seconds)} s by \`${command}\` on ${cores} cores (${processor}), ${gigabytes} GB, Node ${node}${load}${version}.`;
}

function startTable({ runs, sentences, kinds }: NonNullable<Results['start']>['starts']): string {
  const node = kinds.node.end.median;
  const row = (what: string, { answer, end }: (typeof kinds)['node']) => [
    what,
    times((answer ?? end).median / node),
    answer === null ? '' : `${count(answer.median)} (${count(answer.least)}–${count(answer.most)})`,
    `${count(end.median)} (${count(end.least)}–${count(end.most)})`,
  ];
  return [
    `Whole processes, ${runs} of each in alternation; in ms the median, and from the fastest to the slowest. “Cold” has nothing kept from a start before; the snapshot is what the first start keeps.`,
    table(
      ['', 'until the first answer, beside `node -e 0`', 'until the first answer', 'until the end'],
      [
        row('`node -e 0`', kinds.node),
        row(`\`footnote ask\`, ${count(sentences.small)} sentences`, kinds.small),
        row(`\`footnote ask\`, ${count(sentences.large)} sentences, cold`, kinds.cold),
        row(`\`footnote ask\`, ${count(sentences.large)} sentences, from the snapshot`, kinds.snapshot),
      ],
    ),
  ].join('\n\n');
}

const LOAD =
  'The loopback Discord of the tests sends `/ask` to the bot, a process of its own, and takes its answers; then the same to a discord.js bot that answers “pong” to everything, turn and turn about. Latency is the time from the event to the answer, also where Discord was first told that the bot thinks (*held*). *Processor* is what the bot’s process takes of it for each question; on one core, throughput cannot have a better ratio than these two. *Turned away* were told to ask again, *lost* got no answer. So many members ask in turn that none of them reaches the pace limit. What the loopback Discord itself takes is in both figures.';

function loadTable({ articles, sentences, rounds, each, levels }: Loads): string {
  const what = articles === 1 ? 'One article' : `${count(articles)} articles`;
  return [
    `**${what}, ${count(sentences)} sentences**; ${rounds} rounds of ${count(each)} questions:`,
    table(
      [
        'in flight',
        'throughput',
        'p50',
        'p99',
        'answers/s',
        'pong/s',
        'p50, ms',
        'pong',
        'p99, ms',
        'pong',
        'processor, ms',
        'pong',
        'held',
        'turned away',
        'lost',
      ],
      levels.map(({ inFlight, footnote, pong }) => [
        count(inFlight),
        times(footnote.perSecond / pong.perSecond),
        times(footnote.p50 / pong.p50),
        times(footnote.p99 / pong.p99),
        count(footnote.perSecond),
        count(pong.perSecond),
        figure(footnote.p50),
        figure(pong.p50),
        figure(footnote.p99),
        figure(pong.p99),
        footnote.processor === null ? '–' : figure(footnote.processor),
        pong.processor === null ? '–' : figure(pong.processor),
        count(footnote.held),
        count(footnote.away + pong.away),
        `${count(footnote.lost)}, pong ${count(pong.lost)}`,
      ]),
    ),
  ].join('\n\n');
}

function memoryText({
  answers,
  lost,
  samples,
  warmUp,
  resident,
  heap,
  made,
}: NonNullable<Results['memory']>['memory']): string {
  const kilobytes = (bytes: number) => figure(bytes / 1024);
  const slope = (one: Pick<typeof heap, 'slope' | 'standardError'>) =>
    `${kilobytes(one.slope)} ± ${kilobytes(one.standardError)} KB`;
  const half = samples.slice(Math.floor(samples.length / 2));
  const settled = leastSquares(half.map((sample) => ({ x: sample.answers / 1000, y: sample.heap })));
  return `Over ${count(answers)} answers, one article, 10 in flight (${count(lost)} lost). Least squares over ${samples.length - warmUp} samples, the first ${percent(warmUp / Math.max(1, samples.length))} left out while caches fill: for each 1,000 answers the heap of JavaScript grows by ${slope(heap)}, resident memory by ${slope(resident)} (± one standard error); over the second half of the answers the heap by ${slope(settled)}.${madeText(made)}`;
}

function madeText(made: NonNullable<Results['memory']>['memory']['made']): string {
  if (made === undefined) return '';
  const [first, last] = made;
  const more = (bytes: number) => `${figure(Math.abs(bytes) / 1024)} KB ${bytes < 0 ? 'less' : 'more'}`;
  return ` What grows is told by two snapshots of the heap of another bot, after as many answers as are left out and after all: the program’s own objects and texts came to be ${more(last.own - first.own)}, and what V8 keeps for itself – compiled code, the shapes of objects – ${more(last.engine - first.engine)}.`;
}

const RUN = `## Run it

\`\`\`sh
npm run bench
\`\`\`

brings what it needs into \`test/bench/\`, measures, and writes this page with its plots. Nothing else has to be there but Node and npm;
where SQLite cannot be fetched compiled, a C++ compiler too, or it is left out. \`npm run bench -- --help\` has what to choose:

| | |
|---|---|
| \`npm run bench -- --sizes 20,2000 --questions 100 --only engines\` | less of it |
| \`npm run bench -- --only memory --answers 200000\` | one part, with more answers |
| \`npm run bench -- set.json other.jsonl\` | real sentences and questions: sets in the SQuAD format, or of candidate sentences, as \`npm run eval\` reads them |
| \`npm run bench -- --out FOLDER\` | the page elsewhere, and this one stays |

A part that is not run keeps its figures, with their date. A run that is stopped writes nothing.`;
