/**
 * The parts of a `.docx`, which is a ZIP archive, unpacked within bounds: what its headers say of the size of a part is
 * not believed.
 */
import { Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { Unreadable } from '../fault.js';
import { LARGEST_UNPACKED } from '../limits.js';

export interface DocxParts {
  /** An archive of the parts with words in them, not compressed. */
  readonly archive: Uint8Array;
  /** The document's properties, as XML. */
  readonly core: string | null;
}

/** @throws Unreadable when it is no such archive, or holds too much. */
export function unpack(bytes: Uint8Array, largest: number = LARGEST_UNPACKED): DocxParts {
  if (begins(bytes, OLE)) {
    throw new Unreadable(
      'is protected by a password, or was made by an old Word; save it as .docx without a password',
    );
  }
  if (!begins(bytes, ZIP))
    throw new Unreadable('is no .docx file; open it in Word or LibreOffice and save it as .docx');
  const declared = declaredSizes(bytes);
  if ([...declared.values()].reduce((sum, size) => sum + size, 0) > largest)
    throw new Unreadable(tooLarge(largest));
  const parts = inflate(bytes, largest);
  if ([...declared].some(([name, size]) => parts[name]?.length !== size)) throw new Unreadable(DAMAGED);
  if (!Object.keys(parts).some((name) => /^word\/[^/]+\.xml$/.test(name))) {
    throw new Unreadable('is an archive, but holds no Word document; save the document in it as .docx');
  }
  const core = parts['docProps/core.xml'];
  return {
    archive: zipSync(parts, { level: 0 }),
    core: core === undefined ? null : new TextDecoder().decode(core),
  };
}

const ZIP = [0x50, 0x4b];
/** The container of Word's older files, and of its encrypted ones. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** What Word calls the archive's own, and what words stand in; no pictures, no fonts, no documents in the document. */
function hasWords(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(
    name,
  );
}

/** What the archive says of itself, before anything is unpacked. @returns the declared size of each part, in bytes */
function declaredSizes(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (hasWords(name)) sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw new Unreadable(DAMAGED);
  }
  return sizes;
}

const DAMAGED = 'is damaged or cut off; open it in Word or LibreOffice and save it once more';

/** Slice by slice: what comes out of a slice is counted before the next one goes in. */
function inflate(bytes: Uint8Array, largest: number): Readonly<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  const archive = new Unzip((part) => {
    if (!hasWords(part.name)) return;
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, final) => {
      // What is thrown here comes back here.
      if (error) throw error;
      total += chunk.length;
      if (total > largest) throw new Unreadable(tooLarge(largest));
      chunks.push(chunk);
      if (final) parts[part.name] = new Uint8Array(Buffer.concat(chunks));
    };
    part.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let from = 0; from < bytes.length; from += SLICE) {
      archive.push(bytes.subarray(from, from + SLICE), from + SLICE >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
  }
  return parts;
}

/** Bytes. Deflate makes at most 1,032 of one. */
const SLICE = 16 * 1024;

function tooLarge(largest: number): string {
  return `unpacks to more than ${largest / 1024 / 1024} MB of text; split it into several articles`;
}
