/** The wire: the torture in small, with the same seeds each time; `npm run torture` is the long form, and asserts the same. */
import { expect, test } from 'vitest';
import { torturedWire } from './wire.js';

/** Generous: each waits for whole processes. */
const timeout = 300_000;

test(
  'whatever becomes of the wire, nothing is lost that Discord lets a bot answer, and nothing is told or pinged',
  async () => {
    const { rows, complaints } = await torturedWire({ times: 1, megabytes: 8, crowd: 8 });
    expect(complaints).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  },
  timeout,
);
