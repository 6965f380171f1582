/** A question ready to be held against any sentence of a library: which words stand for which of its terms. */

import { ENGLISH } from '../corpus/language.js';
import { kinByForm } from './languages/kin-by-form.js';
import type { Library, ReadSentence } from './library.js';
import { type AskedSenses, askedSenses } from './likeness.js';
import type { Question } from './question.js';
import { impliable } from './read-sentence.js';
import { titleStems } from './title-stems.js';
import { stem as stemOf } from './tokens.js';
import { commonness, isVerb, type Relation, relatedTo, topicOf } from './wordnet/lexicon.js';

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

export type TermClass = 'name' | 'verb' | 'other';

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

export type Glance = Pick<Match, 'found' | 'kin'>;

export interface Inquiry {
  readonly question: Question;
  /** Rarity of each term in the library: ln(1 + sentences / (1 + sentences with it)). */
  readonly rarity: readonly number[];
  /** Rarity of each term in English at large, 1–10. */
  readonly rarityAtLarge: readonly number[];
  readonly classes: readonly TermClass[];
  /** Stems of the library that stand for a term. */
  readonly stems: readonly string[];
  /** Stems of the library that are kin of a term, and not terms themselves; the surest first. */
  readonly kin: readonly string[];
  /** For each term, how sure the surest of its kin in the library is; 0: there is none. */
  readonly surestKin: Found;
  /** Stems that are derived from a term or it from them: `ukrain` for "Ukrainian". */
  readonly derived: ReadonlySet<string>;
  /** How its words are used. */
  readonly senses: AskedSenses;
  /** Stems narrower than what is asked for by name. */
  readonly focusKin: ReadonlySet<string>;
  match(sentence: ReadSentence): Match;
  /** What the index alone tells of its match: the same but for function words, and people who stand for "people". */
  glance(sentence: ReadSentence): Glance;
  foundInTitle(sentence: ReadSentence): Found;
}

export function inquire(question: Question, library: Library): Inquiry {
  const meaning = meanings(question, library);
  const english = question.language === ENGLISH;
  const kin = english ? kinOf(question, library, meaning) : new Map<string, readonly Kin[]>();
  const lookup: Lookup = {
    question,
    words: new Set(question.tokens.flatMap(({ stop, word }) => (stop ? [] : [word]))),
    meaning,
    stems: knownStems(question, meaning, kin),
    none: new Float64Array(question.terms.length),
    kinOnSight: english ? null : kinOnSight(question),
  };
  const matches = new Map<number, Match>();
  const match = (sentence: ReadSentence) => {
    let known = matches.get(sentence.id);
    if (known === undefined) {
      known = matchOf(sentence, lookup);
      matches.set(sentence.id, known);
    }
    return known;
  };
  const glances = new Map<number, Glance>();
  const indexed = byIndex(lookup, library);
  const titles = new Map<string, Found>();
  return {
    question,
    rarity: rarities(question, library),
    rarityAtLarge: question.terms.map((term) => 10 - (english ? commonness(term) : 0)),
    classes: question.terms.map((term) => classOf(term, question)),
    stems: [...meaning.keys()],
    kin: [...kin].sort(([, a], [, b]) => surest(b) - surest(a)).map(([stem]) => stem),
    surestKin: surestKin(kin, question),
    derived: new Set(
      [...kin].flatMap(([stem, ones]) => (ones.some(({ kinship }) => kinship === DERIVED) ? [stem] : [])),
    ),
    senses: askedSenses(english ? question.terms : [], english ? question.focus : null),
    focusKin: narrowerThan(english ? question.focus : null),
    match,
    glance(sentence) {
      let glance = glances.get(sentence.id);
      if (glance === undefined) {
        glance = indexed(sentence) ?? match(sentence);
        glances.set(sentence.id, glance);
      }
      return glance;
    },
    foundInTitle: ({ article }) =>
      remember(titles, article.id, () => {
        let found = lookup.none;
        for (const stem of titleStems(article)) {
          const meant = meaning.get(stem);
          if (meant !== undefined) found = raised(found, lookup.none, meant);
        }
        return found;
      }),
  };
}

