import { z } from 'zod';
import type { Words } from '../words/words.js';
import { fields } from './action.js';
import { limits } from './limits.js';
import type { Button, Reply } from './reply.js';

/**
 * `s:9f3c1a2b.77aa11bb`: shows everybody what only its asker sees, as long as the articles it is from are as they were.
 * The id holds the hashes of the first of them, as many as fit. Pressed, it is a deed of Discord's, not another reply.
 * @returns none for a reply without an article's words
 */
export function shareButton({ from }: Reply, words: Words): Button[] {
  if (from === undefined) return [];
  return [{ label: words.sharing.share, id: HEAD + [...new Set(from)].slice(0, MOST).join('.') }];
}

/** @returns the hashes that the button with this id names; null where it is another button */
export function sharedFrom(customId: string): readonly string[] | null {
  return id.safeParse(customId).data ?? null;
}

const HEAD = 's:';
const HASH_LENGTH = '9f3c1a2b.'.length;
const MOST = Math.floor((limits.customId - HEAD.length) / HASH_LENGTH);

const id = z
  .string()
  .max(limits.customId)
  .pipe(
    fields(`${HEAD}((?:[0-9a-f]{8}\\.?)*)`, (hashes = '') => hashes.split('.').filter((hash) => hash !== '')),
  );
