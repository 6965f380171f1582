/** What it takes to read a language other than English: how its words are folded and stemmed, and which are function words. */
import snowball from 'snowball-stemmers';
import { functionWords } from '../../corpus/function-words.js';
import { ownText } from '../own-text.js';
import { fold } from '../stems.js';
import type { Token } from '../tokens.js';

export interface Language {
  /** What a word is known by, wherever it is written so: in a figure no thousands separators, and a decimal point. */
  lexeme(written: string): Lexeme;
}

export type Lexeme = Readonly<Pick<Token, 'word' | 'stem' | 'stop'>>;

/** @param code BCP 47 without script and region; of a language that nothing is known of the words are taken as they are */
export function languageNamed(code: string): Language {
  let language = languages.get(code);
  if (language === undefined) {
    language = make(code);
    languages.set(code, language);
  }
  return language;
}

const languages = new Map<string, Language>();
const CACHE_LIMIT = 50_000;

function make(code: string): Language {
  const name = SNOWBALL[code];
  const stemmer = name === undefined ? undefined : snowball.newStemmer(name);
  const stops = new Set([...functionWords(code)].map(fold));
  const lexemes = new Map<string, Lexeme>();
  const reduce = (written: string) => {
    if (/^\p{N}/u.test(written)) return figure(written);
    // The stemmers know diacritics, and a word is found with and without them.
    const plain = written.normalize('NFKC').toLowerCase().replace(/['’ʼ]/g, '').replaceAll('ё', 'е');
    return stemmer === undefined ? shortened(fold(plain)) : fold(stemmer.stem(plain));
  };
  return {
    lexeme(written) {
      let lexeme = lexemes.get(written);
      if (lexeme === undefined) {
        const own = ownText(written);
        const word = fold(own);
        lexeme = { word, stem: reduce(own), stop: stops.has(word) };
        if (lexemes.size >= CACHE_LIMIT) lexemes.clear();
        lexemes.set(own, lexeme);
      }
      return lexeme;
    },
  };
}

/** `121.000`, `121 000` and `121,000` are one number; before two digits a comma is a decimal point. */
function figure(written: string): string {
  return fold(written)
    .replace(/[.,\s](?=\p{N}{3}(?!\p{N}))/gu, '')
    .replace(/,/g, '.');
}

/**
 * Where there is no stemmer, the beginning stands for the word: endings change, and on Russian questions five letters find as
 * much as its stemmer does.
 */
function shortened(word: string): string {
  return ALPHABETIC.test(word) ? word.slice(0, BEGINNING) : word;
}

const BEGINNING = 5;
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u;

/** The stemmers of snowballstem.org, by language. */
const SNOWBALL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};
