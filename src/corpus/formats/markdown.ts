/** `.md`: the words without the markup, and the front matter. */
import type { Definition, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { Unreadable } from '../fault.js';
import { DEEPEST_NESTING } from '../limits.js';
import type { Stated } from '../metadata.js';
import { CELL_BORDER, type Document, documentOf, onOneLine } from './document.js';
import { decodeText } from './encoding.js';
import { readFrontMatter } from './front-matter.js';

/** The title is the front matter's, or else a heading of the first level at the top. */
export async function readMarkdown(bytes: Uint8Array): Promise<Document> {
  const source = setApart(decodeText(bytes));
  if (/^\+\+\+[ \t]*[\r\n]/.test(source)) {
    throw new Unreadable(
      'begins with front matter in TOML; write it in YAML, as "key: value" lines between two lines of ---',
    );
  }
  const { children } = fromMarkdown(source, {
    extensions: [frontmatter(), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown()],
  });
  const [head] = children;
  const matter: Stated = head?.type === 'yaml' ? readFrontMatter(head.value) : {};
  const body = head?.type === 'yaml' ? children.slice(1) : children;
  const reading: Reading = {
    source,
    notes: new Set(Array.from(source.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm), ([, label = '']) => label)),
    html: /^[ \t>*+-]*</m.test(source) ? (await import('./html-page.js')).paragraphsOfHtml : () => [],
  };
  const document = documentOf(blocksOf(body, reading, 0), {
    ...matter,
    title: matter.title ?? headingAtTop(body, reading),
  });
  if (document.text === '')
    throw new Unreadable('has no words in it; write the article into it or remove it');
  return document;
}

/** Footnotes and the addresses of links may stand line by line; CommonMark, which knows no footnotes, would join them. */
function setApart(source: string): string {
  return source.replace(/^( {0,3}\[\^[^\]\s]+\]:.*\r?\n)(?= {0,3}\[[^\]\r\n]+\]:)/gm, '$1\n');
}

interface Reading {
  readonly source: string;
  /** Labels of footnotes: CommonMark has none, and leaves them in the text as they are written. */
  readonly notes: ReadonlySet<string>;
  /** Takes the paragraphs out of what stands as HTML in the Markdown. */
  readonly html: (html: string) => readonly string[];
}

function headingAtTop([first]: readonly RootContent[], reading: Reading): string | undefined {
  return first?.type === 'heading' && first.depth === 1 ? inlineText(first.children, reading) : undefined;
}

function blocksOf(nodes: readonly RootContent[], reading: Reading, depth: number): string[] {
  if (depth > DEEPEST_NESTING) {
    throw new Unreadable(
      `has more than ${DEEPEST_NESTING} lists or quotes one inside the other; write it with fewer of them`,
    );
  }
  return nodes.flatMap((node) => blockOf(node, reading, depth));
}

function blockOf(node: RootContent, reading: Reading, depth: number): readonly string[] {
  switch (node.type) {
    case 'code':
      return [node.value];
    case 'html':
      return reading.html(node.value);
    case 'table':
      return rowsOf(node, reading);
    case 'definition':
      return noteOf(node, reading);
    case 'heading':
      return [inlineText(node.children, reading)];
    case 'paragraph':
      return pictured(node.children) ?? linesOf(node.children, reading);
    default:
      return 'children' in node ? blocksOf(node.children, reading, depth + 1) : [];
  }
}

function rowsOf(table: Table, reading: Reading): string[] {
  return table.children.map((row) =>
    row.children
      .map(({ children }) => (pictured(children) ?? [inlineText(children, reading)]).join(' '))
      .filter((cell) => cell !== '')
      .join(CELL_BORDER),
  );
}

/** `[^1]: Source.` is a footnote of one word, and in CommonMark the address of a link. */
function noteOf({ label, position }: Definition, { source }: Reading): string[] {
  if (!label?.startsWith('^') || position === undefined) return [];
  const written = source.slice(position.start.offset, position.end.offset);
  return [onOneLine(written.replace(/^\[[^\]]*\]:/, ''))];
}

/** One paragraph; several, where footnotes stand line by line. */
function linesOf(nodes: readonly PhrasingContent[], reading: Reading): string[] {
  const text = inline(nodes, reading);
  if (reading.notes.size === 0) return [onOneLine(text)];
  return text
    .split(/(?:^|\n)[^\S\n]*(?=\[\^[^\]\s]+\]:)/)
    .map((part) => onOneLine(withoutMarks(part.replace(/^\[\^[^\]\s]+\]:/, ''), reading)));
}

function inlineText(nodes: readonly PhrasingContent[], reading: Reading): string {
  return onOneLine(withoutMarks(inline(nodes, reading), reading));
}

function withoutMarks(text: string, { notes }: Reading): string {
  return text.replace(/\[\^([^\]\s]+)\]/g, (mark, label: string) => (notes.has(label) ? '' : mark));
}

function inline(nodes: readonly PhrasingContent[], reading: Reading): string {
  return nodes.map((node) => inlineOf(node, reading)).join('');
}

function inlineOf(node: PhrasingContent, reading: Reading): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/~~(?=\S)([^~]+)(?<=\S)~~/g, '$1');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'linkReference':
      return node.label?.startsWith('^') ? '' : inline(node.children, reading);
    default:
      return 'children' in node ? inline(node.children, reading) : '';
  }
}

/** What pictures say that stand by themselves; null where there is something else among them, or none. */
function pictured(nodes: readonly PhrasingContent[]): string[] | null {
  const alone = nodes.filter(
    (node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''),
  );
  const texts = alone.map((node) => {
    if (node.type === 'image' || node.type === 'imageReference') return [node.alt ?? ''];
    return node.type === 'link' ? pictured(node.children) : null;
  });
  if (texts.length === 0 || texts.includes(null)) return null;
  return texts.flatMap((text) => text ?? []).map(onOneLine);
}
