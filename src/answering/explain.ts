/** Why a passage came first: what each feature added to its score, how the question's words were found, how sure it is. */
import { rankFor, referenceTo } from './answerer.js';
import { confidenceOf, SIGNS, type Sign, signsOf } from './confidence.js';
import type { AnswerSpan, ArticleReference } from './contract.js';
import { FEATURES, type FeatureName } from './features.js';
import type { Inquiry, TermClass } from './inquiry.js';
import type { Judge, Learnt } from './learnt.js';
import type { Library, ReadSentence } from './library.js';
import { KINSHIPS } from './match.js';
import type { Question } from './question.js';
import type { Ranked } from './ranking.js';
import { findSpan } from './span.js';
import { LEARNT } from './weights.js';

/** An answer with its reasons, as data. */
export interface Explanation {
  readonly question: Question;
  readonly terms: readonly Term[];
  /** Best first; empty: nothing in the library is near the question. */
  readonly passages: readonly ExplainedPassage[];
  readonly confidence: ExplainedConfidence;
  readonly answered: boolean;
  /** In the text of the best passage; null where it refuses, and where no words can be told apart. */
  readonly answer: AnswerSpan | null;
}

/** A word that is looked for. */
export interface Term {
  /** As the question writes it. */
  readonly word: string;
  readonly stem: string;
  readonly class: TermClass;
  /** In the library: ln(1 + sentences / (1 + sentences with it)). */
  readonly rarity: number;
  /** In English, 1–10. */
  readonly rarityAtLarge: number;
}

export interface ExplainedPassage {
  readonly article: ArticleReference;
  /** Numbers from 1. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
  /** The sum of the shares. */
  readonly score: number;
  /** One for each of `FEATURES`, in that order. */
  readonly shares: readonly Share<FeatureName>[];
  /** For each term, in order: every way in which it was found, the most direct first; empty: not at all. */
  readonly found: readonly (readonly Way[])[];
}

/** What one feature or sign adds: value × weight. */
export interface Share<Name> {
  readonly name: Name;
  readonly value: number;
  readonly weight: number;
  readonly share: number;
}

/**
 * written: the word itself, in the same or another form · misspelt: one that differs by a slip or two · implied: the speaker's name
 * or role, or one for the other · a kinship: a related word of WordNet · before, after, title: only there
 */
export type How =
  | 'written'
  | 'misspelt'
  | 'implied'
  | (typeof KINSHIPS)[number]
  | 'before'
  | 'after'
  | 'title';

export interface Way {
  readonly how: How;
  /** As it is written in the passage; null where it stands elsewhere or is not one word. */
  readonly word: string | null;
  /** 0–1: how sure it is. */
  readonly weight: number;
}

export interface ExplainedConfidence {
  /** `likelihood` × `factor`. */
  readonly value: number;
  /** 1 / (1 + exp(−sum of the shares)); 0 where there is no passage. */
  readonly likelihood: number;
  /** Below 1: the passage lacks the figure, the date or the thing that is asked for, or its words. */
  readonly factor: number;
  /** Below it the answer is that the articles do not say. */
  readonly threshold: number;
  /** One for each of `SIGNS`; empty where there is no passage. */
  readonly shares: readonly Share<Sign>[];
}

/** Answers as `Answerer.answer` does over the same sentences, and tells why. @param top how many passages to explain */
export function explain(text: string, library: Library, top = 2, learnt: Learnt = LEARNT): Explanation {
  const { inquiry, ranked, judge } = rankFor(text, library, top, learnt);
  const confidence = explainConfidence(inquiry, library, ranked, judge);
  const best = ranked[0]?.read;
  const answered = best !== undefined && confidence.value >= judge.threshold;
  return {
    question: inquiry.question,
    terms: inquiry.question.terms.map((stem, at) => ({
      word: inquiry.question.tokens.find((token) => token.stem === stem)?.text ?? stem,
      stem,
      class: inquiry.classes[at] ?? 'other',
      rarity: inquiry.rarity[at] ?? 0,
      rarityAtLarge: inquiry.rarityAtLarge[at] ?? 0,
    })),
    passages: ranked.slice(0, top).map((one) => explainPassage(inquiry, library, one, judge)),
    confidence,
    answered,
    answer: answered ? findSpan(inquiry, best, judge.spans) : null,
  };
}

function explainPassage(
  inquiry: Inquiry,
  library: Library,
  { read, score, features }: Ranked,
  { ranking }: Judge,
): ExplainedPassage {
  return {
    article: referenceTo(read.article),
    paragraph: read.sentence.paragraph,
    sentence: read.sentence.number,
    text: read.sentence.text,
    score,
    shares: sharesOf(FEATURES, features, ranking),
    found: inquiry.question.terms.map((stem, term) => waysOf(stem, term, inquiry, library, read)),
  };
}

function explainConfidence(
  inquiry: Inquiry,
  library: Library,
  ranked: readonly Ranked[],
  { confidence: weights, threshold }: Judge,
): ExplainedConfidence {
  const signs = signsOf(inquiry, library, ranked);
  if (signs === undefined) return { value: 0, likelihood: 0, factor: 1, threshold, shares: [] };
  const shares = sharesOf(SIGNS, signs, weights);
  const likelihood = 1 / (1 + Math.exp(-shares.reduce((sum, { share }) => sum + share, 0)));
  const value = confidenceOf(inquiry, library, ranked, weights);
  return { value, likelihood, factor: value / likelihood, threshold, shares };
}

function sharesOf<Name extends string>(
  names: readonly Name[],
  values: Float64Array,
  weights: Readonly<Partial<Record<Name, number>>>,
): Share<Name>[] {
  return names.map((name, at) => {
    const value = values[at] ?? 0;
    const weight = weights[name] ?? 0;
    return { name, value, weight, share: weight * value };
  });
}

function waysOf(stem: string, term: number, inquiry: Inquiry, library: Library, read: ReadSentence): Way[] {
  const { hits, kinHits, found, kin } = inquiry.match(read);
  const ways: Way[] = [];
  const add = (how: How, weight: number, at?: number) => {
    if (weight > 0) ways.push({ how, weight, word: read.tokens[at ?? -1]?.text ?? null });
  };
  const surest = (some: typeof hits) =>
    some.filter((hit) => hit.term === term).sort((a, b) => b.weight - a.weight)[0];
  const hit = surest(hits);
  if (hit === undefined) {
    add('implied', found[term] ?? 0);
  } else {
    const written = read.tokens[hit.at]?.stem;
    const variant = library.retrieval.variants(stem).find((one) => one.stem === written);
    add(variant?.how === 'misspelt' ? 'misspelt' : 'written', hit.weight, hit.at);
  }
  for (const [at, kinship] of KINSHIPS.entries()) {
    const weight = kin[at]?.[term] ?? 0;
    // A word of kin does not say of which kinship it is; its weight tells.
    add(kinship, weight, kinHits.find((one) => one.term === term && one.weight === weight)?.at);
  }
  for (const [how, step] of [
    ['before', -1],
    ['after', 1],
  ] as const) {
    const other = library.sentences[read.id + step];
    if (other?.article === read.article) add(how, inquiry.match(other).found[term] ?? 0);
  }
  add('title', inquiry.foundInTitle(read)[term] ?? 0);
  return ways;
}
