/** What a paragraph is: part of the story, the words under a picture, or the tags at the end. */
import type { Paragraph } from './article.js';

/**
 * The kind of each paragraph. Strict on purpose: what is taken for tags is never shown.
 * @param paragraphs the text of each, in order.
 */
export function paragraphKinds(paragraphs: readonly string[]): Paragraph['kind'][] {
  const kinds = paragraphs.map((text): Paragraph['kind'] => (isCaption(text) ? 'caption' : 'body'));
  // Tags stand at the very end, and something stands above them.
  for (let at = paragraphs.length - 1; at > 0; at--) {
    if (!isTags(paragraphs[at] ?? '', paragraphs.slice(0, at))) break;
    kinds[at] = 'tags';
  }
  return kinds;
}

const longestCaption = 600;

function isCaption(text: string): boolean {
  if (text.length > longestCaption || /^["'“‘]/.test(text)) return false;
  return labelled.test(text) || obtained.test(text) || (!/[.?!]["'”’)]*$/.test(text) && pictured.test(text));
}

const picture = '(?:image|photo|photograph|picture|screenshot|screen ?grab|frame ?grab|video grab|handout)';
const labelled = new RegExp(
  `^(?:file )?(?:${picture}s?|caption|pictured)(?: (?:credit|caption|by))?\\s*:`,
  'i',
);
const obtained = new RegExp(
  `\\bin (?:this|a|an) (?:\\S+ ){0,6}${picture},? (?:obtained|released|taken|provided|made available|supplied|issued|grabbed|posted)\\b`,
  'i',
);
const pictured = new RegExp(
  `\\b(?:in this (?:\\S+ ){0,6}${picture}\\b|file ${picture}\\b|pictured (?:above|below|left|right|here|on|in|at|with)\\b|AP Photo\\b|Getty Images\\b|${picture} (?:by|courtesy of|credit)\\b)`,
  'i',
);

const longestTags = 200;

function isTags(text: string, above: readonly string[]): boolean {
  if (/^(?:tags|topics|keywords|related topics|filed under)\s*:/i.test(text)) return true;
  if (text.length > longestTags || !joinedWords.test(text)) return false;
  const parts = text.match(joinedWord) ?? [];
  if (parts.length > 2) return true;
  // Two joined words may be a name of its own (JavaScript): tags name what the text above is about.
  return (
    parts.every((part) => part.length > 2) &&
    above.some((body) => parts.some((part) => hasWord(body, part))) &&
    !above.some((body) => hasWord(body, text))
  );
}

const joinedWord = /\p{Lu}\p{Ll}+|\p{Lu}{2,}(?=\p{Lu}\p{Ll}|$)/gu;
const joinedWords = /^(?:\p{Lu}\p{Ll}+|\p{Lu}{2,}(?=\p{Lu}\p{Ll}|$)){2,}$/u;

/** `word` holds letters only, so it needs no escaping. */
function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}
