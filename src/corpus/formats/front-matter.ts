/**
 * What a Markdown file states of itself between two lines of `---` at its beginning. Keys that other tools use stand there
 * as well, and are left alone; one that is read here and holds something else is said. Only a language that is none is passed
 * over: other tools write its name there, and it can be found.
 */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { Unreadable } from '../fault.js';
import { FIELDS, FORMS, type Stated } from '../metadata.js';

/**
 * @param yaml what stands between the two lines; it begins on line 2 of the file.
 * @throws Unreadable naming the line and the key.
 */
export function readFrontMatter(yaml: string): Stated {
  const lines = new LineCounter();
  // Plain text throughout: a date is what is written, not a moment.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line + 1;
  const broken = document.errors[0];
  if (broken) {
    const what = broken.message.replace(/\.$/, '');
    throw new Unreadable(
      `begins with front matter that is not YAML (line ${lineAt(broken.pos[0])}: ${what}); write one "key: value" a line between the two lines of ---`,
    );
  }
  if (document.contents === null) return {};
  if (!isMap(document.contents)) {
    throw new Unreadable(
      'begins with front matter that has no "key: value" lines; write them, or remove both lines of ---',
    );
  }
  const stated: { -readonly [Name in keyof Stated]: string } = {};
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = NAMES.get(String(key.value).toLowerCase());
    if (name === undefined) continue;
    const text = isScalar(value) ? String(value.value).replace(/\s+/g, ' ').trim() : null;
    if (text === '' || (name === 'url' && text !== null && isPath(text))) continue;
    const isUsable = text !== null && FIELDS[name].safeParse(text).success;
    if (!isUsable && name === 'language') continue;
    if (!isUsable) {
      throw new Unreadable(
        `says in line ${lineAt(key.range?.[0])} what cannot be used: "${String(key.value)}" must be ${FORMS[name]}; correct that line or remove it`,
      );
    }
    stated[name] ??= text;
  }
  return stated;
}

const NAMES: ReadonlyMap<string, keyof Stated> = new Map([
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['source', 'publisher'],
  ['published', 'published'],
  ['date', 'published'],
  ['url', 'url'],
  ['canonical', 'url'],
  ['canonical_url', 'url'],
  ['language', 'language'],
  ['lang', 'language'],
]);

/** `/2024/flood/`: where a site's generator puts the page, which is no address. */
function isPath(text: string): boolean {
  return /^\.{0,2}\//.test(text);
}
