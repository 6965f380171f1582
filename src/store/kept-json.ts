import { readFileSync, renameSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { codeOf } from '../system-error.js';
import { asOneWriter } from './one-writer.js';
import { type Complain, complainOnce, StoreError } from './store-error.js';
import { writeWhole } from './whole-file.js';

/** A value in a JSON file of its own. */
export interface Kept<T> {
  /** @throws StoreError when the file is there and cannot be read. */
  read(): T;
  /**
   * Writes what `next` makes of it; nothing, where that is the same object. Others change it, too: all that `next` goes by has to
   * come from what it is given, and it may be asked twice.
   * @param next also says what it found, or made. @returns that. @throws StoreError when it cannot be written.
   */
  change<Told>(next: (now: T) => readonly [T, Told]): Told;
}

/**
 * The file is read again whenever it is another one than was read or written last, and changed by one process at a time: so
 * several can share the folder.
 * @param of.shape what the file must hold; one that does not is set aside as `NAME.broken-TIME`
 * @param of.empty what is kept where there is no file yet
 */
export function keptJson<T>(of: {
  readonly path: string;
  readonly shape: z.ZodType<T>;
  readonly empty: T;
  readonly complain: Complain;
}): Kept<T> {
  const { path } = of;
  const reading = complainOnce(of.complain);
  const writing = complainOnce(of.complain);
  let known: { readonly stamp: string; readonly value: T } | null = null;

  const read = (): T => {
    let stamp: string | null;
    let text: string;
    try {
      stamp = stampOf(path);
      if (stamp === null) return of.empty;
      if (known?.stamp === stamp) return known.value;
      text = readFileSync(path, 'utf8');
    } catch (error) {
      reading.complain(`${path} cannot be read (${codeOf(error)}). Let the bot's user read it.`, error);
      throw new StoreError('What is kept cannot be read.', { cause: error });
    }
    reading.well();
    const value = parse(text, of.shape);
    if (value === null) return setAside();
    known = { stamp, value };
    return value;
  };

  const setAside = (): T => {
    const aside = `${path}.broken-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    try {
      renameSync(path, aside);
    } catch (error) {
      reading.complain(`${path} is broken and cannot be set aside (${codeOf(error)}). Move it away.`, error);
      throw new StoreError('What is kept is broken.', { cause: error });
    }
    of.complain(
      `${path} is broken and was set aside as ${aside}; the bot goes on with an empty one. ` +
        'Mend it, stop the bot, and put it back under its name, or delete it.',
      null,
    );
    return of.empty;
  };

  return {
    read,
    change(next) {
      // Nothing is created, and nobody waited for, where nothing changes.
      const before = read();
      const [unchanged, found] = next(before);
      if (unchanged === before) return found;
      try {
        const told = asOneWriter(path, () => {
          const now = read();
          const [value, told] = next(now);
          if (value === now) return told;
          writeWhole(path, `${JSON.stringify(value, null, 1)}\n`);
          const stamp = stampOf(path);
          known = stamp === null ? null : { stamp, value };
          return told;
        });
        writing.well();
        return told;
      } catch (error) {
        if (error instanceof StoreError) throw error;
        writing.complain(`${path} cannot be written (${codeOf(error)}). ${MEND}`, error);
        throw new StoreError('Nothing can be kept.', { cause: error });
      }
    },
  };
}

export const MEND =
  'Make room on the disk, and let the bot’s user write into the folder that DATA_DIR names; until then nothing is kept.';

/** Differs for every file that was written whole: each is a file of its own, with an inode of its own. */
function stampOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.ino}-${found.size}-${found.mtimeNs}`;
}

function parse<T>(text: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
