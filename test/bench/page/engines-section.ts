/** The engines side by side, as a part of the page: ratios to Footnote first, then what was measured. */
import type { Comparison } from '../comparing/compare.js';
import { accuracy, type Built, done, type Measured } from '../comparing/measured.js';
import type { Results } from '../results.js';
import { titleOf } from './engine-titles.js';
import { count, figure, megabytes, percent, table, times } from './numbers.js';
import { stamped } from './page.js';

type Picture = (name: string, title: string) => readonly string[];

export function enginesSection(
  { stamp, sets, seed, comparisons }: NonNullable<Results['engines']>,
  picture: Picture,
): string[] {
  return [
    stamped(stamp),
    `The same sentences and the same questions for all, each engine in a process of its own, a question at a time, after two seconds of questions that are not timed. A question is answered right (P@1) when the best sentence is a right one. Footnote gives its whole answer – retrieval, ranking, the words that answer, confidence –, the others search. ${sentencesFrom(sets, seed)}`,
    '### Beside Footnote',
    'How many times Footnote’s figure the engine’s is: below 1× it is faster or smaller. P@1 is in points more or less than Footnote’s.',
    ...comparisons.flatMap(ratios),
    ...picture('time', 'Time for a question by number of sentences'),
    ...picture('accuracy', 'P@1 by number of sentences'),
    ...picture('heap', 'Memory by number of sentences'),
    '### As measured',
    '“memory” is by how much the index in use makes the heap of JavaScript larger, with what it holds outside of it; SQLite’s own memory is in neither, but in “resident”: the whole process, with the index opened from its snapshot.',
    ...comparisons.flatMap(absolute),
    '### Memory, with the texts and without',
    'An engine that searches needs the texts as well, to show what it has found. Footnote’s memory is with them, and so is Orama’s; the others hold the index alone. So both are here: what an engine takes beside the texts, and what it takes with them – those that it was given, as strings. Built is what the first start holds, opened what every other one does, from the snapshot.',
    ...comparisons.flatMap(memory),
    ...memoryOfEach(comparisons),
    '### How each is used',
    optionsOf(comparisons),
  ];
}

function sentencesFrom(sets: readonly string[], seed: number): string {
  const real =
    sets.length > 0
      ? `The real sentences and the questions are those of ${sets.map((set) => `\`${set}\``).join(' and ')}.`
      : 'The real sentences are those of the articles in `corpus/`, and the questions are made: some words of a sentence, which then is the right one.';
  return `${real} Where they are too few, others are made (seed ${seed}): chains of the real ones’ pairs of words, with their frequencies and with new rare words, as a longer text has them; never four words in a row of a real sentence.`;
}

function ratios({ size, engines }: Comparison): string[] {
  const footnote = done(engines['footnote']);
  if (footnote === undefined) return [];
  const rows = others(engines).map(([name, one]) => {
    if (one.failure !== undefined) return [titleOf(name), one.failure, '', '', '', '', '', ''];
    const points = (accuracy(one) - accuracy(footnote)) * 100;
    return [
      titleOf(name),
      times(one.p50 / footnote.p50),
      times(one.p99 / footnote.p99),
      `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)}`,
      times(one.heap / footnote.heap),
      times(one.resident / footnote.resident),
      times(one.build / footnote.build),
      times(one.open / footnote.open),
    ];
  });
  return [
    `**${count(size)} sentences**`,
    table(['', 'p50', 'p99', 'P@1', 'memory', 'resident', 'build', 'load'], rows),
  ];
}

function absolute({ size, real, engines }: Comparison): string[] {
  const rows = Object.entries(engines).map(([name, one]) =>
    one.failure !== undefined
      ? [titleOf(name), one.failure, ...Array.from({ length: 9 }, () => '')]
      : [
          titleOf(name),
          figure(one.p50),
          figure(one.p99),
          percent(accuracy(one)),
          megabytes(one.heap),
          megabytes(one.resident),
          figure(one.build / 1000),
          figure(one.open / 1000),
          figure(one.firstAnswer / 1000),
          figure(one.save / 1000),
          megabytes(one.snapshot),
        ],
  );
  const footnote = done(engines['footnote']);
  const refused =
    footnote === undefined
      ? ''
      : ` Footnote said of ${count(footnote.refused)} that the articles do not answer them; of ${count(footnote.refusedRight)} of these its best sentence was right.`;
  return [
    `**${count(size)} sentences**, ${count(real)} of them real; ${count(footnote?.questions ?? anyDone(engines)?.questions ?? 0)} questions.${refused}`,
    table(
      [
        '',
        'p50, ms',
        'p99, ms',
        'P@1',
        'memory, MB',
        'resident, MB',
        'build, s',
        'load, s',
        'load and first answer, s',
        'save, s',
        'snapshot, MB',
      ],
      rows,
    ),
  ];
}

const HELD = ['index, built', 'index, opened', 'with the texts, built', 'with the texts, opened'];

/** In bytes, as in `HELD`; undefined of what is not known: SQLite's memory is not JavaScript's. */
function held(measured: Measured | undefined): readonly number[] | undefined {
  const one = done(measured);
  if (one === undefined || one.heap < one.texts) return undefined;
  const beside = one.keepsTexts ? one.texts : 0;
  const without = [one.heap - beside, one.openedHeap - beside];
  return [...without, ...without.map((heap) => heap + one.texts)];
}

function memory({ size, engines }: Comparison): string[] {
  const rows = Object.entries(engines).flatMap(([name, one]) => {
    const parts = held(one);
    return parts === undefined ? [] : [[titleOf(name), ...parts.map(megabytes)]];
  });
  if (rows.length === 0) return [];
  return [`**${count(size)} sentences**`, table(['', ...HELD.map((one) => `${one}, MB`)], rows)];
}

/** What grows with the sentences, apart from what is there once. */
function memoryOfEach(comparisons: readonly Comparison[]): string[] {
  const [first] = comparisons;
  const last = comparisons.at(-1);
  if (first === undefined || last === undefined || first.size === last.size) return [];
  const rows = Object.entries(last.engines).flatMap(([name, one]) => {
    const few = held(first.engines[name]);
    const many = held(one);
    if (few === undefined || many === undefined) return [];
    const each = many.map((part, at) => (part - (few[at] ?? Number.NaN)) / (last.size - first.size));
    return [[titleOf(name), ...each.map(count)]];
  });
  return [
    `**Each sentence**, from ${count(first.size)} to ${count(last.size)}: dictionaries and caches, which are there once, are not in it`,
    table(['', ...HELD.map((one) => `${one}, bytes`)], rows),
  ];
}

function optionsOf(comparisons: readonly Comparison[]): string {
  const said = new Map<string, string>();
  for (const { engines } of comparisons) {
    for (const [name, one] of Object.entries(engines)) {
      if (one.failure === undefined) said.set(name, one.options);
    }
  }
  return [...said].map(([name, options]) => `- **${titleOf(name)}**: ${options}.`).join('\n');
}

function others(engines: Comparison['engines']): [string, Measured][] {
  return Object.entries(engines).filter(([name]) => name !== 'footnote');
}

function anyDone(engines: Comparison['engines']): Built | undefined {
  return Object.values(engines)
    .map(done)
    .find((one) => one !== undefined);
}
