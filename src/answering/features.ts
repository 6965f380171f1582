/** How well a sentence fits a question, as numbers that a reader can understand. */

import { ENGLISH } from '../corpus/language.js';
import { commonSubsequence, density } from './closeness.js';
import { asksForValue, counts, exactness, fittingMentions, nearness } from './fitting-mentions.js';
import type { Inquiry, TermClass } from './inquiry.js';
import { partsFound } from './languages/parts.js';
import type { Library, ReadSentence } from './library.js';
import { focusLikeness, missingAlike, sameTheme } from './likeness.js';
import type { Found, Glance, Hit } from './match.js';
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
  /** Rarity-weighted share that is missing here but stands in the sentence before, after, in the title. */
  'coverageBefore',
  'coverageAfter',
  'coverageTitle',
  /** Rarity-weighted share that is missing but for a word of the same sense, one derived from it, a broader, a narrower one. */
  'kinSame',
  'kinDerived',
  'kinBroader',
  'kinNarrower',
  /** Rarity-weighted share that is missing, each word as far as another one is used alike. */
  'alike',
  /** The same company of words: the sentence is about what the question is about, −1 to 1. */
  'theme',
  /** Longest common subsequence of all words, function words too, as a share of the question. */
  'order',
  /** How close together the matched words stand: 1 = side by side. */
  'density',
  /** A name of the kind asked for, which the question does not use itself; one that is surely of that kind. */
  'kind',
  'kindSure',
  /** How near the matched words that name stands, they counted by rarity: 1 = all next to it. */
  'kindNear',
  /** A figure or a date, where one is asked for, and how near it stands; a round word such as "thousands" counts less. */
  'value',
  'valueNear',
  /** A figure is asked for that counts something, and it counts just that here ("12 civilians"). */
  'counted',
  /** What is asked for by name ("which region") stands in the sentence. */
  'focus',
  /** A word is used like what is asked for by name ("which disease": malaria), where that is no figure. */
  'focusAlike',
  /** The sentence goes on from the one before ("He …", "This …"): how much of the question that one holds. */
  'goesOn',
  'goesOnTitle',
  /** Share of the question's names found here or in the sentence's surroundings. */
  'names',
  /** Logarithm of the number of words. */
  'length',
  /** Where no kind is asked for: the same of the words that say what the question does not; an answer takes some. */
  'adds',
  /** The first sentence of its article; any sentence, less the later it stands. */
  'lead',
  'early',
  /** "X is a …", where the question is about X. */
  'defines',
  /** No full stop at its end: a caption or a heading rather than a sentence. */
  'fragment',
  /** The sentence is itself a question. */
  'asks',
  /** In other languages than English: how much of the question's letters is here; before and after, and not here. */
  'parts',
  'partsBefore',
  'partsAfter',
  /** The same: rarity-weighted share found here or in the other sentences of the paragraph; that of neighbouring words. */
  'paragraph',
  'pairs',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** Those that a sentence is weighed by in other languages than English; the others brought nothing there, held out. */
export const OTHER_FEATURES = [
  'coverage',
  'coverageExact',
  'coverageBefore',
  'coverageAfter',
  'coverageTitle',
  'kinDerived',
  'kinBroader',
  'kinNarrower',
  'order',
  'kind',
  'kindSure',
  'kindNear',
  'value',
  'valueNear',
  'focus',
  'early',
  'parts',
  'partsBefore',
  'partsAfter',
  'paragraph',
  'pairs',
] as const satisfies readonly FeatureName[];

/**
 * The features of a sentence for an inquiry, in the order of `FEATURES`.
 * @param row where they are put: all 0
 */
export function featuresOf(
  inquiry: Inquiry,
  library: Library,
  read: ReadSentence,
  row: Float64Array = new Float64Array(FEATURES.length),
): Float64Array {
  const put: Put = (name, value) => {
    row[PLACES.get(name) ?? -1] = value;
  };
  putCoverage(put, inquiry, library, read);
  putCloseness(put, inquiry, read);
  putKinds(put, inquiry, read);
  putPosition(put, inquiry, read);
  if (inquiry.question.language !== ENGLISH) putForms(put, inquiry, library, read);
  return row;
}

