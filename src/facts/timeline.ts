/** Everything in articles that is dated, in order of time. */
import type { Article, Sentence } from '../corpus/article.js';
import { byTime, type When } from './calendar.js';
import { datesIn } from './dates.js';
import { LONGEST_SENTENCE } from './parts.js';

export interface TimelineEntry {
  readonly article: Article;
  readonly sentence: Sentence;
  /** The date's words: UTF-16 offsets in `sentence.text`. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What the words themselves state; null for "on Monday" or "6 August", whose year only the reader knows. */
  readonly when: When | null;
  /** Of "two days later" and "the same day": the one day that their paragraph states, beside which they stand. */
  readonly beside: When | null;
}

/**
 * First what has a year, in order of time and, where that is the same, of the articles; behind a day what its
 * paragraph dates by it ("two days later"); at the end the other words that have none, in the articles' order. Nothing is computed.
 */
export function timelineOf(articles: readonly Article[]): TimelineEntry[] {
  const entries = articles.flatMap(entriesOf);
  const placed = entries.map((entry, at) => ({ entry, at, when: entry.when ?? entry.beside }));
  return placed
    .sort((a, b) => {
      if (a.when === null || b.when === null)
        return Number(a.when === null) - Number(b.when === null) || a.at - b.at;
      return byTime(a.when, b.when) || a.at - b.at;
    })
    .map(({ entry }) => entry);
}

function entriesOf(article: Article): TimelineEntry[] {
  const entries = article.sentences.flatMap((sentence) =>
    (sentence.text.length > LONGEST_SENTENCE ? [] : datesIn(sentence.text)).map(
      ({ start, end, text, when }): TimelineEntry => ({
        article,
        sentence,
        start,
        end,
        words: text,
        when,
        beside: null,
      }),
    ),
  );
  const inParagraph = new Map<number, TimelineEntry[]>();
  for (const entry of entries) {
    const { paragraph } = entry.sentence;
    const beside = inParagraph.get(paragraph);
    if (beside === undefined) inParagraph.set(paragraph, [entry]);
    else beside.push(entry);
  }
  return entries.map((entry) =>
    entry.when === null
      ? { ...entry, beside: dayBeside(entry, inParagraph.get(entry.sentence.paragraph) ?? []) }
      : entry,
  );
}

/**
 * The one day that a paragraph states before these words: "On 6 August 2024 … Two days later …".
 * @param entries of that paragraph
 */
function dayBeside(entry: TimelineEntry, entries: readonly TimelineEntry[]): When | null {
  if (!FROM_THE_TEXT.test(entry.words)) return null;
  const dated = entries.filter(({ when }) => when !== null);
  const [only] = dated;
  if (only === undefined || dated.length > 1 || only.when?.day === undefined) return null;
  const follows =
    only.sentence.index < entry.sentence.index ||
    (only.sentence.index === entry.sentence.index && only.start < entry.start);
  return follows ? only.when : null;
}

/** Words that go by a day of which the text has spoken; "on Monday" and "a year ago" go by the day it was written. */
const FROM_THE_TEXT =
  /^(?:(?:early|late|earlier|later)\s+)?(?:that|the\s+(?:same|next|following|previous|day))\s|\s(?:later|earlier|before|after)$/i;
