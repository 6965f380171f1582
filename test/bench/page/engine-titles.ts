/** The engines as the page names them, in its order. */
const TITLES: Readonly<Record<string, string>> = {
  footnote: 'Footnote',
  minisearch: 'MiniSearch',
  'minisearch-stemmed': 'MiniSearch, stemming and stop words',
  orama: 'Orama',
  flexsearch: 'FlexSearch',
  lunr: 'lunr',
  sqlite: 'SQLite FTS5',
  'sqlite-without-stop-words': 'SQLite FTS5, without stop words',
};

export const titleOf = (name: string) => TITLES[name] ?? name;
