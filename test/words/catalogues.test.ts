import { describe, expect, expectTypeOf, test } from 'vitest';
import { languages, type Words, wordsFor } from '../../src/words/words.js';

const english = wordsFor('en-US');
const byLocale = languages.map((words) => [words.locales[0] ?? 'none', words] as const);

/** Everything in a catalogue that is a text or makes one, by its key: `answers.saidBy`. */
function entries(words: object, under = ''): Map<string, unknown> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): [string, unknown][] => {
      const isBranch = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isBranch ? [...entries(value, `${under}${key}.`)] : [[under + key, value]];
    }),
  );
}

/** Any that a function of a catalogue may be given. */
const samples: readonly unknown[] = [
  ...[0, 1, 2, 5, 21, 1_234_567],
  'Kyiv',
  ['Kyiv', 'Lviv'],
  { articles: 0, title: null },
  { articles: 1, title: 'Kyiv' },
  { articles: 3, title: null },
];

/** All ways to fill so many parameters. */
function waysToCall(parameters: number): readonly unknown[][] {
  if (parameters === 0) return [[]];
  return waysToCall(parameters - 1).flatMap((given) => samples.map((one) => [...given, one]));
}

/** What a function says, or null where it was not made for what it is given. */
function says(make: unknown, given: readonly unknown[]): string | null {
  if (typeof make !== 'function') return null;
  try {
    const text: unknown = Reflect.apply(make, undefined, given);
    const isSense = typeof text === 'string' && text.trim() !== '';
    return isSense && !/undefined|NaN|[“„«]null|\[object/.test(text) ? text : null;
  } catch {
    return null;
  }
}

describe.each(byLocale)('the catalogue for %s', (_locale, words) => {
  const own = entries(words);

  test('has the keys of the English one, no more and no less', () => {
    expect([...own.keys()].sort()).toEqual([...entries(english).keys()].sort());
    for (const [key, value] of entries(english)) {
      expect([key, typeof own.get(key)]).toEqual([key, typeof value]);
    }
  });

  test('has a text for each of them, without blanks around it', () => {
    for (const [key, text] of own) {
      if (typeof text === 'string') expect([key, text]).toEqual([key, expect.stringMatching(/^\S(.*\S)?$/)]);
      if (Array.isArray(text)) expect([key, text]).not.toEqual([key, []]);
    }
  });

  test('has something to say wherever the English one has', () => {
    for (const [key, make] of entries(english)) {
      if (typeof make !== 'function') continue;
      const understood = waysToCall(make.length).filter((given) => says(make, given) !== null);
      const said = understood.map((given) => says(own.get(key), given)).filter((text) => text !== null);
      expect([key, said.length]).not.toEqual([key, 0]);
    }
  });

  test('labels its buttons within 80 characters', () => {
    const { answers, articles, facts, search, sharing, watch, about, feedback } = words;
    const labels = [answers.before, answers.after, answers.readOn, answers.morePassages, answers.why];
    const keeping = [
      watch.stop,
      watch.stopNumber(10),
      about.erase,
      about.yes,
      about.no,
      feedback.good,
      feedback.bad,
    ];
    const finding = [articles.back, articles.next, search.anySpeaker(500), sharing.share];
    const toFacts = [
      facts.toQuotes,
      facts.toFigures,
      facts.toTimeline,
      facts.allFigures,
      articles.allArticles,
    ];
    for (const label of [...labels, ...keeping, ...finding, ...toFacts]) {
      expect(label.length).toBeLessThanOrEqual(80);
    }
  });
});

test('a catalogue that lacks a key, or is in no language of Discord’s, does not compile', () => {
  expectTypeOf<Omit<Words['answers'], 'caption'>>().not.toExtend<Words['answers']>();
  expectTypeOf<Omit<Words, 'articles'>>().not.toExtend<Words>();
  expectTypeOf<'xx'>().not.toExtend<Words['locales'][number]>();
  expect(english.answers).toHaveProperty('caption');
});

test('in French, no line breaks between a word and the : ; ? ! or « » beside it', () => {
  const french = [...entries(wordsFor('fr'))].flatMap(([key, text]) => {
    const made =
      typeof text === 'function' ? waysToCall(text.length).map((given) => says(text, given)) : [text];
    return made.flat().map((one) => [key, one] as const);
  });
  const sentences = french.filter(([, text]) => typeof text === 'string');
  expect(sentences.length).toBeGreaterThan(100);
  for (const sentence of sentences) {
    expect(sentence).toEqual([sentence[0], expect.not.stringMatching(/[^\u00a0][:;?!»]|«[^\u00a0]/)]);
  }
});

describe('a member', () => {
  test.each([
    ['de', 'Der Artikel sagt das nicht.'],
    ['de-AT', 'Der Artikel sagt das nicht.'],
    ['fr', 'L’article ne le dit pas.'],
    ['es-ES', 'El artículo no lo dice.'],
    ['es-419', 'El artículo no lo dice.'],
    ['en-US', 'The article does not say.'],
    ['en-GB', 'The article does not say.'],
    ['ja', 'The article does not say.'],
    ['', 'The article does not say.'],
  ])('whose locale is “%s” reads “%s”', (locale, text) => {
    expect(wordsFor(locale).answers.notSaid(1)).toBe(text);
  });
});
