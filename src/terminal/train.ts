/** `footnote train`: fits the ranker's weights to files of questions, and writes or checks `weights.ts`. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FEATURES } from '../answering/features.js';
import type { Learnt } from '../answering/learnt.js';
import type { SomeWeights } from '../answering/ranking.js';
import { ablate } from '../evaluation/ablation.js';
import { learn } from '../evaluation/learning.js';
import type { RankingQuality } from '../evaluation/rankings.js';
import { SetError } from '../evaluation/set-error.js';
import { openSet } from '../evaluation/set-file.js';
import { type Column, change, percent, table } from '../evaluation/table.js';
import { crossFit, crossValidated, type TrainingSet, trainingSet } from '../evaluation/training.js';
import { weightsFile } from '../evaluation/weights-file.js';
import { codeOf } from '../system-error.js';

export interface TrainOptions {
  /** Files that are measured and never fitted on. */
  readonly measure: readonly string[];
  /** Also measure what each feature brings. */
  readonly ablate: boolean;
  /** Compare with the file instead of writing it. */
  readonly check: boolean;
  /** The file to write; absent: the one in the source. */
  readonly out?: string;
}

/**
 * @param output `print` takes the text to show, `tell` what is being worked on, without a line break at their end
 * @returns whether all is well: false where `check` finds another file than these sets give
 * @throws SetError for a file that cannot be fitted on or not be written
 */
export async function train(
  files: readonly string[],
  options: TrainOptions,
  { print, tell }: { print(text: string): void; tell(text: string): void },
): Promise<boolean> {
  tell('Reading the questions, and fitting …');
  const fitted = await readSets(files);
  const measured = [...fitted, ...(await readSets(options.measure))];
  const fit = crossFit(fitted);
  const learnt = learn(fitted, fit).all;
  const qualities = measured.map((set) => ({
    set,
    fitted: fitted.includes(set),
    ...crossValidated(fit, set),
  }));
  print(table(QUALITY, qualities).join('\n'));
  print('\n† cross-validated by article: each fifth is measured with weights fitted on the other four.\n');
  if (options.ablate) {
    tell(`Fitting anew without each of ${FEATURES.length} features …`);
    const shares = ablate(fitted, measured, fit);
    const sets = measured.map(({ name }, at) =>
      right(name, (k: number) => change(shares[k]?.changes[at] ?? 0)),
    );
    print(table([...weightColumns(learnt), ...sets], [...FEATURES.keys()]).join('\n'));
    print('\nChange of MAP, in points, when the feature is left out and the others are fitted anew.\n');
  } else {
    print(`${table(weightColumns(learnt), [...FEATURES.keys()]).join('\n')}\n`);
  }
  const text = weightsFile(
    learnt,
    fitted.map((set) => set.fittedOn),
  );
  const file = options.out ?? SHIPPED;
  return options.check ? await check(file, text, print) : await write(file, text, print);
}

/** From dist/src/terminal/ to the source. */
const SHIPPED = fileURLToPath(new URL('../../../src/answering/weights.ts', import.meta.url));

async function readSets(files: readonly string[]): Promise<TrainingSet[]> {
  const opened = await Promise.all(files.map(openSet));
  return opened.map(trainingSet);
}

async function write(file: string, text: string, print: (text: string) => void): Promise<true> {
  try {
    // Beside it first: whoever cuts this off (`| head`) must not leave half a file.
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (error) {
    throw new SetError(
      `${file} cannot be written (${codeOf(error)}). Run this in a copy of the source, or name a file with --out.`,
    );
  }
  print(`Written: ${file}`);
  return true;
}

async function check(file: string, text: string, print: (text: string) => void): Promise<boolean> {
  let there: string;
  try {
    there = await readFile(file, 'utf8');
  } catch (error) {
    throw new SetError(`${file} cannot be read (${codeOf(error)}). Name the file to check with --out.`);
  }
  const same = there === text;
  print(same ? `${file} is what these files give.` : `${file} is not what these files give: write it anew.`);
  return same;
}

interface Measured extends RankingQuality {
  readonly set: TrainingSet;
  readonly fitted: boolean;
}

function right<T>(title: string, cell: (row: T) => string): Column<T> {
  return { title, align: 'right', cell };
}

const QUALITY: readonly Column<Measured>[] = [
  { title: 'set', align: 'left', cell: ({ set, fitted }) => `${set.name}${fitted ? ' †' : ''}` },
  right('n', ({ questions }) => String(questions)),
  right('P@1', ({ p1 }) => percent(p1)),
  right('MRR', ({ mrr }) => percent(mrr)),
  right('MAP', ({ map }) => percent(map)),
];

/** Rows are indices of `FEATURES`. */
function weightColumns({ ranking, others }: Learnt): Column<number>[] {
  const weightIn = (weights: SomeWeights) => (k: number) => {
    const feature = FEATURES[k];
    return (feature === undefined ? undefined : weights[feature])?.toFixed(4) ?? '';
  };
  return [
    { title: 'feature', align: 'left', cell: (k) => FEATURES[k] ?? '' },
    right('weight', weightIn(ranking)),
    right('others', weightIn(others.ranking)),
  ];
}
