import { de } from './de/index.js';
import { en } from './en/index.js';
import { es } from './es/index.js';
import { fr } from './fr/index.js';
import { pl } from './pl/index.js';
import { pt } from './pt/index.js';
import { ru } from './ru/index.js';
import { uk } from './uk/index.js';

/**
 * Everything that the bot says to a member, in one language. The English catalogue is the pattern: another that lacks
 * one of its keys, or has one more, does not compile.
 */
export type Words = Widened<typeof en>;

/** All languages that the bot speaks, English first. A catalogue stands here once it is whole. */
export const languages: readonly Words[] = [en, de, fr, es, pt, pl, uk, ru];

/** The catalogue for a locale of Discord's (`de`, `es-419`), by its language; English for all that there is none for. */
export function wordsFor(locale: string): Words {
  return languages.find(({ locales }) => locales.some((one) => languageOf(one) === languageOf(locale))) ?? en;
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly unknown[]
      ? T
      : { readonly [Key in keyof T]: Widened<T[Key]> };
