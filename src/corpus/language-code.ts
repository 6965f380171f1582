/** Which codes stand for a language: a well-formed BCP 47 tag may be any word, such as `german`, and means none. */

/** Whether it is the BCP 47 tag of a language that has a name: `de`, `pt-BR`; not `german`, `klingon`, `und`. */
export function isLanguageCode(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return !NO_LANGUAGE.has(language) && namesIn('en').of(language) !== undefined;
  } catch {
    return false;
  }
}

/** The code of a language that is called by its name, in English or in itself: `de` of "German" and of "Deutsch". */
export function codeOfLanguage(name: string): string | undefined {
  return codesByName().get(name.trim().toLowerCase());
}

/** Codes of what is not one language: not known, several, none, other. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'zxx', 'mis']);

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
}

let codes: ReadonlyMap<string, string> | undefined;

function codesByName(): ReadonlyMap<string, string> {
  codes ??= new Map(TWO_LETTERS.flatMap((code) => namesOf(code).map((name) => [name.toLowerCase(), code])));
  return codes;
}

function namesOf(code: string): string[] {
  // An outdated code, such as `iw`, is written as the one that took its place.
  if (!isLanguageCode(code) || Intl.getCanonicalLocales(code)[0] !== code) return [];
  return [namesIn(code).of(code), namesIn('en').of(code)].filter((name) => name !== undefined);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** The languages that a host is likely to have articles in have codes of two letters. */
const TWO_LETTERS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
