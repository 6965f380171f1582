/** In which of the languages of the articles a question is read. */
import { functionWordShares } from '../corpus/function-words.js';
import { ENGLISH } from '../corpus/language.js';
import type { Library } from './library.js';
import { type Question, readQuestion } from './question.js';

/** A question as it is asked of these articles. */
export function readQuestionFor(text: string, library: Library): Question {
  return readQuestion(text, questionLanguage(text, library));
}

/**
 * The articles' own where all have one. Of several, those that are written in the question's script; of these the one with
 * most of its words among its function words; English, or else the one of most articles, where none speaks for any.
 */
export function questionLanguage(text: string, library: Library): string {
  const held = languagesOf(library);
  const inScript = held.length > 1 ? held.filter((language) => isIn(scriptOf(language), text)) : held;
  const [only, ...others] = inScript.length === 0 ? held : inScript;
  if (only === undefined || others.length === 0) return only ?? ENGLISH;
  const shares = functionWordShares(text);
  const usual = [only, ...others].includes(ENGLISH) ? ENGLISH : only;
  return [only, ...others].reduce(
    (best, language) => ((shares.get(language) ?? 0) > (shares.get(best) ?? 0) ? language : best),
    usual,
  );
}

const known = new WeakMap<Library, readonly string[]>();

/** The language of most articles first. */
function languagesOf(library: Library): readonly string[] {
  let languages = known.get(library);
  if (languages === undefined) {
    const counts = new Map<string, number>();
    for (const { language } of library.articles) counts.set(language, (counts.get(language) ?? 0) + 1);
    languages = [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language);
    known.set(library, languages);
  }
  return languages;
}

/** As ISO 15924: `Latn`, `Cyrl`, `Hans`. */
function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** Whether at least half of a text's letters are of a script. */
function isIn(script: string, text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    (text.match(LETTERS[script] ?? new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0) * 2 >= letters
  );
}

/** Scripts that Unicode does not know under that name, as they are several together. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
};
