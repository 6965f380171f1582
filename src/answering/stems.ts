/** The form under which a word is searched. */
import snowball from 'snowball-stemmers';

/** The form in which two spellings of one word are the same: `Café` and `cafe`, `Kyiv’s` and `kyiv's`. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’ʼ]/g, "'").toLowerCase();
}

/**
 * The stem of a folded word by Porter's second English algorithm (snowballstem.org), British spellings taken for
 * American ones; a number in figures, without thousands separators (`five` and `5`, `121,000` and `121000`).
 */
export function reduce(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replace(/,(?=\p{N}{3})/gu, '');
  return FIGURES.get(word) ?? english.stem(americanized(word.replace(/[.']/g, '')));
}

function americanized(word: string): string {
  return word
    .replace(/(?<=\w{3})is(?=(?:e[drs]?|ing|ations?)$)/, 'iz')
    .replace(/(?<=\w{2})our(?=(?:s|ed|ing|ite|able|ful)?$)/, 'or')
    .replace(/(?<=\w{3})tre(?=s?$)/, 'ter')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/(?<=(?<!q)[aeiou]\w*[aeiou])ll(?=(?:ed|ing|ers?)$)/, 'l');
}

const FIGURES: ReadonlyMap<string, string> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value): [string, string] => [word, String(value)]),
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at): [string, string] => [word, ['1st', '2nd', '3rd'][at] ?? `${at + 1}th`]),
]);

const english = snowball.newStemmer('english');
