/** A question ready to be held against any sentence of a library: which words stand for which of its terms. */

import { ENGLISH } from '../corpus/language.js';
import { kinByForm } from './languages/kin-by-form.js';
import { isReadWhole, type Library, type ReadSentence } from './library.js';
import { type AskedSenses, askedSenses } from './likeness.js';
import {
  byIndex,
  type Found,
  type Glance,
  KINSHIPS,
  type Kin,
  knownStems,
  type Lookup,
  type Match,
  type Meaning,
  matchOf,
  raise,
  raised,
} from './match.js';
import type { Question } from './question.js';
import { titleStems } from './title-stems.js';
import { stem as stemOf } from './tokens.js';
import { commonness, isVerb, type Relation, relatedTo } from './wordnet/lexicon.js';

export type TermClass = 'name' | 'verb' | 'other';

export interface Inquiry {
  readonly question: Question;
  /** The question's stems, function words too, in its order. */
  readonly asked: readonly string[];
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
  /**
   * What the index alone tells of its match: the same but for function words, and people who stand for "people". In a library
   * that is read whole, the match itself.
   */
  glance(sentence: ReadSentence): Glance;
  foundInTitle(sentence: ReadSentence): Found;
  /** What the sentences of its paragraph hold, itself too. */
  foundInParagraph(sentence: ReadSentence): Found;
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
  const glance = isReadWhole(library) ? match : glanceWith(match, lookup, library);
  const titles = new Map<string, Found>();
  return {
    question,
    asked: question.tokens.map(({ stem }) => stem),
    rarity: rarities(question, library),
    rarityAtLarge: question.terms.map((term) => 10 - (english ? commonness(term) : 0)),
    classes: question.terms.map((term) => classOf(term, question)),
    stems: [...meaning.keys()],
    kin: surestFirst(kin),
    surestKin: surestKin(kin, question),
    derived: new Set(
      [...kin].flatMap(([stem, ones]) => (ones.some(({ kinship }) => kinship === DERIVED) ? [stem] : [])),
    ),
    senses: askedSenses(english ? question.terms : [], english ? question.focus : null),
    focusKin: narrowerThan(english ? question.focus : null),
    match,
    glance,
    foundInTitle: ({ article }) =>
      remember(titles, article.id, () => {
        let found = lookup.none;
        for (const stem of titleStems(article)) {
          const meant = meaning.get(stem);
          if (meant !== undefined) found = raised(found, lookup.none, meant);
        }
        return found;
      }),
    foundInParagraph: paragraphsOf(library, glance),
  };
}

function glanceWith(match: Inquiry['match'], lookup: Lookup, library: Library): Inquiry['glance'] {
  const indexed = byIndex(lookup, library);
  const glances = new Map<number, Glance>();
  return (sentence) => remember(glances, sentence.id, () => indexed(sentence) ?? match(sentence));
}

function paragraphsOf({ sentences }: Library, glance: Inquiry['glance']): Inquiry['foundInParagraph'] {
  const known = new Map<number, Found>();
  return (sentence) => {
    let found = known.get(sentence.id);
    if (found !== undefined) return found;
    found = glance(sentence).found.slice();
    known.set(sentence.id, found);
    for (const step of [-1, 1]) {
      for (let id = sentence.id + step; ; id += step) {
        const other = sentences[id];
        if (other === undefined || !isSameParagraph(other, sentence)) break;
        known.set(id, found);
        const there = glance(other).found;
        for (let term = 0; term < found.length; term += 1) {
          found[term] = Math.max(found[term] ?? 0, there[term] ?? 0);
        }
      }
    }
    return found;
  };
}

function isSameParagraph(one: ReadSentence, other: ReadSentence): boolean {
  return one.article === other.article && one.sentence.paragraph === other.sentence.paragraph;
}

function surestKin(kin: ReadonlyMap<string, readonly Kin[]>, { terms }: Question): Found {
  const surest = new Float64Array(terms.length);
  for (const ones of kin.values()) for (const one of ones) raise(surest, one);
  return surest;
}

function surestFirst(kin: ReadonlyMap<string, readonly Kin[]>): string[] {
  return [...kin]
    .map(([stem, ones]) => ({ stem, weight: ones.reduce((most, one) => Math.max(most, one.weight), 0) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ stem }) => stem);
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
