/** HTML → a tree of nodes, as far as this room needs one. */
import { parseHTML } from 'linkedom';
import { Unreadable } from '../fault.js';
import { DEEPEST_NESTING } from '../limits.js';
import { paragraphsIn } from './html-paragraphs.js';

export interface PageNode {
  /** 1: an element, 3: text. */
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly nodeType: 1;
  /** In small letters. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  append(...nodes: PageNode[]): void;
  replaceChildren(...nodes: PageNode[]): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/**
 * A page in which all that may be shown stands in the body.
 * @throws Unreadable when elements stand too deep one inside the other.
 */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html.replace(/^\s*<!doctype[^>]*>/i, '')}</body></html>`;
  checkRoughly(whole);
  const { document }: { readonly document: Page } = parseHTML(whole);
  checkNesting(document.documentElement);
  // Where a page has no <body>, what would stand in it stands beside an empty one.
  const { body } = document;
  for (const child of [...childrenOf(document.documentElement)]) {
    if (child !== body && !(isElement(child) && child.localName === 'head')) body.append(child);
  }
  return document;
}

/**
 * Parsing alone takes long where elements stand far too deep, so what is begun and never ended is counted before. Elements
 * that HTML ends by itself are not: what is counted is never more than what there is.
 */
function checkRoughly(html: string): void {
  let depth = 0;
  for (const [, end, name = ''] of html.replace(raw, '').matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (!ENDED_BY_ITSELF.test(name)) depth = Math.max(0, depth + (end === '/' ? -1 : 1));
    if (depth > DEEPEST_NESTING * 4) throw tooDeep();
  }
}

const raw = /<!--.*?-->|<(script|style|textarea|svg)\b.*?<\/\1\s*>/gis;
const ENDED_BY_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|optgroup|colgroup|rp|rt|rb|rtc|body|html|head)$/i;

/** The paragraphs of HTML that stands in another text. */
export function paragraphsOfHtml(html: string): string[] {
  return paragraphsIn(parsePage(html).body);
}

/** Step by step, since going down by calls would be what it guards against. */
function checkNesting(root: PageNode): void {
  let depth = 0;
  let node: PageNode | null = root;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > DEEPEST_NESTING) {
        throw tooDeep();
      }
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
}

function tooDeep(): Unreadable {
  return new Unreadable(
    `has more than ${DEEPEST_NESTING} elements one inside the other; save its text as .txt or .md`,
  );
}
