import { cut, type Window, windowOf } from './cut.js';
import type { Piece } from './reply.js';

/** A part of a text of at most `longest` UTF-16 units and its two "…", around the words of a span, which are set off. */
export function excerpt(text: string, span: Window, longest: number): Piece[] {
  if (span.end - span.start >= longest) return [{ strong: cut(text.slice(span.start, span.end), longest) }];
  // What lies farther off cannot be in it, and a sentence may be as long as a book.
  const far = longest + FAR;
  const from = Math.max(0, span.start - far);
  const near = text.slice(from, span.end + far);
  const keep = { start: span.start - from, end: span.end - from };
  const window = windowOf(near, (shown) => shown.length <= longest, keep);
  const start = from + Math.min(window.start, keep.start);
  const end = from + Math.max(window.end, keep.end);
  return [
    (start > 0 ? '…' : '') + text.slice(start, span.start),
    { strong: text.slice(span.start, span.end) },
    text.slice(span.end, end) + (end < text.length ? '…' : ''),
  ];
}

/** Characters: more than a cut moves to a word's edge. */
const FAR = 64;

/** What pieces say, without what sets it off. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
}
