import { type Window, windowOf } from './cut.js';
import { escapeMarkdown } from './escape.js';
import { oneLine } from './plain-text.js';
import type { Block, Piece } from './reply.js';

/**
 * A reply's blocks as Discord markdown of at most `longest` UTF-16 units, escapes counted. A block that does not
 * fit is cut at one point. Where there is no room for all blocks, links are left out first, then the last blocks.
 */
export function toMarkdown(blocks: readonly Block[], longest: number): string {
  const linked = fitted(blocks, longest);
  return (linked.whole ? linked : fitted(blocks.map(withoutLink), longest)).markdown;
}

/** As many of the blocks as there is room for, and whether these are all. */
function fitted(blocks: readonly Block[], longest: number): { markdown: string; whole: boolean } {
  let markdown = '';
  let previous: Block | undefined;
  for (const block of blocks) {
    const gap = previous === undefined ? '' : belongTogether(previous, block) ? '\n' : '\n\n';
    const room = longest - markdown.length - gap.length;
    if (room < LEAST_ROOM) return { markdown, whole: false };
    markdown += gap + blockMarkdown(block, room);
    previous = block;
  }
  return { markdown, whole: true };
}

function withoutLink(block: Block): Block {
  if (block.kind !== 'passage') return block;
  const { url: _url, ...passage } = block;
  return passage;
}

/** One line of plain text as markdown of at most `longest` units. */
export function lineMarkdown(text: string, longest: number): string {
  return fill('', [text], '', longest);
}

/** In less room than this no block is begun: it holds every block's frame and some words. */
export const LEAST_ROOM = 280;
/** The longest source line or mark, the receipt included; an article's title may be long. */
const SOURCE = 220;
/** A receipt has at most 60 characters, and is not cut: half of them are escaped. */
const RECEIPT = 120;
/** What is shown of a link. */
const LINK = 100;
const NAMELESS = '…';

function belongTogether(above: Block, below: Block): boolean {
  if (above.kind === 'answer') return true;
  if (above.kind === 'says') return below.kind !== 'says' && below.kind !== 'paragraph';
  return above.kind === below.kind && ROWS.has(above.kind);
}

/** What stands line by line. */
const ROWS: ReadonlySet<Block['kind']> = new Set(['brief', 'row', 'note']);

function blockMarkdown(block: Block, room: number): string {
  switch (block.kind) {
    case 'answer':
      return fill('', [{ strong: block.text }], '', room);
    case 'says':
      return fill('', block.text, '', room);
    case 'passage': {
      const receipt = block.receipt === undefined ? '' : ` · ${lineMarkdown(block.receipt, RECEIPT)}`;
      const source = `\n-# ${lineMarkdown(block.source, SOURCE - receipt.length)}`;
      const link = block.url === undefined ? '' : ` · [open](<${linkTarget(block.url)}>)`;
      const linked = source.length + link.length + receipt.length + SOURCE <= room ? source + link : source;
      return fill('> ', block.text, linked + receipt, room);
    }
    case 'brief':
      return fill(`-# ${lineMarkdown(block.source, SOURCE)} · `, block.text, '', room);
    case 'row': {
      const source = block.source === '' ? '' : ` · ${lineMarkdown(block.source, SOURCE)}`;
      return fill('', block.text, source, room);
    }
    case 'paragraph':
      return fill(`**${lineMarkdown(block.mark, SOURCE)}** `, [block.text], '', room);
    case 'link': {
      // Escapes do not work in there.
      const shown = lineMarkdown(block.text.replace(/[^\p{L}\p{N}\p{M}’,. -]/gu, ''), LINK) || NAMELESS;
      const link = `[${shown}](<${linkTarget(block.url)}>)`;
      // Half an address leads nowhere.
      return link.length <= room ? link : shown;
    }
    case 'moment':
      return fill('', [block.text], ` <t:${Math.trunc(block.at)}:R>`, room);
    case 'note':
      return fill('-# ', [block.text], '', room);
  }
}

/** The characters that would end a link's target, by their code. */
function linkTarget(url: string): string {
  return url.replace(/[\s<>()[\]\\]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
}

/** The pieces between two pieces of markup, cut so that all of it is at most `longest` units. */
function fill(before: string, pieces: readonly Piece[], after: string, longest: number): string {
  const { text, strong } = flatten(pieces);
  const inline = (window: Window) => inlineMarkdown(text, strong, window);
  const room = longest - before.length - after.length;
  const whole = inline({ start: 0, end: text.length });
  if (whole.length <= room) return before + whole + after;
  // Beside the escapes of the text itself: ** around each run, and what escaping run by run may add at their ends.
  const runs = 2 * strong.length + 1;
  const marks = strong.length * '****'.length + runs * '\\\\'.length;
  const fits = (shown: string) => escapeMarkdown(shown).length + marks <= room;
  return before + inline(windowOf(text, fits, strong[0])) + after;
}

interface Flat {
  readonly text: string;
  /** Runs that are set off, in order, apart from each other. */
  readonly strong: readonly Window[];
}

function flatten(pieces: readonly Piece[]): Flat {
  let text = '';
  const strong: Window[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += oneLine(typeof piece === 'string' ? piece : piece.strong);
    if (typeof piece === 'string' || text.slice(start).trim() === '') continue;
    const above = strong.at(-1);
    if (above !== undefined && above.end === start)
      strong.splice(-1, 1, { start: above.start, end: text.length });
    else strong.push({ start, end: text.length });
  }
  return { text, strong };
}

function inlineMarkdown(text: string, strong: readonly Window[], window: Window): string {
  let markdown = '';
  let at = window.start;
  const upTo = (end: number) => {
    const run = text.slice(at, Math.max(at, end));
    at = Math.max(at, end);
    return escapeMarkdown(run);
  };
  for (const run of strong) {
    if (run.end <= window.start || run.start >= window.end) continue;
    markdown += upTo(run.start);
    markdown += `**${upTo(Math.min(run.end, window.end))}**`;
  }
  markdown += upTo(window.end);
  return (window.start > 0 ? '…' : '') + markdown + (window.end < text.length ? '…' : '');
}
