/** The form under which a word is searched. */
import snowball from 'snowball-stemmers';

/** The form in which two spellings of one word are the same: `Café` and `cafe`, `Kyiv’s` and `kyiv's`. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase();
}

/**
 * The stem of a folded word by Porter's second English algorithm (snowballstem.org); a number without its
 * thousands separators.
 */
export function reduce(word: string): string {
  if (/^\p{N}/u.test(word)) return word.replace(/,(?=\p{N}{3})/gu, '');
  return english.stem(word.replace(/[.']/g, ''));
}

const english = snowball.newStemmer('english');
