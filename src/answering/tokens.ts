/** Text → words: where each stands, and the forms under which it is searched. */
import { eng } from 'stopword';
import { ENGLISH } from '../corpus/language.js';
import { splitWords } from './languages/split-words.js';
import { ownText } from './own-text.js';
import { fold, reduce } from './stems.js';
import { lemma } from './wordnet/lexicon.js';

export interface Token {
  /** As written, without a possessive ending. */
  readonly text: string;
  /** UTF-16 offsets in the tokenized text. */
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics, apostrophes straightened. */
  readonly word: string;
  /** What is indexed: the stem of `word`; a number without its thousands separators. */
  readonly stem: string;
  /** A function word, which says nothing of what a sentence is about. */
  readonly stop: boolean;
}

/**
 * Splits text into words. Numbers keep their separators (`121,000`), abbreviations their stops (`U.S.`) and
 * contractions their apostrophe; a compound (`cross-border`) is two words.
 * @param language BCP 47 without script and region
 */
export function tokenize(text: string, language: string = ENGLISH): Token[] {
  if (language !== ENGLISH) return splitWords(text, language);
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const { shown, word, stem, stop } = lexemeOf(match[0]);
    const start = match.index;
    tokens.push({ text: shown, start, end: start + shown.length, word, stem, stop });
  }
  return tokens;
}

/** What is the same wherever a word is written so. */
interface Lexeme extends Pick<Token, 'word' | 'stem' | 'stop'> {
  /** Without a possessive ending. */
  readonly shown: string;
}

function lexemeOf(written: string): Lexeme {
  let known = lexemes.get(written);
  if (known === undefined) {
    const own = ownText(written);
    const shown = own.replace(POSSESSIVE, '');
    const word = fold(shown);
    known = { shown, word, stem: stem(word), stop: STOP_WORDS.has(word) };
    if (lexemes.size >= CACHE_LIMIT) lexemes.clear();
    lexemes.set(own, known);
  }
  return known;
}

/** The stem of a folded English word; an irregular form has its lemma's (`fled`, `flee`). */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = reduce(lemma(word));
    if (stems.size >= CACHE_LIMIT) stems.clear();
    stems.set(word, known);
  }
  return known;
}

const WORD =
  /\p{N}+(?:[.,]\p{N}+)+|\p{L}(?:\.\p{L})+\b\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;

/** Words: some 250 bytes each, and more than a few hundred articles have. */
const CACHE_LIMIT = 50_000;
const stems = new Map<string, string>();
const lexemes = new Map<string, Lexeme>();

/** The package's list, and the words of the same closed classes that it leaves out. */
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...eng,
  ...[
    "what's",
    "who's",
    "where's",
    "it's",
    "isn't",
    "don't",
    "doesn't",
    "didn't",
    "wasn't",
    "weren't",
    "i'm",
  ],
  ...(
    'whom whose why whats whos hows wheres shall may cannot upon within without during via per though ' +
    'although until till yet nor neither either whether just even few every everyone everything someone ' +
    'something anyone anything no none not nothing once again she hers herself itself themselves ourselves ' +
    'myself yourself yours ours theirs off down having done does please according when its so against above below further own ever will'
  ).split(' '),
]);
