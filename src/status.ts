/** The process's exit status: 64 and 78 as in sysexits.h, so that a supervisor does not restart what cannot work. */
export const STATUS = { done: 0, failed: 1, usage: 64, settings: 78 } as const;
