/** The real article and small invented ones, ready to be checked against. */
import { type Library, readLibrary } from '../../src/answering/library.js';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/corpus.js';
import { check, type Finding } from '../../src/facts/check.js';
import type { Part } from '../../src/facts/word-diff.js';
import { articleOf } from '../replies/articles.js';

export async function realArticle(): Promise<Article> {
  const article = (await readCorpus('corpus')).articles.find(({ id }) => id === 'belgorod-kursk');
  if (article === undefined) throw new Error('corpus/belgorod-kursk.txt is not there');
  return article;
}

export function libraryOf(...texts: readonly string[]): Library {
  return readLibrary(texts.map((text, at) => articleOf(`text-${at}`, text)));
}

/** What is found of a text that is one sentence. */
export function findingOf(text: string, library: Library): Finding {
  const { findings } = check(text, library);
  const [finding] = findings;
  if (finding === undefined || findings.length > 1)
    throw new Error(`${findings.length} findings for ${text}`);
  return finding;
}

export function joined(parts: readonly Part[], side: 'before' | 'after'): string {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'gone' : 'added'))
    .map((part) => (part.kind === 'same' && side === 'after' ? (part.after ?? part.text) : part.text))
    .join('');
}

/** A diff on one line: `[-fled-]{+left+}`. */
export function written(parts: readonly Part[] | null): string {
  return (parts ?? [])
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

/** Numbers from 0 to `below` − 1 that are the same in every run (Park and Miller 1988). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16_807) % 2_147_483_647;
    return state % below;
  };
}
