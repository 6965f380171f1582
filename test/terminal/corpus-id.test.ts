import { describe, expect, test } from 'vitest';
import { checkedId, idFrom } from '../../src/terminal/corpus-id.js';

describe('an id that a host wants', () => {
  test.each(['cats', 'Of cats', 'a.b', 'Кошки и 猫', 'x'.repeat(80)])('may be %j', (id) => {
    expect(checkedId(id)).toBe(id);
  });

  test.each([
    '',
    ' ',
    '.',
    '..',
    '../cats',
    'a/b',
    'a\\b',
    '.hidden',
    'a.',
    ' a',
    'con',
    'NUL.a',
    'com1',
    'a\nb',
    'a:b',
    'a\0',
    '\ud800',
    'x'.repeat(81),
  ])('may not be %j, which is no file’s name on every system', (id) => {
    expect(() => checkedId(id)).toThrow('cannot be an id, which is a file’s name: at most 80 characters');
  });
});

describe('an id that is made of a title', () => {
  test.each([
    ['High water in Lima!', 'high-water-in-lima'],
    ['  “4,000 flee”: Kursk’s worst day ', '4-000-flee-kursk-s-worst-day'],
    ['Überschwemmung', 'überschwemmung'],
    ['Повінь у Львові', 'повінь-у-львові'],
    ['東京で大雨', '東京で大雨'],
    [`${'word '.repeat(30)}`, Array(12).fill('word').join('-')],
    ['x'.repeat(200), 'x'.repeat(60)],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%j', (title, id) => {
    expect(idFrom(title)).toBe(id);
    expect(checkedId(idFrom(title) ?? '')).toBe(id);
  });

  test.each(['', '!?', 'con', 'AUX'])('is none where there is nothing to make one of: %j', (title) => {
    expect(idFrom(title)).toBeNull();
  });
});
