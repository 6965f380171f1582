/** A tree of HTML → its paragraphs: the words that a reader sees, without what is hidden, and without controls. */
import { CELL_BORDER, onOneLine, softened } from './document.js';
import { childrenOf, isElement, type PageElement, type PageNode } from './html-page.js';

/**
 * @param isLeftOut says of an element that nothing in it belongs to the text.
 */
export function paragraphsIn(
  root: PageElement,
  isLeftOut: (element: PageElement) => boolean = () => false,
): string[] {
  const writing: Writing = { paragraphs: [], line: '', pictures: [], isLeftOut };
  for (const child of childrenOf(root)) write(child, writing);
  endParagraph(writing);
  return writing.paragraphs;
}

interface Writing {
  readonly paragraphs: string[];
  /** What has been read of a paragraph; a line's end stands for `<br>`. */
  line: string;
  /** What the pictures in it say. */
  pictures: string[];
  readonly isLeftOut: (element: PageElement) => boolean;
}

function write(node: PageNode, writing: Writing): void {
  if (node.nodeType === TEXT) writing.line += softened(node.textContent ?? '');
  if (!isElement(node) || SKIPPED.has(node.localName) || isHidden(node) || writing.isLeftOut(node)) return;
  switch (node.localName) {
    case 'br':
      writing.line += '\n';
      return;
    case 'img':
      writing.pictures.push(onOneLine(node.getAttribute('alt') ?? ''));
      return;
    case 'pre':
      endParagraph(writing);
      writing.paragraphs.push((node.textContent ?? '').replace(/^\r?\n|\s+$/g, ''));
      return;
    case 'table':
      endParagraph(writing);
      writing.paragraphs.push(...rowsOf(node, writing));
      return;
    case 'figure':
      writeFigure(node, writing);
      return;
    default:
      if (isNoteMark(node)) return;
      writeChildren(node, writing, INLINE.has(node.localName));
  }
}

function writeChildren(element: PageElement, writing: Writing, inline: boolean): void {
  if (!inline) endParagraph(writing);
  for (const child of childrenOf(element)) write(child, writing);
  if (!inline) endParagraph(writing);
}

const TEXT = 3;

/** A picture's words are its caption; what stands in place of the picture is shown where there is none. */
function writeFigure(figure: PageElement, writing: Writing): void {
  endParagraph(writing);
  const captioned = figure.querySelector('figcaption') !== null;
  const inside = paragraphsIn(
    figure,
    (element) => writing.isLeftOut(element) || (captioned && element.localName === 'img'),
  );
  writing.paragraphs.push(...inside);
}

/** Pictures among words illustrate them; pictures alone speak for themselves. */
function endParagraph(writing: Writing): void {
  const parts = writing.line.split(/\n\s*\n/).map(onOneLine);
  const said = parts.filter((part) => part !== '');
  writing.paragraphs.push(...(said.length > 0 ? said : writing.pictures.filter((text) => text !== '')));
  writing.line = '';
  writing.pictures = [];
}

/** A row is a paragraph, unless the table only lays out a page. */
function rowsOf(table: PageElement, { isLeftOut }: Writing): string[] {
  const captions: string[] = [];
  const rows: string[][][] = [];
  const collect = (parent: PageElement) => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child) || isHidden(child) || isLeftOut(child)) continue;
      if (child.localName === 'tr') {
        rows.push([...childrenOf(child)].filter(isCell).map((cell) => paragraphsIn(cell, isLeftOut)));
      } else if (ROW_GROUPS.has(child.localName)) collect(child);
      else if (child.localName === 'caption') captions.push(...paragraphsIn(child, isLeftOut));
    }
  };
  collect(table);
  const laysOut =
    /^(?:presentation|none)$/.test(table.getAttribute('role') ?? '') ||
    table.querySelector('table') !== null ||
    rows.every((cells) => cells.length < 2) ||
    rows.some((cells) => cells.some((paragraphs) => paragraphs.length > MOST_IN_CELL));
  const body = laysOut
    ? rows.flat(2)
    : rows.map((cells) =>
        cells
          .map((cell) => cell.join(' '))
          .filter((cell) => cell !== '')
          .join(CELL_BORDER),
      );
  return [...captions, ...body];
}

const ROW_GROUPS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);
/** Paragraphs in a cell of a table of data. */
const MOST_IN_CELL = 3;

function isCell(node: PageNode): node is PageElement {
  return isElement(node) && (node.localName === 'td' || node.localName === 'th') && !isHidden(node);
}

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')
  );
}

/** A raised number that leads to a note, or the sign that leads back from it: links, not words. */
function isNoteMark(element: PageElement): boolean {
  if (element.localName === 'sup') {
    const link = element.querySelector('a');
    return (
      link?.getAttribute('href')?.includes('#') === true &&
      link.textContent?.trim() === element.textContent?.trim() &&
      /^[[(]?(?:\p{N}{1,4}|\p{L}{1,2}|[*†‡§]+|(?:note|nb) \p{N}{1,3})[\])]?$/iu.test(
        element.textContent?.trim() ?? '',
      )
    );
  }
  return (
    element.localName === 'a' &&
    element.getAttribute('href')?.startsWith('#') === true &&
    element.querySelector('img') === null &&
    !/[\p{L}\p{N}]/u.test(element.textContent ?? '')
  );
}

const SKIPPED: ReadonlySet<string> = new Set(
  'head script style template noscript iframe object embed video audio canvas svg map button input select option textarea datalist dialog annotation rp rt'.split(
    ' ',
  ),
);

const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math mi mn mo mrow ms msub msup mtext nobr output q ruby rb s samp semantics small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
