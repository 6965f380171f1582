/**
 * Cuts text that is too long at one point, marked "…": between two characters as a reader counts them (grapheme
 * clusters), at a word's edge where one is near. Nothing is ever left out of the middle.
 */
export function cut(text: string, longest: number): string {
  const fits = (shown: string) => shown.length <= longest;
  // A character that begins beyond the longest cannot be shown; two units, since it may need both.
  return show(text, windowOf(text.slice(0, longest + 2), fits));
}

/** Half-open, in UTF-16 code units. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The part of `text` inside the window, with "…" on each side where something is missing. */
export function show(text: string, { start, end }: Window): string {
  return (start > 0 ? '…' : '') + text.slice(start, end) + (end < text.length ? '…' : '');
}

/**
 * The longest part of `text` that fits when shown: its beginning, or, when `keep` lies beyond that, one contiguous
 * part around `keep`.
 *
 * @param fits must stay true when the text it is given gets shorter
 */
export function windowOf(text: string, fits: (shown: string) => boolean, keep: Window = NOTHING): Window {
  if (fits(text)) return { start: 0, end: text.length };
  const edges = graphemeEdges(text, keep.start);
  const at = (edge: number) => edges[edge] ?? text.length;
  const fitsFrom = (from: number, to: number) => fits(show(text, { start: at(from), end: at(to) }));
  const final = edges.length - 1;
  const longestFrom = (from: number) => lastThat(from, final, (to) => fitsFrom(from, to));

  const head = { start: 0, end: wordEnd(text, 0, at(longestFrom(0))) };
  if (keep.end <= head.end || keep.start === 0) return head;

  // `first` is the character that `keep` begins with, `last` the edge behind the one it ends with.
  const first = lastThat(0, final, (edge) => at(edge) <= keep.start);
  const last = lastThat(first, final, (edge) => at(edge) < keep.end) + 1;
  if (!fitsFrom(first, last)) return { start: at(first), end: at(longestFrom(first)) };

  // Half of the room that is left over goes before `keep`, the rest after it, as far as there is text.
  const roomBefore = (to: number) => lastThat(0, first, (back) => fitsFrom(first - back, to));
  const from = first - Math.floor(roomBefore(last) / 2);
  const to = longestFrom(from);
  const start = to < final ? at(from) : at(first - roomBefore(final));
  return { start: wordStart(text, start, at(first)), end: wordEnd(text, at(last), at(to)) };
}

const NOTHING: Window = { start: 0, end: 0 };
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How far from `centre` text can matter: more than any limit, so that a huge text costs no more than a long one. */
const FAR = 8192;
/** How far to go back or on for a word's edge. */
const NEAR = 24;

/** Where a character of `text` begins, and its end. */
function graphemeEdges(text: string, centre: number): number[] {
  const from = Math.max(0, centre - FAR);
  const to = Math.min(text.length, centre + FAR);
  const near = text.slice(from, to);
  const edges = EACH_ALONE.test(near)
    ? Array.from(near, (_, index) => from + index)
    : Array.from(segmenter.segment(near), ({ index }) => from + index);
  if (from > 0) edges[0] = 0;
  if (to < text.length) edges.pop();
  edges.push(text.length);
  return edges;
}

/**
 * Letters, digits and punctuation of the Latin and the Cyrillic script, none of which ever joins another to one character:
 * the segmenter would take some hundred times as long to find that out.
 */
const EACH_ALONE = /^[ -~\u00a0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** The greatest number from `from` to `to` for which `holds`, which holds up to some number and not beyond; else `from`. */
function lastThat(from: number, to: number, holds: (n: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Moves a cut back to the end of a word, but not below `least`. */
function wordEnd(text: string, least: number, end: number): number {
  if (end >= text.length || /\s/.test(text.charAt(end))) return end;
  const tail = /\s+\S*$/.exec(text.slice(Math.max(least, end - NEAR), end));
  return tail === null ? end : end - tail[0].length;
}

/** Moves a cut on to the start of a word, but not beyond `most`. */
function wordStart(text: string, start: number, most: number): number {
  if (start === 0 || /\s/.test(text.charAt(start - 1))) return start;
  const lead = /^\S*\s+/.exec(text.slice(start, Math.min(most, start + NEAR)));
  return lead === null ? start : start + lead[0].length;
}
