/** Words of a sentence, as they stand in it. */
export interface Words {
  /** UTF-16 offsets in `Sentence.text`. */
  readonly start: number;
  readonly end: number;
  /** `Sentence.text` from `start` to `end`. */
  readonly text: string;
}

export function wordsAt(text: string, start: number, end: number): Words {
  return { start, end, text: text.slice(start, end) };
}
