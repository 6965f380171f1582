/** A text parted into words and runs of digits. */

export interface Numeral {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** null: no single number ("dozens", "10–15"), or none that counts ("F-16", "10.0.0.1"). */
  readonly value: number | null;
  /** `code`: a part of a name. `ordinal`: `42nd`. `range`: `10–15`, `24–10`, `9/11`. `vague`: `dozens`. */
  readonly form: 'figures' | 'words' | 'vague' | 'range' | 'ordinal' | 'code';
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly word: string;
  readonly kind: 'figures' | 'word' | 'code';
  /** Only a space or a hyphen lies between it and the piece before. */
  readonly joined: boolean;
}

export interface Read {
  readonly numeral: Numeral;
  /** The piece behind it. */
  readonly to: number;
}

export function piecesOf(text: string): Piece[] {
  let end = -1;
  return [...text.matchAll(PIECE)].map((match) => {
    const piece = pieceOf(match, end >= 0 && /^[\s-]$/.test(text.slice(end, match.index)));
    end = piece.end;
    return piece;
  });
}

const group = '\\p{Nd}{1,3}(?:[ \\u00a0\\u202f\\u2009]\\p{Nd}{3})*[ \\u00a0\\u202f\\u2009]000(?!\\p{N})';
const figures = `(?:${group}|\\p{N}+(?:[.,]\\p{N}+)*)`;
const PIECE = new RegExp(
  `(?<code>(?!(?:and|or|to|of|the|mid|pre|post|under|over|up)-)\\p{L}[\\p{L}\\p{M}]*-?\\p{N}+(?:[-.]?[\\p{L}\\p{N}]+)*)|(?<figures>${figures}(?:(?:[-–—:/]|\\s?×\\s?|\\s–\\s)(?=\\p{N})${figures})*)|[\\p{L}\\p{M}]+`,
  'gu',
);

function pieceOf(match: RegExpMatchArray, joined: boolean): Piece {
  const start = match.index ?? 0;
  const written = match[0];
  const groups = match.groups ?? {};
  return {
    start,
    end: start + written.length,
    text: written,
    word: written.toLowerCase(),
    kind: groups['code'] !== undefined ? 'code' : groups['figures'] !== undefined ? 'figures' : 'word',
    joined,
  };
}

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
