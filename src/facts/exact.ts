/** Where words stand in the articles letter for letter. */
import type { Library, ReadSentence } from '../answering/library.js';
import { questionLanguage } from '../answering/question-language.js';
import { type Token, tokenize } from '../answering/tokens.js';
import { type Excerpt, excerptOf, neighbour, type PlacedPiece, piecesIn } from './excerpt.js';
import { firmRange, isUnspaced, type Piece, piecesOf } from './pieces.js';

/**
 * All places, in the order of the articles, that hold the words and marks of `text` in order and nothing between
 * them; only case, white space, quote marks and dashes may differ, and the marks at both ends be missing.
 */
export function findExact(text: string, library: Library): Excerpt[] {
  const tokens = tokenize(text, questionLanguage(text, library));
  const pieces = piecesOf(text, tokens);
  const wanted = { pieces, ...firmRange(pieces) };
  const anchor = anchorOf(wanted, tokens, library);
  if (anchor === null) return [];
  return sentencesWith(anchor, text, library).flatMap((read) => {
    const stretch = piecesIn(read);
    return stretch.flatMap((piece, at) => {
      if (piece.key !== pieces[anchor.at]?.key) return [];
      const found = around(wanted, anchor.at, new Run(library, stretch, at));
      return found === null ? [] : (excerptOf(found) ?? []);
    });
  });
}

interface Wanted {
  readonly pieces: readonly Piece[];
  /** Those that must be there. */
  readonly from: number;
  readonly to: number;
}

/** The word by which the text is looked up: the one that the fewest sentences hold. */
interface Anchor {
  /** Index in the wanted pieces. */
  readonly at: number;
  readonly token: Token;
  /** How many sentences hold it; null: the index does not know such words. */
  readonly frequency: number | null;
}

function anchorOf({ pieces, from, to }: Wanted, tokens: readonly Token[], library: Library): Anchor | null {
  let best: Anchor | null = null;
  for (let at = from; at < to; at += 1) {
    const token = tokens[pieces[at]?.token ?? -1];
    if (token === undefined) continue;
    const indexed = !token.stop && !isUnspaced(token.text);
    const frequency = indexed ? library.retrieval.frequency(token.stem) : null;
    if (frequency === 0) return null;
    if (rarer(frequency, token, best)) best = { at, token, frequency };
  }
  return best;
}

/** Among function words, the longest. */
function rarer(frequency: number | null, { word }: Token, best: Anchor | null): boolean {
  if (best === null) return true;
  if (frequency === null) return best.frequency === null && word.length > best.token.word.length;
  return best.frequency === null || frequency < best.frequency;
}

function sentencesWith(
  { token, frequency }: Anchor,
  text: string,
  library: Library,
): readonly ReadSentence[] {
  if (frequency === null && isUnspaced(text)) return library.sentences;
  const ids = frequency === null ? null : library.retrieval.search([token.stem]).sort((a, b) => a - b);
  const sentences = ids?.flatMap((id) => library.sentences[id] ?? []) ?? library.sentences;
  return sentences.filter(({ tokens }) => tokens.some(({ word }) => word === token.word));
}

/** Pieces of an article around one of them, read on over the ends of its sentence as far as is asked for. */
class Run {
  readonly #library: Library;
  readonly #pieces: PlacedPiece[];
  #at: number;

  constructor(library: Library, pieces: readonly PlacedPiece[], at: number) {
    this.#library = library;
    this.#pieces = [...pieces];
    this.#at = at;
  }

  /** The piece `step` places from the one in the middle; undefined: the article ends before. */
  piece(step: number): PlacedPiece | undefined {
    while (this.#at + step < 0) {
      const first = this.#pieces[0];
      const before = first && neighbour(this.#library, first.read, -1);
      if (before === undefined) return undefined;
      const pieces = piecesIn(before);
      this.#pieces.unshift(...pieces);
      this.#at += pieces.length;
    }
    while (this.#at + step >= this.#pieces.length) {
      const last = this.#pieces.at(-1);
      const after = last && neighbour(this.#library, last.read, 1);
      if (after === undefined) return undefined;
      this.#pieces.push(...piecesIn(after));
    }
    return this.#pieces[this.#at + step];
  }
}

function around({ pieces, from, to }: Wanted, anchor: number, run: Run): PlacedPiece[] | null {
  const stands = (at: number) => {
    const piece = run.piece(at - anchor);
    return piece !== undefined && piece.key === pieces[at]?.key;
  };
  for (let at = from; at < to; at += 1) if (!stands(at)) return null;
  let first = from;
  let end = to;
  while (first > 0 && stands(first - 1)) first -= 1;
  while (end < pieces.length && stands(end)) end += 1;
  return Array.from({ length: end - first }, (_, at) => run.piece(first + at - anchor) ?? []).flat();
}
