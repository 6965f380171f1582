/** One writer at a time, also among processes, and machines, that share a folder. */
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './whole-file.js';

/**
 * Runs `task` while nobody else runs one for the same file. It has to be quick, for the others wait.
 * @throws what `task` throws; what the file system says; or an error with the code EBUSY, when others keep the file for too long
 */
export function asOneWriter<T>(path: string, task: () => T): T {
  const lock = `${path}.lock`;
  makeFolder(dirname(path));
  take(lock);
  try {
    return task();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** How long to wait for the others, in ms: a write takes a few, and meanwhile nobody is answered. */
const PATIENCE = 2_000;
const PAUSE = 5;
/** A lock that is so old, in ms, was left behind by a process that was killed. Clocks of machines differ by less. */
const ABANDONED = 60_000;

function take(lock: string): void {
  const end = performance.now() + PATIENCE;
  while (!tryToTake(lock)) {
    takeAwayAbandoned(lock);
    if (performance.now() > end)
      throw Object.assign(new Error(`${lock} is held by another process`), { code: 'EBUSY' });
    // There is no other way to wait in the middle of a change.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

function tryToTake(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function takeAwayAbandoned(lock: string): void {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (found === undefined || Date.now() - found.mtimeMs < ABANDONED) return;
  const aside = `${lock}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(lock, aside);
    // Another process may have been faster, and this be its own new lock: then it gets it back.
    if (statSync(aside).ino !== found.ino) linkSync(aside, lock);
  } catch {
    // Gone already, or there is a new one: either way it is not this one's any more.
  } finally {
    rmSync(aside, { force: true });
  }
}
