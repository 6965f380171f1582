/** Who says each sentence: whom the article names for it, also in another sentence of the same quotation. */
import type { Attribution, Paragraph, Sentence, Speaker } from './article.js';
import { type Attribution as Attributing, attributionIn } from './attributions.js';
import { Cast } from './people.js';
import { type Quotation, quotationsIn, quotedClause, quotedWord, withoutQuotations } from './quotations.js';

/** A sentence of which it is not known yet who says it. */
export type Unattributed = Omit<Sentence, 'speaker' | 'attribution'>;

/** Who says a sentence, and the words that say so. */
export interface Attributed {
  readonly speaker: Speaker;
  readonly attribution: Attribution;
}

/** The speaker of each sentence with the words that name them, in order; null where the article itself speaks. */
export function attributedIn(
  text: string,
  paragraphs: readonly Paragraph[],
  sentences: readonly Unattributed[],
): (Attributed | null)[] {
  const readings = read(text, paragraphs, sentences);
  if (
    !readings.some(({ lines }) => lines.some(({ attribution, quoted }) => attribution !== null || quoted > 0))
  ) {
    return sentences.map(() => null);
  }
  const cast = new Cast(narrationOf(text, readings));
  const speakers: (Attributed | null)[] = [];
  for (const reading of readings) attribute(reading, cast, speakers);
  continueQuotations(readings, speakers);
  return sentences.map((_, at) => speakers[at] ?? null);
}

/** A paragraph with its quotations and sentences, looked at once. */
interface Reading {
  readonly paragraph: Paragraph;
  readonly quotations: readonly Quotation[];
  readonly narration: string;
  readonly lines: readonly Line[];
}

interface Line {
  readonly sentence: Unattributed;
  /** Its own words, with what is quoted filled. */
  readonly narration: string;
  /** Share of its letters that is quoted. */
  readonly quoted: number;
  readonly attribution: Attributing | null;
}

function read(text: string, paragraphs: readonly Paragraph[], sentences: readonly Unattributed[]): Reading[] {
  const readings: Reading[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const words = text.slice(paragraph.start, paragraph.end);
    const quotations = quotationsIn(words);
    const narration = quotations.length > 0 ? withoutQuotations(words, quotations) : words;
    const lines: Line[] = [];
    for (; sentences[next]?.paragraph === paragraph.number; next++) {
      const sentence = sentences[next];
      if (sentence === undefined) break;
      const own = narration.slice(sentence.start - paragraph.start, sentence.end - paragraph.start);
      const attribution = paragraph.kind === 'body' ? attributionIn(own) : null;
      lines.push({ sentence, narration: own, quoted: quotedShare(own), attribution });
    }
    readings.push({ paragraph, quotations, narration, lines });
  }
  return readings;
}

function quotedShare(narration: string): number {
  let quoted = 0;
  for (const char of narration) if (char === quotedClause || char === quotedWord) quoted++;
  return narration.length === 0 ? 0 : quoted / narration.length;
}

/** The whole text with every quotation filled; offsets stay. */
function narrationOf(text: string, readings: readonly Reading[]): string {
  let result = '';
  let from = 0;
  for (const { paragraph, narration } of readings) {
    result += text.slice(from, paragraph.start) + narration;
    from = paragraph.end;
  }
  return result + text.slice(from);
}

/** A sentence of which this much is quoted is a quotation. */
const mostly = 0.8;

/** What a paragraph says of its own sentences. */
function attribute(
  { lines, quotations, paragraph }: Reading,
  cast: Cast,
  speakers: (Attributed | null)[],
): void {
  for (const { attribution, sentence, narration } of lines) {
    const speaker = attribution && cast.speaker(attribution.source, sentence.start + attribution.at);
    if (speaker === null) cast.attend(narration, sentence.start);
    speakers[sentence.index] = attribution && speaker && attributed(speaker, sentence, attribution);
  }
  // One quotation over several sentences has one speaker.
  for (const { start, end } of quotations) {
    const within = lines.filter(
      ({ sentence }) => sentence.start - paragraph.start < end && sentence.end - paragraph.start > start,
    );
    const owner =
      within.find(({ attribution }) => attribution?.quotes) ?? within.find((line) => line.attribution);
    if (owner) spread(within, speakers, speakers[owner.sentence.index] ?? null);
  }
  // A quotation beside an attributed one, in the same paragraph, is the same person's.
  const wordless = lines.filter(({ quoted }) => quoted >= mostly);
  for (const line of wordless) {
    if (speakers[line.sentence.index] != null) continue;
    const at = lines.indexOf(line);
    const before = lines
      .slice(0, at)
      .findLast(({ attribution }) => attribution?.quotes || attribution?.ahead);
    const after = lines.slice(at + 1).find(({ attribution }) => attribution?.quotes && !attribution.ahead);
    const owner = before ?? lines.slice(0, at).findLast(({ attribution }) => attribution !== null) ?? after;
    if (owner) speakers[line.sentence.index] = speakers[owner.sentence.index] ?? null;
  }
}

function attributed(
  speaker: Speaker,
  sentence: Unattributed,
  { start, end }: Pick<Attribution, 'start' | 'end'>,
): Attributed {
  return {
    speaker,
    attribution: {
      sentence: sentence.index,
      start: sentence.start + start,
      end: sentence.start + end,
    },
  };
}

function spread(lines: readonly Line[], speakers: (Attributed | null)[], speaker: Attributed | null): void {
  for (const { sentence, quoted, attribution } of lines) {
    if (attribution === null && quoted >= 0.5) speakers[sentence.index] = speaker;
  }
}

/**
 * A quotation over several paragraphs opens each with a mark and is attributed in one of them. A paragraph
 * that is all quotation goes with the one before, which has not closed or is attributed, or with the next.
 */
function continueQuotations(readings: readonly Reading[], speakers: (Attributed | null)[]): void {
  readings.forEach((reading, at) => {
    if (isAllQuoted(reading) && speakerOf(reading, speakers) === null) {
      const before = readings[at - 1];
      if (before && endsQuoting(before)) give(reading, speakers, speakerOf(before, speakers, 'last'));
    }
  });
  for (let at = readings.length - 2; at >= 0; at--) {
    const reading = readings[at];
    const after = readings[at + 1];
    if (!reading || !after || !isAllQuoted(reading) || speakerOf(reading, speakers) !== null) continue;
    if (after.quotations[0]?.start === 0) give(reading, speakers, speakerOf(after, speakers));
  }
}

function isAllQuoted({ lines, quotations }: Reading): boolean {
  return (
    quotations[0]?.start === 0 &&
    lines.length > 0 &&
    lines.every(({ quoted, attribution }) => quoted >= mostly && !attribution)
  );
}

/** Does its last sentence quote, or say that a quotation comes? */
function endsQuoting({ lines, quotations }: Reading): boolean {
  const last = lines.at(-1);
  return (
    quotations.at(-1)?.closed === false ||
    (last !== undefined && (last.quoted > 0.3 || last.attribution?.ahead === true))
  );
}

function speakerOf(
  { lines }: Reading,
  speakers: readonly (Attributed | null)[],
  which?: 'last',
): Attributed | null {
  const line = which === 'last' ? lines.at(-1) : lines.find(({ quoted }) => quoted > 0.3);
  return line === undefined ? null : (speakers[line.sentence.index] ?? null);
}

function give({ lines }: Reading, speakers: (Attributed | null)[], speaker: Attributed | null): void {
  for (const { sentence } of lines) speakers[sentence.index] = speaker;
}