/** Sets a feature; those that are not set are 0. */
export type Put = (name: FeatureName, value: number) => void;

const PLACES: ReadonlyMap<FeatureName, number> = new Map(FEATURES.map((name, at) => [name, at]));

function putCoverage(put: Put, inquiry: Inquiry, library: Library, read: ReadSentence): void {
  const match = inquiry.match(read);
  const { found, exact } = match;
  const { inBefore, inTitle } = putShares(put, inquiry, library, read, match);
  put('coverageExact', exact);
  put('alike', missingAlike(inquiry, read.senses, found));
  put('theme', sameTheme(inquiry, read.senses));
  put('goesOn', read.goesOn ? inBefore : 0);
  put('goesOnTitle', read.goesOn ? inTitle : 0);
  put('names', namesFound(inquiry, read));
}

/** How much of the question is here, as it is or as kin, beside it and in the title. */
export function putShares(
  put: Put,
  inquiry: Inquiry,
  library: Library,
  read: ReadSentence,
  { found, kin }: Glance,
) {
  const { rarity, classes } = inquiry;
  const before = neighbour(library, read, -1);
  const after = neighbour(library, read, 1);
  const inTitle = missingBut(inquiry, found, inquiry.foundInTitle(read));
  const inBefore = before === undefined ? 0 : missingBut(inquiry, found, inquiry.glance(before).found);
  put('coverage', weightedShare(rarity, found));
  put('coverageAtLarge', weightedShare(inquiry.rarityAtLarge, found));
  put('coverageNames', shareOf('name', classes, found));
  put('coverageVerbs', shareOf('verb', classes, found));
  put('coverageOthers', shareOf('other', classes, found));
  put('coverageBefore', inBefore);
  put('coverageAfter', after === undefined ? 0 : missingBut(inquiry, found, inquiry.glance(after).found));
  put('coverageTitle', inTitle);
  put('kinSame', missingBut(inquiry, found, kin[0]));
  put('kinDerived', missingBut(inquiry, found, kin[1]));
  put('kinBroader', missingBut(inquiry, found, kin[2]));
  put('kinNarrower', missingBut(inquiry, found, kin[3]));
  return { inBefore, inTitle };
}

/** Rarity-weighted share of the question that is missing in one place and found in another. */
function missingBut({ rarity }: Inquiry, found: Found, there: Found | undefined): number {
  if (there === undefined) return 0;
  let total = 0;
  let share = 0;
  for (let term = 0; term < rarity.length; term += 1) {
    total += rarity[term] ?? 0;
    share += (rarity[term] ?? 0) * Math.min(1 - (found[term] ?? 0), there[term] ?? 0);
  }
  return share / (total || 1);
}

function putForms(put: Put, inquiry: Inquiry, library: Library, read: ReadSentence): void {
  const { question, rarity } = inquiry;
  const before = neighbour(library, read, -1);
  const after = neighbour(library, read, 1);
  put('parts', partsFound(question.tokens, library, read));
  if (before !== undefined) put('partsBefore', partsFound(question.tokens, library, before, read));
  if (after !== undefined) put('partsAfter', partsFound(question.tokens, library, after, read));
  const { found, hits } = inquiry.match(read);
  const around = inquiry.foundInParagraph(read);
  put(
    'paragraph',
    weightedShare(
      rarity,
      found.map((here, term) => Math.max(here, around[term] ?? 0)),
    ),
  );
  put('pairs', pairsOf(question, hits));
}

function putCloseness(put: Put, inquiry: Inquiry, read: ReadSentence): void {
  const { asked } = inquiry;
  const { hits, shared } = inquiry.match(read);
  put('order', commonSubsequence(asked, shared) / Math.max(1, asked.length));
  put('density', density(hits));
}

