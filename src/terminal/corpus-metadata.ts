/** What is written beside an article, in `NAME.yaml`, by a command. */
import { isMap, parseDocument, stringify } from 'yaml';

/** Keys and values as they stand in the file; what is not known has no key. */
export type Known = Readonly<Record<string, string>>;

/** @param values undefined where it is not known */
export function knownOf(values: Readonly<Record<string, string | undefined>>): Known {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * The text of a metadata file with these values set; everything else in it, comments too, stays as it is.
 * @param before its text so far; null: there is none yet
 * @param remark a comment above it, when it is new
 * @returns null when there is nothing to write
 */
export function metadataText(before: string | null, known: Known, remark?: string): string | null {
  const values = Object.entries(known);
  if (values.length === 0) return before;
  if (before === null) {
    const above = remark === undefined ? '' : `# ${remark}\n`;
    return above + stringify(known, { lineWidth: 0 });
  }
  const document = parseDocument(before, { schema: 'failsafe' });
  // Who reads it says what is wrong with it, and where.
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return before;
  for (const [key, value] of values) document.set(key, value);
  return document.toString({ lineWidth: 0 });
}
