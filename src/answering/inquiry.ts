/** A question ready to be held against any sentence of a library: which words stand for which of its terms. */
import type { Library, ReadSentence } from './library.js';
import type { Question } from './question.js';
import { tokenize } from './tokens.js';
import { commonness, isVerb, type Relation, relatedTo } from './wordnet/lexicon.js';

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
export type Kinship = 'same' | 'derived' | 'broader' | 'narrower';

export type TermClass = 'name' | 'verb' | 'other';

/** For each term, in the order of `Question.terms`, how surely it is found: 0–1. */
export type Found = readonly number[];

export interface Inquiry {
  readonly question: Question;
  /** Rarity of each term in the library: ln(1 + sentences / (1 + sentences with it)). */
  readonly rarity: readonly number[];
  /** Rarity of each term in English at large, 1–10. */
  readonly rarityAtLarge: readonly number[];
  readonly classes: readonly TermClass[];
  /** Stems of the library that stand for a term. */
  readonly stems: readonly string[];
  /** Stems of the library that are kin of a term, and not terms themselves. */
  readonly kin: readonly string[];
  /** Stems narrower than what is asked for by name. */
  readonly focusKin: ReadonlySet<string>;
  hits(sentence: ReadSentence): readonly Hit[];
  found(sentence: ReadSentence): Found;
  foundInTitle(sentence: ReadSentence): Found;
  foundAsKin(sentence: ReadSentence, kinship: Kinship): Found;
}

export function inquire(question: Question, library: Library): Inquiry {
  const meaning = meanings(question, library);
  const kin = kinOf(question, library, meaning);
  const hitsOf = new Map<number, readonly Hit[]>();
  const foundOf = new Map<number, Found>();
  const titles = new Map<string, Found>();
  const best = (hits: readonly { readonly term: number; readonly weight: number }[]): Found => {
    const found = question.terms.map(() => 0);
    for (const { term, weight } of hits) found[term] = Math.max(found[term] ?? 0, weight);
    return found;
  };
  const hits = (sentence: ReadSentence) =>
    remember(hitsOf, sentence.id, () =>
      sentence.tokens.flatMap((token, at) => {
        const meant = meaning.get(token.stem);
        return meant === undefined ? [] : [{ at, ...meant }];
      }),
    );
  return {
    question,
    rarity: rarities(question, library),
    rarityAtLarge: question.terms.map((term) => 10 - commonness(term)),
    classes: question.terms.map((term) => classOf(term, question)),
    stems: [...meaning.keys()],
    kin: [...kin.keys()],
    focusKin: narrowerThan(question.focus),
    hits,
    found: (sentence) => remember(foundOf, sentence.id, () => best(hits(sentence))),
    foundInTitle: ({ article }) =>
      remember(titles, article.id, () =>
        best(tokenize(article.metadata.title).flatMap((token) => meaning.get(token.stem) ?? [])),
      ),
    foundAsKin: (sentence, kinship) =>
      best(
        sentence.tokens.flatMap(
          (token) => kin.get(token.stem)?.filter((one) => one.kinship === kinship) ?? [],
        ),
      ),
  };
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
  readonly kinship: Kinship;
}

function kinOf(
  question: Question,
  { retrieval }: Library,
  meaning: ReadonlyMap<string, Meaning>,
): ReadonlyMap<string, readonly Kin[]> {
  const kin = new Map<string, Kin[]>();
  for (const [at, term] of question.terms.entries()) {
    const variants = retrieval.variants(term);
    for (const meant of variants.length > 0 ? variants : [{ stem: term, weight: 1 }]) {
      for (const { stem, relation, weight } of relatedTo(meant.stem)) {
        if (retrieval.frequency(stem) === 0 || meaning.has(stem)) continue;
        const known = kin.get(stem) ?? [];
        known.push({ term: at, kinship: KINSHIP_OF[relation], weight: weight * meant.weight });
        kin.set(stem, known);
      }
    }
  }
  return kin;
}

const KINSHIP_OF: Readonly<Record<Relation, Kinship>> = {
  s: 'same',
  a: 'same',
  d: 'derived',
  c: 'derived',
  u: 'broader',
  l: 'narrower',
};

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
  return isVerb(term) ? 'verb' : 'other';
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