/** What a sentence's words are looked up in. */
interface Lookup {
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

function knownStems(
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

function matchOf(
  { tokens, implied }: Pick<ReadSentence, 'tokens' | 'implied'>,
  { question, words, meaning, stems, none, kinOnSight }: Lookup,
): Match {
  const people = question.language === ENGLISH ? question.terms.indexOf(PEOPLE) : -1;
  const hits: Hit[] = [];
  const kinHits: Hit[] = [];
  const shared: string[] = [];
  const exact = new Set<string>();
  const found = new Float64Array(question.terms.length);
  const kinFound = KINSHIPS.map(() => none);
  const raiseKin = (kinship: number, meaning: Meaning) => {
    kinFound[kinship] = raised(kinFound[kinship] ?? none, none, meaning);
  };
  let at = -1;
  for (const { stem, word } of tokens) {
    at += 1;
    const known = stems.get(stem);
    if (known?.shared) shared.push(stem);
    if (words.has(word)) exact.add(word);
    const meant = known?.meant;
    if (meant !== undefined) {
      hits.push({ at, term: meant.term, weight: meant.weight });
      raise(found, meant);
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
    if (meant !== undefined) raise(found, { term: meant.term, weight: meant.weight * IMPLIED });
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
function byIndex(
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

function raise(found: Found | undefined, { term, weight }: Meaning): void {
  if (found !== undefined && (found[term] ?? 0) < weight) found[term] = weight;
}

/** The same, in an array of its own as soon as there is something: most sentences have nothing. */
function raised(found: Found, none: Found, meaning: Meaning): Found {
  const own = found === none ? new Float64Array(none.length) : found;
  raise(own, meaning);
  return own;
}

function surestKin(kin: ReadonlyMap<string, readonly Kin[]>, { terms }: Question): Found {
  const surest = new Float64Array(terms.length);
  for (const ones of kin.values()) for (const one of ones) raise(surest, one);
  return surest;
}

function surest(kin: readonly Kin[]): number {
  return Math.max(...kin.map(({ weight }) => weight));
}

interface Meaning {
  readonly term: number;
  readonly weight: number;
}

function meanings(question: Question, { retrieval }: Library): ReadonlyMap<string, Meaning> {
  const meaning = new Map<string, Meaning>();
  for (const [at, term] of question.terms.entries()) {
    for (const { stem, weight } of retrieval.variants(term)) {
      const known = meaning.get(stem);
      if (known === undefined || known.weight < weight) meaning.set(stem, { term: at, weight });
    }
  }
  return meaning;
}

interface Kin extends Meaning {
  /** Index in `KINSHIPS`. */
  readonly kinship: number;
}

function kinOf(
  question: Question,
  { retrieval }: Library,
  meaning: ReadonlyMap<string, Meaning>,
): ReadonlyMap<string, readonly Kin[]> {
  const kin = new Map<string, Kin[]>();
  const add = (stem: string, one: Kin) => {
    if (retrieval.frequency(stem) > 0 && !meaning.has(stem)) kin.set(stem, [...(kin.get(stem) ?? []), one]);
  };
  for (const [at, term] of question.terms.entries()) {
    if (question.kind === 'person' && RUNS.has(term)) {
      for (const stem of LEADERS) add(stem, { term: at, kinship: DERIVED, weight: LEADS });
    }
    const variants = retrieval.variants(term);
    for (const meant of variants.length > 0 ? variants : [{ stem: term, weight: 1 }]) {
      for (const { stem, relation, weight } of relatedTo(meant.stem)) {
        add(stem, { term: at, kinship: KINSHIP_OF[relation], weight: Math.sqrt(weight) * meant.weight });
      }
    }
  }
  return kin;
}

/** Kin by form of whatever word is met. */
function kinOnSight({ terms, language }: Question): (stem: string) => readonly Kin[] {
  const met = new Map<string, readonly Kin[]>();
  return (stem) =>
    remember(met, stem, () =>
      terms.flatMap((term, at) => {
        const kin = kinByForm(term, stem, language);
        return kin === undefined
          ? []
          : [{ term: at, kinship: KINSHIPS.indexOf(kin.kinship), weight: kin.weight }];
      }),
    );
}

const KINSHIP_OF: Readonly<Record<Relation, number>> = { s: 0, a: 0, d: 1, c: 1, u: 2, l: 3 };

// Whoever is named by what they are is one of the people: Russians, civilians, drivers.
const PEOPLE = stemOf('people');
const PERSON = 0.5;
const NARROWER = KINSHIPS.indexOf('narrower');
// Who runs a region is its governor: a tie between a deed and an office that WordNet does not have.
const RUNS = new Set('run lead head govern rule manage chair charge command'.split(' ').map(stemOf));
const LEADERS =
  'governor leader head chief president mayor director chairman chairwoman boss manager minister chancellor king queen commander'
    .split(' ')
    .map(stemOf);
const LEADS = 0.9;
const DERIVED = KINSHIPS.indexOf('derived');

function rarities(question: Question, { retrieval }: Library): number[] {
  return question.terms.map((term) => {
    const frequency = retrieval
      .variants(term)
      .reduce((total, { stem }) => total + retrieval.frequency(stem), 0);
    return Math.log(1 + retrieval.size / (1 + frequency));
  });
}

function classOf(term: string, question: Question): TermClass {
  const at = question.tokens.findIndex((token) => token.stem === term);
  if (at > 0 && /^[\p{Lu}\p{N}]/u.test(question.tokens[at]?.text ?? '')) return 'name';
  return question.language === ENGLISH && isVerb(term) ? 'verb' : 'other';
}

function narrowerThan(focus: string | null): ReadonlySet<string> {
  if (focus === null) return new Set();
  return new Set(relatedTo(focus).flatMap(({ stem, relation }) => (relation === 'l' ? [stem] : [])));
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
