/** Words of a sentence, as they stand in it. */
export interface Phrase {
  /** UTF-16 offsets in `Sentence.text`. */
  readonly start: number;
  readonly end: number;
  /** `Sentence.text` from `start` to `end`. */
  readonly text: string;
}

export function phraseAt(text: string, start: number, end: number): Phrase {
  return { start, end, text: text.slice(start, end) };
}

/** What stands before an offset, as far as it can matter to the words there: looking no further keeps long sentences cheap. */
export function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - BESIDE), at);
}

/** What stands behind an offset, as far as it can matter. */
export function textBehind(text: string, at: number): string {
  return text.slice(at, at + BESIDE);
}

/** Characters. */
const BESIDE = 160;
