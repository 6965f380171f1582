/** Where the snapshot of a folder's articles is kept. Nothing depends on it: without it they are read anew. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { writeWholePieces } from '../store/whole-file.js';
import { madeBy } from './made-by.js';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot.js';

export interface SnapshotFile {
  /** @returns null where there is none, or none that fits. */
  read(): Promise<Snapshot | null>;
  /** Writes all of it or nothing. @throws what the file system says */
  write(snapshot: Snapshot): Promise<void>;
}

/** @param corpus the folder that is read; each has a snapshot of its own in `folder`. */
export async function openSnapshotFile(folder: string, corpus: string): Promise<SnapshotFile> {
  const name = createHash('sha256')
    .update(await realpath(corpus))
    .digest('hex')
    .slice(0, 8);
  const path = join(folder, `index-${name}.ndjson`);
  return {
    async read() {
      let content: Buffer;
      try {
        content = await readFile(path);
      } catch {
        return null;
      }
      const snapshot = decodeSnapshot(content, madeBy());
      return snapshot === null ? null : withPaths(snapshot, (file) => join(corpus, file));
    },
    write: (snapshot) =>
      writeWholePieces(
        path,
        encodeSnapshot(
          withPaths(snapshot, (file) => relative(corpus, file)),
          madeBy(),
        ),
      ),
  };
}

/** A folder that is moved, or named otherwise, is the same. */
function withPaths({ files, segments }: Snapshot, path: (file: string) => string): Snapshot {
  return { files: files.map((one) => ({ ...one, file: path(one.file) })), segments };
}
