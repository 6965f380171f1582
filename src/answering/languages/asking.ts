/** How questions are asked in a language: closed classes of words, and a few nouns that say what kind of thing is asked for. */
import type { Kind } from '../question.js';
import { chinese } from './asking/chinese.js';
import { french } from './asking/french.js';
import { german } from './asking/german.js';
import { polish } from './asking/polish.js';
import { portuguese } from './asking/portuguese.js';
import { russian } from './asking/russian.js';
import { spanish } from './asking/spanish.js';
import { ukrainian } from './asking/ukrainian.js';

export interface Asking {
  /**
   * The question words, by what they ask for: alternatives of a regular expression, lower case. measure: "how high",
   * which a figure answers; which: the noun behind it says what is asked for; what: anything.
   */
  readonly words: Readonly<Record<Asked, string>>;
  /** Nouns by what they ask for. Of a figure or a date none needs to stand in the answer. */
  readonly nouns: Readonly<Partial<Record<Exclude<Kind, 'reason' | 'open'>, string>>>;
  /** "Century" in its forms. */
  readonly centuries: string;
  /** Numbers in words, from two on. */
  readonly numbers: string;
  /** What stands before a place: "in". */
  readonly places: string;
}

export type Asked =
  | 'number'
  | 'measure'
  | 'duration'
  | 'date'
  | 'person'
  | 'place'
  | 'reason'
  | 'which'
  | 'what';

/** @param language BCP 47; undefined where it is not known how it asks */
export function askingIn(language: string): Asking | undefined {
  return TABLES[language];
}

const TABLES: Readonly<Record<string, Asking>> = {
  de: german,
  es: spanish,
  fr: french,
  pl: polish,
  pt: portuguese,
  ru: russian,
  uk: ukrainian,
  zh: chinese,
};
