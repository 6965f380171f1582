import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinByForm } from '../../../src/answering/languages/kin-by-form.js';
import { tokenize } from '../../../src/answering/tokens.js';

const stemsOf = (text: string, language: string) => tokenize(text, language).map(({ stem }) => stem);

describe('words of a language are found in their other forms', () => {
  test.each([
    ['de', 'Häuser', 'Hauses'],
    ['de', 'gefallene', 'gefallenen'],
    ['es', 'canciones', 'canción'],
    ['fr', 'régionale', 'régionaux'],
    ['pt', 'cidades', 'cidade'],
    ['ru', 'городами', 'города'],
    ['ru', 'ёлка', 'елка'],
    ['pl', 'tysięczny', 'tysięcznego'],
    ['uk', 'будинок', 'будинку'],
    ['es', '¿Dónde', 'donde'],
  ])('%s: %s – %s', (language, one, other) => {
    expect(stemsOf(one, language)).toEqual(stemsOf(other, language));
  });

  test.each([
    ['de', '121.000'],
    ['fr', '121 000'],
    ['es', '121 000'],
    ['zh', '121,000'],
  ])('%s: %s is 121000, as it is in English', (language, written) => {
    expect(stemsOf(written, language)).toEqual(stemsOf('121,000', 'en'));
  });

  test('a decimal comma is none of thousands', () => {
    expect(stemsOf('1,5 und 1.500', 'de')).toEqual(['1.5', 'und', '1500']);
  });

  test('French articles are left off', () => {
    expect(tokenize("L'homme qu’il a vu aujourd’hui", 'fr').map(({ text }) => text)).toEqual([
      'homme',
      'il',
      'a',
      'vu',
      'aujourd’hui',
    ]);
  });

  test('function words are known in each', () => {
    const telling = (text: string, language: string) =>
      tokenize(text, language).flatMap(({ stop, text: word }) => (stop ? [] : [word]));
    expect(telling('Der Damm und die Stadt', 'de')).toEqual(['Damm', 'Stadt']);
    expect(telling('la casa de los padres', 'es')).toEqual(['casa', 'padres']);
  });
});

test('where no spaces stand between words they are told apart', () => {
  expect(tokenize('我在北京大学学习中文。', 'zh').length).toBeGreaterThan(3);
  expect(tokenize('ประเทศไทยอยู่ในเอเชีย', 'th').length).toBeGreaterThan(2);
});

test('each word knows where it stands, in any language and text, and none covers another', () => {
  const anything = fc.array(
    fc.oneof(
      fc.constantFrom(
        '大坝',
        '决堤',
        'プール',
        'ประเทศ',
        "l'eau",
        '121 000',
        'Straße',
        'لكن',
        'e\u0301',
        '🇺🇦',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      anything,
      fc.constantFrom('de', 'fr', 'ru', 'zh', 'ja', 'th', 'ar', 'pl'),
      (pieces, language) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const token of tokenize(text, language)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      },
    ),
  );
});

test('words are of kin by how they are written', () => {
  expect(kinByForm('lini', 'verteidigungslini')).toMatchObject({ kinship: 'narrower' });
  expect(kinByForm('verteidigungslini', 'lini')).toMatchObject({ kinship: 'broader' });
  expect(kinByForm('reform', 'reformation')).toMatchObject({ kinship: 'derived' });
  expect(kinByForm('reformiert', 'reformation')).toMatchObject({ kinship: 'derived' });
  expect(kinByForm('防守', '防线')).toEqual({ kinship: 'derived', weight: 0.5 });
  expect(kinByForm('haus', 'maus')).toBeUndefined();
  expect(kinByForm('1999', '1998')).toBeUndefined();
});

test.each([
  ['gesprengt', 'sprengen'],
  ['gesprengt', 'sprengten'],
  ['gegründet', 'gründen'],
  ['aufgebaut', 'aufbauen'],
])('a German participle is of kin with its verb: %s – %s', (one, other) => {
  const [[participle = ''], [verb = '']] = [stemsOf(one, 'de'), stemsOf(other, 'de')];
  expect(kinByForm(participle, verb, 'de')).toBeDefined();
  expect(kinByForm(verb, participle, 'de')).toBeDefined();
});
