/** `footnote ask --why`: an answer with its reasons, every feature's share and every sign's, as text for a terminal. */
import { stripVTControlCharacters } from 'node:util';
import type { Scope } from '../answering/contract.js';
import {
  type ExplainedConfidence,
  type ExplainedPassage,
  type Explanation,
  explain,
  type Share,
  type Term,
  type Way,
} from '../answering/explain.js';
import { type Column, decimal, table } from '../evaluation/table.js';
import type { Context } from '../replies/command.js';
import { oneLine } from '../replies/plain-text.js';

/**
 * Text that ends with a line break; its tables are Markdown as well.
 * @param scope without `top` the best two passages are held side by side
 * @throws UnknownArticle
 */
export function whyOnce(question: string, { article, top }: Scope, { answerer }: Context): string {
  return `${why(explain(question, answerer.library(article), top)).join('\n')}\n`;
}

/** Lines without line breaks. */
function why(explanation: Explanation): string[] {
  const { question, terms, passages, confidence } = explanation;
  const { kind, focus, value } = question;
  const about = focus === null ? '' : `, of what is called “${focus}”`;
  return [
    `Asked: ${clean(question.text)}`,
    `Asks for: ${kind}${clean(about)}${value ? '; only a figure or a date can answer' : ''}`,
    said(explanation),
    ...passages.flatMap((passage, at) => ['', headOf(passage, at), ...foundLines(terms, passage)]),
    ...(passages.length === 0 ? [] : ['', ...featureTable(passages), '', ...signTable(confidence)]),
  ];
}

function said({ answered, answer, passages, confidence: { value, threshold } }: Explanation): string {
  const compared = `confidence ${decimal(value)}, threshold ${decimal(threshold)}`;
  if (passages.length === 0) return 'Refused: no sentence is near the question.';
  if (!answered) return `Refused: ${compared}`;
  return `Answer: ${answer === null ? 'the passage; no words in it can be told apart' : clean(answer.text)} (${compared})`;
}

function headOf({ article, paragraph, sentence, score, text }: ExplainedPassage, at: number): string {
  return `${at + 1}. ${clean(article.title)} ¶${paragraph}, sentence ${sentence}, score ${decimal(score, 4)}: ${clean(text)}`;
}

function foundLines(terms: readonly Term[], { found }: ExplainedPassage): string[] {
  return terms.map((term, at) => {
    const ways = found[at] ?? [];
    const rarity = `${term.class}, rarity ${decimal(term.rarity, 2)} here, ${term.rarityAtLarge} in English`;
    return `   ${clean(term.stem)} (${rarity}): ${ways.length === 0 ? 'not found' : ways.map(wayOf).join('; ')}`;
  });
}

function wayOf({ how, word, weight }: Way): string {
  const shown = word === null ? '' : ` “${clean(word)}”`;
  return `${HOW[how]}${shown}${weight === 1 ? '' : ` (${decimal(weight, 2)})`}`;
}

const HOW: Readonly<Record<Way['how'], string>> = {
  written: 'written',
  misspelt: 'but for a slip',
  implied: 'implied by who says it or who is meant',
  same: 'in other words',
  derived: 'derived',
  broader: 'broader',
  narrower: 'narrower',
  before: 'in the sentence before',
  after: 'in the sentence after',
  title: 'in the title',
};

/** A row for each feature that tells anything of one of the passages, and their sums. */
function featureTable(passages: readonly ExplainedPassage[]): string[] {
  interface Line {
    readonly title: string;
    readonly weight: string;
    readonly cells: readonly { readonly value: string; readonly share: string }[];
  }
  const lines = (passages[0]?.shares ?? []).flatMap(({ name, weight }, at): Line[] => {
    const shares = passages.map((passage) => passage.shares[at]);
    if (shares.every((one) => one?.value === 0)) return [];
    const cells = shares.map((one) => ({
      value: decimal(one?.value ?? 0),
      share: decimal(one?.share ?? 0, 4),
    }));
    return [{ title: name, weight: decimal(weight, 4), cells }];
  });
  const sums = passages.map(({ score }) => ({ value: '', share: decimal(score, 4) }));
  const columns = passages.flatMap((_, at): Column<Line>[] => [
    right(`value ${at + 1}`, ({ cells }) => cells[at]?.value ?? ''),
    right(`share ${at + 1}`, ({ cells }) => cells[at]?.share ?? ''),
  ]);
  return table(
    [
      { title: 'feature', align: 'left', cell: ({ title }) => title },
      right<Line>('weight', ({ weight }) => weight),
      ...columns,
    ],
    [...lines, { title: 'score', weight: '', cells: sums }],
  );
}

function signTable({ shares, likelihood, factor, value }: ExplainedConfidence): string[] {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const columns: Column<Share<string>>[] = [
    { title: 'sign', align: 'left', cell: ({ name }) => name },
    right('value', (one) => decimal(one.value)),
    right('weight', ({ weight }) => decimal(weight, 4)),
    right('share', ({ share }) => decimal(share, 4)),
  ];
  const lacks = `× ${decimal(factor, 2)}, as the passage lacks what is asked for, = ${decimal(value)}`;
  return [
    ...table(
      columns,
      shares.filter((one) => one.value !== 0),
    ),
    '',
    `Sum ${decimal(sum, 4)}; 1 ÷ (1 + exp(−sum)) = ${decimal(likelihood)}${factor < 1 - 1e-9 ? ` ${lacks}` : ''}`,
  ];
}

function right<T>(title: string, cell: (row: T) => string): Column<T> {
  return { title, align: 'right', cell };
}

/** Nothing in a text can steer the terminal. */
function clean(text: string): string {
  return oneLine(stripVTControlCharacters(text));
}
