/** The thread that takes texts out of files: one message in, one out. See extraction.ts. */
import { parentPort } from 'node:worker_threads';
import { Unreadable } from '../fault.js';
import type { Asked, Told } from './extraction.js';
import { LOAD } from './formats.js';

parentPort?.on('message', async ({ format, bytes, file }: Asked) => {
  let told: Told;
  try {
    const read = await LOAD[format]();
    told = { document: await read(bytes, file) };
  } catch (error) {
    told = { refused: error instanceof Unreadable ? error.message : null };
  }
  parentPort?.postMessage(told);
});
