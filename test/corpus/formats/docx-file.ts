/** Word documents, written by hand: the body as WordprocessingML, zipped. */
import { strToU8, zipSync } from 'fflate';

export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string;
  /** What stands in `<w:footnotes>`. */
  readonly footnotes?: string;
  /** What stands in the properties. */
  readonly properties?: string;
  /** Further files of the archive, by their names. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export function docxFile({ body, footnotes = '', properties = '', files = {} }: DocxParts): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(relations(relation('rId1', 'officeDocument', 'word/document.xml'))),
    'word/document.xml': strToU8(`${XML}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`),
    'word/footnotes.xml': strToU8(`${XML}<w:footnotes ${SPACES}>${footnotes}</w:footnotes>`),
    'word/styles.xml': strToU8(`${XML}<w:styles ${SPACES}>${STYLES}</w:styles>`),
    'word/numbering.xml': strToU8(`${XML}<w:numbering ${SPACES}>${NUMBERING}</w:numbering>`),
    'word/_rels/document.xml.rels': strToU8(
      relations(
        relation('rId1', 'styles', 'styles.xml') +
          relation('rId2', 'numbering', 'numbering.xml') +
          relation('rId3', 'footnotes', 'footnotes.xml') +
          relation('rId4', 'image', 'media/image1.png') +
          `<Relationship Id="rId5" Type="${OFFICE}/hyperlink" Target="https://example.com/levels" TargetMode="External"/>`,
      ),
    ),
    'docProps/core.xml': strToU8(
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</cp:coreProperties>`,
    ),
    ...files,
  });
}

/** A paragraph. @param properties what stands in `<w:pPr>`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
const STYLES =
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

function relations(inside: string): string {
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
