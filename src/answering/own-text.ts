/**
 * A text that is kept longer than the one that it was cut from: the engine keeps a longer cut as a place in the whole, and
 * with it the whole, such as an article that has gone long since.
 */
export function ownText(text: string): string {
  return text.length < LONGER ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** V8 copies a cut of fewer UTF-16 units. */
const LONGER = 13;
