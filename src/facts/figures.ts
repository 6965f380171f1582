/** Every number of an article: what it says, what it counts, and in which sentence it stands. */

import { tokenize } from '../answering/tokens.js';
import type { Article, Sentence } from '../corpus/article.js';
import { type Bound, boundBefore, boundBehind } from './bounds.js';
import { countedBy } from './counted.js';
import { datesIn } from './dates.js';
import { type FigureKind, measureOf } from './measures.js';
import { type Numeral, numbersIn } from './numbers.js';
import { LONGEST_SENTENCE } from './parts.js';
import { type Phrase, phraseAt } from './phrase.js';

export type { FigureKind };

export interface Figure {
  readonly article: Article;
  readonly sentence: Sentence;
  /** UTF-16 offsets in `sentence.text` of its words with what qualifies it and its unit: `Close to 200,000`, `$5 million`. */
  readonly start: number;
  readonly end: number;
  /** The bare number: `200,000`, `5 million`; of a date all its words. */
  readonly number: Phrase;
  /** null: not one number ("dozens", "10–15", a date), or no amount ("F-16"). */
  readonly value: number | null;
  /** How the article limits it; null: as it stands. */
  readonly bound: Bound | null;
  readonly kind: FigureKind;
  /** The article's words for what is counted: `Russian citizens`; null where it does not say. */
  readonly counts: Phrase | null;
  /** The verb of what is counted, by the sentence's words: `fled`, `killed`. */
  readonly verb: Phrase | null;
  /** It reads on into the next one, and counts the same: the `10` of `10 to 15 horses`. */
  readonly joined: boolean;
}

/**
 * The figures of an article in its order. Every run of digits of every sentence is in exactly one; what is as long as a
 * chapter, such as a table on one line, is no sentence.
 */
export function figuresOf(article: Article): Figure[] {
  return article.sentences.flatMap((sentence) =>
    sentence.text.length > LONGEST_SENTENCE ? [] : figuresIn(article, sentence),
  );
}

function figuresIn(article: Article, sentence: Sentence): Figure[] {
  const { text } = sentence;
  const dates = datesIn(text).filter((date) => /\p{N}/u.test(date.text) || numbersIn(date.text).length > 0);
  const figures: Figure[] = dates.map((date) => ({
    article,
    sentence,
    start: date.start,
    end: date.end,
    number: phraseAt(text, date.start, date.end),
    value: null,
    bound: null,
    kind: 'date',
    counts: null,
    verb: null,
    joined: false,
  }));
  // Filled, not cut out: offsets stay, and what is left of `May 5, 12 people` is still apart.
  const undated = dates.reduce(
    (rest, { start, end }) => rest.slice(0, start) + FILL.repeat(end - start) + rest.slice(end),
    text,
  );
  let before: Figure | null = null;
  const counting: Figure[] = [];
  const numerals = numbersIn(undated, article.metadata.language);
  const tokens = numerals.length > 0 ? tokenize(text) : [];
  for (const numeral of numerals) {
    // The 2 of `12 km2` is part of the unit.
    if (before !== null && numeral.start < before.end) continue;
    before = upToDate(figureOf(article, sentence, tokens, numeral, before), dates);
    counting.push(before);
  }
  figures.push(...counting.map((figure, at) => withNext(figure, counting[at + 1])));
  return figures.sort((a, b) => a.start - b.start);
}

/** What a figure counts ends where a date begins: `30 2015-16 seasons`. */
function upToDate(figure: Figure, dates: readonly { readonly start: number }[]): Figure {
  const { number, end } = figure;
  if (!dates.some((date) => date.start >= number.end && date.start < end)) return figure;
  return { ...figure, end: number.end, counts: null, kind: 'other' };
}

/** No letter, no digit and no space. */
const FILL = '\uE000';

/** `between 10 and 15 people`, `0.3 to 0.6 km`: the first of two counts what the second does. */
function withNext(figure: Figure, next: Figure | undefined): Figure {
  if (next === undefined || figure.kind !== 'other' || figure.value === null) return figure;
  const { text } = figure.sentence;
  if (!/^\s(?:to|or|and)\s$/.test(text.slice(figure.end, next.start))) return figure;
  const counts = figure.counts === null || MEASURED.has(next.kind) ? next.counts : figure.counts;
  // `30 to 50 thousand` is thirty thousand as likely as thirty.
  const value = SCALED.test(next.number.text) && !SCALED.test(figure.number.text) ? null : figure.value;
  return { ...figure, value, kind: next.kind, counts, verb: figure.verb ?? next.verb, joined: true };
}

const MEASURED: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'distance', 'duration', 'age']);
const SCALED = /(?:hundred|thousand|million|billion|trillion|[kmbt]n?)$/;

function figureOf(
  article: Article,
  sentence: Sentence,
  tokens: ReturnType<typeof tokenize>,
  numeral: Numeral,
  before: Figure | null,
): Figure {
  const { text } = sentence;
  const measure = measureOf(text, numeral);
  const bound = boundBefore(text, measure.start, before?.end ?? 0, measure.kind);
  const counted = countedBy(text, tokens, numeral, measure, bound.start, before);
  const behind = boundBehind(text, measure.end);
  return {
    article,
    sentence,
    start: bound.start,
    end: Math.max(behind.end, counted.unitEnd ?? 0),
    number: phraseAt(text, numeral.start, numeral.end),
    value: numeral.form === 'ordinal' ? null : numeral.value,
    bound: bound.bound ?? behind.bound,
    kind: measure.kind ?? counted.kind ?? 'other',
    counts: counted.counts,
    verb: counted.verb,
    joined: false,
  };
}
