/** Notices that something in a folder has changed, and is done changing. */
import { watch } from 'chokidar';

export interface FolderWatch {
  close(): Promise<void>;
}

/**
 * Calls `changed` once nothing has been written below the folder for half a second, at the latest ten seconds after the first
 * change. Network file systems and some containers tell of no change, so that it is called once a minute as well.
 * @param unwatched is told once why changes are found only once a minute.
 */
export function watchFolder(
  folder: string,
  changed: () => void,
  unwatched: (reason: string) => void,
): FolderWatch {
  let quiet: NodeJS.Timeout | undefined;
  let first = 0;
  const call = () => {
    clearTimeout(quiet);
    quiet = undefined;
    changed();
  };
  const watcher = watch(folder, { ignoreInitial: true, ignored: isHidden, followSymlinks: false });
  watcher.on('all', () => {
    const now = performance.now();
    if (quiet === undefined) first = now;
    clearTimeout(quiet);
    quiet = setTimeout(call, Math.min(QUIET, first + LONGEST - now));
    quiet.unref();
  });
  let told = false;
  watcher.on('error', (error) => {
    if (told) return;
    told = true;
    unwatched(error instanceof Error ? error.message : String(error));
  });
  const rounds = setInterval(call, ROUND).unref();
  return {
    async close() {
      clearTimeout(quiet);
      clearInterval(rounds);
      await watcher.close();
    },
  };
}

/** All in ms. */
const QUIET = 500;
const LONGEST = 10_000;
const ROUND = 60_000;

/** Hidden files below the folder; the folder itself may stand in a hidden one. */
const isHidden = (path: string, stats?: object) => stats !== undefined && /(?:^|[/\\])\.[^/\\]+$/.test(path);
