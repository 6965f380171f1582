/** The formats that are read, by the extension of a file's name. */
import type { Format } from './document.js';

export type FormatName = 'plain-text' | 'markdown' | 'html' | 'pdf' | 'docx';

/** The format of a file of that name; null: it is none of ours. */
export function formatOf(file: string): FormatName | null {
  // What Word keeps beside a document that is open is no document.
  if (/(?:^|[\\/])~\$[^\\/]*$/.test(file)) return null;
  return BY_EXTENSION.get(extensionOf(file)) ?? null;
}

const BY_EXTENSION: ReadonlyMap<string, FormatName> = new Map([
  ['txt', 'plain-text'],
  ['text', 'plain-text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
]);

/** Their libraries are large: each is loaded when the first file of its kind is met. */
export const LOAD: { readonly [Name in FormatName]: () => Promise<Format> } = {
  'plain-text': async () => (await import('./plain-text.js')).readPlainText,
  markdown: async () => (await import('./markdown.js')).readMarkdown,
  html: async () => (await import('./html.js')).readHtml,
  pdf: async () => (await import('./pdf.js')).readPdf,
  docx: async () => (await import('./docx.js')).readDocx,
};

/** What to do with a document that is not read; null: a file of that name is not taken for a document. */
export function remedyFor(file: string): string | null {
  return REMEDIES.get(extensionOf(file)) ?? null;
}

const word = 'open it in Word or LibreOffice and save it as .docx';
const printed = 'save it as .pdf or .txt';
const REMEDIES: ReadonlyMap<string, string> = new Map([
  ...['doc', 'docm', 'dot', 'dotx', 'rtf', 'odt', 'wps', 'pages'].map((name) => [name, word] as const),
  ...['epub', 'mobi', 'azw3', 'ppt', 'pptx', 'odp', 'key', 'ps', 'djvu'].map(
    (name) => [name, printed] as const,
  ),
  ...['xls', 'xlsx', 'ods', 'csv', 'tsv'].map(
    (name) => [name, 'write what it says into a .docx or .md'] as const,
  ),
  ...['tex', 'rst', 'adoc', 'asciidoc', 'org'].map(
    (name) => [name, 'save it as .html, .pdf or .md'] as const,
  ),
  ...['mhtml', 'mht', 'webarchive'].map((name) => [name, 'save the page as .html'] as const),
]);

function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
