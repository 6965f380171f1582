/** How likely it is that the best passage answers: a logistic function of a few signs. */
import { ENGLISH } from '../corpus/language.js';
import { FEATURES, type FeatureName } from './features.js';
import { asksForValue, counts, fittingMentions, fittingOrYears } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import { namesOf } from './known-names.js';
import type { Library, ReadSentence } from './library.js';
import { KINSHIPS } from './match.js';
import type { Question } from './question.js';
import type { Ranked } from './ranking.js';
import type { Token } from './tokens.js';

/** Each is 0–1 unless said otherwise. */
export const SIGNS = [
  /** Always 1. */
  'constant',
  /** The ranker's score of the best passage, in tenths, and how far it is ahead of the next, in fifths. */
  'score',
  'ahead',
  /** Rarity-weighted share of the question's words that occur nowhere that is searched, nor kin of them. */
  'unknown',
  /** Share, by rarity in English, of the words that neither the passage nor its neighbours nor the title hold, nor kin of them. */
  'missing',
  /** The same for the passage alone, by rarity here. */
  'missingHere',
  /** A verb of the question is missing in the passage. */
  'missingVerb',
  /** Share of the question's names found. */
  'names',
  /** A figure or date is asked for, a name is asked for, and the passage has none that fits. */
  'noValue',
  'noName',
  /** How near the matched words what fits stands. */
  'near',
  'order',
  'coverageExact',
  'density',
  /** The question has one word to look for, or none. */
  'single',
  /** What is asked for ("tanks" of "how many tanks") occurs nowhere that is searched. */
  'focusUnknown',
] as const;

export type Sign = (typeof SIGNS)[number];

/** A weight for each sign. */
export type Signs = Readonly<Record<Sign, number>>;

/** 0–1; 0 where there is no passage. */
export function confidenceOf(
  inquiry: Inquiry,
  library: Library,
  ranked: readonly Ranked[],
  weights: Signs,
): number {
  const signs = signsOf(inquiry, library, ranked);
  if (signs === undefined) return 0;
  const sum = SIGNS.reduce((total, sign, at) => total + weights[sign] * (signs[at] ?? 0), 0);
  return factorOf(inquiry, library, ranked) / (1 + Math.exp(-sum));
}

/** What the likelihood is multiplied by: 1, or less where the best passage lacks what is asked for. */
export function factorOf(inquiry: Inquiry, library: Library, ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (best === undefined) return 1;
  if (lacksWhatIsAsked(inquiry, library, best.read)) return LACKING;
  if (lacksItsWords(inquiry, best.read)) return UNSURE;
  return isOfElsewhere(inquiry, library, best.read) ? ELSEWHERE : 1;
}

/** A figure or a date of Belgorod is asked for, and the passage does not name it, but is "in" another place. */
function isOfElsewhere(inquiry: Inquiry, library: Library, read: ReadSentence): boolean {
  const { question } = inquiry;
  if (!question.value || question.language !== ENGLISH) return false;
  const names = namesOf(library);
  const { found, kin } = inquiry.match(read);
  const asked = question.terms.some(
    (term, at) =>
      names.get(term) === 'place' &&
      (found[at] ?? 0) === 0 &&
      ALL_KIN.every((kinship) => (kin[kinship]?.[at] ?? 0) === 0),
  );
  return (
    asked &&
    read.mentions.some(
      ({ kind, from, to }) =>
        kind === 'place' &&
        isBehindPreposition(read.tokens, from) &&
        !read.tokens.slice(from, to).some(({ stem }) => question.stems.has(stem)),
    )
  );
}

function isBehindPreposition(tokens: readonly Token[], at: number): boolean {
  return /^(?:in|at|from|near|around|inside|outside|across)$/.test(tokens[at - 1]?.word ?? '');
}

// More likely wrong than right, whatever speaks for it.
const ELSEWHERE = 0.4;

/**
 * Whether the passage cannot answer, however well its words match: a figure or a date is asked for and it has none that
 * fits; the holder of an office, and it names no person; or "how many tanks", and tanks are neither in it nor around it.
 */
function lacksWhatIsAsked(inquiry: Inquiry, library: Library, read: ReadSentence): boolean {
  const { question } = inquiry;
  const mentions = fittingMentions(inquiry, read);
  // A name of two words is rarely anything but a person where one is asked for; "the West" is.
  if (question.asksHolder) return !mentions.some(({ kind, from, to }) => kind === 'person' || to - from > 1);
  if (!question.value) return false;
  // Without a lexicon it is not known what else stands for what is counted.
  if (question.language !== ENGLISH) return fittingOrYears(inquiry, read).length === 0;
  if (mentions.length === 0) return true;
  const term = question.focus === null ? -1 : question.terms.indexOf(question.focus);
  return (
    term >= 0 &&
    sureAnywhere(inquiry, library, read, STANDS_FOR)[term] === 0 &&
    !mentions.some((mention) => counts(inquiry, read, mention))
  );
}

