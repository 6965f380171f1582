/** What a question is put together from, as far as taking it up again needs: its question words and its names. */
import type { Names } from './known-names.js';
import { findMentions } from './mentions.js';
import { VALUE_NOUNS } from './question-nouns.js';
import { type Token, tokenize } from './tokens.js';
import { type WordClass, wordClass } from './word-classes.js';
import { isVerb, isWord, lemma, topicOf } from './wordnet/lexicon.js';

/** Indices are of tokens: `from` inclusive, `to` exclusive. */
export interface Phrases {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Words that say what it is about. */
  readonly content: readonly Token[];
  /** Names and dates, left to right. */
  readonly names: readonly NamePhrase[];
  /** "how many", "since when", "what year": the first of its kind. */
  readonly asking: Asking | null;
}

export interface NamePhrase {
  /** `name`: of what, is not known. */
  readonly kind: 'place' | 'person' | 'date' | 'name';
  readonly from: number;
  readonly to: number;
  /** Where the phrase begins with its article, and with its preposition; both are `from` where it has none. */
  readonly withArticle: number;
  readonly start: number;
}

export interface Asking {
  /** With its preposition. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** As it is put into another question: "where's" is "where", "how come" is "why". */
  readonly words: string;
  /** It counts something by name, from its third word on: "how many civilians". */
  readonly counts: boolean;
}

export function readPhrases(text: string, known: Names): Phrases {
  const tokens = tokenize(text);
  return {
    text,
    tokens,
    content: tokens.filter(isContent),
    names: namePhrases(text, tokens, known),
    asking: askingIn(text, tokens),
  };
}

/** The words from one token to another, as they are written. */
export function wordsFrom(
  { text, tokens }: Pick<Phrases, 'text' | 'tokens'>,
  from: number,
  to: number,
): string {
  return text.slice(tokens[from]?.start ?? text.length, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
}

/** The text with the words from one token to another replaced; with none, they are left out. */
export function withWords({ text, tokens }: Phrases, from: number, to: number, words: string): string {
  const before = text.slice(0, tokens[from]?.start ?? text.length);
  const after = text.slice(tokens[to - 1]?.end ?? text.length);
  return `${before}${words}${words === '' ? after.replace(/^\s+/, '') : after}`.trim();
}

/** Words of a question, names kept whole: what is told of it when it is taken up. @param leftOut by the token's index */
export function contentOf(phrases: Phrases, leftOut: (at: number) => boolean): string[] {
  const words: string[] = [];
  for (let at = 0; at < phrases.tokens.length; at += 1) {
    const token = phrases.tokens[at];
    if (token === undefined || leftOut(at)) continue;
    const name = phrases.names.find(({ from }) => from === at);
    if (name !== undefined) {
      words.push(wordsFrom(phrases, name.from, name.to));
      at = name.to - 1;
    } else if (isContent(token)) words.push(token.text);
  }
  return [...new Set(words)];
}

/** A question with further words behind it, before its question mark. */
export function appended(question: string, words: string): string {
  const [, text = question, end = ''] = /^(.*?)([\s?!.…]*)$/su.exec(question) ?? [];
  return `${text} ${words}${end.trim()}`;
}

/** A word that says something of what a question is about: none of a closed class. */
export function isContent(token: Token): boolean {
  return !token.stop && token.word !== 'then' && !CLOSED.has(wordClass({ ...token, text: token.word }, 0));
}

const CLOSED: ReadonlySet<WordClass> = new Set([
  'determiner',
  'preposition',
  'conjunction',
  'auxiliary',
  'pronoun',
]);

export function isArticle(token: Token | undefined): boolean {
  return /^(?:the|a|an)$/.test(token?.word ?? '');
}

export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && wordClass({ ...token, text: token.word }, 0) === 'preposition';
}

/** Whether a word is written in no dictionary: then it is likely to be a name. */
export function isUnknown({ stem, stop, word }: Token): boolean {
  return !stop && /^\p{L}{3,}$/u.test(word) && !isWord(stem) && topicOf(word) === undefined;
}

