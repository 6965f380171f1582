/** What was measured → tables for a terminal of 100 columns that are Markdown as well. */
import type { Summary } from './summary.js';
import { type Column, decimal, percent, table } from './table.js';

export interface Row {
  /** The file's name without its extension, and the scope where there is a choice. */
  readonly set: string;
  /** How the weights relate to the set: fitted on it, on the other articles of it only, or not on it at all. */
  readonly weights: 'fitted on it' | 'cross-validated' | 'never fitted on it';
  readonly footnote: Summary;
  readonly miniSearch: Summary;
}

/** Lines without line breaks. A table that has nothing to say about any of the sets is left out. */
export function report(rows: readonly Row[]): string[] {
  const lines = rows.flatMap(({ set, weights, footnote, miniSearch }): Line[] => [
    { set: `${set}${MARKS[weights]}`, by: 'Footnote', is: footnote },
    { set: '', by: 'MiniSearch', is: miniSearch },
  ]);
  const ours = lines.filter(({ by, is }) => by === 'Footnote' && (is.f1 !== null || is.speaker !== null));
  return [
    'The right passage first (%), and milliseconds a question:',
    '',
    ...table([SET, BY, ...PASSAGE], lines),
    ...(ours.length === 0 ? [] : ['', 'The words that answer (%):', '', ...table([SET, ...ANSWER], ours)]),
    '',
    'Knowing when not to answer (refused, %), and how much confidence is worth (0 is best):',
    '',
    ...table([SET, BY, ...REFUSAL], lines),
    '',
    ...notes(rows, lines),
  ];
}

interface Line {
  readonly set: string;
  readonly by: string;
  readonly is: Summary;
}

const MARKS = { 'fitted on it': ' ‡', 'cross-validated': ' †', 'never fitted on it': '' } as const;

function right(title: string, cell: (is: Summary) => string): Column<Line> {
  return { title, align: 'right', cell: ({ is }) => cell(is) };
}

const SET: Column<Line> = { title: 'set', align: 'left', cell: ({ set }) => set };
const BY: Column<Line> = { title: 'by', align: 'left', cell: ({ by }) => by };

const PASSAGE = [
  right('n', ({ answerable }) => String(answerable)),
  right('P@1', ({ p1 }) => percent(p1)),
  right('P@3', ({ p3 }) => percent(p3)),
  right('MRR', ({ mrr }) => percent(mrr)),
  right('MAP', ({ map }) => percent(map)),
  right('median', ({ medianMilliseconds }) => decimal(medianMilliseconds, 2)),
  right('p99', ({ p99Milliseconds }) => decimal(p99Milliseconds, 2)),
];

const ANSWER = [
  right('EM', ({ em }) => percent(em)),
  right('F1', ({ f1 }) => percent(f1)),
  right('accepted', ({ accepted }) => percent(accepted)),
  right('speaker', ({ speaker }) => percent(speaker)),
];

const REFUSAL = [
  right('rightly', ({ rightRefusals }) => percent(rightRefusals)),
  right('wrongly', ({ wrongRefusals }) => percent(wrongRefusals)),
  right('foreign', ({ foreignRefusals }) => percent(foreignRefusals)),
  right('at ≤ 5', ({ refusalsAtLimit }) => percent(refusalsAtLimit)),
  right('AURC', ({ aurc }) => decimal(aurc)),
  right('ECE', ({ ece }) => decimal(ece)),
];

function notes(rows: readonly Row[], lines: readonly Line[]): string[] {
  const has = (weights: Row['weights']) => rows.some((row) => row.weights === weights);
  const some = (value: (is: Summary) => unknown) => lines.some(({ is }) => value(is) !== null);
  return [
    ...(has('cross-validated')
      ? ['† cross-validated by article: each fifth is measured with weights fitted on the other four.']
      : []),
    ...(has('fitted on it')
      ? ['‡ measured with the weights as they ship, which were fitted on this set.']
      : []),
    'n: questions that can be answered. MiniSearch: its default options, over the same sentences.',
    ...(some(({ accepted }) => accepted)
      ? ['accepted: EM, or F1 ≥ 0.8, against any accepted answer. Where no words are given, EM and F1 are 0.']
      : []),
    ...(some(({ foreignRefusals }) => foreignRefusals)
      ? ['foreign: the same questions, each asked of another article.']
      : []),
    ...(some(({ refusalsAtLimit }) => refusalsAtLimit)
      ? ['at ≤ 5: the most of what cannot be answered that one threshold refuses with ≤ 5 % wrong refusals.']
      : []),
  ];
}
