/** What of a question is in a sentence: found by its words, or by the index alone. */
import { ENGLISH } from '../corpus/language.js';
import type { Library, ReadSentence } from './library.js';
import type { Question } from './question.js';
import { impliable } from './read-sentence.js';
import { stem as stemOf } from './tokens.js';
import { topicOf } from './wordnet/lexicon.js';

/** A word of the question found in a sentence. */
export interface Hit {
  /** Index of the token in the sentence. */
  readonly at: number;
  /** Index of the term in `Question.terms`. */
  readonly term: number;
  /** 0–1: how sure it is that this is the word. */
  readonly weight: number;
}

/** How a word that is not the term itself may still stand for it. */
export const KINSHIPS = ['same', 'derived', 'broader', 'narrower'] as const;

/** For each term, in the order of `Question.terms`, how surely it is found: 0–1. */
export type Found = Float64Array;

/** What of a question is in a sentence. */
export interface Match {
  /** In the order of the sentence. */
  readonly hits: readonly Hit[];
  /** Words that only stand for a term: kin of it. */
  readonly kinHits: readonly Hit[];
  readonly found: Found;
  /** For each of `KINSHIPS`, how surely kin of each term are found. */
  readonly kin: readonly Found[];
  /** Share of the question's words that are found as they are written. */
  readonly exact: number;
  /** The question's stems, function words too, in the order of the sentence. */
  readonly shared: readonly string[];
}

/** What the index alone can tell of it. */
export type Glance = Pick<Match, 'found' | 'kin'>;

/** That a stem stands for a term of the question, and how surely: 0–1. */
export interface Meaning {
  readonly term: number;
  readonly weight: number;
}

export interface Kin extends Meaning {
  /** Index in `KINSHIPS`. */
  readonly kinship: number;
}

/** What a sentence's words are looked up in. */
export interface Lookup {
  readonly question: Question;
  /** The question's content words as they are written. */
  readonly words: ReadonlySet<string>;
  readonly meaning: ReadonlyMap<string, Meaning>;
  readonly stems: ReadonlyMap<string, KnownStem>;
  /** What is found of the terms where nothing is. */
  readonly none: Found;
  /** Kin of any other stem, where they are not known beforehand. */
  readonly kinOnSight: ((stem: string) => readonly Kin[]) | null;
}

/** All that a stem is to a question, in one place: every word of many sentences is looked up. */
interface KnownStem {
  /** The question has it itself. */
  readonly shared: boolean;
  readonly meant: Meaning | undefined;
  readonly kin: readonly Kin[];
}

/** @param meaning the stems that mean a term @param kin those that are kin of one */
export function knownStems(
  { stems }: Question,
  meaning: ReadonlyMap<string, Meaning>,
  kin: ReadonlyMap<string, readonly Kin[]>,
): ReadonlyMap<string, KnownStem> {
  const all = new Set([...stems, ...meaning.keys(), ...kin.keys()]);
  return new Map(
    [...all].map((stem) => [
      stem,
      { shared: stems.has(stem), meant: meaning.get(stem), kin: kin.get(stem) ?? NO_KIN },
    ]),
  );
}

/** By the words of a sentence, and what they imply. */
export function matchOf(
  { tokens, implied }: Pick<ReadSentence, 'tokens' | 'implied'>,
  { question, words, meaning, stems, none, kinOnSight }: Lookup,
): Match {
  const people = question.language === ENGLISH ? question.terms.indexOf(PEOPLE) : -1;
  const hits: Hit[] = [];
  const kinHits: Hit[] = [];
  const shared: string[] = [];
  const exact = new Set<string>();
  let found = none;
  const kinFound = KINSHIPS.map(() => none);
  const raiseKin = (kinship: number, meaning: Meaning) => {
    kinFound[kinship] = raised(kinFound[kinship] ?? none, none, meaning);
  };
  let at = -1;
  const anyWordMatters = kinOnSight !== null || people >= 0;
  for (const { stem, word } of tokens) {
    at += 1;
    // In an article in another language, the same word may have another stem.
    if (words.has(word)) exact.add(word);
    const known = stems.get(stem);
    if (known === undefined && !anyWordMatters) continue;
    if (known?.shared) shared.push(stem);
    const meant = known?.meant;
    if (meant !== undefined) {
      hits.push({ at, term: meant.term, weight: meant.weight });
      found = raised(found, none, meant);
      continue;
    }
    for (const one of kinOnSight?.(stem) ?? known?.kin ?? NO_KIN) {
      raiseKin(one.kinship, one);
      kinHits.push({ at, term: one.term, weight: one.weight });
    }
    if (people >= 0 && topicOf(word)?.topic === 'person') {
      raiseKin(NARROWER, { term: people, weight: PERSON });
      kinHits.push({ at, term: people, weight: PERSON });
    }
  }
  for (const stem of implied) {
    const meant = meaning.get(stem);
    if (meant !== undefined)
      found = raised(found, none, { term: meant.term, weight: meant.weight * IMPLIED });
  }
  return {
    hits,
    kinHits,
    shared,
    found,
    kin: kinFound,
    exact: words.size === 0 ? 0 : exact.size / words.size,
  };
}

/** @returns what the index knows of a sentence; undefined where it cannot tell what is written from what is implied */
export function byIndex(
  { stems, none }: Lookup,
  { retrieval }: Library,
): (sentence: ReadSentence) => Glance | undefined {
  const wanted = [...stems].filter(([, { meant, kin }]) => meant !== undefined || kin.length > 0);
  const held = retrieval.holding(wanted.map(([stem]) => stem));
  return ({ id, article }) => {
    const mayBeImplied = impliable(article);
    let found = none;
    const kinFound = KINSHIPS.map(() => none);
    for (const at of held(id)) {
      const [stem, known] = wanted[at] ?? [];
      if (stem === undefined || known === undefined) continue;
      if (mayBeImplied.has(stem)) return undefined;
      if (known.meant !== undefined) found = raised(found, none, known.meant);
      else {
        for (const one of known.kin) kinFound[one.kinship] = raised(kinFound[one.kinship] ?? none, none, one);
      }
    }
    return { found, kin: kinFound };
  };
}

/** What is only implied counts a little less than what is written. */
const IMPLIED = 0.7;
const NO_KIN: readonly Kin[] = [];

export function raise(found: Found | undefined, { term, weight }: Meaning): void {
  if (found !== undefined && (found[term] ?? 0) < weight) found[term] = weight;
}

/** The same, in an array of its own as soon as there is something: most sentences have nothing. */
export function raised(found: Found, none: Found, meaning: Meaning): Found {
  const own = found === none ? new Float64Array(none.length) : found;
  raise(own, meaning);
  return own;
}

// Whoever is named by what they are is one of the people: Russians, civilians, drivers.
const PEOPLE = stemOf('people');
const PERSON = 0.5;
const NARROWER = KINSHIPS.indexOf('narrower');
