/** Bytes → text. What does not fit its encoding is refused: no letter is guessed. */
import { codeOf } from '../../system-error.js';
import { EMPTY, Unreadable } from '../fault.js';

/** @throws Unreadable when the bytes are not UTF-8, nor UTF-16 with a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return checked(decode(bytes, markedEncoding(bytes) ?? 'utf-8', 'is not UTF-8; save it as UTF-8'));
}

/** The encoding that a byte order mark at the beginning tells; null where there is none. */
export function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** @throws Unreadable, with `otherwise`, when the bytes are not in that encoding. */
export function decode(bytes: Uint8Array, encoding: string, otherwise: string): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // In two steps: in one, Node 20 and 22 decode windows-1252 as Latin-1 (nodejs/node#60888).
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code === 'ERR_ENCODING_NOT_SUPPORTED') {
      throw new Unreadable(otherwise);
    }
    throw error;
  }
}

/** @throws Unreadable when it is nothing that a person can have written. */
export function checked(text: string): string {
  if (text.includes('\0')) {
    throw new Unreadable('holds NUL bytes, which no text has; save it as plain text in UTF-8');
  }
  if (text.trim() === '') throw new Unreadable(EMPTY);
  return text;
}
