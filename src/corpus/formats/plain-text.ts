/** `.txt`: the article is the file, letter for letter. */
import type { Document } from './document.js';
import { decodeText } from './encoding.js';

export function readPlainText(bytes: Uint8Array): Document {
  return { text: decodeText(bytes), stated: {} };
}
