import type { Part } from '../facts/word-diff.js';
import type { Piece } from './reply.js';

/** One of the two texts of a word diff, with what only that one has set off. */
export function sideOf(parts: readonly Part[], side: 'before' | 'after'): Piece[] {
  const own = side === 'before' ? 'gone' : 'added';
  return parts.flatMap((part): Piece[] => {
    if (part.kind === 'same') return [side === 'after' ? (part.after ?? part.text) : part.text];
    return part.kind === own ? setOff(part.text) : [];
  });
}

/** White space at its ends cannot be seen, and is not set off. */
function setOff(text: string): Piece[] {
  const strong = text.trim();
  if (strong === '') return [text];
  const start = text.indexOf(strong);
  return [text.slice(0, start), { strong }, text.slice(start + strong.length)];
}
