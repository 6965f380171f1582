import { copyFileSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Engine, Index } from './engine.js';

const row = z.object({ rowid: z.number() });

export const sqlite: Engine = {
  name: 'SQLite FTS5',
  options:
    'better-sqlite3, `tokenize = "porter unicode61"`, the words of the question quoted and joined by OR, `ORDER BY rank LIMIT 5` (bm25), `optimize` after building; the database is a file, and its index is the snapshot',
  build({ sentences, path }) {
    rmSync(path, { force: true });
    const database = new Database(path);
    database.exec("CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = 'porter unicode61')");
    const insert = database.prepare('INSERT INTO sentences (rowid, text) VALUES (?, ?)');
    database.transaction(() => {
      for (const [id, text] of sentences.entries()) insert.run(id + 1, text);
    })();
    database.exec("INSERT INTO sentences (sentences) VALUES ('optimize')");
    return indexOf(database, path);
  },
  open: (path) => indexOf(new Database(path, { readonly: true }), path),
};

function indexOf(database: Database.Database, own: string): Index {
  const search = database.prepare(
    'SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT 5',
  );
  return {
    best(question) {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return null;
      const [first] = search.all(words.map((word) => `"${word}"`).join(' OR '));
      return first === undefined ? null : row.parse(first).rowid - 1;
    },
    save(path) {
      if (path !== own) copyFileSync(own, path);
    },
  };
}
