/** The figures and dates of a text, and whether two of them can be the same. */
import { findMentions, type Mention } from '../answering/mentions.js';
import { type Token, tokenize } from '../answering/tokens.js';

export interface ReadFigure {
  readonly kind: FigureKind;
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets in the text it stands in. */
  readonly start: number;
  readonly end: number;
  /** Its tokens there: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Scales counted in (`121 thousand`: 121000); null: a date, or words such as "tens of thousands". */
  readonly amount: number | null;
  /** Stems of its words but for the amount: a unit, or all of them. */
  readonly words: ReadonlySet<string>;
}

const FIGURE_KINDS = ['number', 'percent', 'money', 'date', 'duration'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export function figuresIn(
  text: string,
  tokens: readonly Token[] = tokenize(text),
  mentions: readonly Mention[] = findMentions(text, tokens),
): ReadFigure[] {
  return mentions.flatMap(({ kind, from, to }) => {
    const figure = FIGURE_KINDS.find((one) => one === kind);
    const first = tokens[from];
    const last = tokens[to - 1];
    if (figure === undefined || first === undefined || last === undefined) return [];
    const own = tokens.slice(from, to).filter(({ word }) => !VAGUE.has(word));
    const { amount, words } = figure === 'date' ? { amount: null, words: stemsOf(own) } : amountOf(own);
    return [
      {
        kind: figure,
        text: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        from,
        to,
        amount,
        words,
      },
    ];
  });
}

/** Whether two figures may say the same: equal amounts (`121,000`, `121 thousand`), or one date within the other. */
export function agrees(a: ReadFigure, b: ReadFigure): boolean {
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return a.amount === b.amount && [...few].every((stem) => many.has(stem));
}

/** Whether two figures are of one sort and cannot both be right of one thing: two years, two sums. */
export function conflict(a: ReadFigure, b: ReadFigure): boolean {
  if (a.kind !== b.kind || agrees(a, b)) return false;
  if (a.kind !== 'date') return (a.amount === null) === (b.amount === null);
  return DATE_PARTS.some((part) => {
    const [mine, other] = [a, b].map(({ words }) => [...words].filter((stem) => part.test(stem)));
    return mine?.[0] !== undefined && other?.[0] !== undefined && !other.includes(mine[0]);
  });
}

/** Years, days, months, days of the week, as stems. */
const DATE_PARTS = [
  /^\d{4}s?$/,
  /^\d{1,2}(?:st|nd|rd|th)?$/,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/,
  /^(?:mon|tue|wed|thu|fri|sat|sun)/,
];

const VAGUE: ReadonlySet<string> = new Set('early late earlier later this of the'.split(' '));

function stemsOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.map(({ stem }) => stem));
}

/** The amount that the first words are, and the rest: `5 million dollars` is 5000000 and `dollar`. */
function amountOf(tokens: readonly Token[]): Pick<ReadFigure, 'amount' | 'words'> {
  const first = /^(\d+(?:\.\d+)?)(m|bn|tn|k)?$/.exec(tokens[0]?.stem ?? '');
  if (first === null) return { amount: null, words: stemsOf(tokens) };
  let amount = Number(first[1]) * (SCALES.get(first[2] ?? '') ?? 1);
  let at = 1;
  for (let scale = scaleOf(tokens[at]); scale !== undefined; scale = scaleOf(tokens[at])) {
    amount *= scale;
    at += 1;
  }
  return { amount, words: stemsOf(tokens.slice(at)) };
}

function scaleOf(token: Token | undefined): number | undefined {
  return SCALES.get(token?.word ?? '');
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
