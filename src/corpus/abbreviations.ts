/** English abbreviations (and German ordinals), and whether the full stop after one ends a sentence. */

/**
 * Does the full stop after `word` only shorten it?
 * @param word what stands before the stop, back to the last space, bracket or quote: `U.S`, `Mr`, `2024`.
 * @param next the text after the stop, from the first letter, digit or mark of the next word on.
 */
export function isAbbreviation(word: string, next: string): boolean {
  if (neverLast.has(word) || neverLast.has(word.toLowerCase())) {
    return !(word === 'St' && opensSentence(next));
  }
  if (/^\p{Lu}$/u.test(word) || maybeLast.has(word) || /^\p{L}(?:\.\p{L}{1,2})+$/u.test(word)) {
    return !opensSentence(next);
  }
  if (/^\d{1,2}$/.test(word) && germanAfterOrdinal.test(next)) return true;
  return beforeNumber.has(word.toLowerCase()) && /^(?:[#\d]|[IVXLC]+\b)/.test(next);
}

/** Does `text` begin with a word that hardly ever follows an abbreviation inside a sentence? */
export function opensSentence(text: string): boolean {
  const word = /^(\p{Lu}\p{L}*)(?![\p{L}\p{N}.-])/u.exec(text)?.[1];
  return word !== undefined && openers.has(word);
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** A name, a number or the rest of the phrase always follows. */
const neverLast = words(`
  mr mrs ms messrs mx dr prof rev fr hon gov sen rep reps sens gen col capt cpt cmdr cdr lt sgt maj adm supt
  insp cpl pvt amb msgr mme mlle st ste mt ft vs v i.e e.g viz cf mio mrd bzw approx incl esp gen.
  brig pfc spc det atty`);

/** Ends a sentence when the next word opens one. */
const maybeLast = words(`
  Inc Corp Ltd Co Cos Bros LLC plc Plc Jr Sr Esq etc al
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  Ave Blvd Rd Dept Univ Assn Ass'n Ph Bldg Hwy Pkwy
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
  Tenn Tex Va Vt Wash Wis Wyo Penn Mass`);

/** Only a number makes these an abbreviation: `No. 5` but `He said no.` */
const beforeNumber = words(`
  no nos art sec fig figs vol vols pp p ch chap eq op para par c ca circa est ext tel ver pt
  b d r fl cal dist`);

/** `am 12. Mai`, `im 19. Jahrhundert` */
const germanAfterOrdinal =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrtausend|Weltkrieg)/;

/** Words that begin sentences and hardly ever follow an abbreviation as part of a name. */
const openers = words(`
  The A An It He She They We I You His Her Its Their Our My Your This That These Those There Here
  In On At By For From With To Of As After Before When While If Since During Under Until Although Though
  But And Or Nor So Yet However Also Then Now Meanwhile Nevertheless Nonetheless Moreover Furthermore
  Therefore Thus Hence Instead Still Even Some Many Most Several Few Both Each Every Another Such Other Others
  What Who Whom Whose Why How Where Which Whether Because According Despite Following Among Between
  Not Only Once Today Yesterday Tomorrow Later Earlier Last Next Just Perhaps Maybe Please Let`);
