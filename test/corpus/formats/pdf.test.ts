import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/corpus/formats/pdf.js';
import { assembled, linesAt, type PdfParts, pdfFile, type Shown } from './pdf-file.js';

const read = (parts: PdfParts) => readPdf(pdfFile(parts));
const paragraphsOf = async (pages: PdfParts['pages']) => (await read({ pages })).text.split('\n\n');

const head = (page: number): Shown[] => [
  { text: 'The Post, 12 August 2024', x: 72, y: 760, size: 8 },
  { text: `Page ${page} of 4`, x: 280, y: 30, size: 8 },
];

const EVERYTHING: PdfParts = {
  title: 'High water in Lima',
  language: 'es-PE',
  pages: [
    [
      ...head(1),
      { text: 'High water', x: 72, y: 700, size: 20, bold: true },
      { text: 'in Lima', x: 72, y: 676, size: 20, bold: true },
      ...linesAt(
        72,
        640,
        [
          'The river rose by three metres on Monday, and nobody in the old town had seen it as high',
          'in thirty years. The infor-',
        ].slice(0, 1),
      ),
      ...linesAt(72, 628, [
        'in thirty years. The mayor said that all of the information was there, and that this infor-',
        'mation had been sent to the well-',
        'known office. “We saw it coming,” she said.',
      ]),
      { text: 'What was done', x: 72, y: 560, size: 10, bold: true },
      ...linesAt(72, 544, ['• Sandbags for two streets and for the', '• Pumps']),
      { text: 'District', x: 72, y: 480 },
      { text: 'Height', x: 300, y: 480 },
      { text: 'Rímac', x: 72, y: 468 },
      { text: '3.1 m', x: 300, y: 468 },
      ...linesAt(72, 440, [
        'On Tuesday the water went on to rise, and by noon it stood as high as the windows of the',
      ]),
    ],
    [...head(2), ...linesAt(72, 720, ['old church, where nobody had been since the morning.'])],
    [...head(3), ...linesAt(72, 720, ['It fell.'])],
    [...head(4), ...linesAt(72, 720, ['It rose again.'])],
  ],
};

