/** In which words two texts differ. */
import { diffArrays } from 'diff';
import { type Piece, piecesOf } from './pieces.js';

/**
 * `same` and `gone` in order are the text before, `same` and `added` the text after. What is the same but for case,
 * quote marks or dashes has both spellings: `text` the one before, `after` the other.
 */
export type Part =
  | { readonly kind: 'same'; readonly text: string; readonly after?: string }
  | { readonly kind: 'gone' | 'added'; readonly text: string };

/** Two runs of pieces that stand for one another; one of them may be empty. */
export interface Change {
  readonly gone: readonly Piece[];
  readonly added: readonly Piece[];
}

export interface WordDiff {
  readonly parts: readonly Part[];
  readonly changes: readonly Change[];
}

/**
 * The fewest words and marks that change one text into the other (Myers 1986, by jsdiff).
 * @param compare `folded`: case, quote marks and dashes do not count; `written`: every character does.
 */
export function wordDiff(before: string, after: string, compare: 'folded' | 'written'): WordDiff {
  const gone = new Side(before);
  const added = new Side(after);
  const keys = (side: Side) =>
    side.pieces.map(({ key, start, end }) => (compare === 'folded' ? key : side.text.slice(start, end)));
  const parts = new Parts();
  const changes: { gone: Piece[]; added: Piece[] }[] = [];
  let open: { gone: Piece[]; added: Piece[] } | null = null;
  for (const step of diffArrays(keys(gone), keys(added))) {
    if (!step.added && !step.removed) {
      open = null;
      for (let count = 0; count < step.value.length; count += 1) {
        parts.gap(gone.gap(), added.gap());
        parts.same(gone.take(1).text, added.take(1).text);
      }
      continue;
    }
    if (open === null) {
      open = { gone: [], added: [] };
      changes.push(open);
    }
    const side = step.removed ? gone : added;
    const { text, pieces } = side.take(step.value.length);
    open[step.removed ? 'gone' : 'added'].push(...pieces);
    parts.change(step.removed ? 'gone' : 'added', text);
  }
  parts.gap(gone.gap(), added.gap());
  return { parts: parts.list(), changes };
}

/** One of the two texts and how far it is read. */
class Side {
  readonly pieces: readonly Piece[];
  readonly text: string;
  #piece = 0;
  #at = 0;

  constructor(text: string) {
    this.text = text;
    this.pieces = piecesOf(text);
  }

  /** White space up to the next piece. */
  gap(): string {
    const from = this.#at;
    this.#at = this.pieces[this.#piece]?.start ?? this.text.length;
    return this.text.slice(from, this.#at);
  }

  /** The next pieces, with white space that stands before them and was not taken yet. */
  take(count: number): { text: string; pieces: readonly Piece[] } {
    const pieces = this.pieces.slice(this.#piece, this.#piece + count);
    const from = this.#at;
    this.#piece += count;
    this.#at = pieces.at(-1)?.end ?? from;
    return { text: this.text.slice(from, this.#at), pieces };
  }
}

class Parts {
  readonly #parts: Part[] = [];
  #gone = '';
  #added = '';

  change(kind: 'gone' | 'added', text: string): void {
    if (kind === 'gone') this.#gone += text;
    else this.#added += text;
  }

  gap(gone: string, added: string): void {
    if (gone === added) this.same(gone, added);
    else {
      this.#gone += gone;
      this.#added += added;
    }
  }

  same(text: string, after: string): void {
    if (text === '') return;
    this.#flush();
    const last = this.#parts.at(-1);
    if (last?.kind !== 'same') this.#parts.push(samePart(text, after));
    else this.#parts.splice(-1, 1, samePart(last.text + text, (last.after ?? last.text) + after));
  }

  list(): readonly Part[] {
    this.#flush();
    return this.#parts;
  }

  /** White space before both runs of a change is the same: the words alone are what changed. */
  #flush(): void {
    const space = /^\s*/.exec(this.#gone)?.[0] ?? '';
    const gone = this.#gone;
    const added = this.#added;
    this.#gone = '';
    this.#added = '';
    const common = added !== '' && gone !== '' && space !== '' && added.startsWith(space) ? space : '';
    if (common !== '') this.same(common, common);
    if (gone !== common) this.#parts.push({ kind: 'gone', text: gone.slice(common.length) });
    if (added !== common) this.#parts.push({ kind: 'added', text: added.slice(common.length) });
  }
}

function samePart(text: string, after: string): Part {
  return text === after ? { kind: 'same', text } : { kind: 'same', text, after };
}
