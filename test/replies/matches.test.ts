import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setOffAll, shownAround } from '../../src/replies/matches.js';

const text = `${'far '.repeat(60)}the governor of Kursk fled${' away'.repeat(60)}`;
const found = (word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

describe('a long sentence in which words were found', () => {
  test('is cut around them', () => {
    const shown = shownAround(text, [found('governor'), found('fled')], 60);
    expect(shown).toMatch(/^….*governor of Kursk fled.*…$/);
    expect(shown.length).toBeLessThanOrEqual(60);
  });

  test('is cut around most of them, where not all stand together', () => {
    const matches = [found('far'), found('governor'), found('Kursk'), found('fled')];
    expect(shownAround(text, matches, 60)).toContain('governor of Kursk fled');
  });

  test('has them set off, and nothing left out but at its ends', () => {
    const pieces = setOffAll(text, [found('governor'), found('Kursk')], 60);
    const strong = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.strong]));
    expect(strong).toEqual(['governor', 'Kursk']);
    const shown = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.strong)).join('');
    expect(text).toContain(shown.replaceAll('…', ''));
  });

  test('fits, whatever the text and the matches are', () => {
    const window = fc
      .tuple(fc.nat(300), fc.nat(40))
      .map(([start, length]) => ({ start, end: start + length }));
    const grapheme = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(grapheme, fc.array(window, { maxLength: 5 }), (any, windows) => {
        const matches = windows
          .filter(({ end }) => end <= any.length)
          .sort((a, b) => a.start - b.start || a.end - b.end);
        expect(shownAround(any, matches, 100).length).toBeLessThanOrEqual(100);
        const whole = setOffAll(any, matches, 1000)
          .map((piece) => (typeof piece === 'string' ? piece : piece.strong))
          .join('');
        expect(whole).toBe(any);
      }),
    );
  });
});
