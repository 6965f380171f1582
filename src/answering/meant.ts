/** What the words of a search were taken for: typing errors set right, and words near those that occur nowhere. */
import { countWords } from './absence.js';
import { inquire } from './inquiry.js';
import type { Library } from './library.js';
import { readQuestionFor } from './question-language.js';

export interface Meant {
  /** Words that occur nowhere but for a typing error, and what was looked for instead. */
  readonly taken: readonly Taken[];
  /** Words that occur nowhere in any form, as they are typed. */
  readonly absent: readonly string[];
  /** Words of the library that are of kin with an absent one, as they are written there, the surest first. */
  readonly near: readonly string[];
}

export interface Taken {
  readonly word: string;
  /** As the library writes them, the surest first. */
  readonly as: readonly string[];
}

/** @param most words that are near, at most */
export function meant(words: string, library: Library, most: number): Meant {
  const question = readQuestionFor(words, library);
  const { retrieval } = library;
  const taken: Taken[] = [];
  const nowhere = new Set<string>();
  const unknown = question.tokens.filter(({ stem }) => retrieval.frequency(stem) === 0);
  for (const { word } of countWords({ ...question, tokens: unknown }, library)) {
    const token = unknown.find(({ text }) => text === word);
    const variants = token === undefined ? [] : retrieval.variants(token.stem);
    const misspelt = variants
      .filter(({ how }) => how === 'misspelt')
      .map(({ stem }) => written(stem, library));
    const as = [...new Set(misspelt.flatMap((form) => form ?? []))];
    if (as.length > 0) taken.push({ word, as });
    if (variants.length === 0) nowhere.add(word);
  }
  const absent = [...nowhere];
  return { taken, absent, near: nearTo(absent, library, most) };
}

function nearTo(absent: readonly string[], library: Library, most: number): string[] {
  const near = new Set<string>();
  for (const word of absent) {
    for (const stem of inquire(readQuestionFor(word, library), library).kin) {
      if (near.size >= most) return [...near];
      const form = written(stem, library);
      if (form !== undefined) near.add(form);
    }
  }
  return [...near];
}

/** A stem as the best sentence that has it writes it; undefined where it only stands for who speaks. */
function written(stem: string, { retrieval, sentences }: Library): string | undefined {
  for (const id of retrieval.search([stem]).slice(0, LOOKED_AT)) {
    const token = sentences[id]?.tokens.find((one) => one.stem === stem);
    if (token !== undefined) return token.text;
  }
  return undefined;
}

const LOOKED_AT = 10;
