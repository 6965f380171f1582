/** Notices that something in a folder has changed, and is done changing. */
import { realpath, stat } from 'node:fs/promises';
import { type FSWatcher, watch } from 'chokidar';

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Calls `changed` once nothing has been written below the folder for half a second, at the latest ten seconds after the first
 * change; also when the folder itself went and another one has come in its place. It is called as well once all of the folder
 * is watched, as nothing tells of what changed until then, and once a minute, as network file systems and some containers
 * tell of no change at all.
 * @param unwatched is told once why changes are found only once a minute.
 */
export function watchFolder(
  folder: string,
  changed: () => void,
  unwatched: (reason: string) => void,
): FolderWatch {
  let watcher: FSWatcher | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let first = 0;
  let isClosed = false;
  let told = false;

  const call = () => {
    clearTimeout(quiet);
    quiet = undefined;
    changed();
  };
  const noted = () => {
    const now = performance.now();
    if (quiet === undefined) first = now;
    clearTimeout(quiet);
    quiet = setTimeout(call, Math.max(0, Math.min(QUIET, first + LONGEST - now))).unref();
  };
  const open = async () => {
    await watcher?.close();
    // A link to a folder is followed, links in it are not: they may lead anywhere.
    const root = await realpath(folder).catch(() => folder);
    if (isClosed) return;
    watcher = watch(root, { ignoreInitial: true, ignored: isHidden, followSymlinks: false });
    watcher.on('all', noted);
    watcher.on('ready', noted);
    watcher.on('error', (error) => {
      if (told) return;
      told = true;
      unwatched(error instanceof Error ? error.message : String(error));
    });
  };

  let identity: string | null = null;
  let looking: NodeJS.Timeout | undefined;
  // One look after the other: a disk that hangs is not asked twice.
  const look = async () => {
    const now = await identityOf(folder);
    if (isClosed) return;
    if (now !== identity) {
      if (watcher !== undefined) noted();
      identity = now;
      await open();
    }
    if (!isClosed) looking = setTimeout(look, LOOK).unref();
  };
  const firstLook = look();
  const rounds = setInterval(call, ROUND).unref();
  return {
    async close() {
      isClosed = true;
      clearTimeout(quiet);
      clearTimeout(looking);
      clearInterval(rounds);
      await firstLook;
      await watcher?.close();
    },
  };
}

/** All in ms. */
const QUIET = 500;
const LONGEST = 10_000;
const LOOK = 500;
const ROUND = 60_000;

/** Names the folder that a path leads to at the moment; null: none that can be looked at. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Hidden files below the folder; the folder itself may be a hidden one. */
const isHidden = (path: string, stats?: object) => stats !== undefined && /[/\\]\.[^/\\]+$/.test(path);
