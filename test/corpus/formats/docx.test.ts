import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/corpus/formats/docx.js';
import { unpack } from '../../../src/corpus/formats/docx-parts.js';
import { docxFile, p, run } from './docx-file.js';

const item = (level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const style = (name: string) => `<w:pStyle w:val="${name}"/>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;

const EVERYTHING = docxFile({
  properties:
    '<dc:title>High water in Lima</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language>',
  files: { 'word/media/image1.png': strToU8('no picture') },
  footnotes: `<w:footnote w:id="1">${p('In a call on Monday.')}</w:footnote>`,
  body: [
    p('High water', style('Title')),
    p('What was done', style('Heading1')),
    `<w:p>${run('The river rose by ')}${run('three', '<w:b/>')}${run(' metres, said ')}<w:hyperlink r:id="rId5">${run('Ann Lee')}</w:hyperlink>${run('.')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' It fell &amp; rose.')}</w:p>`,
    `<w:p>${run('One line,')}<w:r><w:br/></w:r>${run('another one, and a')}<w:r><w:tab/></w:r>${run('tab.')}</w:p>`,
    p(''),
    p('Sandbags', item(0)),
    p('and a wall', item(1)),
    p('Pumps', item(0)),
    p('Nobody listened.', style('Quote')),
    `<w:tbl>${row('District', 'Height')}${row('Rímac', '3.1 m')}</w:tbl>`,
    `<w:p><w:ins>${run('It came back')}</w:ins><w:del><w:r><w:delText>not shown</w:delText></w:r></w:del>${run('.')}</w:p>`,
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="b" descr="The flooded bridge"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId4"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  ].join(''),
});

describe('a Word document', () => {
  test('gives its words, each block a paragraph, with tables, footnotes and what pictures say', async () => {
    expect((await readDocx(EVERYTHING)).text.split('\n\n')).toEqual([
      'High water',
      'What was done',
      'The river rose by three metres, said Ann Lee. It fell & rose.',
      'One line, another one, and a tab.',
      'Sandbags',
      'and a wall',
      'Pumps',
      'Nobody listened.',
      'District | Height',
      'Rímac | 3.1 m',
      'It came back.',
      'The flooded bridge',
      'In a call on Monday.',
    ]);
  });

  test('states of itself what its properties say', async () => {
    expect((await readDocx(EVERYTHING)).stated).toEqual({ title: 'High water in Lima', language: 'en-GB' });
    expect((await readDocx(docxFile({ body: p('It rose.') }))).stated).toEqual({});
  });

  test('has only the parts unpacked that words stand in', () => {
    const { archive } = unpack(EVERYTHING);
    expect(Object.keys(unzipSync(archive)).filter((name) => !/\.(?:xml|rels)$/.test(name))).toEqual([]);
  });

  test('is refused when it is empty, an archive of something else, cut off, or none', async () => {
    await expect(readDocx(docxFile({ body: p('') }))).rejects.toThrow(/^has no words in it/);
    await expect(readDocx(zipSync({ 'a.txt': strToU8('It rose.') }))).rejects.toThrow(
      /^is an archive, but holds no Word document/,
    );
    await expect(readDocx(EVERYTHING.subarray(0, 900))).rejects.toThrow(/^is damaged or cut off/);
    await expect(readDocx(strToU8('It rose.'))).rejects.toThrow(
      /^is no \.docx file; open it in Word or LibreOffice/,
    );
  });

  test('is refused when a password protects it', async () => {
    const encrypted = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(504),
    ]);
    await expect(readDocx(encrypted)).rejects.toThrow(
      /^is protected by a password, or was made by an old Word/,
    );
  });
});

describe('a Word document that unpacks to far more than it is', () => {
  const bomb = docxFile({
    body: p('It rose.'),
    files: { 'word/more.xml': new Uint8Array(60 * 1024 * 1024) },
  });

  test('is refused', () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => unpack(bomb)).toThrow(
      /^unpacks to more than 50 MB of text; split it into several articles$/,
    );
  });

  test('is refused as well when its headers say that it is small', () => {
    expect(() => unpack(withDeclaredSize(bomb, 60 * 1024 * 1024, 100))).toThrow(
      /^unpacks to more than 50 MB of text/,
    );
  });

  test('is refused as damaged when a part is larger than its headers say, even within the limit', () => {
    const body = p('It rose.'.repeat(100));
    const size = unzipSync(docxFile({ body }))['word/document.xml']?.length ?? 0;
    expect(() => unpack(withDeclaredSize(docxFile({ body }), size, 100))).toThrow(/^is damaged or cut off/);
  });

  test('is read when what is large in it are pictures', () => {
    const album = docxFile({
      body: p('It rose.'),
      files: { 'word/media/a.bmp': new Uint8Array(60 * 1024 * 1024) },
    });
    expect(Object.keys(unzipSync(unpack(album).archive))).toContain('word/document.xml');
  });
});

/** The same archive, with another size of a part in its directory. */
function withDeclaredSize(archive: Uint8Array, from: number, to: number): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === from)
      view.setUint32(at + 24, to, true);
  }
  return changed;
}
