/** The sentences and questions of one size as files, from which the process of each engine reads what it needs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Text } from '../text/grow.js';
import type { Question } from '../text/make-questions.js';

const texts = z.array(z.object({ id: z.string(), title: z.string(), text: z.string() }));
const sentences = z.array(z.string());
const asked = z.array(z.object({ question: z.string(), right: z.array(z.string()).readonly() }));

export interface Laid {
  readonly texts: readonly Text[];
  readonly sentences: readonly string[];
  readonly questions: readonly Question[];
}

export function layOut(folder: string, { texts, sentences, questions }: Laid): void {
  mkdirSync(folder, { recursive: true });
  write(folder, 'texts', texts);
  write(folder, 'sentences', sentences);
  write(folder, 'questions', questions);
}

export const textsIn = (folder: string) => texts.parse(read(folder, 'texts'));
export const sentencesIn = (folder: string) => sentences.parse(read(folder, 'sentences'));
export const questionsIn = (folder: string) => asked.parse(read(folder, 'questions'));

function write(folder: string, name: string, content: unknown): void {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
}

function read(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
