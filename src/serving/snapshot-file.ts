/** Where the snapshot of a folder's articles is kept. Nothing depends on it: without it they are read anew. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { writeWholePieces } from '../store/whole-file.js';
import { codeOf } from '../system-error.js';
import { madeBy } from './made-by.js';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot.js';

export interface Snapshots {
  /** @returns undefined where there is none, or none that fits. */
  read(): Promise<Snapshot | undefined>;
  /**
   * Writes it, all of it or nothing, where it is another one than before and reading it anew would take long. It never rejects.
   */
  keep(snapshot: Snapshot): Promise<void>;
}

/** From so many sentences on, which are read and indexed in about a second. */
const WORTH_KEEPING = 5_000;

/**
 * @param corpus the folder that is read; each has a file of its own in `folder`
 * @param tell is told once when nothing can be written
 */
export function openSnapshots(corpus: string, folder: string, tell: (sentence: string) => void): Snapshots {
  let kept: Snapshot | undefined;
  let told = false;
  return {
    async read() {
      try {
        const content = await readFile(await pathOf(corpus, folder));
        const snapshot = decodeSnapshot(content, madeBy());
        if (snapshot === null) return undefined;
        kept = withPaths(snapshot, (file) => join(corpus, file));
        return kept;
      } catch {
        return undefined;
      }
    },
    async keep(snapshot) {
      const { segments } = snapshot;
      const size = segments.reduce((sum, segment) => sum + segment.size, 0);
      if (size < WORTH_KEEPING || (kept !== undefined && isSame(snapshot, kept))) return;
      kept = snapshot;
      try {
        const relativeTo = withPaths(snapshot, (file) => relative(corpus, file));
        await writeWholePieces(await pathOf(corpus, folder), encodeSnapshot(relativeTo, madeBy()));
      } catch (error) {
        if (told) return;
        told = true;
        tell(
          `The index cannot be kept in “${folder}” (${codeOf(error)}), so that every start reads all articles anew. Check that there is room and that Footnote may write there.`,
        );
      }
    },
  };
}

async function pathOf(corpus: string, folder: string): Promise<string> {
  const name = createHash('sha256')
    .update(await realpath(corpus))
    .digest('hex')
    .slice(0, 8);
  return join(folder, `index-${name}.ndjson`);
}

function isSame(one: Snapshot, other: Snapshot): boolean {
  return (
    one.segments.length === other.segments.length &&
    one.segments.every((segment, at) => segment === other.segments[at]) &&
    one.files.length === other.files.length &&
    one.files.every(
      ({ file, stamp }, at) => file === other.files[at]?.file && stamp === other.files[at]?.stamp,
    )
  );
}

/** A folder that is moved, or named otherwise, is the same. */
function withPaths({ files, segments }: Snapshot, path: (file: string) => string): Snapshot {
  return { files: files.map((one) => ({ ...one, file: path(one.file) })), segments };
}
