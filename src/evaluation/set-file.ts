/** Opens a file of questions: which of the three formats it has, and its rows, checked. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { type ArticleQuestion, articleQuestion } from './article-questions.js';
import { type CandidateRow, candidateRow } from './candidate-rows.js';
import { SetError } from './set-error.js';
import { type Squad, squad } from './squad.js';

export type SetFile = Opened & Content;

interface Opened {
  /** As it was named. */
  readonly file: string;
  /** Without folder and extension. */
  readonly name: string;
  /** First 16 hex digits of the SHA-256 of its bytes: knows it again under another name. */
  readonly sha256: string;
}

type Content =
  | { readonly format: 'squad'; readonly squad: Squad }
  | { readonly format: 'candidates'; readonly rows: readonly CandidateRow[] }
  | { readonly format: 'article questions'; readonly rows: readonly ArticleQuestion[] };

/** @throws SetError when the file cannot be read or has none of the three formats. */
export async function openSet(file: string): Promise<SetFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new SetError(`${file} cannot be read (${code}). Name a file of questions.`);
  }
  return {
    file,
    name: basename(file).replace(/\.jsonl?$/i, ''),
    sha256: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    ...contentOf(file, bytes.toString('utf8').replace(/^\uFEFF/, '')),
  };
}

const EXPECTED =
  'Expected SQuAD-style JSON ({"data": [{"paragraphs": …}]}), or JSON lines with "question" and "candidates": [{"text", "label"}], or JSON lines with "question", "gold" and "answers"';

function contentOf(file: string, content: string): Content {
  const whole = parsed(content);
  if (whole !== undefined && keysOf(whole).includes('data'))
    return { format: 'squad', squad: checked(squad, whole, file) };
  const lines = content
    .split('\n')
    .map((text, at) => ({ text, number: at + 1 }))
    .filter(({ text }) => text.trim() !== '');
  const first = lines[0];
  if (first === undefined) throw new SetError(`${file} is empty. ${EXPECTED}.`);
  const rows = lines.map(({ text, number }) => {
    const row = parsed(text);
    if (row === undefined) throw new SetError(`${file}, line ${number}: this is not JSON. ${EXPECTED}.`);
    return { row, where: `${file}, line ${number}`, line: number };
  });
  const keys = keysOf(rows[0]?.row);
  if (keys.includes('candidates')) {
    return { format: 'candidates', rows: rows.map(({ row, where }) => checked(candidateRow, row, where)) };
  }
  if (keys.includes('gold')) {
    return {
      format: 'article questions',
      rows: rows.map(({ row, where, line }) => ({ ...checked(articleQuestion, row, where), line })),
    };
  }
  throw new SetError(`${file}, line ${first.number}: this is none of the formats. ${EXPECTED}.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** @throws SetError with the first thing that is wrong, and where. */
function checked<T extends z.ZodType>(schema: T, value: unknown, where: string): z.infer<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const at = issue === undefined || issue.path.length === 0 ? '' : ` "${z.core.toDotPath(issue.path)}":`;
  throw new SetError(`${where}:${at} ${issue?.message ?? 'it has another shape'}.`);
}
