/** The transcripts of a page: text blocks that begin with a line somebody types, and how those of a terminal are printed. */
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { commands } from '../../commands/index.js';
import { chat } from '../../src/terminal/chat.js';
import { realContext } from '../replies/articles.js';

export interface Transcript {
  /** The heading above it. */
  readonly under: string;
  /** Its first line. */
  readonly begins: string;
  readonly content: string;
}

/** Every text block of a page, in order. */
export function transcriptsOf(page: string): Transcript[] {
  let under = '';
  const found: Transcript[] = [];
  for (const [, heading, content] of readFileSync(page, 'utf8').matchAll(
    /^#+ ([^\n]*)$|^```text\n(.*?)^```$/gms,
  )) {
    if (content === undefined) under = heading ?? '';
    else found.push({ under, begins: content.split('\n')[0] ?? '', content });
  }
  return found;
}

/** What is typed in a terminal begins with its prompt. */
export const isTyped = ({ begins }: Transcript) => begins.startsWith(PROMPT);

/** What the chat in the terminal prints when the typed lines of a transcript are piped into it. */
export async function printedByTerminal({ content }: Transcript): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const printed = text(output);
  const typed = content.split('\n').filter((line) => line.startsWith(PROMPT));
  input.end(typed.map((line) => `${line.slice(PROMPT.length)}\n`).join(''));
  const context = await realContext();
  const look = { width: Number.POSITIVE_INFINITY, ansi: false };
  await chat({ input, output, commands, context: () => context, look, interactive: false });
  output.end();
  return `${(await printed).trimEnd()}\n`;
}

const PROMPT = '› ';

/** Without what differs by weights, machine and version: shares and percents, a server's moments and ids, a version's number. */
export function steady(printed: string): string {
  return printed
    .replace(/(?<=client_id=)\d+/g, '…')
    .replace(/(?<=<t:)\d+(?=:R>)/g, '…')
    .replace(/(?<=Footnote )\d+\.\d+\.\d+/g, '#')
    .replace(/(?:[+-]?\b\d+\.\d\d\b)|\b\d+ ?%/g, '#');
}
