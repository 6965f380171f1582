/** Is a text in the articles? It compares words, and says nothing of what is true. */
import { findCandidates } from '../answering/candidates.js';
import { inquire } from '../answering/inquiry.js';
import type { Library } from '../answering/library.js';
import { questionLanguage, readQuestionFor } from '../answering/question-language.js';
import { tokenize } from '../answering/tokens.js';
import { findExact } from './exact.js';
import { type Excerpt, wholeOf } from './excerpt.js';
import { AGREEMENT, findNearest, type Near } from './nearest.js';
import { differsInFiguresMost, type FigurePair, figuresInstead, findOtherFigure } from './other-figure.js';
import { sentencesIn } from './pasted.js';
import type { Part } from './word-diff.js';

/** What was found of a pasted text, sentence by sentence. */
export interface Checked {
  /** In the order of the text; one for all of it where it stands in an article as a whole. Empty: it has no words. */
  readonly findings: readonly Finding[];
  /** How many of its last sentences were not looked at. */
  readonly leftOut: number;
}

/** `text` is the sentence that was checked, without what was around it. */
export type Finding = Exact | Differs | FigureDiffers | Absent;

/** It stands there; only case, white space, quote marks and dashes, and the marks at its ends, may be others. */
export interface Exact {
  readonly kind: 'exact';
  readonly text: string;
  /** In the order of the articles, at most five; at least one. */
  readonly excerpts: readonly Excerpt[];
  /** How often it stands there. */
  readonly times: number;
}

/** Most of its words stand there in this order. */
export interface Differs {
  readonly kind: 'differs';
  readonly text: string;
  readonly excerpt: Excerpt;
  /** From the excerpt's text to `text`: `gone` is only in the article, `added` only in what was checked. */
  readonly parts: readonly Part[];
  /** They differ in punctuation alone. */
  readonly marksOnly: boolean;
}

/** Its words stand there, or kin of them, with another figure. */
export interface FigureDiffers {
  readonly kind: 'figureDiffers';
  readonly text: string;
  readonly excerpt: Excerpt;
  /** At least one. */
  readonly figures: readonly FigurePair[];
  /** As in `Differs`, where the text is the excerpt nearly word for word but for the figures; else null. */
  readonly parts: readonly Part[] | null;
}

/** Nothing in the articles has these words in this order. */
export interface Absent {
  readonly kind: 'absent';
  readonly text: string;
  /** Sentences that share words with it, nearest first, at most three. */
  readonly nearest: readonly Excerpt[];
  /** Its words that stand nowhere in the articles in any form, as written, each once; no function words. */
  readonly unknown: readonly string[];
}

/** At most this many sentences of one text are looked at. */
export const MOST_SENTENCES = 10;

/** @param pasted a member's message or what they typed; what Discord puts around words is not part of it. */
export function check(pasted: string, library: Library): Checked {
  const sentences = sentencesIn(pasted);
  const whole = sentences.join(' ');
  const exact = sentences.length > 1 ? exactly(whole, library) : null;
  if (exact !== null) return { findings: [exact], leftOut: 0 };
  const findings = sentences.slice(0, MOST_SENTENCES).map((sentence) => find(sentence, library));
  if (sentences.length > 1 && findings.length === sentences.length && findings.every(isExact)) {
    // Each stands there, and all of them together do not: what lies between two of them is what differs.
    const joined = findNearest(whole, library, sentences.length);
    const differs = joined?.held === 1 ? quoteOf(joined, library) : null;
    if (differs !== null) return { findings: [differs], leftOut: 0 };
  }
  return { findings, leftOut: sentences.length - findings.length };
}

function isExact({ kind }: Finding): boolean {
  return kind === 'exact';
}

function find(text: string, library: Library): Finding {
  return (
    exactly(text, library) ??
    almost(text, library) ??
    inOtherWords(text, library) ?? {
      kind: 'absent',
      text,
      nearest: sentencesNear(text, library),
      unknown: wordsNowhere(text, library),
    }
  );
}

function exactly(text: string, library: Library): Exact | null {
  const excerpts = findExact(text, library);
  if (excerpts.length === 0) return null;
  return { kind: 'exact', text, excerpts: excerpts.slice(0, MOST_EXCERPTS), times: excerpts.length };
}

function almost(text: string, library: Library): Differs | FigureDiffers | null {
  const near = findNearest(text, library);
  return near === null ? null : quoteOf(near, library);
}

/** What the nearest excerpt is to a text; null: not near enough to be what the text quotes. */
function quoteOf(near: Near, library: Library): Differs | FigureDiffers | null {
  if (near.held < AGREEMENT || near.shared < LEAST_SHARED) return null;
  const { excerpt, diff, text: compared } = near;
  const figures = figuresInstead(near);
  if (figures.length > 0)
    return { kind: 'figureDiffers', text: compared, excerpt, figures, parts: diff.parts };
  const other = differsInFiguresMost(near) ? findOtherFigure(compared, library) : null;
  if (other !== null) {
    const here = other.figures.every(({ found }) =>
      excerpt.places.some(({ sentence }) => sentence === found.sentence),
    );
    const shown = here ? { excerpt, parts: diff.parts } : { excerpt: other.excerpt, parts: null };
    return { kind: 'figureDiffers', text: compared, figures: other.figures, ...shown };
  }
  return { kind: 'differs', text: compared, excerpt, parts: diff.parts, marksOnly: near.agreement === 1 };
}

function inOtherWords(text: string, library: Library): FigureDiffers | null {
  const other = findOtherFigure(text, library);
  return other === null ? null : { kind: 'figureDiffers', text, ...other, parts: null };
}

function sentencesNear(text: string, library: Library): Excerpt[] {
  const inquiry = inquire(readQuestionFor(text, library), library);
  const weight = (found: Float64Array) =>
    found.reduce((total, share, term) => total + share * (inquiry.rarity[term] ?? 0), 0);
  return findCandidates(inquiry, library, LOOKED_AT)
    .map((read) => ({ read, shared: weight(inquiry.match(read).found) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.read.id - b.read.id)
    .slice(0, MOST_NEAREST)
    .map(({ read }) => wholeOf(read));
}

function wordsNowhere(text: string, library: Library): string[] {
  const words = new Map<string, string>();
  for (const { stop, stem, word, text: written } of tokenize(text, questionLanguage(text, library))) {
    if (stop || words.has(word) || library.retrieval.frequency(stem) > 0) continue;
    if (!wordsOfTags(library).has(word)) words.set(word, written);
  }
  return [...words.values()];
}

/** An article's tags are no sentences, and stand in it all the same. */
function wordsOfTags(library: Library): ReadonlySet<string> {
  let words = tagWords.get(library);
  if (words === undefined) {
    const tags = library.articles.flatMap(({ text, language, paragraphs }) =>
      paragraphs.flatMap(({ kind, start, end }) =>
        kind === 'tags' ? tokenize(text.slice(start, end), language) : [],
      ),
    );
    words = new Set(tags.map(({ word }) => word));
    tagWords.set(library, words);
  }
  return words;
}

const tagWords = new WeakMap<Library, ReadonlySet<string>>();

const MOST_EXCERPTS = 5;
const MOST_NEAREST = 3;
const LOOKED_AT = 30;

/** Weight of the words in common: two that say something, or one with two function words. */
const LEAST_SHARED = 2;
