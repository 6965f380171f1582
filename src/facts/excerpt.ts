/** Words of an article side by side: a part of a sentence, a whole one, or a run over several. */
import type { Library, ReadSentence } from '../answering/library.js';
import type { Article, Sentence } from '../corpus/article.js';
import { type Piece, piecesOf } from './pieces.js';

export interface Excerpt {
  readonly article: Article;
  /** At least one, in the order of the article, each behind the other. */
  readonly places: readonly Place[];
  /** The words of all places, as they are shown; one space between two sentences. */
  readonly text: string;
}

/** UTF-16 offsets in `sentence.text`. */
export interface Place {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/** A word or mark and the sentence that it stands in; its offsets are in that sentence's text. */
export interface PlacedPiece extends Piece {
  readonly read: ReadSentence;
}

export function piecesIn(read: ReadSentence): PlacedPiece[] {
  return piecesOf(read.sentence.text, read.tokens).map((piece) => ({ ...piece, read }));
}

/**
 * The sentence right before (-1) or behind (1) another in the same article; undefined where something stands between
 * them that is no sentence, such as a line of asterisks or a tag: they are not side by side.
 */
export function neighbour(library: Library, read: ReadSentence, step: 1 | -1): ReadSentence | undefined {
  const other = library.sentences[read.id + step];
  if (other?.article !== read.article) return undefined;
  const [first, second] = step === 1 ? [read, other] : [other, read];
  const between = read.article.text.slice(first.sentence.end, second.sentence.start);
  return /\S/.test(between) ? undefined : other;
}

/** @returns null where there are no pieces. */
export function excerptOf(pieces: readonly PlacedPiece[]): Excerpt | null {
  const first = pieces[0];
  if (first === undefined) return null;
  const places: { sentence: Sentence; start: number; end: number }[] = [];
  for (const { read, start, end } of pieces) {
    const last = places.at(-1);
    if (last?.sentence === read.sentence) last.end = end;
    else places.push({ sentence: read.sentence, start, end });
  }
  return { article: first.read.article, places, text: places.map(textOf).join(BETWEEN) };
}

/** A sentence as an excerpt. */
export function wholeOf({ article, sentence }: ReadSentence): Excerpt {
  const { text } = sentence;
  return { article, places: [{ sentence, start: 0, end: text.length }], text };
}

/** Where each place's text begins in the excerpt's. */
export function placeOffsets({ places }: Excerpt): number[] {
  let at = 0;
  return places.map((place) => {
    const start = at;
    at += textOf(place).length + BETWEEN.length;
    return start;
  });
}

const BETWEEN = ' ';

function textOf({ sentence, start, end }: Place): string {
  return sentence.text.slice(start, end);
}
