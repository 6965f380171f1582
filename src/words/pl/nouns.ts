/** Forms of nouns that are counted in more than one file. */
export const nouns = {
  articles: { one: 'artykuł', few: 'artykuły', many: 'artykułów', other: 'artykułu' },
  sentences: { one: 'zdanie', few: 'zdania', many: 'zdań', other: 'zdania' },
  questions: { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' },
  characters: { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' },
  figures: { one: 'liczba', few: 'liczby', many: 'liczb', other: 'liczby' },
  dates: { one: 'data', few: 'daty', many: 'dat', other: 'daty' },
} as const;
