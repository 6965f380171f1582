/** PDF files, written by hand: a page says where each of its lines stands. */
import { createHash } from 'node:crypto';

export interface Shown {
  readonly text: string;
  /** Points, from the left and from the bottom. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

export interface PdfParts {
  readonly pages: readonly (readonly Shown[])[];
  readonly title?: string;
  readonly language?: string;
  /** Whoever opens the file has to know it. */
  readonly password?: string;
}

/** A page is 612 by 792 points. Its letters are as wide as those of Helvetica. */
export function pdfFile({ pages, title, language, password }: PdfParts): Uint8Array {
  const key = password === undefined ? null : encryption(password);
  const contents = pages.map((lines) => lines.map(shownBy).join('\n'));
  const first = 5;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${language === undefined ? '' : ` /Lang (${language})`} >>`,
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >>',
    `<< ${title === undefined || key !== null ? '' : `/Title (${escaped(title)})`} >>`,
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font 3 0 R >> /Contents ${first + at * 2 + 1} 0 R >>`,
      streamOf(content, key?.streamKey(first + at * 2 + 1) ?? null),
    ]),
  ];
  return assembled(objects, `/Root 1 0 R /Info 4 0 R${key === null ? '' : ` ${key.trailer}`}`);
}

/** A file of such objects, numbered from 1; each may be anything. */
export function assembled(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [at, object] of objects.entries()) {
    offsets.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${file}${xref}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Text of which the width does not matter: lines of a paragraph, one below the other. */
export function linesAt(x: number, y: number, texts: readonly string[], size = 10): Shown[] {
  return texts.map((text, at) => ({ text, x, y: y - at * size * 1.2, size }));
}

function shownBy({ text, x, y, size = 10, bold = false }: Shown): string {
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`;
}

/** In WinAnsi, of which Latin-1 is most; quotes and dashes are set beside it. */
function escaped(text: string): string {
  return [...text]
    .map((letter) => String.fromCharCode(WIN_ANSI[letter] ?? letter.charCodeAt(0)))
    .join('')
    .replace(/[\\()]/g, '\\$&');
}

const WIN_ANSI: Readonly<Record<string, number>> = {
  '•': 0x95,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
};

function streamOf(content: string, key: Buffer | null): string {
  const written = key === null ? content : rc4(key, Buffer.from(content, 'latin1')).toString('latin1');
  return `<< /Length ${written.length} >>\nstream\n${written}\nendstream`;
}

/** The standard security handler, revision 2, as in ISO 32000-1, 7.6.3. */
function encryption(password: string): { trailer: string; streamKey(object: number): Buffer } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const id = md5(Buffer.from('an id'));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`;
  return {
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`,
    streamKey: (object) =>
      md5(Buffer.concat([key, Buffer.from([object & 0xff, (object >> 8) & 0xff, 0, 0, 0])])).subarray(0, 10),
  };
}

const PERMISSIONS = -4;
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    state[a] = at(b);
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
