/** The lines of a PDF → its paragraphs: by how far lines stand apart, how large their letters are, and how they begin and end. */
import { onOneLine } from './document.js';
import type { Line } from './pdf-lines.js';
import { withoutRunningHeads } from './pdf-running-heads.js';

/** @param pages the lines of each page, in order. @param heights of the pages, in points. */
export function pdfParagraphs(pages: readonly (readonly Line[])[], heights: readonly number[]): string[] {
  const kept = withoutRunningHeads(pages, heights);
  const lines = kept.flat();
  const words = wordsOf(lines);
  const usual = usualLeading(kept);
  const body = usualSize(lines);
  const edges = kept.map(edgesOf);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const edge = edges[(paragraph?.at(-1)?.page ?? 1) - 1];
    const goesOn =
      paragraph !== undefined && edge !== undefined && continues(paragraph, line, { usual, body, edge });
    if (goesOn) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((paragraph) => joined(paragraph, words));
}

interface Page {
  /** Between two baselines, times the size of the letters. */
  readonly usual: number;
  /** The size of most letters. */
  readonly body: number;
  /** How far the column reaches in which a line stands. */
  readonly edge: (line: Line) => number;
}

function continues(paragraph: readonly Line[], next: Line, page: Page): boolean {
  const last = paragraph.at(-1);
  if (last === undefined || last.cells > 1 || next.cells > 1) return false;
  if (Math.abs(next.size - last.size) > last.size * 0.08) return false;
  if (startsItem(next.text, last.text)) return false;
  const down = next.y - last.y;
  const turned = next.page !== last.page || down < -last.size;
  if (!turned && (down < last.size * 0.5 || down > page.usual * last.size * 1.3)) return false;
  const atEdge = !hadRoomFor(last, next, page.edge(last));
  if (turned) return !ends(last.text) && (atEdge || startsSmall(next.text));
  // A heading is broken where it reads well.
  if (last.size > page.body * 1.15) return true;
  if (isIndented(paragraph, last, next)) return !atEdge || ends(last.text) ? false : paragraph.length === 1;
  if (atEdge || startsSmall(next.text)) return true;
  const width = page.edge(last) - last.x;
  return !ends(last.text) && last.font === next.font && last.end - last.x > width * 0.6;
}

/** Whether the next line's first word would have had room: then the line was ended on purpose. */
function hadRoomFor(last: Line, next: Line, edge: number): boolean {
  const letter = (next.end - next.x) / Math.max(1, next.text.length);
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0;
  return last.end + (word + 2) * letter < edge;
}

/** The first line of a paragraph stands in; so do the lines after the first, where that one hangs out. */
function isIndented(paragraph: readonly Line[], last: Line, next: Line): boolean {
  const stands = next.x - last.x;
  if (stands < next.size * 0.8 || stands > next.size * 6) return false;
  return !(paragraph.length === 1 && bullet.test(last.text));
}

function startsItem(text: string, before: string): boolean {
  return bullet.test(text) && (!/^\(?[\p{L}\d]/u.test(text) || ends(before) || bullet.test(before));
}

const bullet = /^(?:[•◦▪▫‣∙·●○■□–—*-]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/u;

function ends(text: string): boolean {
  return /[.!?:;…。！？]["'”’»)\]]*\d{0,3}$/.test(text);
}

function startsSmall(text: string): boolean {
  return /^["'“‘(]?\p{Ll}/u.test(text);
}

/** For each line of a page, how far its column reaches: the farthest end of a line that begins near it. */
function edgesOf(lines: readonly Line[]): (line: Line) => number {
  const farthest = new Map<number, number>();
  for (const { x, end, cells } of lines) {
    const place = Math.round(x / EDGE_STEP);
    if (cells === 1) farthest.set(place, Math.max(farthest.get(place) ?? 0, end));
  }
  return ({ x, end }) => {
    const place = Math.round(x / EDGE_STEP);
    return Math.max(end, ...[-1, 0, 1].map((step) => farthest.get(place + step) ?? 0));
  };
}

/** Points: as far as the first line of a paragraph stands in. */
const EDGE_STEP = 24;

/** A quarter of all lines stand nearer to the one before; half would be what is usual between paragraphs in a list. */
function usualLeading(pages: readonly (readonly Line[])[]): number {
  const gaps = pages.flatMap((lines) =>
    lines.slice(1).flatMap((line, at) => {
      const before = lines[at];
      const gap = before === undefined || before.size === 0 ? 0 : (line.y - before.y) / before.size;
      return gap > 0.8 && gap < 3 ? [gap] : [];
    }),
  );
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 1.2;
}

function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function joined(lines: readonly Line[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) text = text === '' ? line.text : joinedPair(text, line.text, words);
  return onOneLine(text);
}

/**
 * A word that is broken at a line's end is put together where the document has it whole elsewhere. Otherwise its hyphen
 * stays, since it may belong to the word; only the line's end goes.
 */
function joinedPair(text: string, next: string, words: ReadonlySet<string>): string {
  if (text.endsWith('\u00AD')) return text + next;
  const broken = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(text)?.[1];
  const rest = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (broken === undefined || rest === undefined || !startsSmall(next)) return `${text}\n${next}`;
  const whole = (broken + rest).toLowerCase();
  return words.has(whole) && !words.has(`${broken}-${rest}`.toLowerCase())
    ? text.slice(0, -1) + next
    : text + next;
}

/** Every word that stands inside a line, in small letters; what a line's end may have broken is not among them. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    const inside = text.replace(/[\p{L}\p{M}]+[-\u2010\u00AD]$/u, '');
    for (const [word] of inside.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) words.add(word);
  }
  return words;
}
