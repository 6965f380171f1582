/** `npm run torture`: all of it, for minutes; what comes out is printed, and written into docs/reliability.md. */
import { expect, test } from 'vitest';
import { torturedCorpora } from './corpora.js';
import { torturedEnds } from './ends.js';
import { torturedInHalves } from './halves.js';
import { type InputPart, USUAL } from './input.js';
import { killedAgainAndAgain } from './killing.js';
import { circumstances, table, wireTable, writeReliability } from './pages.js';
import { sampledOnDiscord } from './sample.js';
import { costsOf } from './timing.js';
import { torturedWire } from './wire.js';

const SEED = 6;
/** How often each fault of the wire is caused; how many texts, kills, and messages on Discord there are. */
const TIMES = 5;
const TEXTS = 220_000;
const KILLS = 200;
const SAMPLE = 500;
/** How many times what usual questions cost a nasty one may. */
const MOST_TIMES = 5;

const say = (text: string) => void process.stdout.write(`${text}\n`);

function report(part: string, text: string): void {
  const whole = `${text}\n\n${circumstances(SEED)}`;
  say(`\n${whole}`);
  writeReliability(part, whole);
}

test('the wire', async () => {
  const { rows, complaints } = await torturedWire({
    times: TIMES,
    megabytes: 16,
    crowd: 20,
    told: ({ fault, asked, endings: { lost } }) => say(`${fault}: ${asked} asked, ${lost} without an answer`),
  });
  const leaks =
    'Over all of it, with LOG_LEVEL=trace: no token, no member’s id and no question in the log, no token and no id of somebody else’s in a reply, no ping unasked.';
  report('wire', `${wireTable(rows)}\n\n${complaints.length === 0 ? leaks : complaints.join('\n\n')}`);
  expect(complaints).toEqual([]);
});

test('the ends', async () => {
  const ends = await torturedEnds();
  const cells = ends.map(({ fault, asked, answered, status, said }) => [
    fault,
    asked,
    answered,
    status ?? 'none',
    said,
  ]);
  report('ends', table(['fault', 'asked before', 'answered once', 'ends with status', 'and says'], cells));
  expect(ends.flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('the input', async () => {
  const result = await torturedInHalves({ count: TEXTS, seed: SEED });
  const sampled = await sampledOnDiscord({ count: SAMPLE, seed: SEED });
  report('input', inputText(result, sampled.asked));
  expect(result.faults).toEqual({});
  expect(sampled).toMatchObject({ lost: 0, complaints: [] });
});

test('the corpora', async () => {
  const rows = await torturedCorpora({ seed: SEED, large: true, told: ({ what }) => say(what) });
  const cells = rows.map(({ what, came, faults }) => [
    what,
    faults.length === 0 ? came : `FAULT: ${faults.join('; ')}`,
  ]);
  report('corpora', table(['folder', 'what came of it'], cells));
  expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
});

test('kill -9', async () => {
  const { kills, answered, withIndex, looked, faults } = await killedAgainAndAgain({
    kills: KILLS,
    seed: SEED,
    told: say,
  });
  report(
    'kills',
    table(
      [
        'kill -9',
        'of a process that had answered',
        'starts with an index kept',
        'answers looked at',
        'not of a whole edition',
      ],
      [[kills, answered, withIndex, looked, faults.length]],
    ),
  );
  expect(faults).toEqual([]);
});

function inputText({ costs, faults }: InputPart, sampled: number): string {
  const { [USUAL]: usual = [], ...nasty } = costs;
  const rows = [
    costsOf(USUAL, usual),
    ...Object.entries(nasty).map(([what, spent]) => costsOf(what, spent)),
    costsOf('**all the nasty ones**', Object.values(nasty).flat()),
  ];
  const base = rows[0]?.p99 ?? 1;
  const cells = rows.map(({ what, count, p50, p99, longest }) => [
    what,
    count,
    p50.toFixed(2),
    p99.toFixed(1),
    (p99 / base).toFixed(2),
    longest.toFixed(0),
  ]);
  const count = Object.values(costs).flat().length;
  const over = rows.filter(({ p99 }) => p99 > MOST_TIMES * base).map(({ what }) => what);
  const wrong = Object.entries(faults).map(
    ([fault, text]) => `- ${fault}: \`${JSON.stringify(text.slice(0, 80))}\``,
  );
  return [
    table(['texts', 'how many', 'p50, ms', 'p99, ms', 'p99, × usual questions', 'longest, ms'], cells),
    '',
    'Times are of the processor and not of the clock.',
    over.length === 0
      ? `The p99 of each kind is within ${MOST_TIMES} × that of usual questions.`
      : `**Missed:** the p99 is more than ${MOST_TIMES} × that of usual questions for ${over.join(', ')}.`,
    '',
    wrong.length === 0
      ? `${count.toLocaleString('en')} texts in process and ${sampled} through the bot: nothing thrown, no limit passed, nobody pinged.`
      : wrong.join('\n'),
  ].join('\n');
}
