/** A document's text out of its bytes, by the encoding that it is said to have. Nothing is guessed. */
import { FetchError } from './fetch-error.js';

export interface Text {
  /** Without a byte order mark. */
  readonly text: string;
  /** Whether the bytes are UTF-8 as they are. */
  readonly utf8: boolean;
}

/**
 * By the byte order mark, else the header, else what the document says of itself, else as UTF-8 (the order that the HTML
 * standard has, without its guesses).
 * @param declared the charset of the header Content-Type, or '' @throws FetchError
 */
export function textIn(bytes: Buffer, declared: string): Text {
  const head = bytes.toString('latin1', 0, LOOKED_THROUGH);
  const named = [byteOrderMark(bytes), declared, ownWord(head)].filter((one) => one !== '');
  const decoder = named.flatMap((label) => decoderOf(label) ?? [])[0] ?? new TextDecoder('utf-8', STRICT);
  try {
    // In two steps: in one, Node 20 and 22 decode windows-1252 as Latin-1 (nodejs/node#60888).
    const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
    return { text, utf8: decoder.encoding === 'utf-8' };
  } catch {
    const what =
      named.length === 0
        ? 'It does not say which encoding it has, and it is not UTF-8.'
        : `It is said to be ${decoder.encoding}, and it is not.`;
    throw new FetchError(`${what} Save it as UTF-8 with your browser or an editor and add the file.`);
  }
}

/** HTML that is saved as UTF-8, with what it says of its encoding set right where it says another one. */
export function declaredAsUtf8(html: string): string {
  const right = (all: string, before: string, label: string) =>
    /^utf-?8$/i.test(label) ? all : `${before}utf-8`;
  const head = html.slice(0, LOOKED_THROUGH);
  return head.replace(META_CHARSET, right).replace(XML_ENCODING, right) + html.slice(LOOKED_THROUGH);
}

const STRICT = { fatal: true } as const;

/** In bytes. The standard asks for the declaration in the first 1024; some pages have it later. */
const LOOKED_THROUGH = 8192;

const META_CHARSET = /(<meta\b[^>]*?\bcharset\s*=\s*["']?\s*)([\w:.-]+)/gi;
const XML_ENCODING = /(^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']\s*)([\w:.-]+)/gi;

function byteOrderMark(bytes: Buffer): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
}

function ownWord(head: string): string {
  const label = [...head.matchAll(META_CHARSET), ...head.matchAll(XML_ENCODING)][0]?.[2] ?? '';
  // It could not be read as these letters if it were in two bytes each.
  return /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** Null for a name of no encoding. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, STRICT);
  } catch {
    return null;
  }
}
