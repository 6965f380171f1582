/** The wire: the torture in small, with the same seeds each time; `npm run torture` is the long form, and asserts the same. */
import { expect, test } from 'vitest';
import { torturedEnds } from './ends.js';
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

test(
  'where it cannot go on, it answers what was asked, and ends with a status and one sentence that say why',
  async () => {
    const ends = await torturedEnds();
    expect(ends.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(ends).toHaveLength(6);
  },
  timeout,
);
