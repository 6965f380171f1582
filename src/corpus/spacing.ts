/**
 * White space set right, and nothing else: runs of it become one space, and a space that is missing after a
 * mark between words is put in. Every other character stays as it is.
 */
import { opensSentence } from './abbreviations.js';

/** `text` as it is shown: trimmed, single spaces, missing spaces put in. */
export function shown(text: string): string {
  if (!candidate.test(text)) return text.trim().replace(/\s+/g, ' ');
  let result = '';
  let from = 0;
  for (const gap of missingSpaces(text)) {
    result += `${text.slice(from, gap)} `;
    from = gap;
  }
  return (result + text.slice(from)).trim().replace(/\s+/g, ' ');
}

/**
 * Where words of `text` stand in `shown(text)`: only white space differs, so other characters are counted.
 * @param start of the words in `text`, UTF-16. @param end behind them.
 */
export function shownOffsets(
  text: string,
  shownText: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = nthCharacter(shownText, text.slice(0, start).replace(/\s/g, '').length);
  const length = text.slice(start, end).replace(/\s/g, '').length;
  return {
    start: from,
    end: length === 0 ? from : from + nthCharacter(shownText.slice(from), length - 1) + 1,
  };
}

/** The offset of the character, white space aside, that has `count` before it. */
function nthCharacter(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (/\s/.test(text.charAt(at))) continue;
    if (seen === count) return at;
    seen++;
  }
  return text.length;
}

/** The offsets in `text` before which a space is missing, in order. */
function missingSpaces(text: string): number[] {
  const gaps: number[] = [];
  for (const match of text.matchAll(candidates)) {
    const end = match.index + match[0].length;
    if (spaceIsMissing(text, match.index, end)) gaps.push(end);
  }
  return gaps;
}

/** A mark, whatever closes with it, and a word right behind. Straight quotes may open as well: not here. */
const candidate = /[,;:.?!][”’)\]]*[\p{L}\p{Sc}\d]/u;
const candidates = /[,;:.?!][”’)\]]*(?=[\p{L}\p{Sc}\d])/gu;

/**
 * Is a space missing at `gap`, which follows the mark at `mark` and what closes with it?
 * Never inside a number, link, address, file name, abbreviation, version, time or ratio.
 */
export function spaceIsMissing(text: string, mark: number, gap: number): boolean {
  const token = tokenAround(text, mark, gap);
  if (token === null || mark === token.start || technical.test(token.text)) return false;
  const before = token.text.slice(0, mark - token.start);
  const after = token.text.slice(gap - token.start);
  if (writtenWithoutSpaces.test(after)) return false;
  switch (text.charAt(mark)) {
    case ',':
      return afterComma(text, mark, before, after);
    case ';':
      return /^\p{L}/u.test(after) && /[\p{L}\p{N})\]"'”’%]$/u.test(before) && !/&#?\w+$/.test(before);
    case ':':
      return (
        /^\p{L}/u.test(after) &&
        /(?:^|[^\p{L}:])\p{L}{3,}$/u.test(before) &&
        !scheme.test(before) &&
        !after.includes(':')
      );
    case '.':
      return afterFullStop(before, after, token.text);
    default:
      return /^\p{L}/u.test(after) && /\p{L}{2}$/u.test(before);
  }
}

function afterComma(text: string, mark: number, before: string, after: string): boolean {
  // N,N-dimethylaniline
  if (/(?:^|[^\p{L}])\p{Lu}$/u.test(before) && /^\p{Lu}['′]?-/u.test(after)) return false;
  if (!/^\p{Nd}/u.test(after)) return /[\p{L}\p{M}\p{N})\]"'”’%.?!]$/u.test(before);
  if (!/\p{Nd}$/u.test(before)) return /[\p{L}\p{M})\]"'”’%]$/u.test(before);
  // 121,000 is one number; only the day and the year of a date are two.
  return /^\d{4}(?!\d|,\d)/.test(after) && dayOfMonth.test(text.slice(Math.max(0, mark - 16), mark));
}

function afterFullStop(before: string, after: string, token: string): boolean {
  const word =
    /^\p{Lu}[\p{Ll}\p{M}’'][\p{L}\p{M}’']*/u.exec(after)?.[0] ?? /^[AI](?![\p{L}\p{N}.])/u.exec(after)?.[0];
  if (word === undefined || /^(?:Com|Org|Net|Edu|Gov|Js)$/.test(word)) return false;
  // example.Page.html, System.Text.Json, Math.Random()
  if (dotted.test(token) || /[\p{L}\p{N}]\(/u.test(token)) return false;
  if (/[)\]"'”’%]$/u.test(before)) return true;
  if (/^(?:[^\p{L}\p{N}]*)\p{N}+$/u.test(before)) return word.length > 1;
  if (/(?:^|[^\p{L}])\p{Lu}{2,}$/u.test(before)) return opensSentence(after);
  if (word.length === 1) return /\p{Ll}{3}$/u.test(before);
  return /\p{L}\p{Ll}$/u.test(before);
}

const technical = /:\/\/|^\W?www\.|[@\\_=#<>{}|~^]|^\W?\/|\.[a-z]{2,}\/|^\W?v\d/iu;
const dotted = /\p{Ll}\.\p{Ll}|\p{L}{2}\.\p{L}{2,}\.\p{L}{2}|\.\p{Ll}{2,4}$/u;
const scheme = /(?:mailto|https?|ftp|file|tel|urn|doi|isbn|data|news)$/i;
const writtenWithoutSpaces =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const dayOfMonth =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s+\d{1,2}$/i;

/** The run without white space around a place; null when it is too long to be made of words. */
function tokenAround(text: string, mark: number, gap: number): { text: string; start: number } | null {
  let start = mark;
  while (start > 0 && !isSpace(text, start - 1)) if (mark - --start > longestToken) return null;
  let end = gap;
  while (end < text.length && !isSpace(text, end)) if (++end - gap > longestToken) return null;
  return { text: text.slice(start, end), start };
}

const longestToken = 200;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || (code > 127 && /\s/.test(text.charAt(at)));
}
