/** What a member pastes → the sentences to check, without what Discord and its members put around words. */
import { paragraphRanges } from '../corpus/paragraphs.js';
import { sentenceRanges } from '../corpus/sentences.js';
import { shown } from '../corpus/spacing.js';

/** The sentences of a pasted text, in order, each on one line as an article's sentences are shown. */
export function sentencesIn(pasted: string): string[] {
  const text = withoutMarkup(pasted);
  return paragraphRanges(text)
    .flatMap(({ start, end }) => sentenceRanges(text, start, end))
    .map(({ start, end }) => shown(text.slice(start, end)))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/**
 * The words of a message: no quote prefixes, markdown marks, mentions, custom emoji, timestamps or addresses, and no
 * quote marks around the whole of it. Lines of small print (`-# …`) go, unless there is nothing else.
 */
export function withoutMarkup(message: string): string {
  const lines = message.replace(INVISIBLE, '').split(/\r\n|\r|\n/);
  const large = lines.filter((line) => !SMALL_PRINT.test(line));
  const text = (large.some((line) => WORD.test(line)) ? large : lines)
    .filter((line) => !/^\s*```[\w+-]*\s*$/.test(line))
    .map((line) => line.replace(LINE_MARKS, ''))
    .join('\n')
    .replace(/```/g, '')
    .replace(/(?<!\\)<(?:[@#]|\/[^<>\n]{1,100}:|a?:\w{1,40}:|t:|id:|https?:\/\/)[^<>\s]*>/g, ' ')
    .replace(/\[([^[\]\n]{1,500})\]\(\s*<?https?:[^\s()]*>?(?: [^()\n]*)?\)/g, '$1')
    .replace(/\bhttps?:\/\/\S+/gi, ' ')
    .replace(/@(?:everyone|here)\b/g, ' ');
  return withoutQuoteMarks(unescaped(withoutPairs(text)).trim());
}

/** Soft hyphens, joiners of no width and marks of direction: nobody sees them, and they would part words. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const SMALL_PRINT = /^\s*(?:>>?>?\s*)?-#\s/;
const LINE_MARKS = /^\s*(?:>>>|>(?=\s|$)|-#\s|#{1,3}\s|[-*+•]\s)\s*(?:-#\s|#{1,3}\s|[-*+•]\s)?/;
const WORD = /[\p{L}\p{N}]/u;

/** Bold, italics, underlining, strike-through, spoilers and code; a mark that stands alone or in a word is text. */
function withoutPairs(text: string): string {
  return PAIRS.reduce((left, pair) => left.replace(pair, '$1'), text);
}

const PAIRS = [
  /(?<!\\)``?([^`\n]+)``?/g,
  /(?<!\\)\*\*\*(?=\S)([^*]+)(?<=\S)\*\*\*/g,
  /(?<!\\)\*\*(?=\S)((?:[^*]|\*(?!\*))+)(?<=\S)\*\*/g,
  /(?<!\\)__(?=\S)([^_]+)(?<=\S)__/g,
  /(?<!\\)~~(?=\S)([^~]+)(?<=\S)~~/g,
  /(?<!\\)\|\|(?=\S)([^|]+)(?<=\S)\|\|/g,
  /(?<![\\*\p{L}\p{N}])\*(?=\S)([^*\n]+)(?<=\S)\*(?!\*)/gu,
  /(?<![\\_\p{L}\p{N}])_(?=\S)([^_\n]+)(?<=\S)_(?![\p{L}\p{N}_])/gu,
];

function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Without the quote marks around all of it; marks that open or close only a part of it stay. */
function withoutQuoteMarks(text: string): string {
  const quoted = /^(["“”„«'‘])([\s\S]+)(["“”»'’])$/.exec(text);
  const within = quoted?.[2];
  if (within === undefined) return text;
  const other = /^['‘]/.test(text) ? /(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/u : /["“”„«»]/;
  return other.test(within) ? text : within.trim();
}
