/** What the command line of `npm run bench` takes. */
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { ENGINES } from './engines/engines.js';

export const PARTS = ['engines', 'start', 'load', 'memory'] as const;
export type Part = (typeof PARTS)[number];

const given = z.object({
  only: z.array(z.enum(PARTS)),
  sizes: z.array(z.number()),
  engines: z.array(z.string()),
  questions: z.number(),
  starts: z.number(),
  inFlight: z.array(z.number()),
  rounds: z.number(),
  each: z.number(),
  articles: z.number(),
  answers: z.number(),
  seed: z.number(),
  patience: z.number(),
  out: z.string().optional(),
});
export type Options = z.infer<typeof given> & { readonly sets: readonly string[] };

/** Ends the process where help is asked for, or an option is wrong. */
export function readOptions(args: readonly string[]): Options {
  const names = Object.keys(ENGINES);
  const command = new Command('npm run bench --')
    .description('Measures Footnote beside what one would take in its place, and writes docs/benchmarks.md.')
    .argument(
      '[sets...]',
      'files of questions: in the SQuAD format, or of candidate sentences; none: made questions',
    )
    .option('--only <parts>', `some of ${PARTS.join(',')}`, oneOf(PARTS), [...PARTS])
    .option('--sizes <n,…>', 'how many sentences', numbers, [20, 2_000, 20_000, 200_000])
    .option('--engines <names>', `some of ${names.join(',')}`, oneOf(names), names)
    .option('--questions <n>', 'at most so many for each size', number, 300)
    .option('--starts <n>', 'how often each start is measured', number, 15)
    .option('--in-flight <n,…>', 'how many questions wait for an answer at a time', numbers, [1, 10, 100])
    .option('--rounds <n>', 'rounds for each of them', number, 6)
    .option('--each <n>', 'questions in a round', number, 1_000)
    .option('--articles <n>', 'the large corpus of the bot under load; 1: leave it out', number, 20_000)
    .option('--answers <n>', 'over which memory is looked at', number, 20_000)
    .option('--seed <n>', 'another one makes other sentences', number, 1)
    .option('--patience <s>', 'how long an engine may take for one size', number, 1_800)
    .option('--out <folder>', 'where the page is written: docs');
  command.parse(args, { from: 'user' });
  return { ...given.parse(command.opts()), sets: command.args };
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}

const numbers = (text: string) => text.split(',').map(number);

function oneOf(known: readonly string[]): (text: string) => string[] {
  return (text) => {
    const names = text.split(',');
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) throw new InvalidArgumentError(`There is no "${unknown}".`);
    return names;
  };
}
