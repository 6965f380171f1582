/** How well a sentence fits a question, as numbers that a reader can understand. */
import type { Library, ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import type { Question } from './question.js';
import { stem, tokenize } from './tokens.js';
import { type Relation, relatedTo } from './wordnet/lexicon.js';

/** Each is 0–1 unless said otherwise. */
export const FEATURES = [
  /** Share of the question's words found in the sentence, each counted by its rarity. */
  'coverage',
  /** The same, squared: finding nearly all is worth more than twice finding half. */
  'coverageSquared',
  /** Rarity-weighted share that is missing here but stands in the sentence before, after, elsewhere in the paragraph, in the title. */
  'coverageBefore',
  'coverageAfter',
  'coverageParagraph',
  'coverageTitle',
  /** Rarity-weighted share that is missing but for a word of the same sense, one derived from it, a broader, a narrower one. */
  'kinSame',
  'kinDerived',
  'kinBroader',
  'kinNarrower',
  /** MiniSearch's score, as a share of the best candidate's. */
  'bm25',
  /** The rarest word of the question is there. */
  'rarest',
  /** Share of neighbouring question words that stand close together here, in order. */
  'phrases',
  /** How close together the matched words stand: 1 = side by side. */
  'density',
  /** A mention of the kind asked for, which the question does not name itself. */
  'kind',
  /** How near that mention stands to the matched words: 1 = next to them. */
  'kindNear',
  /** A question of a known kind, and no such mention. */
  'kindMissing',
  /** What is asked for by name ("which region") stands in the sentence. */
  'focus',
  /** Share of the question's names found here or in the sentence's surroundings. */
  'names',
  /** Logarithm of the number of words. */
  'length',
  /** 1 for the first sentence of its article. */
  'lead',
  /** The sentence is itself a question. */
  'asks',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** A word of the question found in a sentence. */
export interface Hit {
  /** Index of the token in the sentence. */
  readonly at: number;
  /** Index of the term in `Question.terms`. */
  readonly term: number;
  /** 0–1: how sure it is that this is the word. */
  readonly weight: number;
}

/** A question ready to be held against any sentence of a library. */
export interface Inquiry {
  readonly question: Question;
  /** Rarity of each term: ln(1 + sentences / (1 + sentences with it)). */
  readonly rarity: readonly number[];
  /** Every stem of the library that stands for a term. */
  readonly stems: readonly string[];
  hits(sentence: ReadSentence): readonly Hit[];
  /** Best weight of each term in a sentence. */
  found(sentence: ReadSentence): readonly number[];
  titleFound(sentence: ReadSentence): readonly number[];
  /** Best weight of each term's kin in a sentence. */
  kinFound(sentence: ReadSentence, kinship: Kinship): readonly number[];
}

const KINSHIPS = ['same', 'derived', 'broader', 'narrower'] as const;
export type Kinship = (typeof KINSHIPS)[number];

const KINSHIP_OF: Readonly<Record<Relation, Kinship>> = {
  s: 'same',
  a: 'same',
  d: 'derived',
  c: 'derived',
  u: 'broader',
  l: 'narrower',
};

export function inquire(question: Question, library: Library): Inquiry {
  const { retrieval } = library;
  const meaning = new Map<string, { term: number; weight: number }>();
  const rarity = question.terms.map((term, at) => {
    let frequency = 0;
    for (const { stem, weight } of retrieval.variants(term)) {
      frequency += retrieval.frequency(stem);
      const known = meaning.get(stem);
      if (known === undefined || known.weight < weight) meaning.set(stem, { term: at, weight });
    }
    return Math.log(1 + retrieval.size / (1 + frequency));
  });
  const kin = new Map<string, { term: number; kinship: Kinship; weight: number }[]>();
  for (const [at, term] of question.terms.entries()) {
    const variants = retrieval.variants(term);
    for (const variant of variants.length > 0 ? variants : [{ stem: term, weight: 1 }]) {
      for (const { stem, relation, weight } of relatedTo(variant.stem)) {
        if (retrieval.frequency(stem) === 0 || meaning.has(stem)) continue;
        const known = kin.get(stem) ?? [];
        known.push({ term: at, kinship: KINSHIP_OF[relation], weight: weight * variant.weight });
        kin.set(stem, known);
      }
    }
  }
  const hitsOf = new Map<number, readonly Hit[]>();
  const foundOf = new Map<number, readonly number[]>();
  const titles = new Map<string, readonly number[]>();
  const best = (hits: readonly { term: number; weight: number }[]) => {
    const found = question.terms.map(() => 0);
    for (const { term, weight } of hits) found[term] = Math.max(found[term] ?? 0, weight);
    return found;
  };
  const inquiry: Inquiry = {
    question,
    rarity,
    stems: [...meaning.keys()],
    hits: (sentence) =>
      remember(hitsOf, sentence.id, () =>
        sentence.tokens.flatMap((token, at) => {
          const meant = meaning.get(token.stem);
          return meant === undefined ? [] : [{ at, ...meant }];
        }),
      ),
    found: (sentence) => remember(foundOf, sentence.id, () => best(inquiry.hits(sentence))),
    titleFound: ({ article }) =>
      remember(titles, article.id, () =>
        best(tokenize(article.metadata.title).flatMap((token) => meaning.get(token.stem) ?? [])),
      ),
    kinFound: (sentence, kinship) =>
      best(sentence.tokens.flatMap((token) => kin.get(token.stem)?.filter((one) => one.kinship === kinship) ?? [])),
  };
  return inquiry;
}

/** The features of a sentence for an inquiry, in the order of `FEATURES`. `bm25` is its share of the best score. */
export function featuresOf(
  inquiry: Inquiry,
  library: Library,
  read: ReadSentence,
  bm25: number,
): Float64Array {
  const { question, rarity } = inquiry;
  const hits = inquiry.hits(read);
  const found = inquiry.found(read);
  const total = sum(rarity) || 1;
  const missing = found.map((weight) => 1 - weight);
  const elsewhere = (there: readonly number[]) =>
    sum(rarity.map((rare, term) => rare * Math.min(missing[term] ?? 0, there[term] ?? 0))) / total;
  const coverage = sum(rarity.map((rare, term) => rare * (found[term] ?? 0))) / total;
  const before = neighbour(library, read, -1);
  const after = neighbour(library, read, 1);
  const around = paragraph(library, read).map((other) => inquiry.found(other));
  const rarest = rarity.indexOf(Math.max(...rarity));
  const values: Record<FeatureName, number> = {
    coverage,
    coverageSquared: coverage * coverage,
    coverageBefore: before === undefined ? 0 : elsewhere(inquiry.found(before)),
    coverageAfter: after === undefined ? 0 : elsewhere(inquiry.found(after)),
    coverageParagraph: elsewhere(
      question.terms.map((_, term) => Math.max(0, ...around.map((there) => there[term] ?? 0))),
    ),
    coverageTitle: elsewhere(inquiry.titleFound(read)),
    kinSame: elsewhere(inquiry.kinFound(read, 'same')),
    kinDerived: elsewhere(inquiry.kinFound(read, 'derived')),
    kinBroader: elsewhere(inquiry.kinFound(read, 'broader')),
    kinNarrower: elsewhere(inquiry.kinFound(read, 'narrower')),
    bm25,
    rarest: found[rarest] ?? 0,
    phrases: phrases(hits, question.terms.length),
    density: density(hits, found),
    ...kindFeatures(inquiry, read),
    focus: question.focus !== null && read.tokens.some((token) => token.stem === question.focus) ? 1 : 0,
    names: namesFound(inquiry, [found, inquiry.titleFound(read), ...around]),
    length: Math.log(1 + read.tokens.length),
    lead: read.sentence.index === 0 ? 1 : 0,
    asks: /\?['"’”)\]]*$/.test(read.sentence.text) ? 1 : 0,
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}

/** Mentions of the kind that the question asks for and does not name itself. */
export function fittingMentions(inquiry: Inquiry, read: ReadSentence): Mention[] {
  const { question } = inquiry;
  const kinds = FITTING[question.kind];
  if (kinds === undefined) return [];
  const asked = new Set(question.tokens.map((token) => token.stem));
  return read.mentions.filter(
    ({ kind, from, to }) =>
      kinds.includes(kind) &&
      !read.tokens.slice(from, to).every((token) => token.stop || asked.has(token.stem)),
  );
}

const FITTING: Readonly<Partial<Record<Question['kind'], readonly Mention['kind'][]>>> = {
  number: ['number'],
  percent: ['percent'],
  money: ['money', 'number'],
  date: ['date'],
  duration: ['duration', 'number'],
  person: ['person', 'name'],
  place: ['place', 'name'],
  name: ['name', 'place', 'person'],
};

function kindFeatures(inquiry: Inquiry, read: ReadSentence) {
  if (FITTING[inquiry.question.kind] === undefined) return { kind: 0, kindNear: 0, kindMissing: 0 };
  const mentions = fittingMentions(inquiry, read);
  const hits = inquiry.hits(read);
  const near = mentions.map((mention) =>
    Math.max(0, ...hits.map(({ at }) => 1 / (1 + distance(mention, at)))),
  );
  return {
    kind: mentions.length > 0 ? 1 : 0,
    kindNear: Math.max(0, ...near),
    kindMissing: mentions.length > 0 ? 0 : 1,
  };
}

/** Words between a mention and a token; 0 where it is inside. */
export function distance({ from, to }: Mention, at: number): number {
  if (at < from) return from - at - 1;
  return at >= to ? at - to : 0;
}

function phrases(hits: readonly Hit[], terms: number): number {
  if (terms < 2) return 0;
  const together = new Set<number>();
  for (const [i, hit] of hits.entries()) {
    const next = hits[i + 1];
    if (next !== undefined && next.term === hit.term + 1 && next.at - hit.at <= 3) together.add(hit.term);
  }
  return together.size / (terms - 1);
}

/** Matched terms over the width of the narrowest stretch from the first to the last of them. */
function density(hits: readonly Hit[], found: readonly number[]): number {
  const wanted = found.filter((weight) => weight > 0).length;
  if (wanted < 2) return 0;
  const counts = new Map<number, number>();
  let narrowest = Number.POSITIVE_INFINITY;
  let left = 0;
  for (const hit of hits) {
    counts.set(hit.term, (counts.get(hit.term) ?? 0) + 1);
    while (counts.size === wanted) {
      const first = hits[left];
      if (first === undefined) break;
      narrowest = Math.min(narrowest, hit.at - first.at + 1);
      const count = (counts.get(first.term) ?? 0) - 1;
      if (count === 0) counts.delete(first.term);
      else counts.set(first.term, count);
      left += 1;
    }
  }
  return wanted / narrowest;
}

function namesFound(inquiry: Inquiry, places: readonly (readonly number[])[]): number {
  const { question } = inquiry;
  const names = question.tokens.filter(
    (token, at) => at > 0 && !token.stop && /^\p{Lu}|^\p{N}/u.test(token.text),
  );
  if (names.length === 0) return 1;
  const terms = names.map((token) => question.terms.indexOf(stem(token.word)));
  return terms.filter((term) => places.some((there) => (there[term] ?? 0) > 0)).length / names.length;
}

function neighbour(library: Library, read: ReadSentence, step: 1 | -1): ReadSentence | undefined {
  const other = library.sentences[read.id + step];
  return other?.article === read.article ? other : undefined;
}

function paragraph(library: Library, read: ReadSentence): ReadSentence[] {
  const others: ReadSentence[] = [];
  for (const step of [-1, 1]) {
    for (let id = read.id + step; ; id += step) {
      const other = library.sentences[id];
      if (other?.article !== read.article || other.sentence.paragraph !== read.sentence.paragraph) break;
      others.push(other);
    }
  }
  return others;
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
