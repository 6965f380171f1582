/** Where a text holds a number, in figures or in English words, and which one it is. */
import { type Numeral, type Piece, piecesOf, type Read, SCALES } from './number-pieces.js';
import { wordsFrom } from './number-words.js';
import { textBefore } from './phrase.js';
import { amountOf, decimalMark } from './written-amount.js';

export type { Numeral };

/**
 * Every number of a text, in its order. Each run of digits belongs to exactly one.
 * @param language BCP 47: whether `1.234` is a thousand or one and a bit. Number words are English whatever it is.
 */
export function numbersIn(text: string, language = 'en'): Numeral[] {
  if (!HINT.test(text)) return [];
  const pieces = piecesOf(text);
  const decimal = decimalMark(language);
  const found: Numeral[] = [];
  let at = 0;
  while (at < pieces.length) {
    const read = figuresAt(pieces, at, text, decimal) ?? wordsFrom(pieces, at, text);
    if (read === null) {
      at += 1;
    } else {
      found.push(read.numeral);
      at = read.to;
    }
  }
  return found;
}

/** Found fast; without it there is no number. */
const HINT =
  /\p{N}|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|thirty|forty|fifty|dozen|scores|hundred|thousand|million|billion|trillion|zero|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|fourth|halve/iu;

function figuresAt(pieces: readonly Piece[], at: number, text: string, decimal: string): Read | null {
  const piece = pieces[at];
  if (piece === undefined || piece.kind === 'word') return null;
  const { start, end } = piece;
  if (piece.kind === 'code') {
    return { numeral: { start, end, value: null, form: 'code' }, to: at + 1 };
  }
  const next = pieces[at + 1];
  const close = next !== undefined && next.start === end;
  if (close && /^(?:st|nd|rd|th)$/.test(next.word)) {
    return {
      numeral: { start, end: next.end, value: amountOf(piece.text, decimal), form: 'ordinal' },
      to: at + 2,
    };
  }
  // Astra 2A, 5G
  if (close && /^\p{Lu}{1,2}$/u.test(next.text)) {
    return { numeral: { start, end: next.end, value: null, form: 'code' }, to: at + 2 };
  }
  const range = /[-–—:/×]/.test(piece.text);
  const value = range ? null : amountOf(piece.text, decimal);
  const form = range ? 'range' : 'figures';
  // 5 million, 3.5bn; `m` may be metres: what stands around it decides.
  const short = close ? SHORT_SCALES.get(next.word) : undefined;
  if (short !== undefined && (next?.word !== 'm' || /\p{Sc}\s?$/u.test(textBefore(text, start)))) {
    return { numeral: { start, end: next?.end ?? end, value: times(value, short), form }, to: at + 2 };
  }
  let to = at + 1;
  let scaled = value;
  for (let scale = pieces[to]; scale?.joined; scale = pieces[to]) {
    const factor = SCALES.get(scale.word.replace(/s$/, ''));
    if (factor === undefined || text.charAt(scale.start - 1) === '-') break;
    scaled = times(scaled, factor);
    to += 1;
  }
  // 2½ is one run of digits: \p{N} holds both.
  return { numeral: { start, end: pieces[to - 1]?.end ?? end, value: scaled, form }, to };
}

const times = (value: number | null, factor: number) => (value === null ? null : round(value * factor));
/** Without the dust of binary fractions: 3.3 × 1,000,000. */
const round = (value: number) => Number(value.toPrecision(15));

const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
