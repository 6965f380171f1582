/** What every format gives: the text of a document, and what the document states of itself. */
import { type Stated, usable } from '../metadata.js';

export interface Document {
  /** The document's own words in its own order; where the format marks paragraphs, blank lines set them apart. */
  readonly text: string;
  readonly stated: Stated;
}

/**
 * Takes the text out of a file.
 * @param bytes the whole file. @param file its name, for what is said about it.
 * @throws Unreadable when it is not what its name says, or is more than the limits allow.
 */
export type Format = (bytes: Uint8Array, file: string) => Document | Promise<Document>;

export function documentOf(paragraphs: readonly string[], stated: Unchecked = {}): Document {
  return {
    text: paragraphs.map(tidied).filter(hasWords).join('\n\n'),
    stated: usable(stated),
  };
}

/** As a document writes it, whatever it says; undefined: it says nothing. */
export type Unchecked = { readonly [Key in keyof Stated]: string | null | undefined };

/** Soft hyphens and byte order marks are no letters: they say where a word may be broken, and are not shown. */
function tidied(paragraph: string): string {
  return paragraph
    .replace(/[\u00AD\uFEFF]/g, '')
    .replace(/\n(?:[^\S\n]*\n)+/g, '\n\n')
    .trim();
}

function hasWords(paragraph: string): boolean {
  return /[\p{L}\p{N}]/u.test(paragraph);
}

/** One space for any white space; none for a line's end between letters that are written without spaces. */
export function onOneLine(text: string): string {
  return softened(text).trim();
}

/** The same with the white space at its ends: what it stands between is not known yet. */
export function softened(text: string): string {
  return text.replace(betweenWideLetters, '').replace(/\s+/g, ' ');
}

const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}，。、；：？！「」『』（）]';
const betweenWideLetters = new RegExp(`(?<=${wide})[^\\S\\n]*\\n\\s*(?=${wide})`, 'gu');

/** Between the cells of a table's row. */
export const CELL_BORDER = ' | ';
