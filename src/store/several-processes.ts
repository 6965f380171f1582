/**
 * A bot that several processes share keeps what it keeps in one folder that all of them can write to: a member who erases what
 * is kept, or lists what they watch, may reach any of them. The one with shard 0 leaves a mark there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './whole-file.js';

/** @param complain is told what the host has to mend: the folder cannot be written, or is not the one of the others */
export function minding(folder: string, complain: (sentence: string) => void): (isFirst: boolean) => void {
  const mark = join(folder, 'shard-0');
  return (isFirst) => {
    if (isFirst) {
      try {
        writeWhole(mark, 'The process with shard 0 keeps what it keeps in this folder.\n');
      } catch {
        complain(`${folder} cannot be written. Nothing that members want kept will be. ${ALL}`);
      }
    } else if (!existsSync(mark)) {
      complain(
        `The process with shard 0 has not used ${folder} yet. If it does not start only now, then what members watch through this process is never told to them. ${ALL}`,
      );
    }
  };
}

const ALL = 'DATA_DIR must name one folder that all processes of the bot can write to.';
