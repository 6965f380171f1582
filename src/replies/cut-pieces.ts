import { type Window, windowOf } from './cut.js';
import type { Piece } from './reply.js';

/** Pieces of at most `longest` UTF-16 units in all, each "…" counted: one part, with the first that is set off in it. */
export function cutPieces(pieces: readonly Piece[], longest: number): Piece[] {
  const text = pieces.map(textOf).join('');
  const window = windowOf(text, (shown) => shown.length <= longest, firstStrong(pieces));
  let at = 0;
  const within = pieces.flatMap((piece): Piece[] => {
    const own = textOf(piece);
    const start = Math.max(window.start - at, 0);
    const end = Math.min(window.end - at, own.length);
    at += own.length;
    if (start >= end) return [];
    const part = own.slice(start, end);
    return [typeof piece === 'string' ? part : { strong: part }];
  });
  return [...(window.start > 0 ? [MORE] : []), ...within, ...(window.end < text.length ? [MORE] : [])];
}

const MORE = '…';

function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.strong;
}

function firstStrong(pieces: readonly Piece[]): Window {
  const index = pieces.findIndex((piece) => typeof piece !== 'string');
  const strong = pieces[index];
  if (strong === undefined) return { start: 0, end: 0 };
  const start = pieces.slice(0, index).map(textOf).join('').length;
  return { start, end: start + textOf(strong).length };
}
