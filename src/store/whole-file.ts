import { randomBytes } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file that only this user may read. Whoever reads it, also after a crash or a power cut, finds what it held
 * before or all of `text`, never a part. Of two processes that write at once, the last one's text stays, whole.
 * Its folder is created when it is missing. @throws what the file system says
 */
export function writeWhole(path: string, text: string): void {
  const folder = makeFolder(dirname(path));
  sweepDrafts(path, MINUTE);
  const draft = draftOf(path);
  try {
    const file = openSync(draft, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      // Else the name could reach the disk before the content does.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/**
 * The same for a text that is long: the process goes on meanwhile.
 * @param pieces follow one another in the file; each is made when its turn comes
 */
export async function writeWholePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const folder = makeFolder(dirname(path));
  sweepDrafts(path, HOUR);
  const draft = draftOf(path);
  try {
    const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(Readable.from(pieces), file);
    await rename(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Creates a folder that only this user may enter, where there is none. @returns its path */
export function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Files beside `path` that begin with its name: drafts of a writer that was killed, and broken ones set aside. */
export function besides(path: string): string[] {
  try {
    const names = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.`));
    return names.map((name) => join(dirname(path), name));
  } catch {
    return [];
  }
}

const DRAFT = '.tmp';
/** As `writeWhole` names one; what else ends in the same letters beside the file is somebody else’s. */
const DRAFT_NAME = /\.[0-9a-f]{8}\.tmp$/;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function draftOf(path: string): string {
  return `${path}.${randomBytes(4).toString('hex')}${DRAFT}`;
}

/** A draft is written in a moment; one that is `age` ms old was left behind by a writer that was killed. */
function sweepDrafts(path: string, age: number): void {
  for (const draft of besides(path).filter((name) => DRAFT_NAME.test(name))) {
    const modified = statSync(draft, { throwIfNoEntry: false })?.mtimeMs;
    if (modified !== undefined && Date.now() - modified > age) rmSync(draft, { force: true });
  }
}

/** Brings the new name to the disk. The file is in place already, so where folders cannot be synced that is no failure. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows and some network file systems refuse.
  }
}
