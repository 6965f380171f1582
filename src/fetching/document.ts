/** What was fetched, as a file of the corpus folder: its kind, found by its content first and only then by what is said of it. */
import { unzipSync } from 'fflate';
import { declaredAsUtf8, textIn } from './charset.js';
import { FetchError } from './fetch-error.js';

export interface Document {
  readonly kind: 'html' | 'md' | 'txt' | 'pdf' | 'docx';
  /** The document as it came; text that was not UTF-8 is. */
  readonly content: Buffer;
}

/**
 * @param contentType the header of that name
 * @throws FetchError for a kind that no article has
 */
export function documentIn(bytes: Buffer, contentType: string, url: URL): Document {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { kind: 'pdf', content: bytes };
  if (bytes.subarray(0, 4).equals(ZIP)) {
    if (isWordDocument(bytes)) return { kind: 'docx', content: bytes };
    throw new FetchError(`It is a ZIP archive and no Word document; ${KINDS}`);
  }
  const said = essence(contentType);
  // What is no text has no encoding that could be wrong.
  if (!MAYBE_TEXT.test(said) || isBinary(bytes)) throw unknownKind(said);
  const { text, utf8 } = textIn(bytes, charset(contentType));
  if (CONTROLS.test(text)) throw new FetchError(`It holds control characters, which no text has; ${KINDS}`);
  const kind = textKind(text, said, url.pathname.toLowerCase());
  if (kind === null) throw unknownKind(said);
  const right = kind === 'html' ? declaredAsUtf8(text) : text;
  return { kind, content: utf8 && right === text ? bytes : Buffer.from(right, 'utf8') };
}

const KINDS = 'what is read is HTML, plain text, Markdown, PDF and Word (.docx).';

function unknownKind(said: string): FetchError {
  const what = said === '' ? 'It is of a kind that is not read' : `It is of the kind ${said}`;
  return new FetchError(`${what}; ${KINDS}`);
}

const ZIP = Buffer.from('PK\x03\x04', 'latin1');

function isWordDocument(bytes: Buffer): boolean {
  let found = false;
  try {
    // Only the list of what is in it is read; nothing is unpacked.
    unzipSync(bytes, {
      filter: ({ name }) => {
        found ||= name === 'word/document.xml';
        return false;
      },
    });
  } catch {
    return false;
  }
  return found;
}

/** Nothing said, text, XML, or what servers call all that they do not know. */
const MAYBE_TEXT = /^(?:|text\/.*|application\/(?:.*\+)?xml|application\/octet-stream)$/;

/** NUL is part of text in UTF-16 only, which its byte order mark shows. */
function isBinary(bytes: Buffer): boolean {
  return (
    !/^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)) && bytes.subarray(0, 4096).includes(0)
  );
}

/** Text has none of these (C0 without white space). */
const CONTROLS = /[^\P{Cc}\t\n\v\f\r\x7F-\x9F]/u;

function textKind(text: string, said: string, path: string): Document['kind'] | null {
  const isHtml = said === 'text/html' || said === 'application/xhtml+xml';
  if (isHtml || OPENS_HTML.test(text.slice(0, 4096))) return 'html';
  if (said === 'text/markdown' || said === 'text/x-markdown') return 'md';
  // Servers that know no better say these of Markdown.
  const unsaid = said === '' || said === 'application/octet-stream';
  if (said !== 'text/plain' && !unsaid) return null;
  if (/\.(?:md|markdown)$/.test(path)) return 'md';
  return said === 'application/octet-stream' && !path.endsWith('.txt') ? null : 'txt';
}

/** Comments and an XML declaration may come first. Markdown may begin with other tags. */
const OPENS_HTML =
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head)\b/i;

function essence(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase();
}

function charset(contentType: string): string {
  return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1] ?? '';
}
