/** A sentence in which words were found, shown in the room there is: the words are set off, and those that stand together stay. */
import { show, type Window, windowOf } from './cut.js';
import { oneLine } from './plain-text.js';
import type { Piece } from './reply.js';

/** One contiguous part of at most `longest` UTF-16 units, "…" counted, around as many of the matches as it can hold. */
export function shownAround(text: string, matches: readonly Window[], longest: number): string {
  return oneLine(show(text, windowAround(text, matches, longest))).trim();
}

/** The same as pieces, the matches set off. */
export function setOffAll(text: string, matches: readonly Window[], longest: number): Piece[] {
  const { start, end } = windowAround(text, matches, longest);
  const pieces: Piece[] = start > 0 ? ['…'] : [];
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    pieces.push(text.slice(at, match.start), { strong: text.slice(match.start, match.end) });
    at = match.end;
  }
  pieces.push(text.slice(at, end) + (end < text.length ? '…' : ''));
  return pieces.filter((piece) => piece !== '');
}

function windowAround(text: string, matches: readonly Window[], longest: number): Window {
  return windowOf(text, (shown) => shown.length <= longest, densest(matches, longest - '……'.length));
}

/** From the first to the last of the matches that stand together in `room` units: the run with most of them. */
function densest(matches: readonly Window[], room: number): Window | undefined {
  let best: Window | undefined;
  let most = 0;
  for (const [at, { start }] of matches.entries()) {
    const run = matches.slice(at).filter(({ end }) => end - start <= room);
    const last = run.at(-1);
    if (last === undefined || run.length <= most) continue;
    best = { start, end: last.end };
    most = run.length;
  }
  return best ?? matches[0];
}
