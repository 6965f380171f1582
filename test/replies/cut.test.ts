import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, show, windowOf } from '../../src/replies/cut.js';
import { longText } from './hostile-text.js';

describe('text that is too long', () => {
  test('is cut at the end of a word', () => {
    expect(cut('The city did not surrender on May 9', 20)).toBe('The city did not…');
  });

  test('is not cut when it fits to the last character', () => {
    expect(cut('twelve chars', 12)).toBe('twelve chars');
  });

  test('is cut inside a word only where no word ends nearby', () => {
    expect(cut(`${'a'.repeat(100)} b`, 50)).toBe(`${'a'.repeat(49)}…`);
  });

  test.each(['👨‍👩‍👧‍👦', '🇺🇦', 'e\u0301', '👍🏽', '한'.normalize('NFD')])(
    'is never cut inside one character: %s',
    (character) => {
      for (let longest = 1; longest < 40; longest += 1) {
        const shown = cut(character.repeat(30), longest);
        expect(shown.length).toBeLessThanOrEqual(longest);
        expect(shown).toMatch(new RegExp(`^(?:${character})*…$`, 'u'));
      }
    },
  );

  test('is cut only where one character ends, in whatever script', () => {
    const characters = fc.nat({ max: 0x2fff }).map((code) => String.fromCharCode(code));
    const oneScript = fc.constantFrom('Kyiv’s “100 €”', 'Ґанок – №', 'e\u0301', '\u200d', '\r\n', '\u00ad');
    const text = fc.string({ unit: fc.oneof(characters, oneScript), minLength: 2, maxLength: 30 });
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat({ max: 60 }), (text, longest) => {
        const { end } = windowOf(text, (shown) => shown.length <= longest);
        const ends = Array.from(segmenter.segment(text), ({ index }) => index);
        expect([...ends, text.length]).toContain(end);
      }),
      { numRuns: 2_000 },
    );
  });

  test('shows the part with the words that matter, when they stand beyond the cut', () => {
    const text = `${'left '.repeat(100)}needle ${'right '.repeat(100)}`;
    const start = text.indexOf('needle');
    const window = windowOf(text, (shown) => shown.length <= 60, { start, end: start + 6 });
    expect(show(text, window)).toMatch(/^…left .*needle right.*…$/);
    expect(show(text, window).length).toBeLessThanOrEqual(60);
  });

  test('uses all the room at the end of the text, when the words that matter stand there', () => {
    const text = `${'left '.repeat(100)}needle.`;
    const start = text.indexOf('needle');
    const shown = show(
      text,
      windowOf(text, (part) => part.length <= 60, { start, end: start + 6 }),
    );
    expect(shown).toMatch(/^…(?:left )+needle\.$/);
    expect(shown.length).toBeGreaterThan(50);
  });

  test('stays within the limit and is one piece of the text around what matters, whatever the text is', () => {
    const cases = fc.tuple(longText, fc.nat(), fc.nat({ max: 80 }), fc.integer({ min: 2, max: 600 }));
    fc.assert(
      fc.property(cases, ([text, at, length, longest]) => {
        const start = text.length === 0 ? 0 : at % text.length;
        const keep = { start, end: Math.min(text.length, start + length) };
        const window = windowOf(text, (shown) => shown.length <= longest, keep);
        const shown = show(text, window);
        expect(shown.length).toBeLessThanOrEqual(longest);
        expect(window.start).toBeLessThanOrEqual(window.end);
        const part = text.slice(window.start, window.end);
        expect(shown.replace(/^…/, '').startsWith(part) || shown.startsWith(part)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('is cut in no time, however long it is', () => {
    const text = 'x'.repeat(5_000_000);
    expect(cut(text, 100)).toBe(`${'x'.repeat(99)}…`);
  });
});
