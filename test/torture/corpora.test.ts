/** The corpora: the torture in small, with the same seeds each time; `npm run torture` is the long form, and asserts the same. */
import { expect, test } from 'vitest';
import { torturedCorpora } from './corpora.js';
import { killedAgainAndAgain } from './killing.js';

/** Generous: each waits for whole processes. */
const timeout = 300_000;

test(
  'whatever the folder of articles holds or goes through, what is good in it answers',
  async () => {
    const rows = await torturedCorpora({ seed: 6, large: false });
    expect(rows.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(rows).toHaveLength(12);
  },
  timeout,
);

test(
  'killed at any moment, it answers from whole editions afterwards',
  async () => {
    const { faults, looked } = await killedAgainAndAgain({ kills: 3, seed: 6 });
    expect(faults).toEqual([]);
    expect(looked).toBeGreaterThanOrEqual(120);
  },
  timeout,
);
