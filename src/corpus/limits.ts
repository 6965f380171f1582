/** How much an article, and a folder of them, may be. */
import type { FormatName } from './formats/formats.js';

const MB = 1024 * 1024;

/** The largest file of each format, in bytes. A long book is about 1 MB of text; pictures make the others larger. */
export const LARGEST_FILE: { readonly [Name in FormatName]: number } = {
  'plain-text': 20 * MB,
  markdown: 20 * MB,
  html: 20 * MB,
  pdf: 50 * MB,
  docx: 50 * MB,
};

/** Of what NAME.yaml may hold, in bytes. */
export const LARGEST_METADATA = MB;

/** Text, as it is taken out of a file of any format. */
export const ARTICLE = {
  paragraphs: 20_000,
  sentences: 50_000,
  /** UTF-16 code units in one paragraph. */
  paragraph: 200_000,
} as const;

/** One inside the other: what browsers show of a page, and more than any text needs. */
export const DEEPEST_NESTING = 512;

export const PDF_PAGES = 2_000;

/** Bytes that the parts of a .docx with words in them may unpack to, together. */
export const LARGEST_UNPACKED = 50 * MB;

/** What taking the text out of one file may cost, in ms and in bytes. */
export const EXTRACTION = { time: 30_000, memory: 1024 * MB } as const;

export const FOLDER = {
  /** Folders one inside the other. */
  depth: 20,
  files: 100_000,
} as const;
