/** Figures as the lines of a list: the number, what it counts and what happened, all in the article's words. */
import { tokenize } from '../answering/tokens.js';
import type { FigureGroup } from '../facts/figure-groups.js';
import type { Figure } from '../facts/figures.js';
import { kept } from '../facts/kept.js';
import type { Words } from '../words/words.js';
import { cut, type Window } from './cut.js';
import { excerpt } from './excerpt.js';
import type { Piece } from './reply.js';
import { placeIn } from './source-line.js';

export type Heading = keyof Words['facts']['kinds'];

export interface FigureLine {
  readonly figure: Figure;
  /** Where its words stand in its sentence; of "10 to 15" all of them. */
  readonly span: Window;
}

/** Lines that stay together. */
export interface FigureUnit {
  readonly heading: Heading;
  readonly lines: readonly FigureLine[];
  /** They are for the same thing, and differ. */
  readonly differ: boolean;
}

/** All figures but dates under their headings, in the order of these; first in each those that differ. */
export function figureUnits(groups: readonly FigureGroup[]): FigureUnit[] {
  const spans = spansOf(groups);
  const units = groups.flatMap(({ figures, differing }): FigureUnit[] => {
    const lines = figures.flatMap((figure): FigureLine[] => {
      const span = spans.get(figure);
      return span === undefined ? [] : [{ figure, span }];
    });
    const apart = lines.filter(({ figure }) => differing.includes(figure));
    const rest = lines.filter(({ figure }) => !differing.includes(figure));
    return [
      ...chunks(apart).map((chunk) => unitOf(chunk, true)),
      ...rest.map((line) => unitOf([line], false)),
    ].filter((unit) => unit !== null);
  });
  const place = ({ heading, differ }: FigureUnit) => HEADINGS.indexOf(heading) * 2 + (differ ? 0 : 1);
  return units.sort((a, b) => place(a) - place(b));
}

const HEADINGS: readonly Heading[] = [
  'people',
  'money',
  'percent',
  'distance',
  'things',
  'duration',
  'age',
  'other',
];

/** Lines side by side; more would not fit into a message. */
const SIDE_BY_SIDE = 6;

function chunks(lines: readonly FigureLine[]): FigureLine[][] {
  return Array.from({ length: Math.ceil(lines.length / SIDE_BY_SIDE) }, (_, at) =>
    lines.slice(at * SIDE_BY_SIDE, (at + 1) * SIDE_BY_SIDE),
  );
}

function unitOf(lines: readonly FigureLine[], differ: boolean): FigureUnit | null {
  const kind = lines[0]?.figure.kind;
  if (kind === undefined || kind === 'date') return null;
  const counts = lines.some(({ figure }) => figure.counts !== null);
  return { heading: kind !== 'other' ? kind : counts ? 'things' : 'other', lines, differ };
}

/** Where each figure's words stand; those that another one reads on into are part of its words. */
function spansOf(groups: readonly FigureGroup[]): ReadonlyMap<Figure, Window> {
  const bySentence = new Map<Figure['sentence'], Figure[]>();
  for (const figure of groups.flatMap(({ figures }) => figures)) {
    const beside = bySentence.get(figure.sentence);
    if (beside === undefined) bySentence.set(figure.sentence, [figure]);
    else beside.push(figure);
  }
  const spans = new Map<Figure, Window>();
  for (const beside of bySentence.values()) {
    let first: Figure | undefined;
    for (const figure of beside.sort((a, b) => a.start - b.start)) {
      first ??= figure;
      if (!figure.joined) {
        spans.set(first, { start: first.start, end: figure.end });
        first = undefined;
      }
    }
    if (first !== undefined) spans.set(first, { start: first.start, end: first.end });
  }
  return spans;
}

/** `**121,000** people · fled`; where it does not say what it counts, the words around it. */
export const lineText = kept((line: FigureLine): readonly Piece[] => {
  const { figure, span } = line;
  const { sentence, counts, verb, kind } = figure;
  if (counts === null) return excerpt(sentence.text, span, AROUND);
  const deed = verb !== null && DEEDS.has(kind) ? [` · ${cut(verb.text, WORD)}`] : [];
  return [...figureWords(line), ...deed];
});

/** `**121,000** people`, `**tens of thousands** of people`; where the thing stands apart, `**121** · civilians`. */
export function figureWords({ figure, span }: FigureLine): Piece[] {
  const { sentence, counts } = figure;
  const number = { strong: cut(sentence.text.slice(span.start, span.end), NUMBER) };
  if (counts === null) return [number];
  const gap = sentence.text.slice(span.end, counts.start);
  const behind = counts.start >= span.end && gap.length <= GAP && !/[,;:.!?()]/.test(gap);
  return [number, cut(behind ? sentence.text.slice(span.end, counts.end) : ` · ${counts.text}`, THING)];
}

/** `¶5 · Alexei Smirnov` @param named whether the article has to be told from others */
export function lineSource(
  { figure: { article, sentence } }: FigureLine,
  named: boolean,
  words: Words,
): string {
  const place = placeIn(article, sentence, named, words);
  return sentence.speaker === null ? place : `${place} · ${cut(sentence.speaker.name, THING)}`;
}

/** What happens to these the verb beside them tells. */
const DEEDS: ReadonlySet<Figure['kind']> = new Set(['people', 'money', 'percent', 'other']);

/** Characters: a line or two on a phone. */
const AROUND = 90;
const NUMBER = 60;
const THING = 50;
const WORD = 30;
const GAP = 20;

/**
 * The lines that have to do with some words: those that count it or say it of what is counted; if there are none, those
 * whose sentence has the words.
 */
export function unitsAbout(typed: string, units: readonly FigureUnit[]): readonly FigureUnit[] {
  const tokens = tokenize(typed);
  const telling = tokens.filter(({ stop }) => !stop);
  const wanted = (telling.length > 0 ? telling : tokens).map(({ stem }) => stem);
  if (wanted.length === 0) return [];
  const having = (textOf: (line: FigureLine) => string) =>
    units.flatMap((unit): FigureUnit[] => {
      const lines = unit.lines.filter((line) => {
        const stems = new Set(tokenize(textOf(line)).map(({ stem }) => stem));
        return wanted.every((stem) => stems.has(stem));
      });
      return lines.length === 0 ? [] : [{ ...unit, lines, differ: unit.differ && lines.length > 1 }];
    });
  const own = having(({ figure, span }) =>
    [figure.sentence.text.slice(span.start, span.end), figure.counts?.text, figure.verb?.text].join(' '),
  );
  return own.length > 0 ? own : having(({ figure }) => figure.sentence.text);
}
