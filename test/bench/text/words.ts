/** A sentence as its words, for counting and for making others; not how Footnote or any other engine reads it. */

/** A comma is a word of its own; quotation marks, brackets and the full stop are left out. */
export function wordsOf(sentence: string): string[] {
  return sentence
    .replaceAll(/["“”«»„()[\]{}]|(?<!\p{L})['‘’]|['‘’](?!\p{L})/gu, ' ')
    .split(/\s+/u)
    .flatMap((piece) => {
      const word = piece.replaceAll(/^[^\p{L}\p{N}$€£]+|[^\p{L}\p{N}%°]+$/gu, '');
      if (word === '') return [];
      return /[,;:]$/u.test(piece) ? [word, COMMA] : [word];
    });
}

export const COMMA = ',';

/** The words as a sentence: with a capital, and a full stop. */
export function sentenceOf(words: readonly string[]): string {
  const text = words
    .join(' ')
    .replaceAll(` ${COMMA}`, COMMA)
    .replace(/^[, ]+|[, ]+$/gu, '');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How often each word stands there. */
export function counted(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
