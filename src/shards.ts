/** Which of a bot's connections to Discord this process holds: `auto`, or numbers of shards out of how many there are. */
import { z } from 'zod';

export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** All there is, in one connection. */
export const oneShard: Shards = { ids: [0], count: 1 };

const FAULT =
  'SHARDS must be auto, or which of how many shards this process holds: 0-3/16, 2/16 or 0,4,8/16; they count from 0, so the last of 16 is 15.';

/** More than Discord gives any bot; only a slip of the finger asks for more. */
const MOST = 16_384;

/** `SHARDS` as a host writes it. */
export const shards = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text, context): Shards => {
    const read = text === 'auto' ? 'auto' : readRange(text);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: FAULT });
    return z.NEVER;
  });

/** @returns null where it says nothing that can be meant: a shard that there is not, one named twice, a range backwards. */
function readRange(text: string): Shards | null {
  const [, list = '', of = ''] = /^([\d\s,-]+)\/\s*(\d{1,5})$/.exec(text) ?? [];
  const count = Number(of);
  if (count < 1 || count > MOST) return null;
  const ids: number[] = [];
  for (const part of list.split(',')) {
    const [, first = '', last = first] = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(part) ?? [];
    if (first === '' || Number(first) > Number(last) || Number(last) >= count) return null;
    for (let id = Number(first); id <= Number(last); id += 1) ids.push(id);
  }
  return new Set(ids).size === ids.length ? { ids, count } : null;
}