describe('a PDF', () => {
  test('gives its lines put together to paragraphs, without what is repeated on its pages', async () => {
    expect((await read(EVERYTHING)).text.split('\n\n')).toEqual([
      'High water in Lima',
      'The river rose by three metres on Monday, and nobody in the old town had seen it as high in thirty years. The mayor said that all of the information was there, and that this information had been sent to the well-known office. “We saw it coming,” she said.',
      'What was done',
      '• Sandbags for two streets and for the',
      '• Pumps',
      'District | Height',
      'Rímac | 3.1 m',
      'On Tuesday the water went on to rise, and by noon it stood as high as the windows of the old church, where nobody had been since the morning.',
      'It fell.',
      'It rose again.',
    ]);
  });

  test('states its title and its language', async () => {
    expect((await read(EVERYTHING)).stated).toEqual({ title: 'High water in Lima', language: 'es-PE' });
  });

  test.each(['Microsoft Word - flood_final2.doc', 'Annual report 2019', ''])(
    'has no title where it states %j, which it does not show',
    async (title) => {
      expect((await read({ pages: [linesAt(72, 700, ['It rose.'])], title })).stated).toEqual({});
    },
  );

  test('keeps a hyphen at a line’s end where the word stands nowhere whole', async () => {
    expect(
      await paragraphsOf([
        linesAt(72, 700, ['A word that is broken at the end of a long line is manip-', 'ulation of words.']),
      ]),
    ).toEqual(['A word that is broken at the end of a long line is manip-ulation of words.']);
  });

  test.each([
    [
      'set apart by space',
      [
        ...linesAt(72, 700, ['It rose on Monday and on Tuesday it rose once more,', 'as was said.']),
        ...linesAt(72, 660, ['It fell on Friday.']),
      ],
    ],
    [
      'that stand in',
      [
        ...linesAt(72, 700, ['It rose on Monday and on Tuesday it rose once more,', 'as was said.']),
        ...linesAt(90, 676, ['It fell on Friday.']),
      ],
    ],
    [
      'that follow a line with room left',
      linesAt(72, 700, [
        'It rose on Monday and on Tuesday it rose once more,',
        'as was said.',
        'It fell on Friday.',
      ]),
    ],
  ])('has paragraphs %s', async (_what, page) => {
    expect(await paragraphsOf([page])).toEqual([
      'It rose on Monday and on Tuesday it rose once more, as was said.',
      'It fell on Friday.',
    ]);
  });

  const LEFT = Array.from({ length: 8 }, (_, at) => `left column line number ${'abcdefgh'[at]} goes on`);
  const RIGHT = LEFT.map((line) => line.replace('left', 'right'));
  const columns = [linesAt(72, 700, LEFT), linesAt(330, 700, RIGHT)];

  test.each([
    ['column by column', columns.flat()],
    ['line by line across', LEFT.flatMap((_, at) => columns.flatMap((lines) => lines[at] ?? []))],
  ])('reads two columns one after the other, when they are written %s', async (_what, page) => {
    expect(await paragraphsOf([page])).toEqual([[...LEFT, ...RIGHT].join(' ')]);
  });

  test('leaves out what stands beside the page, and the numbers of notes', async () => {
    expect(
      await paragraphsOf([
        [
          { text: 'Not shown.', x: 72, y: 900 },
          { text: 'It rose.', x: 72, y: 700 },
          { text: '12', x: 105, y: 704, size: 6 },
          { text: 'It fell.', x: 115, y: 700 },
        ],
      ]),
    ).toEqual(['It rose. It fell.']);
  });

  test('has every letter that it shows, in its order, whatever stands on its lines', async () => {
    const line = fc.array(fc.stringMatching(/^[A-Za-zÀ-ÿ,.;:"0-9]{1,9}$/), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (words) => {
        const lines = words.map((line) => line.join(' '));
        const { text } = await read({ pages: [linesAt(72, 650, ['It rose.', ...lines])] });
        const letters = (whole: string) => whole.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(text)).toBe(letters(`It rose.${lines.filter((one) => letters(one) !== '').join('')}`));
      }),
      { numRuns: 50 },
    );
  });

  test('is refused when a password protects it', async () => {
    const pages = [linesAt(72, 700, ['It rose.'])];
    await expect(read({ pages, password: 'secret' })).rejects.toThrow(
      /^is protected by a password; save a copy of it without one$/,
    );
    expect((await read({ pages, password: '' })).text).toBe('It rose.');
  });

  test('is refused when it is none, cut off, without text, or longer than 2,000 pages', async () => {
    await expect(readPdf(new TextEncoder().encode('It rose.'))).rejects.toThrow(/^is no PDF, or damaged/);
    await expect(readPdf(assembled(['<< /Type /Catalog >>'], '/Root 1 0 R'))).rejects.toThrow(
      /^is no PDF, or damaged/,
    );
    await expect(read({ pages: [[]] })).rejects.toThrow(
      /^has no text, only pictures of it; run it through text recognition \(OCR\) first$/,
    );
    await expect(read({ pages: Array.from({ length: 2001 }, () => []) })).rejects.toThrow(
      /^has more than 2,000 pages/,
    );
  });

  test('is refused when some of its letters cannot be told, and not read without them', async () => {
    const content = 'BT /F1 12 Tf 72 700 Td <6CB36C34> Tj ET BT /F2 12 Tf 72 600 Td (It rose.) Tj ET';
    const file = assembled(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R /F2 8 0 R >> >> /Contents 4 0 R >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
        '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ],
      '/Root 1 0 R',
    );
    await expect(readPdf(file)).rejects.toThrow(
      /^does not say which letters it shows; save its text as \.docx or \.txt/,
    );
  });
});
