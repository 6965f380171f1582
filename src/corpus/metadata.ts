/**
 * What is known of an article: what it states of itself, and what a host writes beside it, in `NAME.yaml`:
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
import { codeOfLanguage, isLanguageCode } from './language-code.js';

/** What is wrong with a metadata file, for the host: where, what, and what to do. */
export class MetadataError extends Error {
  override readonly name = 'MetadataError';
}

/** What a document states of itself; its title is then one that the article has, not one that the host gave. */
export type Stated = Partial<Omit<Metadata, 'titleFrom'>>;

/**
 * @param yaml the file's text.
 * @param file its name, for what is said about it.
 * @param stated what the article states itself: it holds for each key that the file does not have.
 * @throws MetadataError naming the file, the line and the key. A file that is wrong is not read in part: what
 *   it would have said about the source must not get lost unseen.
 */
export function readMetadata(yaml: string, file: string, stated: Stated = {}): Metadata {
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
  const given: unknown = document.toJS();
  const parsed = fields.safeParse(isLackingTitle(given) ? { ...given, title: stated.title } : given);
  if (!parsed.success) {
    const { issues } = parsed.error;
    // An unknown key first: often it is a known one, misspelt. Of the title that is missing then, there is no need to speak.
    const misspelt = isLackingTitle(given) && issues.some(isUnknownKey);
    const faults = issues
      .filter(({ path }) => !(misspelt && path[0] === 'title'))
      .toSorted((a, b) => Number(isUnknownKey(b)) - Number(isUnknownKey(a)));
    const said = faults.flatMap((fault) =>
      keysOf(fault).map(
        (key) => `${file}${lineOf(yaml, key)}: ${complaint(fault, key, givenAt(given, key))}`,
      ),
    );
    throw new MetadataError(said.join(' '));
  }
  const { title, title_from, ...known } = parsed.data;
  const titleFrom = title_from ?? (isLackingTitle(given) ? 'article' : 'host');
  return { ...stated, ...withoutAbsent(known), title, titleFrom };
}

/** All that is known of an article with no file beside it. Without a title of its own, its file's name is made one. */
export function metadataOf(id: string, { title, ...stated }: Stated): Metadata {
  return title === undefined
    ? { ...stated, title: titleFromName(id), titleFrom: 'host' }
    : { ...stated, title, titleFrom: 'article' };
}

/** What of it can be used: documents are made with tools that state rubbish, which their host cannot help. */
export function usable(unchecked: { readonly [Key in keyof Stated]: string | null | undefined }): Stated {
  const stated: { -readonly [Key in keyof Stated]: string } = {};
  for (const name of STATED) {
    const value = unchecked[name]?.replace(/\s+/g, ' ').trim();
    if (value !== undefined && FIELDS[name].safeParse(value).success) stated[name] = value;
  }
  return stated;
}

const STATED = ['title', 'publisher', 'published', 'url', 'language'] as const;

function titleFromName(id: string): string {
  const words = id.replace(/[-_\s]+/g, ' ').trim();
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return title === '' ? id : title;
}

const line = z.string().trim().min(1).max(300);

/** What each of them must be. */
export const FIELDS = {
  title: line,
  publisher: line,
  published: line,
  url: z.url({ protocol: /^https?$/ }),
  language: z.string().refine(isLanguageCode),
} as const satisfies { readonly [Key in keyof Stated]-?: z.ZodType<string> };

const fields = z.strictObject({
  ...z.object(FIELDS).partial().required({ title: true }).shape,
  title_from: z.enum(['host', 'article']).optional(),
});

/** The same in words. */
export const FORMS = {
  title: 'a line of at most 300 characters',
  publisher: 'a line of at most 300 characters',
  published: 'a line of at most 300 characters',
  url: 'an address that begins with https:// or http://',
  language: 'a language code such as en, uk or pt-BR',
} as const;

const asked: Readonly<Record<string, string>> = {
  title: FORMS.title,
  title_from: '"host" (we gave the title) or "article" (the text states it)',
  publisher: FORMS.publisher,
  published: FORMS.published,
  url: FORMS.url,
  language: FORMS.language,
};

function complaint(fault: z.core.$ZodIssue, key: string | undefined, value: unknown): string {
  if (isUnknownKey(fault)) {
    return `"${key}" is not a key that is read here. Use ${Object.keys(asked).join(', ')}, or leave it out.`;
  }
  if (key === undefined) return 'it must hold "key: value" lines. Write at least "title: …".';
  const otherwise = key === 'title' ? '' : ', or remove the line where it is not known';
  const code = key === 'language' && typeof value === 'string' ? codeOfLanguage(value) : undefined;
  const named = code === undefined ? '' : ` for ${String(value).trim()}`;
  return `"${key}" must be ${asked[key] ?? 'text'}. Write "${key}: ${code ?? '…'}"${named}${otherwise}.`;
}

function givenAt(given: unknown, key: string | undefined): unknown {
  return key !== undefined && isRecord(given) ? given[key] : undefined;
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

function isLackingTitle(given: unknown): given is Record<string, unknown> {
  return isRecord(given) && !('title' in given);
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

type Known = Pick<Metadata, 'publisher' | 'published' | 'url' | 'language'>;

function withoutAbsent(known: { [Key in keyof Known]: Known[Key] | undefined }): Known {
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}
