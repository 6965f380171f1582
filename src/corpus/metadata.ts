/**
 * What a host writes beside an article, in `NAME.yaml`:
 *
 *     title: Belgorod and Kursk under attack
 *     title_from: host          # or article, when the text itself states it; host when left out
 *     publisher: The Daily      # this and the rest only where it is known
 *     published: 12 August 2024
 *     url: https://example.com/story
 *     language: en
 */
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Metadata } from './article.js';

/** What is wrong with a metadata file, for the host: where, what, and what to do. */
export class MetadataError extends Error {
  override readonly name = 'MetadataError';
}

/**
 * @param yaml the file's text.
 * @param file its name, for what is said about it.
 * @throws MetadataError naming the file, the line and the key. A file that is wrong is not read in part: what
 *   it would have said about the source must not get lost unseen.
 */
export function readMetadata(yaml: string, file: string): Metadata {
  const lines = new LineCounter();
  // Plain text throughout: "published: 2024" is what the source states, not a number.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new MetadataError(
      `${file}, line ${line}: this is not YAML (${broken.message.replace(/\.$/, '')}). Write one "key: value" a line.`,
    );
  }
  const parsed = fields.safeParse(document.toJS());
  if (!parsed.success) {
    // An unknown key first: often it is a known one, misspelt, and then also what is missing.
    const faults = parsed.error.issues.toSorted((a, b) => Number(isUnknownKey(b)) - Number(isUnknownKey(a)));
    const said = faults.flatMap((fault) =>
      keysOf(fault).map((key) => `${file}${lineOf(yaml, key)}: ${complaint(fault, key)}`),
    );
    throw new MetadataError(said.join(' '));
  }
  const { title, title_from: titleFrom, ...known } = parsed.data;
  return { title, titleFrom, ...withoutAbsent(known) };
}

/** All that is known of an article with no file beside it: a title, made readable from the file's name. */
export function metadataFromName(id: string): Metadata {
  const words = id.replace(/[-_\s]+/g, ' ').trim();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return { title: title === '' ? id : title, titleFrom: 'host' };
}

const line = z.string().trim().min(1).max(300);

const fields = z.strictObject({
  title: line,
  title_from: z.enum(['host', 'article']).default('host'),
  publisher: line.optional(),
  published: line.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().refine(isLanguage).optional(),
});

const asked: Readonly<Record<string, string>> = {
  title: 'a line of at most 300 characters',
  title_from: '"host" (we gave the title) or "article" (the text states it)',
  publisher: 'a line of at most 300 characters',
  published: 'a line of at most 300 characters',
  url: 'an address that begins with https:// or http://',
  language: 'a language code such as en, uk or pt-BR',
};

function complaint(fault: z.core.$ZodIssue, key: string | undefined): string {
  if (isUnknownKey(fault)) {
    return `"${key}" is not a key that is read here. Use ${Object.keys(asked).join(', ')}, or leave it out.`;
  }
  if (key === undefined) return 'it must hold "key: value" lines. Write at least "title: …".';
  const otherwise = key === 'title' ? '' : ', or remove the line where it is not known';
  return `"${key}" must be ${asked[key] ?? 'text'}. Write "${key}: …"${otherwise}.`;
}

function isUnknownKey(fault: z.core.$ZodIssue): fault is z.core.$ZodIssueUnrecognizedKeys {
  return fault.code === 'unrecognized_keys';
}

/** The keys that a fault is about; undefined for the file as a whole. */
function keysOf(fault: z.core.$ZodIssue): (string | undefined)[] {
  if (isUnknownKey(fault)) return fault.keys;
  return [fault.path[0] === undefined ? undefined : String(fault.path[0])];
}

/** The line a key stands on, from 1, as it goes on after the file's name; empty where the key does not stand in it. */
function lineOf(yaml: string, key: string | undefined): string {
  const at = yaml.split(/\r\n|\r|\n/).findIndex((text) => /^["']?(.*?)["']?\s*:/.exec(text)?.[1] === key);
  return key === undefined || at < 0 ? '' : `, line ${at + 1}`;
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

type Known = Pick<Metadata, 'publisher' | 'published' | 'url' | 'language'>;

function withoutAbsent(known: { [Key in keyof Known]: Known[Key] | undefined }): Known {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
