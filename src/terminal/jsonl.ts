import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Answerer } from '../answering/answerer.js';
import type { Answer, Scope } from '../answering/contract.js';
import { UnknownArticle } from '../answering/contract.js';

/**
 * One question a line in, one `Answer` as JSON a line out, in order. A line that begins with `{` is JSON:
 * `{"question": "…", "article": "id", "top": 100}`; any other is the question itself. A line that cannot be answered,
 * an empty one too, gives `{"error": "…", "line": n}` in its place, so that lines in and out stay in step.
 *
 * @param defaults for what a line leaves out
 * @returns whether every line was answered
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answerer: Answerer,
  defaults: Scope,
): Promise<boolean> {
  let good = true;
  let number = 0;
  let waiting = '';
  const flush = async () => {
    const room = output.write(waiting);
    waiting = '';
    if (!room) await once(output, 'drain');
  };
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      number += 1;
      const result = answerLine(line, number, answerer, defaults);
      if ('error' in result) good = false;
      waiting += `${JSON.stringify(result)}\n`;
      if (waiting.length > WRITTEN_AT_ONCE) await flush();
    }
    if (waiting !== '') await flush();
  }
  return good;
}

interface Failure {
  readonly error: string;
  /** From 1. */
  readonly line: number;
}

/** UTF-16 units of answers that are held back to be written together. */
const WRITTEN_AT_ONCE = 65_536;

function answerLine(line: string, number: number, answerer: Answerer, defaults: Scope): Answer | Failure {
  try {
    const { question, ...scope } = readLine(line);
    return answerer.answer(question, { ...defaults, ...scope });
  } catch (error) {
    if (error instanceof BadLine || error instanceof UnknownArticle)
      return { error: error.message, line: number };
    throw error;
  }
}

class BadLine extends Error {}

const asked = z
  .string('"question" must be text')
  .refine((text) => text.trim() !== '', 'the question is empty');

/** Other keys may stand beside these: a file of questions often holds more. */
const entry = z.object({
  question: asked,
  article: z.string('"article" must be the id of an article').optional(),
  top: z.int('"top" must be a whole number').min(1, '"top" must be at least 1').optional(),
});

function readLine(line: string): Scope & { question: string } {
  const parsed = line.trimStart().startsWith('{')
    ? entry.safeParse(parseJson(line))
    : entry.safeParse({ question: line });
  if (!parsed.success)
    throw new BadLine(sentence(parsed.error.issues.map(({ message }) => message).join('; ')));
  const { question, article, top } = parsed.data;
  return { question, ...(article === undefined ? {} : { article }), ...(top === undefined ? {} : { top }) };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const why = error instanceof Error ? `: ${error.message}` : '';
    throw new BadLine(`The line begins with { but is not JSON${why}.`);
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The lines of a stream, as many at once as came in at once. A line ends with LF or CR LF; the last may end with neither. */
async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  let begun: string[] = [];
  let first = true;
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const text = first ? String(chunk).replace(/^\uFEFF/, '') : String(chunk);
    first = false;
    const [head = '', ...others] = text.split('\n');
    begun.push(head);
    const last = others.pop();
    if (last === undefined) continue;
    yield [begun.join(''), ...others].map(withoutReturn);
    begun = [last];
  }
  const rest = begun.join('');
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
