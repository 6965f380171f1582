/** How well a sentence fits a question, as numbers that a reader can understand. */
import { commonSubsequence, density, phrases } from './closeness.js';
import { asksForMention, distance, fittingMentions } from './fitting-mentions.js';
import type { Found, Inquiry, TermClass } from './inquiry.js';
import type { Library, ReadSentence } from './library.js';
import type { Question } from './question.js';

/** Each is 0–1 unless said otherwise. */
export const FEATURES = [
  /** Share of the question's words found in the sentence, each counted by its rarity. */
  'coverage',
  /** The same, with the rarity that the words have in English at large. */
  'coverageAtLarge',
  /** Share of the question's names and figures, of its verbs, of its other words that are found. */
  'coverageNames',
  'coverageVerbs',
  'coverageOthers',
  /** Share of the question's words that are found as they are written. */
  'coverageExact',
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
  /** Longest common subsequence of all words, function words too, as a share of the question. */
  'order',
  /** How close together the matched words stand: 1 = side by side. */
  'density',
  /** A mention of the kind asked for, which the question does not name itself. */
  'kind',
  /** The same, where the mention is surely of that kind and not merely a name. */
  'kindSure',
  /** How near the matched words that mention stands, they counted by rarity: 1 = all next to it. */
  'kindNear',
  /** A question of a known kind, and no such mention. */
  'kindMissing',
  /** What is asked for by name ("which region") stands in the sentence; a narrower word for it does. */
  'focus',
  'focusNarrower',
  /** The sentence goes on from the one before ("He …", "This …"): how much of the question that one holds. */
  'goesOn',
  'goesOnTitle',
  /** Share of the question's names found here or in the sentence's surroundings. */
  'names',
  /** Logarithm of the number of words. */
  'length',
  /** The first sentence of its article; any sentence, less the later it stands. */
  'lead',
  'early',
  /** "X is a …", where the question is about X. */
  'defines',
  /** No full stop at its end: a caption or a heading rather than a sentence. */
  'fragment',
  /** The sentence is itself a question. */
  'asks',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** The features of a sentence for an inquiry, in the order of `FEATURES`. `bm25` is its share of the best score. */
export function featuresOf(
  inquiry: Inquiry,
  library: Library,
  read: ReadSentence,
  bm25: number,
): Float64Array {
  const values: Record<FeatureName, number> = {
    ...coverages(inquiry, library, read),
    bm25,
    ...closeness(inquiry, read),
    ...kinds(inquiry, read),
    ...position(inquiry, read),
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}

function coverages(inquiry: Inquiry, library: Library, read: ReadSentence) {
  const { question, rarity } = inquiry;
  const found = inquiry.found(read);
  const title = inquiry.foundInTitle(read);
  const before = neighbour(library, read, -1);
  const after = neighbour(library, read, 1);
  const around = paragraph(library, read).map((other) => inquiry.found(other));
  const foundBefore = before === undefined ? [] : inquiry.found(before);
  const foundAround = question.terms.map((_, term) =>
    Math.max(0, ...around.map((there) => there[term] ?? 0)),
  );
  const total = sum(rarity) || 1;
  const elsewhere = (there: Found) =>
    sum(rarity.map((rare, term) => rare * Math.min(1 - (found[term] ?? 0), there[term] ?? 0))) / total;
  const ofClass = (wanted: TermClass) =>
    weightedShare(
      inquiry.classes.map((one) => (one === wanted ? 1 : 0)),
      found,
    );
  const goesOn = GOES_ON.test(read.sentence.text);
  return {
    coverage: weightedShare(rarity, found),
    coverageAtLarge: weightedShare(inquiry.rarityAtLarge, found),
    coverageNames: ofClass('name'),
    coverageVerbs: ofClass('verb'),
    coverageOthers: ofClass('other'),
    coverageExact: exactShare(question, read),
    coverageBefore: elsewhere(foundBefore),
    coverageAfter: after === undefined ? 0 : elsewhere(inquiry.found(after)),
    coverageParagraph: elsewhere(foundAround),
    coverageTitle: elsewhere(title),
    kinSame: elsewhere(inquiry.foundAsKin(read, 'same')),
    kinDerived: elsewhere(inquiry.foundAsKin(read, 'derived')),
    kinBroader: elsewhere(inquiry.foundAsKin(read, 'broader')),
    kinNarrower: elsewhere(inquiry.foundAsKin(read, 'narrower')),
    rarest: found[rarity.indexOf(Math.max(...rarity))] ?? 0,
    goesOn: goesOn ? elsewhere(foundBefore) : 0,
    goesOnTitle: goesOn ? elsewhere(title) : 0,
    names: namesFound(inquiry, [found, title, ...around]),
  };
}

function closeness(inquiry: Inquiry, read: ReadSentence) {
  const { question } = inquiry;
  const hits = inquiry.hits(read);
  return {
    phrases: phrases(hits, question.terms.length),
    order: commonSubsequence(question.tokens, read.tokens) / Math.max(1, question.tokens.length),
    density: density(hits, inquiry.found(read)),
  };
}

function kinds(inquiry: Inquiry, read: ReadSentence) {
  const { question, rarity } = inquiry;
  const focus = {
    focus: question.focus !== null && read.tokens.some((token) => token.stem === question.focus) ? 1 : 0,
    focusNarrower: read.tokens.some((token) => inquiry.focusKin.has(token.stem)) ? 1 : 0,
  };
  if (!asksForMention(question.kind)) return { kind: 0, kindSure: 0, kindNear: 0, kindMissing: 0, ...focus };
  const mentions = fittingMentions(inquiry, read);
  const hits = inquiry.hits(read);
  const near = mentions.map((mention) => {
    const pull = question.terms.map(() => 0);
    for (const { at, term, weight } of hits) {
      pull[term] = Math.max(pull[term] ?? 0, weight / (1 + distance(mention, at) / 3));
    }
    return weightedShare(rarity, pull);
  });
  return {
    kind: mentions.length > 0 ? 1 : 0,
    kindSure: mentions.some(({ kind }) => kind === question.kind) ? 1 : 0,
    kindNear: Math.max(0, ...near),
    kindMissing: mentions.length > 0 ? 0 : 1,
    ...focus,
  };
}

function position(inquiry: Inquiry, read: ReadSentence) {
  const { text, index } = read.sentence;
  return {
    length: Math.log(1 + read.tokens.length),
    lead: index === 0 ? 1 : 0,
    early: 1 / (1 + index),
    defines: inquiry.question.kind === 'open' && defines(inquiry, read) ? 1 : 0,
    fragment: /[.!?…:]['"’”»)\]]*$/.test(text) ? 0 : 1,
    asks: /\?['"’”»)\]]*$/.test(text) ? 1 : 0,
  };
}

const GOES_ON = /^["'‘“]?(he|she|it|they|his|her|its|their|this|these|that|those|such)\b/i;

/** The first words are the question's, and then comes "is", "was", "refers to" …, before anything else of it. */
function defines(inquiry: Inquiry, read: ReadSentence): boolean {
  const verb = read.tokens.findIndex((token) => /^(is|are|was|were|means|refers)$/.test(token.word));
  const first = inquiry.hits(read)[0];
  return first !== undefined && first.at <= 2 && verb > first.at && verb < 20;
}

/** Weighted share of the terms that are found; 0 where none has a weight. */
function weightedShare(weights: readonly number[], found: Found): number {
  const total = sum(weights);
  return total === 0 ? 0 : sum(weights.map((weight, term) => weight * (found[term] ?? 0))) / total;
}

function exactShare(question: Question, read: ReadSentence): number {
  const asked = new Set(question.tokens.filter((token) => !token.stop).map((token) => token.word));
  const there = new Set(read.tokens.map((token) => token.word));
  return asked.size === 0 ? 0 : [...asked].filter((word) => there.has(word)).length / asked.size;
}

function namesFound({ classes }: Inquiry, places: readonly Found[]): number {
  const names = classes.flatMap((one, term) => (one === 'name' ? [term] : []));
  if (names.length === 0) return 1;
  return names.filter((term) => places.some((there) => (there[term] ?? 0) > 0)).length / names.length;
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
