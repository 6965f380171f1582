/** `.html`: the main text of a page, as a reader's view of it shows. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Unreadable } from '../fault.js';
import { type Document, documentOf } from './document.js';
import { checked, decode, markedEncoding } from './encoding.js';
import { statedBy } from './html-metadata.js';
import { type Page, type PageElement, parsePage } from './html-page.js';
import { paragraphsIn } from './html-paragraphs.js';

export function readHtml(bytes: Uint8Array, file: string): Document {
  const source = checked(decodePage(bytes));
  const html = /\.xhtml$/i.test(file) || /^\s*<\?xml\b/.test(source) ? withEndTags(source) : source;
  const page = parsePage(html);
  const stated = statedBy(page);
  const document = documentOf(mainText(page) ?? wholeText(parsePage(html)), stated);
  if (document.text === '') {
    throw new Unreadable(
      'has no words to read; if a script writes them, open the page and save its text as .txt',
    );
  }
  return document;
}

/** Changes the page. Null when it is too short to tell the article from what stands around it. */
function mainText(page: Page): string[] | null {
  const marked = markedMain(page);
  if (marked !== null) page.body.replaceChildren(marked);
  if (!isProbablyReaderable(page)) return null;
  const main = new Readability<PageElement>(page, { serializer: (element) => element }).parse()?.content;
  const paragraphs = main ? paragraphsIn(main) : [];
  return paragraphs.length > 0 ? paragraphs : null;
}

/** All of a short page but its navigation. */
function wholeText(page: Page): string[] {
  return paragraphsIn(markedMain(page) ?? page.body, isAround);
}

/** What the page itself says is its main part. */
function markedMain(page: Page): PageElement | null {
  const [main, another] = page.querySelectorAll('main, [role="main"]');
  return main !== undefined && another === undefined ? main : null;
}

function isAround(element: PageElement): boolean {
  return (
    /^(?:nav|footer|aside|menu|title)$/.test(element.localName) ||
    /^(?:navigation|search|complementary|contentinfo|menu|menubar|dialog)$/.test(
      element.getAttribute('role') ?? '',
    )
  );
}

/** By its byte order mark, else as the page declares in its first lines, else UTF-8. */
function decodePage(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== null)
    return decode(
      bytes,
      marked,
      `is not ${marked.toUpperCase()} throughout, as its beginning says; save it as UTF-8`,
    );
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const declared = (/<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(top) ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(top))?.[1]?.toLowerCase();
  // Such a page could not have been read as far as this.
  const encoding = declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
  return decode(
    bytes,
    encoding,
    declared === undefined
      ? 'is not UTF-8 and declares no other encoding; save it as UTF-8, or declare its encoding with <meta charset="…">'
      : `is not in the encoding that it declares (${declared.slice(0, 40)}); save it as UTF-8 with <meta charset="utf-8">`,
  );
}

/** Bytes. The standard says 1,024; pages with much above it are met. */
const DECLARED_WITHIN = 4096;

/** `<a id="x"/>`: XHTML may end any element so, HTML only those that are always empty. */
function withEndTags(source: string): string {
  return source.replace(
    /<([a-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/>/gi,
    (tag, name: string, rest: string) => (EMPTY.test(name) ? tag : `<${name}${rest}></${name}>`),
  );
}

const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
