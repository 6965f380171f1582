import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { eng } from 'stopword';
import { z } from 'zod';
import type { Engine, Index } from './engine.js';

const row = z.object({ rowid: z.number() });

export const sqlite = engine('SQLite FTS5', 'the words of the question', () => true);

/** FTS5 has no stop words: what no sentence is about makes it weigh nearly all of them. */
export const sqliteWithoutStopWords = engine(
  'SQLite FTS5, without stop words',
  'the words of the question but for those on the list of the package `stopword`',
  (word) => !stopWords.has(word.toLowerCase()),
);

const stopWords = new Set(eng);

function engine(name: string, words: string, isWanted: (word: string) => boolean): Engine {
  return {
    name,
    options: `better-sqlite3, \`tokenize = "porter unicode61"\`, ${words} quoted and joined by OR, \`ORDER BY rank LIMIT 5\` (bm25), \`optimize\` after building; the database is a file, and its index is the snapshot`,
    build: ({ sentences, path }) => indexOf(databaseOf(sentences, path), path, isWanted),
    open: (path) => indexOf(new Database(path, { readonly: true }), path, isWanted),
  };
}

function databaseOf(sentences: readonly string[], path: string): Database.Database {
  rmSync(path, { force: true });
  const database = new Database(path);
  database.exec("CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO sentences (rowid, text) VALUES (?, ?)');
  database.transaction(() => {
    for (const [id, text] of sentences.entries()) insert.run(id + 1, text);
  })();
  database.exec("INSERT INTO sentences (sentences) VALUES ('optimize')");
  return database;
}

function indexOf(database: Database.Database, own: string, isWanted: (word: string) => boolean): Index {
  const search = database.prepare(
    'SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT 5',
  );
  return {
    best(question) {
      const words = (question.match(/[\p{L}\p{N}]+/gu) ?? []).filter(isWanted);
      if (words.length === 0) return null;
      const [first] = search.all(words.map((word) => `"${word}"`).join(' OR '));
      return first === undefined ? null : row.parse(first).rowid - 1;
    },
    save(path) {
      if (path !== own) copyFileSync(own, path);
    },
  };
}
