import { describe, expect, test } from 'vitest';
import { judgeDisk, judgeMemory, nodeFinding } from '../../src/terminal/doctor-machine.js';

const MB = 1024 * 1024;
const GB = 1024 * MB;

describe('Node is', () => {
  test.each(['v18.20.4', 'v20.18.3', 'v20.9.0', 'v9.99.99'])('too old as %s', (version) => {
    expect(nodeFinding(version, '>=20.19')).toEqual({
      check: 'Node',
      state: 'fault',
      said: `${version.slice(1)}; 20.19 or newer is needed.`,
      todo: 'Install a newer one from https://nodejs.org, then run “npm ci”.',
      mends: 'host',
    });
  });

  test.each(['v20.19.0', 'v20.19.5', 'v20.20.0', 'v22.0.0', 'v100.1.0', 'v25.0.0-nightly'])(
    'new enough as %s',
    (version) => {
      expect(nodeFinding(version, '>=20.19').state).toBe('ok');
    },
  );
});

describe('the disk is', () => {
  test.each([
    ['full', 0, 0, 'fault'],
    ['too full for the articles as they are', 300 * MB, 290 * MB, 'fault'],
    ['nearly full', 100 * MB, 1 * MB, 'warning'],
    ['small beside these articles', 1 * GB, 300 * MB, 'warning'],
    ['large enough', 1 * GB, 1 * MB, 'ok'],
  ])('%s', (_what, free, corpus, state) => {
    expect(judgeDisk(free, corpus).state).toBe(state);
  });

  test('told of in words', () => {
    expect(judgeDisk(5.25 * MB, 0)).toMatchObject({
      said: '5.3 MB are free for what is kept.',
      todo: 'Make room on the disk, or name a folder on another one with DATA_DIR.',
    });
  });
});

describe('memory is', () => {
  test.each([
    ['enough', { takes: 150 * MB, limit: 512 * MB, heap: 60 * MB, heapLimit: 2 * GB }, 'ok'],
    ['nearly used up', { takes: 470 * MB, limit: 512 * MB, heap: 60 * MB, heapLimit: 2 * GB }, 'fault'],
    [
      'too little to change articles',
      { takes: 300 * MB, limit: 512 * MB, heap: 60 * MB, heapLimit: 2 * GB },
      'warning',
    ],
    ['more than Node uses', { takes: 3 * GB, limit: 64 * GB, heap: 1.5 * GB, heapLimit: 2 * GB }, 'warning'],
  ])('%s', (_what, bytes, state) => {
    expect(judgeMemory(bytes).state).toBe(state);
  });

  test('given to Node by an option that the finding names', () => {
    const found = judgeMemory({ takes: 3 * GB, limit: 64 * GB, heap: 1.5 * GB, heapLimit: 2 * GB });
    expect(found).toMatchObject({
      said: 'With its articles it takes 3.0 GB of 64.0 GB, but Node stops at 2.0 GB of its own, of which 1.5 GB are used.',
      todo: 'Start it with NODE_OPTIONS=--max-old-space-size=6144.',
    });
  });
});
