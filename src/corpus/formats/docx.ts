/** `.docx`: the words of a Word document, with its tables, footnotes and text boxes. */
import mammoth from 'mammoth';
import { Unreadable } from '../fault.js';
import { type Document, documentOf, type Unchecked } from './document.js';
import { unpack } from './docx-parts.js';
import { parsePage } from './html-page.js';
import { paragraphsIn } from './html-paragraphs.js';

export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const { archive, core } = unpack(bytes);
  // Pictures are not unpacked: what is shown of them is the words that stand in for them.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive) },
    { convertImage, styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false },
  );
  const document = documentOf(paragraphsIn(parsePage(value).body), statedBy(core));
  if (document.text === '')
    throw new Unreadable('has no words in it; write the article into it or remove it');
  return document;
}

/** What stands in the document's properties. */
function statedBy(core: string | null): Unchecked {
  if (core === null) return {};
  const properties = parsePage(core.replace(/<\?xml[^>]*\?>/, ''));
  const property = (name: string) => properties.querySelector(name)?.textContent;
  return { title: property('dc\\:title'), language: property('dc\\:language') };
}
