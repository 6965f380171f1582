/** The engines, each loaded only in the process that measures it. */
import type { Engine } from './engine.js';

export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  footnote: async () => (await import('./footnote.js')).footnote,
  minisearch: async () => (await import('./minisearch.js')).miniSearch,
  'minisearch-stemmed': async () => (await import('./minisearch.js')).miniSearchStemmed,
  orama: async () => (await import('./orama.js')).orama,
  flexsearch: async () => (await import('./flexsearch.js')).flexSearch,
  lunr: async () => (await import('./lunr.js')).lunrEngine,
  sqlite: async () => (await import('./sqlite.js')).sqlite,
  'sqlite-without-stop-words': async () => (await import('./sqlite.js')).sqliteWithoutStopWords,
};
