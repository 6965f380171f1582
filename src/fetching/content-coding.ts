/** The bytes of a document out of those that were sent. */
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.js';

/** What a server is told that it may use. */
export const ACCEPTED_CODINGS = 'gzip, br, deflate';

/**
 * @param coding the header Content-Encoding
 * @param most bytes that may come out; what would be more is given up as soon as it is
 * @throws FetchError
 */
export async function decoded(sent: Buffer, coding: string, most: number): Promise<Buffer> {
  const name = coding.trim().toLowerCase();
  if (name === '' || name === 'identity') return sent;
  const decompress = decompressor(name, sent);
  if (decompress === undefined) {
    throw new FetchError(`It came packed as “${name}”, which is not read here.`);
  }
  try {
    return await decompress(sent, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new FetchError(`Unpacked, it is larger than ${most / MB} MB.`);
    throw new FetchError('It came packed, and the package is broken. Try again later.');
  }
}

/** Bytes, as they are counted for people. */
export const MB = 1024 * 1024;

const codings = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  raw: promisify(inflateRaw),
} as const;

function decompressor(name: string, sent: Buffer) {
  if (name === 'gzip' || name === 'x-gzip') return codings.gzip;
  if (name === 'br') return codings.br;
  // Some servers leave out the two bytes before it, which RFC 9110 asks for: compression method 8 is in the first.
  if (name === 'deflate') return ((sent[0] ?? 0) & 0x0f) === 8 ? codings.zlib : codings.raw;
  return undefined;
}
