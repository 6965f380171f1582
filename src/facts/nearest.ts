/** The words of the articles that come nearest to a text. */
import type { Library, ReadSentence } from '../answering/library.js';
import { questionLanguage } from '../answering/question-language.js';
import { tokenize } from '../answering/tokens.js';
import { type Excerpt, excerptOf, neighbour, type PlacedPiece, piecesIn } from './excerpt.js';
import { firmRange, isWord, type Piece, piecesOf, WEIGHTS } from './pieces.js';
import { type WordDiff, wordDiff } from './word-diff.js';

export interface Near {
  /** The text, without marks at its ends that do not stand in the article there. */
  readonly text: string;
  readonly excerpt: Excerpt;
  readonly diff: WordDiff;
  /** 0–1: twice the weight of the words they share in order, over the weight of the words of both (Dice). */
  readonly agreement: number;
  /** Weight of the words they share in order. */
  readonly shared: number;
  /** 0–1: that weight over the weight of the text's words. */
  readonly held: number;
}

/**
 * From here on a text is a quote with differences. In XQuAD's English sentences one word changed leaves at least 0.82,
 * two words 0.70; of 3,000 sentences from elsewhere none reaches 0.55 that is not there word for word.
 */
export const AGREEMENT = 0.6;

/**
 * The excerpt that agrees most with `text`; null where none does by `AGREEMENT` at least.
 * @param around how many sentences on each side of one that shares words with it the excerpt may run over.
 */
export function findNearest(text: string, library: Library, around = 1): Near | null {
  const pieces = piecesOf(text);
  const near = candidates(text, library).flatMap(
    (read) => nearIn(text, pieces, surroundings(library, read, around)) ?? [],
  );
  return near.reduce<Near | null>(
    (best, one) => (best !== null && best.agreement >= one.agreement ? best : one),
    null,
  );
}

function nearIn(text: string, pieces: readonly Piece[], stretch: readonly PlacedPiece[]): Near | null {
  let { from, to } = firmRange(pieces);
  if (!mayAgree(pieces.slice(from, to), stretch)) return null;
  const fit = fitting(pieces.slice(from, to), stretch);
  if (fit === null) return null;
  let { start, end } = fit;
  const alike = (ours: number, theirs: number) =>
    pieces[ours] !== undefined && pieces[ours].key === stretch[theirs]?.key;
  for (; alike(from - 1, start - 1); from -= 1) start -= 1;
  for (; alike(to, end); to += 1) end += 1;
  const wanted = pieces.slice(from, to);
  const excerpt = excerptOf(stretch.slice(start, end));
  if (excerpt === null) return null;
  const compared = text.slice(wanted[0]?.start, wanted.at(-1)?.end);
  const found = stretch.slice(start, end);
  if (mostAgreement(wanted, found, piecesOf(excerpt.text), piecesOf(compared)) < AGREEMENT) return null;
  const diff = wordDiff(excerpt.text, compared, 'folded');
  const agreed = agreementOf(wanted, found, diff);
  return agreed.agreement < AGREEMENT ? null : { text: compared, excerpt, diff, ...agreed };
}

