import { StoreError } from '../store/store-error.js';
import type { Context } from './command.js';
import { type Reply, say } from './reply.js';

/** A reply that reads or changes what is kept; where that cannot be done, the member is told so. The log has been. */
export function withKept<R extends Reply | 'changed'>(make: () => R, { words }: Context): R | Reply {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { ...say('trouble', words.about.cannotKeep), whispered: true };
  }
}
