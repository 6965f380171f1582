/** The lines that a PDF repeats at the top and the foot of its pages: the title, the chapter, the page's number. */
import { CELL_BORDER } from './document.js';
import type { Line } from './pdf-lines.js';

/** @param heights of the pages, in points. */
export function withoutRunningHeads(
  pages: readonly (readonly Line[])[],
  heights: readonly number[],
): (readonly Line[])[] {
  const marginal = pages.map((lines, at) =>
    lines.filter((line) => isMarginal(line, lines, heights[at] ?? 0)),
  );
  // Left and right pages may have different ones, and so may chapters.
  const enough = Math.max(LEAST_PAGES, pages.length * 0.1);
  const forms = commonest(
    marginal.map((lines) => lines.map(formOf)),
    enough,
  );
  const offsets = commonest(
    marginal.map((lines) => lines.flatMap(numberOffsets)),
    enough,
  );
  return pages.map((lines, at) => {
    const repeated = new Set(
      marginal[at]?.filter(
        (line) =>
          forms.has(formOf(line)) ||
          numberOffsets(line).some((offset) => offset === 0 || offsets.has(offset)),
      ),
    );
    return lines.filter((line) => !repeated.has(line));
  });
}

/** What stands on so many pages. */
function commonest<Mark>(pages: readonly (readonly Mark[])[], enough: number): ReadonlySet<Mark> {
  const counts = new Map<Mark, number>();
  for (const marks of pages) for (const mark of new Set(marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([mark]) => mark));
}

const LEAST_PAGES = 3;

/** At the top or the foot of the page, with no more than one line beyond it. */
function isMarginal(line: Line, lines: readonly Line[], height: number): boolean {
  const atTop = line.y < height * MARGIN;
  const atFoot = line.y > height * (1 - MARGIN);
  if (!atTop && !atFoot) return false;
  const beyond = lines.filter(({ y }) => (atTop ? y < line.y - 2 : y > line.y + 2));
  return new Set(beyond.map(({ y }) => Math.round(y / 3))).size < 2;
}

/** Of a page's height. */
const MARGIN = 0.14;

/** The same for lines that differ in numbers only, at the same height of the page. */
function formOf({ text, y, size }: Line): string {
  return `${Math.round(y / 4)} ${Math.round(size)} ${text.replace(/\p{N}+/gu, '#').replace(/^[ivxlc]+$/i, '#')}`;
}

/** A number that stands apart, less that of the page in the file: the same for all the numbers of pages. */
function numberOffsets({ text, page }: Line): number[] {
  const cells = text.split(CELL_BORDER);
  return [cells[0], cells.at(-1)].flatMap((cell = '') => {
    const number = /^\W*(?:page\s+)?(\d{1,5})(?:\s*(?:of|\/)\s*\d+)?\W*$/i.exec(cell)?.[1];
    return number === undefined ? [] : [Number(number) - page];
  });
}
