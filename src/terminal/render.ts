import { stripVTControlCharacters } from 'node:util';
import { oneLine } from '../replies/plain-text.js';
import type { Block, Piece, Reply } from '../replies/reply.js';

/** How a terminal, or what stands in its place, shows text. */
export interface Look {
  /** Columns; Infinity where lines are not to be broken: in a file or a pipe. */
  readonly width: number;
  /** Whether ANSI codes set text off; else `**` does. */
  readonly ansi: boolean;
}

/** @param noColor as no-color.org has it */
export function lookOf(output: { isTTY?: boolean; columns?: number }, noColor: boolean): Look {
  if (output.isTTY !== true) return { width: Number.POSITIVE_INFINITY, ansi: false };
  return { width: Math.min(output.columns ?? 80, READABLE), ansi: !noColor };
}

/** A reply as lines for a terminal, without a line break at its end. Nothing in its text can steer the terminal. */
export function render(reply: Reply, look: Look): string {
  const lines: string[] = [];
  let previous: Block | undefined;
  for (const block of reply.blocks) {
    const isRow = block.kind === 'note' || block.kind === 'brief' || block.kind === 'row';
    if (previous !== undefined && !(isRow && previous.kind === block.kind)) lines.push('');
    lines.push(...blockLines(block, look));
    previous = block;
  }
  return lines.join('\n');
}

/** Longer lines are hard to read, however wide the terminal is. */
const READABLE = 100;

function blockLines(block: Block, look: Look): string[] {
  const small = (text: string) => (look.ansi ? `\x1b[2m${clean(text)}\x1b[22m` : clean(text));
  switch (block.kind) {
    case 'answer':
      return wrap(inline([{ strong: block.text }], look), '', look);
    case 'says':
      return wrap(inline(block.text, look), '', look);
    case 'passage': {
      const source = [block.source, block.url, block.receipt].filter((part) => part !== undefined);
      return [...wrap(inline(block.text, look), '  ', look), ...wrap(small(source.join(' · ')), '  ', look)];
    }
    case 'brief':
      return wrap(`${small(block.source)} ${inline(block.text, look)}`, '  ', look);
    case 'row': {
      const source = block.source === '' ? '' : ` ${small(`· ${block.source}`)}`;
      return wrap(inline(block.text, look) + source, '  ', look);
    }
    case 'paragraph':
      return wrap(`${inline([{ strong: block.mark }], look)} ${inline([block.text], look)}`, '', look);
    case 'link':
      return wrap(`${clean(block.text)}: ${clean(block.url)}`, '', look);
    case 'moment':
      // What is written in a terminal stays as it is: a time of day is right for longer than "in 7 seconds".
      return wrap(clean(`${block.text} ${new Date(block.at * 1000).toLocaleTimeString()}`), '', look);
    case 'note':
      return wrap(small(block.text), '', look);
  }
}

function inline(pieces: readonly Piece[], look: Look): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return clean(piece);
      const text = clean(piece.strong);
      return look.ansi ? `\x1b[1m${text}\x1b[22m` : `**${text}**`;
    })
    .join('');
}

/** Without escape sequences, control characters, and the marks that turn the direction of what follows. */
export function clean(text: string): string {
  return oneLine(stripVTControlCharacters(text)).replace(
    /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    '',
  );
}

/** Breaks at spaces; a word that is wider than a line stays whole. */
function wrap(text: string, indent: string, { width }: Look): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + columns(longer) > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, indent + line];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Emoji, and the scripts of East Asia: two columns each. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Script=Han})/u;

function columns(text: string): number {
  const shown = stripVTControlCharacters(text);
  if (/^[\x20-\x7E]*$/.test(shown)) return shown.length;
  let sum = 0;
  for (const { segment } of graphemes.segment(shown)) sum += WIDE.test(segment) ? 2 : 1;
  return sum;
}
