/** What a reader sees of a reply, held against what its blocks say: letter for letter, or one part of it with "…" where it was cut. */
import { oneLine } from '../../src/replies/plain-text.js';
import type { Block } from '../../src/replies/reply.js';
import { renderDiscord } from './discord-markdown.js';

/** Markup that only the bot itself makes: its links, and a moment. */
const OURS = / · \[open\]\(<[^\s<>()[\]]*>\)|\[([\p{L}\p{N}\p{M}’,. -]*…?)\]\(<[^\s<>()[\]]*>\)| <t:\d+:R>/gu;

/** @returns what is wrong with it, in a sentence each: what is live, what is no text of the blocks, what is cut inside a character. */
export function faultsOf(markdown: string, blocks: readonly Block[]): string[] {
  const { lines, live } = renderDiscord(markdown.replace(OURS, '$1'));
  const wanted = blocks.flatMap(linesOf).filter(({ parts }) => parts.join('').trim() !== '');
  const shown = lines.filter(({ text, look }) => text.trim() !== '' || look === 'quote');
  const faults = live.map((found) => `live: ${JSON.stringify(found)}`);
  if (shown.length > wanted.length) faults.push('more lines than the blocks have');
  for (const [at, { look, text }] of shown.entries()) {
    const line = wanted[at];
    if (line === undefined) break;
    if (look !== line.look) faults.push(`${look} instead of ${line.look}: ${JSON.stringify(text)}`);
    else if (!isMadeOf(text, line.parts))
      faults.push(`${JSON.stringify(text)} is not ${JSON.stringify(line.parts)}`);
  }
  return faults;
}

interface Line {
  readonly look: 'text' | 'quote' | 'small';
  /** Each may be cut for itself; between them stands `between`. */
  readonly parts: readonly string[];
}

function linesOf(block: Block): Line[] {
  const text = textOf(block);
  switch (block.kind) {
    case 'answer':
    case 'says':
    case 'moment':
    case 'link':
      return [{ look: 'text', parts: [text] }];
    case 'note':
      return [{ look: 'small', parts: [text] }];
    case 'passage': {
      const receipt = block.receipt === undefined ? [] : [block.receipt];
      return [
        { look: 'quote', parts: [text] },
        { look: 'small', parts: [oneLine(block.source), ...receipt] },
      ];
    }
    case 'brief':
      return [{ look: 'small', parts: [oneLine(block.source), text] }];
    case 'row':
      return [{ look: 'text', parts: block.source === '' ? [text] : [text, oneLine(block.source)] }];
    case 'paragraph':
      return [{ look: 'text', parts: [`${oneLine(block.mark)} ${text}`] }];
  }
}

/** A block's words, without what sets them off. */
export function textOf(block: Block): string {
  const pieces = typeof block.text === 'string' ? [block.text] : block.text;
  return pieces.map((piece) => oneLine(typeof piece === 'string' ? piece : piece.strong)).join('');
}

const BETWEEN = ' · ';

function isMadeOf(shown: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  if (others.length === 0) return isPartOf(shown, first);
  for (let at = shown.indexOf(BETWEEN); at !== -1; at = shown.indexOf(BETWEEN, at + 1)) {
    if (!isPartOf(shown.slice(0, at), first)) continue;
    if (isMadeOf(shown.slice(at + BETWEEN.length), others)) return true;
  }
  return false;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether it is the text, or one part of it between two characters as a reader counts them, with "…" where text is missing. */
export function isPartOf(shown: string, text: string): boolean {
  if (shown === text) return true;
  for (const start of shown.startsWith('…') ? [1, 0] : [0]) {
    for (const end of shown.endsWith('…') ? [1, 0] : [0]) {
      const part = shown.slice(start, shown.length - end);
      for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
        const last = at + part.length;
        const cutWell = (edge: number) =>
          edge === 0 || edge === text.length || characters.segment(text).containing(edge)?.index === edge;
        if ((start === 1 || at === 0) && (end === 1 || last === text.length) && cutWell(at) && cutWell(last))
          return true;
        if (part === '') break;
      }
    }
  }
  return false;
}