function namePhrases(text: string, tokens: readonly Token[], known: Names): NamePhrase[] {
  const kinds = tokens.map((token) => kindOfWord(token, known));
  // A capital makes a name of a word that nothing else is known of.
  for (const { kind, from, to } of findMentions(text, tokens)) {
    if (kind !== 'place' && kind !== 'person' && kind !== 'date' && kind !== 'name') continue;
    if (kinds.slice(from, to).some((one) => one !== undefined && one !== kind) && kind !== 'date') continue;
    for (let at = from; at < to; at += 1) kinds[at] = kind;
  }
  const phrases: NamePhrase[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const kind = kinds[from];
    if (kind === undefined) continue;
    let to = from + 1;
    while (kinds[to] === kind && !/[,;:.!?]/.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start)))
      to += 1;
    const after = tokens[to];
    // "the Belgorod region" is one place; "Russian soldiers" are nobody by name.
    if (kind === 'place' && isNoun(after) && topicOf(after?.word ?? '')?.topic === 'place') to += 1;
    if (kind !== 'place' && kind !== 'date' && to === from + 1 && isNoun(after)) continue;
    phrases.push({ kind, from, to, ...beginning(tokens, from) });
    from = to - 1;
  }
  return phrases;
}

/** Where a phrase begins that has its noun or name at a token. */
export function beginning(tokens: readonly Token[], from: number): Pick<NamePhrase, 'withArticle' | 'start'> {
  const withArticle = isArticle(tokens[from - 1]) ? from - 1 : from;
  return { withArticle, start: isPreposition(tokens[withArticle - 1]) ? withArticle - 1 : withArticle };
}

function kindOfWord({ stem, word, stop }: Token, known: Names): NamePhrase['kind'] | undefined {
  if (/^(?:today|yesterday|tomorrow|tonight)$/.test(word)) return 'date';
  if (stop) return undefined;
  const named = known.get(stem);
  if (named !== undefined) return named;
  const topic = topicOf(word);
  if (topic?.name !== true || word === 'may' || word === 'march') return undefined;
  if (topic.topic === 'place' || topic.topic === 'person') return topic.topic;
  return topic.topic === 'time' ? 'date' : undefined;
}

function askingIn(text: string, tokens: readonly Token[]): Asking | null {
  const from = tokens.findIndex(({ word }) => QUESTION_WORD.test(word));
  const first = tokens[from];
  if (first === undefined) return null;
  const bare = first.word.replace(/'?s$/, (end) => (first.word === 'whose' ? end : ''));
  const next = tokens[from + 1];
  const start = isPreposition(tokens[from - 1]) ? from - 1 : from;
  const preposition = start < from ? `${tokens[start]?.word} ` : '';
  const as = (words: string, to: number, counts = false) => ({
    start,
    from,
    to,
    words: preposition + words,
    counts,
  });
  if (bare === 'how' && next?.word === 'come') return as('why', from + 2);
  if (bare === 'how' && next !== undefined && MEASURES.has(next.word)) {
    let to = from + 2;
    while (next.word === 'many' && isNoun(tokens[to])) to += 1;
    return as(wordsFrom({ text, tokens }, from, to), to, to > from + 2);
  }
  // "what year" asks for a date; the region of "which region" belongs to what is asked about.
  const generic = (bare === 'what' || bare === 'which') && next !== undefined && isDated(next);
  return generic ? as(wordsFrom({ text, tokens }, from, from + 2), from + 2) : as(bare, from + 1);
}

const QUESTION_WORD = /^(?:who|whom|whose|what|which|when|where|why|how)(?:'?s)?$/;
const MEASURES = new Set('many much long old far big large tall high deep often fast'.split(' '));

function isDated({ stem, word }: Token): boolean {
  return VALUE_NOUNS.get(stem) === 'date' || word === 'time';
}

/** As far as can be told of one word: "attacks" may be either, and then is a noun. */
export function isNoun(token: Token | undefined): boolean {
  if (token === undefined || !isContent(token) || isVerbForm(token)) return false;
  return !isVerb(token.stem) || topicOf(token.word) !== undefined;
}

/** A form that only a verb has: "left", "stayed", "leaving". */
export function isVerbForm({ stem, stop, word }: Token): boolean {
  return !stop && isVerb(stem) && (/(?:ed|ing)$/.test(word) || (lemma(word) !== word && !/s$/.test(word)));
}
