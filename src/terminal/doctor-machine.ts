/** What `footnote doctor` says of the machine: Node, the folder for what is kept, the disk, memory. */
import { statSync } from 'node:fs';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { type Finding, fault, unchecked, warning, well } from '../finding.js';
import { codeOf } from '../system-error.js';

/** @param version as `process.version` has it @param engines as package.json has it: `>=20.19` */
export function nodeFinding(version: string, engines: string): Finding {
  const needed = engines.replace(/^>=\s*/, '');
  const said = `${version.replace(/^v/, '')}; ${needed} or newer is needed.`;
  if (isOlder(numbersOf(version), numbersOf(needed))) {
    return fault('Node', said, 'Install a newer one from https://nodejs.org, then run “npm ci”.');
  }
  return well('Node', said);
}

function numbersOf(version: string): readonly number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}

function isOlder(one: readonly number[], other: readonly number[]): boolean {
  const at = other.findIndex((number, place) => (one[place] ?? 0) !== number);
  return at !== -1 && (one[at] ?? 0) < (other[at] ?? 0);
}

/** Writes into the folder, or where it would be made, and takes it away again. */
export async function dataFinding(dataDir: string): Promise<Finding> {
  const path = resolve(dataDir);
  try {
    // Where it is missing, Footnote makes it at its first start.
    const there = nearest(path);
    const probe = await mkdtemp(join(there, '.footnote-doctor-'));
    try {
      await writeFile(join(probe, 'probe'), 'x');
    } finally {
      await rm(probe, { recursive: true, force: true });
    }
    return well(
      'data',
      there === path ? `${path} can be written to.` : `${path} is not there yet and can be made.`,
    );
  } catch (error) {
    const said = `What has to be kept cannot be written to ${path} (${codeOf(error)}).`;
    return fault('data', said, 'Make that folder writable for this user, or name another one with DATA_DIR.');
  }
}

/** @param dataDir need not be there @param corpus bytes that the articles take */
export async function diskFinding(dataDir: string, corpus: number): Promise<Finding> {
  try {
    const { bavail, bsize } = await statfs(nearest(resolve(dataDir)));
    return judgeDisk(bavail * bsize, corpus);
  } catch (error) {
    return unchecked('disk', `The disk of ${resolve(dataDir)} cannot be looked at (${codeOf(error)}).`);
  }
}

const MB = 1024 * 1024;

/**
 * Of an article that changes an earlier version is kept, packed, so a change of all of them takes less than they do.
 * @param free bytes @param corpus bytes
 */
export function judgeDisk(free: number, corpus: number): Finding {
  const said = `${size(free)} are free for what is kept.`;
  const todo = 'Make room on the disk, or name a folder on another one with DATA_DIR.';
  if (free < corpus + 20 * MB) return fault('disk', said, todo);
  return free < 4 * corpus + 200 * MB ? warning('disk', said, todo) : well('disk', said);
}

/** Of this process, once it has read the articles as the bot does. */
export function memoryFinding(): Finding {
  // Without a limit of its own the group that the process is in has a huge one, or 0.
  const group = process.constrainedMemory();
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return judgeMemory({
    takes: process.memoryUsage().rss,
    limit: group > 0 ? Math.min(totalmem(), group) : totalmem(),
    heap: used_heap_size,
    heapLimit: heap_size_limit,
  });
}

/** All in bytes. While articles change, the old ones and the new ones are there, so twice as much has to fit. */
export function judgeMemory({
  takes,
  limit,
  heap,
  heapLimit,
}: {
  readonly takes: number;
  readonly limit: number;
  readonly heap: number;
  readonly heapLimit: number;
}): Finding {
  const said = `With its articles it takes ${size(takes)} of ${size(limit)}`;
  const more = 'Give it more memory, or fewer articles.';
  if (takes > 0.9 * limit) return fault('memory', `${said}.`, more);
  if (2 * takes > limit) return warning('memory', `${said}, too little to take up changed articles.`, more);
  if (2 * heap > heapLimit) {
    const todo = `Start it with NODE_OPTIONS=--max-old-space-size=${Math.ceil((4 * heap) / MB)}.`;
    return warning(
      'memory',
      `${said}, but Node stops at ${size(heapLimit)} of its own, of which ${size(heap)} are used.`,
      todo,
    );
  }
  return well('memory', `${said}.`);
}

/** `1.5 GB`, `210 MB` */
function size(bytes: number): string {
  const megabytes = bytes / MB;
  if (megabytes >= 1024) return `${(megabytes / 1024).toFixed(1)} GB`;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

/** The path, or what of the way to it is there. */
function nearest(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false }) !== undefined;
  return there || dirname(path) === path ? path : nearest(dirname(path));
}
