import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  const root = packageRoot();
  for (const name of ['package.json', INSTALLED]) {
    const file = join(root, name);
    if (existsSync(file)) sum.update(readFileSync(file));
  }
  for (const room of ['../corpus/', '../answering/', './']) {
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

/** Which versions of stemmers and of MiniSearch are installed, as npm notes it. */
const INSTALLED = 'node_modules/.package-lock.json';

/** The nearest folder above this file with a package.json. */
function packageRoot(): string {
  for (let folder = new URL('../', import.meta.url); ; folder = new URL('../', folder)) {
    const path = fileURLToPath(folder);
    if (existsSync(join(path, 'package.json')) || folder.pathname === '/') return path;
  }
}
