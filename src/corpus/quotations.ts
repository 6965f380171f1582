/** Where a paragraph quotes: single, double, straight, curly and angle marks. */

/** A stretch of quoted text with its marks; UTF-16 offsets in the paragraph. */
export interface Quotation {
  readonly start: number;
  /** Behind the closing mark; the paragraph's end where nothing closes. */
  readonly end: number;
  readonly closed: boolean;
}

/** The outermost quotations of a paragraph, in order. */
export function quotationsIn(paragraph: string): Quotation[] {
  const quotations: Quotation[] = [];
  if (paragraph.length > longest) return quotations;
  // `…," she said`: the quotation began before this paragraph.
  let at = closingFirst.exec(paragraph)?.[0].length ?? 0;
  if (at > 0) quotations.push({ start: 0, end: at, closed: true });
  while (at < paragraph.length) {
    const start = nextOpening(paragraph, at);
    if (start < 0) break;
    const close = closingOf(paragraph, start);
    if (close !== null) {
      quotations.push({ start, end: close + 1, closed: true });
      at = close + 1;
    } else if (mayStayOpen(paragraph, start)) {
      quotations.push({ start, end: paragraph.length, closed: false });
      break;
    } else at = start + 1;
  }
  return quotations;
}

/** Characters: what is longer is no paragraph of running text, and would take long to look through. */
const longest = 20_000;
const closingFirst = /^[^"“”„«»]*[,.?!]["”](?=\s)/;
const marks = /["“„«'‘]/g;

function nextOpening(paragraph: string, from: number): number {
  marks.lastIndex = from;
  for (let match = marks.exec(paragraph); match !== null; match = marks.exec(paragraph)) {
    if (match[0] !== "'" && match[0] !== '‘') return match.index;
    if (opensSingle(paragraph, match.index)) return match.index;
  }
  return -1;
}

/** A single mark opens before a word and behind none; otherwise it is an apostrophe. */
function opensSingle(paragraph: string, at: number): boolean {
  const before = paragraph.charAt(at - 1);
  const after = paragraph.slice(at + 1, at + 10);
  return (
    (before === '' || /[\s,:;([—–“"-]/.test(before)) &&
    /^[\p{L}\p{N}[(“"…$£€]/u.test(after) &&
    !/^(?:\d\ds\b|(?:tis|twas|em|n|cause|til|bout|round)\b)/i.test(after)
  );
}

/** A quotation may run over the paragraph's end where it begins the paragraph or follows `said:`. */
function mayStayOpen(paragraph: string, start: number): boolean {
  return paragraph.slice(0, start).trim() === '' || /[:,]\s*$/.test(paragraph.slice(0, start));
}

function closingOf(paragraph: string, start: number): number | null {
  const mark = paragraph.charAt(start);
  if (mark === "'" || mark === '‘') return closingSingle(paragraph, start, mark === "'" ? /'/g : /’/g);
  const closing = { '“': /[”"]/g, '„': /[“”]/g, '«': /»/g }[mark] ?? /["”]/g;
  closing.lastIndex = start + 1;
  return closing.exec(paragraph)?.index ?? null;
}

/**
 * A single mark inside a word is an apostrophe; behind a plural it is one too when a better one follows:
 *
 *     'Two towns were hit by the Forces' drones,' he said, adding that 'an emergency …'
 *                                     ^         ^                      ^ the next quotation
 *                             apostrophe      closes: a mark stands before it
 */
function closingSingle(paragraph: string, start: number, closing: RegExp): number | null {
  let afterPlural: number | null = null;
  let afterWord: number | null = null;
  closing.lastIndex = start + 1;
  for (let match = closing.exec(paragraph); match !== null; match = closing.exec(paragraph)) {
    const at = match.index;
    if (match[0] === "'" && opensSingle(paragraph, at) && !/[,.!?]/.test(paragraph.charAt(at - 1))) break;
    if (/^[\p{L}\p{N}]/u.test(paragraph.slice(at + 1, at + 3))) continue;
    // Also set off by a space, as in text that was joined from single words.
    if (/[,.?!…;–—)]\s?$/.test(paragraph.slice(at - 2, at))) return afterWord ?? at;
    if (/\s/.test(paragraph.charAt(at - 1))) continue;
    if (/s/i.test(paragraph.charAt(at - 1))) afterPlural ??= at;
    else afterWord ??= at;
  }
  return afterWord ?? afterPlural;
}

/** Fills what is quoted, so that only the article's own words are left to look at; offsets stay. */
export function withoutQuotations(paragraph: string, quotations: readonly Quotation[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quotations) {
    // A quotation that ends in a mark, or has one behind it, is a clause of its own; a quoted word is not.
    const clause =
      /[,.?!…;–—-]["'”’»]?$/.test(paragraph.slice(start, end)) ||
      /^\s*[,:;]/.test(paragraph.slice(end, end + 3));
    result += paragraph.slice(from, start) + (clause ? quotedClause : quotedWord).repeat(end - start);
    from = end;
  }
  return result + paragraph.slice(from);
}

/** Characters from Unicode's private use area: no text has them. */
export const quotedClause = '\uE000';
export const quotedWord = '\uE001';
