import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Names the code that reads and indexes articles, with the Node that it runs on: what one has made another reads anew. It
 * changes with any line of the code, so that no version has to be counted up by hand.
 */
export function madeBy(): string {
  const sum = createHash('sha256');
  const { node, icu = '', unicode = '' } = process.versions;
  sum.update(JSON.stringify([node, icu, unicode]));
  sum.update(readFileSync(manifest()));
  for (const room of ['../corpus/', '../answering/']) {
    const folder = fileURLToPath(new URL(room, import.meta.url));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .flatMap((entry) =>
        entry.isFile() && CODE.test(entry.name) ? [join(entry.parentPath, entry.name)] : [],
      )
      .sort();
    for (const file of files) sum.update(readFileSync(file));
  }
  return sum.digest('hex').slice(0, 16);
}

const CODE = /\.(?:js|ts)$/;

/** package.json: the versions of stemmers and of MiniSearch stand there. It is nearest above this file. */
function manifest(): string {
  for (let folder = new URL('../', import.meta.url); ; folder = new URL('../', folder)) {
    const names = readdirSync(folder);
    if (names.includes('package.json') || folder.pathname === '/')
      return join(fileURLToPath(folder), 'package.json');
  }
}