/** Sentences that share the most with the text, best first; found by its rarest words, so that no common one costs time. */
function candidates(text: string, library: Library): ReadSentence[] {
  const { retrieval, sentences } = library;
  const tokens = tokenize(text, questionLanguage(text, library));
  const stems = [...new Set(tokens.flatMap(({ stem, stop }) => (stop ? [] : [stem])))]
    .map((stem) => ({ stem, frequency: retrieval.frequency(stem) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency)
    .slice(0, MOST_STEMS)
    .map(({ stem }) => stem);
  const weights = new Map(tokens.map(({ word, stop }) => [word, stop ? WEIGHTS.stop : WEIGHTS.word]));
  const shared = (read: ReadSentence) =>
    [...new Set(read.tokens.map(({ word }) => word))].reduce(
      (total, word) => total + (weights.get(word) ?? 0),
      0,
    );
  return retrieval
    .searchBest(stems, LOOKED_THROUGH)
    .flatMap((id) => sentences[id] ?? [])
    .map((read) => ({ read, shared: shared(read) }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, ALIGNED)
    .map(({ read }) => read);
}

const MOST_STEMS = 12;
const LOOKED_THROUGH = 40;
const ALIGNED = 4;

/** What the text may run over: the sentence with those side by side with it, at most so many before and behind. */
function surroundings(library: Library, read: ReadSentence, around: number): PlacedPiece[] {
  const next = (step: 1 | -1) => {
    const found: ReadSentence[] = [];
    let last: ReadSentence | undefined = read;
    while (found.length < around) {
      last = neighbour(library, last, step);
      if (last === undefined) break;
      found.push(last);
    }
    return found;
  };
  return [...next(-1).reverse(), read, ...next(1)].flatMap(piecesIn);
}

/**
 * The stretch of `stretch` that all of `wanted` is changed into at the least cost: fitting alignment, a row for each
 * wanted piece, a column for each of the stretch, which may begin and end anywhere.
 *
 *              …  told  a  meeting  with  Putin  on  Monday
 *     meeting          ↖0      →
 *     with                          ↖0
 *     Putin                               ↖0
 *     on                                         ↖0
 *     Tuesday                                         ↖1     a word for a word, rather than one more
 */
function fitting(
  wanted: readonly Piece[],
  stretch: readonly Piece[],
): { readonly start: number; readonly end: number } | null {
  if (wanted.length * stretch.length > MOST_CELLS) return null;
  let costs = new Float64Array(stretch.length + 1);
  let starts = Int32Array.from({ length: stretch.length + 1 }, (_, at) => at);
  for (const piece of wanted) {
    const nextCosts = new Float64Array(stretch.length + 1);
    const nextStarts = new Int32Array(stretch.length + 1);
    nextCosts[0] = (costs[0] ?? 0) + piece.weight;
    let at = 0;
    for (const other of stretch) {
      const instead = (costs[at] ?? 0) + exchange(piece, other);
      const added = (costs[at + 1] ?? 0) + piece.weight;
      const gone = (nextCosts[at] ?? 0) + other.weight;
      const least = Math.min(instead, added, gone);
      nextCosts[at + 1] = least;
      nextStarts[at + 1] =
        (least === instead ? starts[at] : least === added ? starts[at + 1] : nextStarts[at]) ?? 0;
      at += 1;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = costs.indexOf(Math.min(...costs));
  while (costs[end + 1] === costs[end] && starts[end + 1] === starts[end]) end += 1;
  return { start: starts[end] ?? 0, end };
}

const MOST_CELLS = 4_000_000;

/** A word instead of a word costs what the wanted one weighs, so that it is never cheaper to have it stand alone. */
function exchange(wanted: Piece, other: Piece): number {
  if (wanted.key === other.key) return 0;
  return isWord(wanted) === isWord(other) ? wanted.weight : wanted.weight + other.weight;
}

const weightOf = (pieces: readonly Piece[]) =>
  pieces.reduce((sum, piece) => sum + (isWord(piece) ? piece.weight : 0), 0);

/** False where the words that both have are too few, in whatever order: then a long text need not be aligned. */
function mayAgree(wanted: readonly Piece[], stretch: readonly Piece[]): boolean {
  const left = new Map<string, number>();
  for (const { key } of stretch) left.set(key, (left.get(key) ?? 0) + 1);
  let missing = 0;
  for (const piece of wanted) {
    if (!isWord(piece)) continue;
    const there = left.get(piece.key) ?? 0;
    if (there > 0) left.set(piece.key, there - 1);
    else missing += piece.weight;
  }
  // A word weighs 1 at most.
  const all = weightOf(wanted) + stretch.filter(isWord).length;
  return missing <= (1 - AGREEMENT) * all + AT_ENDS;
}

/** What the weight of a text may differ by when its ends are read without what stands beside them. */
const AT_ENDS = 2;

/**
 * Not less than the agreement that comparing the two in order finds: as if order were nothing. Two texts that have little
 * in common take the longest to compare, and most of those that are pasted have little in common with any article.
 */
function mostAgreement(
  wanted: readonly Piece[],
  found: readonly Piece[],
  before: readonly Piece[],
  after: readonly Piece[],
): number {
  const all = weightOf(wanted) + weightOf(found);
  const [there, here] = [byKey(before), byKey(after)];
  let kept = 0;
  for (const [key, ours] of here) {
    const theirs = there.get(key);
    if (theirs !== undefined) kept += Math.min(ours.count, theirs.count) * (ours.weight + theirs.weight);
  }
  return all === 0 ? 0 : (all - (weightOf(before) + weightOf(after) - kept)) / all;
}

/** The words of each key: how many, and what the heaviest weighs. */
function byKey(pieces: readonly Piece[]): Map<string, { readonly count: number; readonly weight: number }> {
  const words = new Map<string, { readonly count: number; readonly weight: number }>();
  for (const piece of pieces) {
    if (!isWord(piece)) continue;
    const { count, weight } = words.get(piece.key) ?? { count: 0, weight: 0 };
    words.set(piece.key, { count: count + 1, weight: Math.max(weight, piece.weight) });
  }
  return words;
}

function agreementOf(
  wanted: readonly Piece[],
  found: readonly Piece[],
  { changes }: WordDiff,
): Pick<Near, 'agreement' | 'shared' | 'held'> {
  const ours = weightOf(wanted);
  const all = ours + weightOf(found);
  const changed = changes.reduce((sum, { gone, added }) => sum + weightOf(gone) + weightOf(added), 0);
  const shared = (all - changed) / 2;
  return { agreement: all === 0 ? 0 : (2 * shared) / all, shared, held: ours === 0 ? 0 : shared / ours };
}
