/**
 * The pieces of text on a page of a PDF → its lines. A PDF says where letters stand and nothing of lines, words or
 * paragraphs; the pieces come in the order in which they were written, which is nearly always that of reading.
 */
import { CELL_BORDER } from './document.js';

/** A run of letters, on the page as it is looked at. */
export interface Piece {
  readonly text: string;
  /** Of its left end, from the left, and of its baseline, from the top; as all measures here in points (1/72 inch). */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export interface Line {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** Parts that stand wide apart: more than one in a row of a table. */
  readonly cells: number;
}

/** @param page its number, from 1 */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const rows: Run[][] = [];
  let apart = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      apart = true;
      continue;
    }
    const row = rows.at(-1);
    const run = row?.at(-1);
    const gap = run === undefined ? null : gapTo(run, piece);
    if (row === undefined || run === undefined || gap === null) rows.push([runOf(piece)]);
    else if (gap > CELL_GAP * run.size) row.push(runOf(piece));
    else extend(run, piece, apart || gap > WORD_GAP * run.size);
    apart = false;
  }
  return inColumns(rows).map((row) => lineOf(row, page));
}

/** Times the size of the letters. */
const WORD_GAP = 0.15;
const CELL_GAP = 2;

/** Letters side by side, as they grow to the part of a line. */
interface Run {
  text: string;
  x: number;
  end: number;
  readonly y: number;
  size: number;
  font: string;
  /** How many letters its size and font have. */
  weight: number;
}

function runOf({ text, x, y, width, size, font }: Piece): Run {
  return { text, x, end: x + width, y, size, font, weight: text.length };
}

/** How far a piece stands from a run on the same line; null when it stands on another one. */
function gapTo(run: Run, piece: Piece): number | null {
  const size = Math.max(run.size, piece.size);
  const raised = piece.size < run.size * SMALLER || run.size < piece.size * SMALLER;
  if (Math.abs(piece.y - run.y) > size * (raised ? 0.6 : 0.3)) return null;
  const right = piece.x - run.end;
  if (right > -size) return Math.max(0, right);
  // Hebrew and Arabic run to the left.
  const left = run.x - (piece.x + piece.width);
  return rightToLeft.test(piece.text) && left > -size ? Math.max(0, left) : null;
}

const SMALLER = 0.85;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

function extend(run: Run, piece: Piece, apart: boolean): void {
  if (isNoteMark(run, piece)) return;
  run.text += apart && !run.text.endsWith(' ') && !piece.text.startsWith(' ') ? ` ${piece.text}` : piece.text;
  run.x = Math.min(run.x, piece.x);
  run.end = Math.max(run.end, piece.x + piece.width);
  if (piece.text.length <= run.weight) return;
  run.size = piece.size;
  run.font = piece.font;
  run.weight = piece.text.length;
}

/** A raised number right behind a mark leads to a note; behind a letter it may be a power or a unit. */
function isNoteMark(run: Run, { text, size, y }: Piece): boolean {
  return (
    size < run.size * SMALLER &&
    y < run.y - run.size * 0.1 &&
    /^\s*\d{1,3}\s*$/.test(text) &&
    /[.,;:!?"”’»)]$/.test(run.text)
  );
}

function lineOf(row: readonly Run[], page: number): Line {
  const [main] = [...row].sort((a, b) => b.weight - a.weight);
  return {
    text: row.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(CELL_BORDER),
    page,
    x: Math.min(...row.map(({ x }) => x)),
    end: Math.max(...row.map(({ end }) => end)),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
    font: main?.font ?? '',
    cells: row.length,
  };
}

/**
 * Rows across two columns of text, which some programs write line by line, taken apart: the left column comes first.
 * Columns of text have long lines that begin at the same place; the columns of a table are short.
 */
function inColumns(rows: readonly Run[][]): Run[][] {
  const gutter = gutterOf(rows);
  if (gutter === null) return [...rows];
  const sorted: Run[][] = [];
  let left: Run[][] = [];
  let right: Run[][] = [];
  const close = () => {
    sorted.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (row.some(({ x, end }) => x < gutter - 1 && end > gutter + 1)) {
      close();
      sorted.push(row);
      continue;
    }
    const before = row.filter(({ x }) => x < gutter - 1);
    const behind = row.filter(({ x }) => x >= gutter - 1);
    if (before.length > 0) left.push(before);
    if (behind.length > 0) right.push(behind);
  }
  close();
  return sorted;
}

/** Where the right one of two columns begins; null when there are none that were written across. */
function gutterOf(rows: readonly Run[][]): number | null {
  const across = rows.filter((row) => row.length === 2 && row.every(({ text }) => text.length >= LONG_CELL));
  const wide = rows.filter((row) => row.length > 1);
  if (across.length < LEAST_ROWS || across.length < wide.length * 0.6) return null;
  const starts = across.map((row) => row[1]?.x ?? 0).sort((a, b) => a - b);
  const middle = starts[Math.floor(starts.length / 2)] ?? 0;
  return starts.filter((x) => Math.abs(x - middle) < 3).length >= starts.length * 0.7 ? middle : null;
}

/** Letters. */
const LONG_CELL = 20;
const LEAST_ROWS = 6;
