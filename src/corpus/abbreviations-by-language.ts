/** Abbreviations of languages other than English, behind whose full stop a sentence goes on. */

/**
 * Does the full stop after `word` only shorten it? English is not asked here: see `abbreviations.ts`.
 * @param before the sentence up to `word`. @param next the text after the stop, from its first letter or digit on.
 * @param language BCP 47 without script and region
 */
export function shortens(word: string, before: string, next: string, language: string): boolean {
  // z. B., d. h., EE. UU., a. C., т. е.
  if (/^\p{L}{1,2}$/u.test(word) && /^\p{L}{1,2}\./u.test(next)) return true;
  const folded = word.toLowerCase();
  if (NEVER_LAST[language]?.has(folded) === true) return true;
  return UNITS[language]?.has(folded) === true && !/[\p{N}IVXLCІХ]\s*$/u.test(before);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A name, a number or the rest of the phrase always follows. */
const NEVER_LAST: Readonly<Record<string, ReadonlySet<string>>> = {
  de: words(
    'nr abs bd hrsg hr fr frl prof dipl ing bspw vgl evtl ggf inkl zzgl exkl tel geb kap art abb bzw ca st sog insb einschl',
  ),
  es: words('sr sra srta sres dr dra ud uds dña núm pág págs art av prof gral fig cap vol aprox ee sto sta'),
  fr: words('mm mme mlle dr pr art fig chap env av st ste n° éd vol'),
  it: words('sig sigg dott prof ing avv art pag fig cap vol n ca'),
  nl: words('dhr mevr mw dr prof ir nr blz art ca bijv'),
  pl: words('ul np tzn tzw prof dr hab inż mgr ok św im al art ust str nr godz tj woj gen płk ks'),
  pt: words('sr sra srta dr dra prof núm pág art av exmo exma fig cap vol aprox'),
  ru: words('им ул стр см рис проф акад напр обл св ред гл пер соч ок тов'),
  uk: words(
    'ім вул стор див рис проф акад напр обл св ред гл пер ок бл пров січ лют бер квіт трав черв лип серп вер жовт лист груд',
  ),
};

/** Behind a figure a year or a metre, else a town: "в 1999 г.", "г. Москва". */
const UNITS: Readonly<Record<string, ReadonlySet<string>>> = {
  pl: words('m'),
  ru: words('г гг д с'),
  uk: words('м р рр с'),
};
