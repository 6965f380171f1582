/** A question held against small invented articles, up to where the answering rooms take it. */
import { findCandidates, LOOKED_AT } from '../../src/answering/candidates.js';
import { FEATURES, type FeatureName, featuresOf } from '../../src/answering/features.js';
import { type Inquiry, inquire } from '../../src/answering/inquiry.js';
import { type Library, type ReadSentence, readLibrary } from '../../src/answering/library.js';
import { readQuestion } from '../../src/answering/question.js';
import { articleOf } from '../replies/articles.js';

export interface Asked {
  readonly inquiry: Inquiry;
  readonly library: Library;
  /** The sentence at a place in the library, from 0. */
  sentence(at: number): ReadSentence;
  /** A feature of that sentence. */
  feature(name: FeatureName, at: number): number;
  /** The texts of the candidates, in their order. */
  candidates(most?: number): string[];
}

/** @param texts one article each; their titles hold no word of any question. */
export function ask(question: string, ...texts: readonly string[]): Asked {
  return askIn(libraryOf(...texts), question);
}

export function libraryOf(...texts: readonly string[]): Library {
  return readLibrary(texts.map((text, at) => articleOf(`text-${at}`, text, { title: 'Untitled' })));
}

export function askIn(library: Library, question: string): Asked {
  const inquiry = inquire(readQuestion(question), library);
  const sentence = (at: number) => sentenceIn(library, at);
  return {
    inquiry,
    library,
    sentence,
    feature: (name, at) => featuresOf(inquiry, library, sentence(at))[FEATURES.indexOf(name)] ?? Number.NaN,
    candidates: (most = LOOKED_AT) =>
      findCandidates(inquiry, library, most).map((read) => read.sentence.text),
  };
}

export function sentenceIn({ sentences }: Library, at: number): ReadSentence {
  const found = sentences[at];
  if (found === undefined) throw new Error(`There is no sentence ${at} among ${sentences.length}`);
  return found;
}
