/** `.pdf`: the text of its pages, line by line put together to paragraphs. */
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import { Unreadable } from '../fault.js';
import { PDF_PAGES } from '../limits.js';
import { type Document, documentOf } from './document.js';
import { type Line, linesOf, type Piece } from './pdf-lines.js';
import { pdfParagraphs } from './pdf-paragraphs.js';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const missing = new Set<string>();
  const pdf = await open(bytes, missing);
  if (pdf.numPages > PDF_PAGES) {
    throw new Unreadable(
      `has more than ${PDF_PAGES.toLocaleString('en')} pages; split it into several files`,
    );
  }
  const pages: Line[][] = [];
  const heights: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(linesOf(await piecesOf(page), number));
    heights.push(page.getViewport({ scale: 1 }).height);
    page.cleanup();
  }
  if (missing.size > 0) throw new Unreadable(UNKNOWN_LETTERS);
  const { text, stated } = documentOf(pdfParagraphs(pages, heights), statedBy(await pdf.getMetadata()));
  if (text === '') {
    throw new Unreadable('has no text, only pictures of it; run it through text recognition (OCR) first');
  }
  checkLetters(text);
  const { title, ...others } = stated;
  return { text, stated: title !== undefined && standsIn(text, title) ? { title, ...others } : others };
}

/** @param missing takes the names of character maps that the PDF names and does not hold: what is set in them would be lost. */
async function open(bytes: Uint8Array, missing: Set<string>): Promise<Pdf> {
  class NoFurtherFiles {
    async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<never> {
      if (kind === 'cMapUrl') missing.add(filename);
      throw new Error(`${filename} is not at hand`);
    }
  }
  try {
    // It does not take a Buffer, and may keep what it is given.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      BinaryDataFactory: NoFurtherFiles,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new Unreadable('is protected by a password; save a copy of it without one');
    }
    if (name !== 'InvalidPDFException' && name !== 'FormatError') throw error;
    throw new Unreadable('is no PDF, or damaged; open it in its program and save it as .pdf once more');
  }
}

/** What is upright on the page, and on it. */
async function piecesOf(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 });
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = matrix.parse(view.transform);
  return items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.parse(item.transform);
    const along = { x: va * a + vc * b, y: vb * a + vd * b };
    const x = va * e + vc * f + ve;
    const y = vb * e + vd * f + vf;
    const upright = along.x > 0 && Math.abs(along.y) < along.x * 0.1;
    const onPage = x >= -1 && x <= view.width + 1 && y >= -1 && y <= view.height + 1;
    if (!onPage || (!upright && item.str.trim() !== '')) return [];
    const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
    return [{ text: item.str, x, y, width: item.width, size, font: item.fontName }];
  });
}

const matrix = z.array(z.number()).length(6);

function statedBy({ info }: { readonly info: unknown }): {
  title?: string | undefined;
  language?: string | undefined;
} {
  const { Title: title, Language: language } = z.object({ Title: text, Language: text }).parse(info);
  return { title, language };
}

const text = z.string().optional().catch(undefined);

/**
 * A title that the document shows. Many state what they were made of instead, such as "Microsoft Word - final2.doc" or the
 * title of another document.
 */
function standsIn(text: string, title: string): boolean {
  const words = lettersOf(title);
  return words !== '' && lettersOf(text.slice(0, TOP)).includes(words);
}

/** Characters: the first page or two. */
const TOP = 5_000;

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Some fonts do not say which letters their shapes are. */
function checkLetters(text: string): void {
  const unknown = text.match(/[\uFFFD\p{Co}\p{Cc}]/gu)?.filter((letter) => !/\s/.test(letter)).length ?? 0;
  if (unknown > text.length * MOST_UNKNOWN) {
    throw new Unreadable(UNKNOWN_LETTERS);
  }
}

const UNKNOWN_LETTERS =
  'does not say which letters it shows; save its text as .docx or .txt, or run it through text recognition (OCR)';
const MOST_UNKNOWN = 0.05;
