/**
 * Where the sentences of a paragraph stand.
 *
 * The marks that can end a sentence are Unicode's (Sentence_Terminal); whether one does is decided here and
 * not by `Intl.Segmenter`, whose borders differ between the ICU versions of Node and which knows no
 * abbreviation, no initial and no quotation that goes on.
 */
import { isAbbreviation, opensSentence } from './abbreviations.js';
import { shortens } from './abbreviations-by-language.js';
import { ENGLISH } from './language.js';
import { type Range, trimmed } from './paragraphs.js';
import { spaceIsMissing } from './spacing.js';
import { speechVerb } from './speech-verbs.js';

/**
 * The sentences of the paragraph between `start` and `end`, in order, without the white space around them.
 * @param language BCP 47 without script and region: which abbreviations there are
 */
export function sentenceRanges(
  text: string,
  start: number,
  end: number,
  language: string = ENGLISH,
): Range[] {
  const paragraph = text.slice(start, end);
  const ranges: Range[] = [];
  let from = 0;
  let nextWord = wordFrom(paragraph, 0);
  for (const match of paragraph.matchAll(terminators)) {
    const border = borderAfter(paragraph, from, match.index, match[0].length, language);
    if (border === null || border <= from) continue;
    // A row of marks without a word belongs to the sentence before it.
    if (nextWord >= border) continue;
    const following = wordFrom(paragraph, border);
    if (following === paragraph.length) break;
    ranges.push(trimmed(text, start + from, start + border));
    from = border;
    nextWord = following;
  }
  if (nextWord < paragraph.length) ranges.push(trimmed(text, start + from, end));
  return ranges;
}

const terminators = /[\p{Sentence_Terminal}…]+/gu;
const wordCharacter = /[\p{L}\p{N}]/gu;

/** Where the first letter or digit stands, from `at` on; the paragraph's end when there is none. */
function wordFrom(paragraph: string, at: number): number {
  wordCharacter.lastIndex = at;
  return wordCharacter.exec(paragraph)?.index ?? paragraph.length;
}

/** The end of the sentence that the marks at `mark` close, with its closing quotes; null if it goes on. */
function borderAfter(
  paragraph: string,
  from: number,
  mark: number,
  length: number,
  language: string,
): number | null {
  const marks = paragraph.slice(mark, mark + length);
  const closed = closersEnd(paragraph, from, mark + length, language);
  const rest = paragraph.slice(closed, closed + lookAhead);
  if (rest.trim() === '') return paragraph.length;
  const spaced = /^\s/.test(rest);
  if (!spaced && !fullWidth.test(marks)) {
    if (!spaceIsMissing(paragraph, mark + length - 1, closed)) return null;
    return nameAndSpeech.test(rest) && closed > mark + length ? null : closed;
  }
  const next = rest.replace(openers, '');
  if (!startsSentence(next)) return null;
  const afterQuote = closed > mark + length && /["'”’»“]/.test(paragraph.slice(mark + length, closed));
  if (afterQuote && /[?!…]/.test(marks) && nameAndSpeech.test(next)) return null;
  if (/^[!?]/.test(marks) && isNamedWithMark(paragraph, mark) && !opensSentence(next)) return null;
  const word = wordBefore(paragraph, from, mark);
  if (marks === '.' && isAbbreviation(word, next)) return null;
  if (marks === '.' && language !== ENGLISH) {
    if (shortens(word, paragraph.slice(from, mark - word.length), next, language)) return null;
  }
  if (marks === '.' && isListNumber(paragraph, from, mark)) return null;
  return closed;
}

/** Enough to see the next word and a short name with its verb. */
const lookAhead = 80;
const fullWidth = /[^.!?…]/u;
const openers = /^[\s"'“‘„«([{¿¡—–-]+/u;

/** A letter that is not small, a digit or a sign of money; also a name like iPhone. */
function startsSentence(next: string): boolean {
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\p{Sc}#@]|\p{Ll}\p{Lu})/u.test(next);
}

/** `…?" Mr. Jones asked`: the sentence goes on although a capital follows. */
const nameAndSpeech = new RegExp(
  `^\\s*(?:the )?(?:\\p{Lu}[\\p{L}’'.-]*\\s+){1,4}(?:\\p{L}+ly\\s+)?${speechVerb}(?!\\s+(?:that|it)\\b)`,
  'u',
);

/**
 * Quotes and brackets that close behind the marks. A straight quote set off by spaces closes what is open;
 * brackets may be written as the Penn Treebank does.
 */
function closersEnd(paragraph: string, from: number, at: number, language: string): number {
  const closers = language === ENGLISH ? englishClosers : (closersOf[language] ?? otherClosers);
  const direct = closers.exec(paragraph.slice(at, at + 8))?.[0].length ?? 0;
  const end = at + direct;
  const bracket = /^\s+-R[RSC]B-\.?(?=\s|$)/.exec(paragraph.slice(end, end + 10))?.[0];
  if (bracket !== undefined) return end + bracket.length;
  const apart = /^\s+(?:"|''|')(?=\s|$)/.exec(paragraph.slice(end, end + 6))?.[0];
  if (apart === undefined || direct > 0) return end;
  const open = (paragraph.slice(from, at).split('"').length - 1) % 2 === 1;
  return open || !apart.includes('"') ? end + apart.length : end;
}

const englishClosers = /^["'”’»)\]}]+/;
const otherClosers = /^["'”’»)\]}）】]+/;
/** „So“ and ‚so‘ are closed by what opens elsewhere, »so« and « so » by what closes or opens. */
const lowOpened = /^["'”’“‘»«)\]}]+/;
const closersOf: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ['de', 'cs', 'sk', 'sl', 'bg', 'hr', 'lt', 'et', 'is', 'ru', 'uk'].map((language) => [
      language,
      lowOpened,
    ]),
  ),
  fr: /^(?:\s?»|["'”’)\]}])+/,
};

function wordBefore(paragraph: string, from: number, mark: number): string {
  return /[^\s"'“”‘’«»()[\]{}/,;:–—]*$/.exec(paragraph.slice(Math.max(from, mark - 24), mark))?.[0] ?? '';
}

/** `1. Open the door`: a number that begins the sentence counts it. */
function isListNumber(paragraph: string, from: number, mark: number): boolean {
  return mark - from < 8 && /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})$/.test(paragraph.slice(from, mark));
}

/** Names that end in a mark: Yahoo! Inc, Jeopardy! champion. */
function isNamedWithMark(paragraph: string, mark: number): boolean {
  return /\b(?:Yahoo|Jeopardy|Wham|Oklahoma|Airplane|Panic|Moulin Rouge)$/.test(
    paragraph.slice(Math.max(0, mark - 16), mark),
  );
}
