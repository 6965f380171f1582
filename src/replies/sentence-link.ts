import type { Article, Sentence } from '../corpus/article.js';
import { oneLine } from './plain-text.js';

/**
 * The article's own link, leading to the sentence: a browser that knows text fragments scrolls to its words, any other
 * opens the page. Undefined where no link of the article is known.
 * Source: WICG, "URL Fragment Text Directives".
 */
export function linkTo({ metadata: { url } }: Article, { text }: Sentence): string | undefined {
  if (url === undefined) return undefined;
  const words = oneLine(text)
    .split(' ')
    .filter((word) => word !== '');
  const directive =
    words.length <= 2 * ENDS
      ? encoded(words)
      : `${encoded(words.slice(0, ENDS))},${encoded(words.slice(-ENDS))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Words of the sentence's beginning, and of its end, that tell it from any other. */
const ENDS = 5;

/** A hyphen and a comma have a meaning of their own in a directive; Discord would end the link at a bracket. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(
    /[-'()*!~.]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
