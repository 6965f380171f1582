/** A text whose words are an article's, and whose figure is not. */
import { findCandidates } from '../answering/candidates.js';
import { type Inquiry, inquire } from '../answering/inquiry.js';
import type { Library, ReadSentence } from '../answering/library.js';
import { questionLanguage, readQuestionFor } from '../answering/question-language.js';
import { type Token, tokenize } from '../answering/tokens.js';
import { isVerb } from '../answering/wordnet/lexicon.js';
import type { Sentence } from '../corpus/article.js';
import { type Excerpt, placeOffsets, wholeOf } from './excerpt.js';
import { agrees, conflict, figuresIn, type ReadFigure } from './figure-values.js';
import type { Near } from './nearest.js';
import { isWord, type Piece, WEIGHTS } from './pieces.js';

/** A figure of the text and the one that stands in its place. */
export interface FigurePair {
  /** UTF-16 offsets in the text that was checked. */
  readonly given: Span;
  /** UTF-16 offsets in `sentence.text`. */
  readonly found: Span & { readonly sentence: Sentence };
}

export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The figures in which a text differs from its nearest excerpt; empty: it differs in other words, or in those too. */
export function figuresInstead({ text, excerpt, diff }: Near): FigurePair[] {
  const given = new Set<ReadFigure>();
  const found = new Set<PlacedFigure>();
  const ours = figuresIn(text);
  const theirs = figuresOf(excerpt);
  for (const { gone, added } of diff.changes) {
    if (![...gone, ...added].some(isWord)) continue;
    const mine = ours.filter((figure) => added.some((piece) => within(piece, figure)));
    const other = theirs.filter(({ inExcerpt }) => gone.some((piece) => within(piece, inExcerpt)));
    if (mine.length + other.length === 0 || !little(added, mine) || !little(gone, other.map(boundsOf)))
      return [];
    for (const figure of mine) given.add(figure);
    for (const figure of other) found.add(figure);
  }
  const instead = [...found];
  const pairs = [...given].map((figure, at) => ({ figure, other: instead[at] }));
  return pairs.flatMap(({ figure, other }) =>
    other === undefined || given.size !== found.size || agrees(figure, other.figure)
      ? []
      : [pairOf(figure, other)],
  );
}

/** Whether a text differs from its nearest excerpt in figures and, beside them, in function words and marks alone. */
export function differsInFiguresMost({ text, excerpt, diff }: Near): boolean {
  const given = figuresIn(text);
  const found = figuresOf(excerpt).map(boundsOf);
  return (
    diff.changes.some(({ added }) => added.some((piece) => given.some((figure) => within(piece, figure)))) &&
    diff.changes.every(({ gone, added }) => little(added, given) && little(gone, found))
  );
}

/** Whether pieces are of figures, or else function words and marks that leave the claim as it is. */
function little(pieces: readonly Piece[], figures: readonly Bounds[]): boolean {
  return pieces.every(
    (piece) =>
      (piece.weight < WEIGHTS.word && !NEGATION.test(piece.key)) ||
      figures.some((figure) => within(piece, figure)),
  );
}

const NEGATION = /^(?:no|not|nor|never|none|nothing|neither|without|cannot)$|n't$/;

type Bounds = Pick<Span, 'start' | 'end'>;

function within(piece: Piece, { start, end }: Bounds): boolean {
  return piece.start < end && piece.end > start;
}

interface PlacedFigure {
  readonly figure: ReadFigure;
  readonly sentence: Sentence;
  readonly inExcerpt: Bounds;
}

function boundsOf({ inExcerpt }: PlacedFigure): Bounds {
  return inExcerpt;
}

function figuresOf(excerpt: Excerpt): PlacedFigure[] {
  const offsets = placeOffsets(excerpt);
  return excerpt.places.flatMap(({ sentence, start }, at) => {
    const shift = (offsets[at] ?? 0) - start;
    return figuresIn(sentence.text).map((figure) => ({
      figure,
      sentence,
      inExcerpt: { start: figure.start + shift, end: figure.end + shift },
    }));
  });
}

function pairOf(
  given: ReadFigure,
  { figure, sentence }: Pick<PlacedFigure, 'figure' | 'sentence'>,
): FigurePair {
  return { given: spanOf(given), found: { ...spanOf(figure), sentence } };
}

function spanOf({ text, start, end }: ReadFigure): Span {
  return { text, start, end };
}