/**
 * In a language without a lexicon, "how many workers", and the passage has no word like it; or nothing is counted, and it
 * has no more than half of the question's words: "when did it close", and it opened. What is asked for may still be there
 * under another name, and so it is shown, but not as sure. Which word is the verb is not known there.
 */
function lacksItsWords(inquiry: Inquiry, read: ReadSentence): boolean {
  const { focus, generic, language, terms, value } = inquiry.question;
  if (!value || language === ENGLISH) return false;
  const sure = sureHere(inquiry, read, ALL_KIN);
  const counted = focus === null ? -1 : terms.indexOf(focus);
  if (counted >= 0) return sure[counted] === 0;
  const asked = [...terms.keys()].filter((at) => !generic.has(terms[at] ?? ''));
  return asked.filter((at) => sure[at] === 0).length * 2 >= Math.max(1, asked.length);
}

// Below what is called sure, whatever speaks for it.
const UNSURE = 0.5;

// 12 cars are so many vehicles; but people who flee are no population.
const STANDS_FOR = (['same', 'derived', 'narrower'] as const).map((kinship) => KINSHIPS.indexOf(kinship));
const ALL_KIN = [...KINSHIPS.keys()];

// Below the fitted threshold, whatever speaks for the passage.
const LACKING = 0.1;

/** In the order of `SIGNS`; undefined where there is no passage. */
export function signsOf(
  inquiry: Inquiry,
  library: Library,
  ranked: readonly Ranked[],
): Float64Array | undefined {
  const [best, next] = ranked;
  if (best === undefined) return undefined;
  const { question } = inquiry;
  const feature = (name: FeatureName) => best.features[FEATURES.indexOf(name)] ?? 0;
  const fits = feature('value') + feature('kind') > 0;
  const known = (stem: string) => library.retrieval.variants(stem).length > 0;
  const values: Signs = {
    constant: 1,
    score: best.score / 10,
    ahead: Math.min(MOST_AHEAD, best.score - (next?.score ?? best.score - MOST_AHEAD)) / 5,
    unknown: share(inquiry.rarity, question, (term, at) =>
      known(term) ? 0 : 1 - (inquiry.surestKin[at] ?? 0),
    ),
    ...missing(inquiry, library, best),
    names: feature('names'),
    noValue: asksForValue(question.kind) && !fits ? 1 : 0,
    noName: NAMES.has(question.kind) && !fits ? 1 : 0,
    near: Math.max(feature('valueNear'), feature('kindNear')),
    order: feature('order'),
    coverageExact: feature('coverageExact'),
    density: feature('density'),
    single: question.terms.length < 2 ? 1 : 0,
    focusUnknown:
      question.focus !== null && question.terms.includes(question.focus) && !known(question.focus) ? 1 : 0,
  };
  return Float64Array.from(SIGNS, (sign) => values[sign]);
}

const MOST_AHEAD = 3;
const NAMES: ReadonlySet<string> = new Set(['person', 'place', 'name']);

function missing(inquiry: Inquiry, library: Library, { read }: Ranked) {
  const { question, classes } = inquiry;
  const here = sureHere(inquiry, read, ALL_KIN);
  const anywhere = sureAnywhere(inquiry, library, read, ALL_KIN);
  return {
    missing: share(inquiry.rarityAtLarge, question, (_, term) => 1 - (anywhere[term] ?? 0)),
    missingHere: share(inquiry.rarity, question, (_, term) => 1 - (here[term] ?? 0)),
    missingVerb: Math.max(0, ...here.map((sure, term) => (classes[term] === 'verb' ? 1 - sure : 0))),
  };
}

/** How surely each term, or kin of it, is in a sentence. */
function sureHere(inquiry: Inquiry, read: ReadSentence, kinships: readonly number[]): number[] {
  const { found, kin } = inquiry.match(read);
  return inquiry.question.terms.map((_, term) =>
    Math.max(found[term] ?? 0, ...kinships.map((kinship) => kin[kinship]?.[term] ?? 0)),
  );
}

/** The same, for the sentence, its neighbours and the title. */
function sureAnywhere(
  inquiry: Inquiry,
  library: Library,
  read: ReadSentence,
  kinships: readonly number[],
): number[] {
  const beside = [read.id - 1, read.id + 1].flatMap((id) => {
    const other = library.sentences[id];
    return other?.article === read.article ? [inquiry.glance(other).found] : [];
  });
  const around = [inquiry.foundInTitle(read), ...beside];
  return sureHere(inquiry, read, kinships).map((sure, term) =>
    Math.max(sure, ...around.map((one) => one[term] ?? 0)),
  );
}

function share(
  weights: readonly number[],
  { terms, generic }: Question,
  of: (term: string, at: number) => number,
): number {
  let total = 0;
  let sum = 0;
  for (const [at, term] of terms.entries()) {
    if (generic.has(term)) continue;
    total += weights[at] ?? 0;
    sum += (weights[at] ?? 0) * of(term, at);
  }
  return total === 0 ? 0 : sum / total;
}
