/** Ids for new articles: names of files. */
import { CorpusRefusal } from './corpus-refusal.js';

/**
 * What a host wants as an id, as it is. @throws CorpusRefusal when no file can be called so on every system
 */
export function checkedId(id: string): string {
  const fits =
    id.length <= LONGEST && id === id.trim() && !/^\.|\.$|[\p{Cc}\p{Surrogate}<>:"/\\|?*]/u.test(id);
  if (id !== '' && fits && !RESERVED.test(id)) return id;
  throw new CorpusRefusal(
    'usage',
    `“${id}” cannot be an id, which is a file’s name: at most ${LONGEST} characters, no dot at either end, none of / \\ : * ? " < > |. Give another one with --id.`,
  );
}

/** An id made of a title, or of anything else: its letters and digits, with hyphens between; null where it has none. */
export function idFrom(text: string): string | null {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  let id = '';
  for (const word of words ?? []) {
    if (id !== '' && id.length + 1 + word.length > EASY) break;
    id = id === '' ? word.slice(0, EASY) : `${id}-${word}`;
  }
  return id === '' || RESERVED.test(id) ? null : id;
}

/** UTF-16 units: file systems end at 255 bytes, and a letter may take three. */
const LONGEST = 80;
/** UTF-16 units that are still easy to type. */
const EASY = 60;

/** Devices, on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
