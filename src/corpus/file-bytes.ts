/** A file's bytes, whatever becomes of the file while it is read. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { codeOf } from '../system-error.js';
import { Unreadable } from './fault.js';

/**
 * @param largest in bytes
 * @throws Unreadable when it is no file, or too large, or changes under the reading; whatever the file system says.
 */
export async function readBytes(file: string, largest: number): Promise<Uint8Array> {
  // Opening a pipe would wait for a writer; what the file is can be told only once it is open.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw codeOf(error) === 'ENXIO' ? new Unreadable(NO_FILE) : error;
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Unreadable(NO_FILE);
    if (stats.size > largest) {
      throw new Unreadable(`is larger than ${largest / 1024 / 1024} MB; split it into several articles`);
    }
    // A byte more, to see that it has not grown.
    const bytes = new Uint8Array(stats.size + 1);
    let size = 0;
    while (size < bytes.length) {
      const { bytesRead } = await handle.read(bytes, size, bytes.length - size, size);
      if (bytesRead === 0) break;
      size += bytesRead;
    }
    if (size !== stats.size) {
      throw new Unreadable('changed while it was read; save it once more, or wait until it is written');
    }
    return bytes.subarray(0, size);
  } finally {
    await handle.close();
  }
}

/** Opening a socket is an error; opening the others is not. */
const NO_FILE = 'is a pipe, a socket or a device and no file; put a copy of the article there instead';
