/** Everything that comes in passes here: it can be closed, waited for, and no failure of a task gets out. */
import type { Logger } from '../log.js';

export interface Intake {
  /**
   * Runs `task` at once, or not at all when the intake is closed. A task answers for its own failures; what still
   * comes out of it is logged, because a rejection in a listener would end the process.
   */
  take(kind: string, task: () => Promise<void>): void;
  /** Takes nothing more in. @returns when all that runs is done, or after `patience` ms. */
  close(patience: number): Promise<void>;
}

export function openIntake(log: Logger): Intake {
  const running = new Set<Promise<void>>();
  let open = true;

  return {
    take(kind, task) {
      if (!open) return;
      const work = guarded(kind, task);
      running.add(work);
      void work.finally(() => running.delete(work));
    },

    async close(patience) {
      open = false;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, patience);
      });
      await Promise.race([Promise.all(running), late]);
      clearTimeout(timer);
      if (running.size > 0) log.warn({ unfinished: running.size }, 'Stopped before everything was answered');
    },
  };

  async function guarded(kind: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      log.error({ kind, err: error }, 'A failure that should have been told to somebody');
    }
  }
}