function putKinds(put: Put, inquiry: Inquiry, read: ReadSentence): void {
  const { question } = inquiry;
  put('focus', question.focus !== null && read.tokens.some((token) => token.stem === question.focus) ? 1 : 0);
  if (!asksForValue(question.kind)) put('focusAlike', focusLikeness(inquiry, read.senses));
  const mentions = fittingMentions(inquiry, read);
  if (mentions.length === 0) return;
  const nearest = Math.max(...mentions.map((mention) => nearness(inquiry, read, mention)));
  if (asksForValue(question.kind)) {
    put('value', Math.max(...mentions.map((mention) => exactness(read, mention))));
    put('valueNear', nearest);
    put('counted', mentions.some((mention) => counts(inquiry, read, mention)) ? 1 : 0);
  } else {
    put('kind', 1);
    put('kindSure', mentions.some(({ kind }) => kind === question.kind) ? 1 : 0);
    put('kindNear', nearest);
  }
}

function putPosition(put: Put, inquiry: Inquiry, read: ReadSentence): void {
  const { index } = read.sentence;
  put('length', Math.log(1 + read.tokens.length));
  put('adds', inquiry.question.kind === 'open' ? Math.log(1 + added(inquiry, read)) : 0);
  put('lead', index === 0 ? 1 : 0);
  put('early', 1 / (1 + index));
  put('defines', inquiry.question.kind === 'open' && defines(inquiry, read) ? 1 : 0);
  put('fragment', read.ends ? 0 : 1);
  put('asks', read.asks ? 1 : 0);
}

function added({ question }: Inquiry, { tokens }: ReadSentence): number {
  let count = 0;
  for (const { stem, stop } of tokens) if (!stop && !question.stems.has(stem)) count += 1;
  return count;
}

/** The first words are the question's, and then comes "is", "was", "refers to" …, before anything else of it. */
function defines(inquiry: Inquiry, read: ReadSentence): boolean {
  const first = inquiry.match(read).hits[0];
  return first !== undefined && first.at <= 2 && read.copula > first.at && read.copula < 20;
}

/** Share of the pairs of neighbouring terms of a question that stand at most two words apart. */
function pairsOf({ tokens, terms }: Question, hits: readonly Hit[]): number {
  const order = tokens.flatMap(({ stem }) => (terms.includes(stem) ? [terms.indexOf(stem)] : []));
  const pairs = order.slice(1).map((second, at) => [order[at], second] as const);
  const close = pairs.filter(([first, second]) =>
    hits.some(
      (one) =>
        one.term === first &&
        hits.some((other) => other.term === second && Math.abs(other.at - one.at) <= PAIR),
    ),
  );
  return pairs.length === 0 ? 0 : close.length / pairs.length;
}

const PAIR = 3;

/** Weighted share of the terms that are found; 0 where none has a weight. */
function weightedShare(weights: readonly number[], found: Found): number {
  let total = 0;
  let share = 0;
  for (let term = 0; term < weights.length; term += 1) {
    total += weights[term] ?? 0;
    share += (weights[term] ?? 0) * (found[term] ?? 0);
  }
  return total === 0 ? 0 : share / total;
}

function shareOf(wanted: TermClass, classes: readonly TermClass[], found: Found): number {
  let all = 0;
  let share = 0;
  for (let term = 0; term < classes.length; term += 1) {
    if (classes[term] !== wanted) continue;
    all += 1;
    share += found[term] ?? 0;
  }
  return all === 0 ? 0 : share / all;
}

/** Share of the names that stand in the sentence, in the title, or, if they do not, in the rest of the paragraph; 1 where there are none. */
function namesFound(inquiry: Inquiry, read: ReadSentence): number {
  const { classes } = inquiry;
  const { found } = inquiry.match(read);
  const title = inquiry.foundInTitle(read);
  let around: Found | undefined;
  let names = 0;
  let met = 0;
  for (let term = 0; term < classes.length; term += 1) {
    if (classes[term] !== 'name') continue;
    names += 1;
    if ((found[term] ?? 0) === 0 && (title[term] ?? 0) === 0) {
      around ??= inquiry.foundInParagraph(read);
      if ((around[term] ?? 0) === 0) continue;
    }
    met += 1;
  }
  return names === 0 ? 1 : met / names;
}

function neighbour(library: Library, read: ReadSentence, step: 1 | -1): ReadSentence | undefined {
  const other = library.sentences[read.id + step];
  return other?.article === read.article ? other : undefined;
}
