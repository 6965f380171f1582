/** Where the paragraphs of a plain text stand. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The paragraphs of a `.txt`, in order, without the white space around them. Where the text has blank lines
 * these set paragraphs apart and a single line break is soft; where it has none every line is a paragraph.
 */
export function paragraphRanges(text: string): Range[] {
  // Blank lines before the first and after the last paragraph set nothing apart.
  const separator = /(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*(?:\r\n|\r(?!\n)|\n)/.test(text.trim())
    ? blankLines
    : lineBreak;
  const ranges: Range[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    push(ranges, text, from, match.index);
    from = match.index + match[0].length;
  }
  push(ranges, text, from, text.length);
  return ranges;
}

const lineBreak = /\r\n|\r|\n/g;
const blankLines = /(?:\r\n|\r(?!\n)|\n)(?:[^\S\r\n]*(?:\r\n|\r(?!\n)|\n))+/g;

/** Appends what is left of a range without the white space around it, if anything. */
function push(ranges: Range[], text: string, start: number, end: number): void {
  const range = trimmed(text, start, end);
  if (range.start < range.end) ranges.push(range);
}

/** The range without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Range {
  const slice = text.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + Math.max(left, slice.trimEnd().length) };
}