/** A sentence that says with its own words what the text says, but for a figure. */
export interface OtherFigure {
  readonly excerpt: Excerpt;
  readonly figures: readonly FigurePair[];
}

/**
 * The sentence that holds the text's words, or kin of them, and another figure for what the text counts or dates.
 * @returns null where there is none, and where a sentence with those words has the text's own figures.
 */
export function findOtherFigure(text: string, library: Library): OtherFigure | null {
  const tokens = tokenize(text, questionLanguage(text, library));
  const figures = figuresIn(text, tokens);
  if (figures.length === 0) return null;
  const inquiry = inquire(readQuestionFor(text, library), library);
  const terms = termsBeside(figures, tokens, inquiry);
  if (terms.length < FEWEST_TERMS) return null;
  const near = findCandidates(inquiry, library, LOOKED_AT)
    .map((read) => ({ read, coverage: coverageOf(inquiry, terms, read) }))
    .filter(({ coverage }) => coverage >= SAME_CLAIM)
    .sort((a, b) => b.coverage - a.coverage || a.read.id - b.read.id);
  let best: OtherFigure | null = null;
  for (const { read } of near) {
    const found = figuresIn(read.sentence.text, read.tokens, read.mentions);
    const other = figures.filter((figure) => !found.some((one) => agrees(figure, one)));
    if (other.length === 0) return null;
    const free = found.filter((one) => !figures.some((figure) => agrees(figure, one)));
    const pairs = other.flatMap((figure) => {
      const counterpart = counterpartOf(figure, tokens, free, read);
      return counterpart === null ? [] : [pairOf(figure, { figure: counterpart, sentence: read.sentence })];
    });
    if (best === null && pairs.length > 0) best = { excerpt: wholeOf(read), figures: pairs };
  }
  return best;
}

const LOOKED_AT = 30;
/** Beside the figure; with less, any sentence about the same thing would do. */
const FEWEST_TERMS = 3;
/** Share of the text's words that a sentence with the same claim holds, counted by rarity. */
const SAME_CLAIM = 0.75;

/** Indices of the inquiry's terms that are no part of a figure. */
function termsBeside(
  figures: readonly ReadFigure[],
  tokens: readonly Token[],
  { question }: Inquiry,
): number[] {
  const stems = new Set(
    tokens.flatMap(({ stem }, at) => (figures.some(({ from, to }) => at >= from && at < to) ? [] : [stem])),
  );
  return question.terms.flatMap((term, at) => (stems.has(term) ? [at] : []));
}

function coverageOf(inquiry: Inquiry, terms: readonly number[], read: ReadSentence): number {
  const { found, kin } = inquiry.match(read);
  let all = 0;
  let met = 0;
  for (const term of terms) {
    const rarity = inquiry.rarity[term] ?? 0;
    all += rarity;
    met += rarity * Math.max(found[term] ?? 0, ...kin.map((kinship) => kinship[term] ?? 0));
  }
  return all === 0 ? 0 : met / all;
}

/** The figure that counts or dates the same: of its sort, and with the same words beside it, nearer ones first. */
function counterpartOf(
  figure: ReadFigure,
  tokens: readonly Token[],
  found: readonly ReadFigure[],
  { tokens: theirs }: ReadSentence,
): ReadFigure | null {
  const around = distances(figure, tokens);
  let best: ReadFigure | null = null;
  let most = 0;
  for (const one of found.filter((other) => conflict(figure, other))) {
    let shared = 0;
    for (const [stem, distance] of distances(one, theirs)) {
      const ours = around.get(stem);
      if (ours !== undefined) shared += (isVerb(stem) ? VERB : 1) / (ours + distance);
    }
    if (shared > most) {
      most = shared;
      best = one;
    }
  }
  return best;
}

/** How many content words away, at most `BESIDE`, each stem stands from a figure. */
function distances({ from, to }: ReadFigure, tokens: readonly Token[]): ReadonlyMap<string, number> {
  const stems = (side: readonly Token[]) =>
    side
      .filter(({ stop }) => !stop)
      .map(({ stem }) => stem)
      .slice(0, BESIDE);
  const nearest = new Map<string, number>();
  for (const side of [stems(tokens.slice(to)), stems(tokens.slice(0, from).toReversed())]) {
    for (const [at, stem] of side.entries()) {
      nearest.set(stem, Math.min(at + 1, nearest.get(stem) ?? BESIDE));
    }
  }
  return nearest;
}

const BESIDE = 4;
/** What is said to happen tells two figures apart better than what they count. */
const VERB = 3;
