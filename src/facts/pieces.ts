/** Text → words and marks side by side, as two texts are compared. */
import { type Token, tokenize } from '../answering/tokens.js';

export interface Piece {
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The same for two spellings that differ in case, quote marks or dashes only. */
  readonly key: string;
  /** How much it says: a word more than a function word, a mark next to nothing. */
  readonly weight: number;
  /** Index of the token it is, or is of; -1: a mark or a sign. */
  readonly token: number;
}

export const WEIGHTS = { word: 1, stop: 0.5, mark: 0.125 } as const;

/**
 * Every character but white space is in one piece, in order. A possessive ending is a piece of its own; scripts
 * written without spaces are taken character by character.
 */
export function piecesOf(text: string, tokens: readonly Token[] = tokenize(text)): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    // An excerpt may begin with the ending alone.
    if (index > 0 || token.start !== 1 || !POSSESSIVE.test(text)) {
      pushMarks(pieces, text, at, token.start);
      pushWord(pieces, token, index);
      at = token.end;
    }
    if (POSSESSIVE.test(text.slice(at, at + 3))) {
      pieces.push({ start: at, end: at + 2, key: POSSESSIVE_KEY, weight: WEIGHTS.stop, token: index });
      at += 2;
    }
  }
  pushMarks(pieces, text, at, text.length);
  return pieces;
}

export function isWord({ weight }: Piece): boolean {
  return weight > WEIGHTS.mark;
}

/**
 * The pieces without the marks at both ends that a part of a sentence may be pasted with or without: `to` is
 * exclusive. A question mark says something, and stays.
 */
export function firmRange(pieces: readonly Piece[]): { readonly from: number; readonly to: number } {
  const firm = (piece: Piece) => isWord(piece) || !LOOSE.has(piece.key);
  return { from: Math.max(0, pieces.findIndex(firm)), to: pieces.findLastIndex(firm) + 1 };
}

/** Keys of marks. */
const LOOSE: ReadonlySet<string> = new Set(['.', ',', ';', ':', '…', '"', '-', '(', ')', '[', ']']);

/** Whether a text holds a script that is written without spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

const POSSESSIVE = /^['’ʼ]s(?![\p{L}\p{N}])/iu;
const POSSESSIVE_KEY = "'s";
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function pushWord(pieces: Piece[], token: Token, index: number): void {
  const { start, end } = token;
  const weight = token.stop ? WEIGHTS.stop : WEIGHTS.word;
  if (!UNSPACED.test(token.text)) {
    pieces.push({ start, end, key: keyOf(token.text), weight, token: index });
    return;
  }
  for (const { index: at, 0: character } of token.text.matchAll(/\P{M}\p{M}*/gu)) {
    const from = start + at;
    pieces.push({ start: from, end: from + character.length, key: keyOf(character), weight, token: index });
  }
}

/** An abbreviation may or may not have its last stop: at a sentence's end nobody can tell. */
function keyOf(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/(?<=.)\.$/, '');
}

function pushMarks(pieces: Piece[], text: string, from: number, to: number): void {
  for (const { index, 0: mark } of text.slice(from, to).matchAll(MARK)) {
    const start = from + index;
    const weight = SIGN.test(mark) ? WEIGHTS.word : WEIGHTS.mark;
    pieces.push({ start, end: start + mark.length, key: keyOfMark(mark), weight, token: -1 });
  }
}

const MARK = /\.{2,}|-{2,3}|''|``|\S/gu;
const QUOTE = /^(?:''|``|["“”„‟«»‹›'‘’‚‛`′″ʼ])$/;
const DASH = /^(?:-+|[‐-―−])$/;
/** `$`, `%`, `+`: a text with another one says another thing. */
const SIGN = /^(?!`)(?:\p{S}|[%‰§&@#])$/u;

function keyOfMark(mark: string): string {
  if (QUOTE.test(mark)) return '"';
  if (DASH.test(mark)) return '-';
  return /^\.{2,}$/.test(mark) ? '…' : mark.normalize('NFC').toLowerCase();
}
