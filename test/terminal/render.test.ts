import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/replies/reply.js';
import { lookOf, render } from '../../src/terminal/render.js';
import { anyReply } from '../replies/hostile-text.js';

const reply: Reply = {
  tone: 'answer',
  blocks: [
    { kind: 'answer', text: '121,000' },
    { kind: 'passage', text: ['Some ', { strong: '121,000' }, ' people have fled.'], source: 'Title · ¶5' },
    { kind: 'brief', text: ['Close to 200,000.'], source: '¶6' },
    { kind: 'brief', text: ['By contrast.'], source: '¶15' },
  ],
  buttons: [],
};
const plain = { width: Number.POSITIVE_INFINITY, ansi: false };

describe('a reply in a terminal', () => {
  test('sets the answer off with asterisks where there is no colour', () => {
    expect(render(reply, plain)).toBe(
      '**121,000**\n\n  Some **121,000** people have fled.\n  Title · ¶5\n\n  ¶6 Close to 200,000.\n  ¶15 By contrast.',
    );
  });

  test('sets it off in bold where there is', () => {
    expect(render(reply, { width: 80, ansi: true })).toContain('Some \x1b[1m121,000\x1b[22m people');
  });

  test('tells a moment as a time of day', () => {
    const moment: Reply = {
      tone: 'plain',
      blocks: [{ kind: 'moment', text: 'Again', at: 1_700_000_000 }],
      buttons: [],
    };
    expect(render(moment, plain)).toMatch(/^Again \d{1,2}:13:20/);
  });

  test('is broken at the width of the terminal, emoji and East Asian letters counted double', () => {
    const wide: Reply = {
      tone: 'plain',
      blocks: [{ kind: 'says', text: ['日本 語の '.repeat(20), '👍 '.repeat(20)] }],
      buttons: [],
    };
    const lines = render(wide, { width: 20, ansi: false }).split('\n');
    for (const line of lines)
      expect(line.length + (line.match(/[日本語の]/gu)?.length ?? 0)).toBeLessThanOrEqual(20);
    expect(lines.length).toBeGreaterThan(10);
  });

  test('cannot steer the terminal, whatever its text is', () => {
    fc.assert(
      fc.property(anyReply, fc.boolean(), (any, ansi) => {
        let shown = render(any, { width: 60, ansi }).replaceAll('\n', '');
        if (ansi) for (const code of ['\x1b[1m', '\x1b[2m', '\x1b[22m']) shown = shown.replaceAll(code, '');
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 100 },
    );
  });
});

describe('how a terminal is written to', () => {
  test('is in bold and broken at its width, but not wider than can be read', () => {
    expect(lookOf({ isTTY: true, columns: 60 }, false)).toEqual({ width: 60, ansi: true });
    expect(lookOf({ isTTY: true, columns: 300 }, false)).toEqual({ width: 100, ansi: true });
  });

  test('is without bold when NO_COLOR is set', () => {
    expect(lookOf({ isTTY: true, columns: 60 }, true)).toEqual({ width: 60, ansi: false });
  });

  test('is plain in a pipe or a file', () => {
    expect(lookOf({}, false)).toEqual(plain);
  });
});
