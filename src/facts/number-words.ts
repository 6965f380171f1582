/** Numbers in English words: `twenty-five`, `two hundred and six`, `a dozen`, `two thirds`, `tens of thousands`. */
import { type Numeral, type Piece, type Read, SCALES } from './number-pieces.js';
import { textBefore, textBehind } from './phrase.js';

/** The number that words from a piece on write; null: none. */
export function wordsFrom(pieces: readonly Piece[], at: number, text: string): Read | null {
  const first = pieces[at];
  if (first === undefined || first.kind !== 'word') return null;
  const vague = vagueFrom(pieces, at);
  if (vague !== null) return vague;
  let to = at;
  let factor = 1;
  if (first.word === 'half' && /^an?$/.test(pieces[at + 1]?.word ?? '') && isScale(pieces[at + 2])) {
    factor = 0.5;
    to = at + 2;
  } else if (/^an?$/.test(first.word)) {
    if (!isScale(pieces[at + 1])) return fractionFrom(pieces, at, text);
    to = at + 1;
  } else if (first.word === 'half') {
    if (/[\p{L}]-$/u.test(textBefore(text, first.start)) || text.charAt(first.end) === '-') return null;
    return { numeral: { start: first.start, end: first.end, value: 0.5, form: 'words' }, to: at + 1 };
  }
  const part = fractionFrom(pieces, at, text);
  if (part !== null) return part;
  const sum = sumFrom(pieces, to, text);
  if (sum === null) return null;
  const end = pieces[sum.to - 1]?.end ?? first.end;
  const numeral: Numeral = { start: first.start, end, value: sum.value * factor, form: 'words' };
  return isPronoun(pieces, at, sum.to, text) ? null : { numeral, to: sum.to };
}

/** `three-quarters`, `two thirds`, `a third of`. */
function fractionFrom(pieces: readonly Piece[], at: number, text: string): Read | null {
  const first = pieces[at];
  const second = pieces[at + 1];
  if (first === undefined || second?.joined !== true) return null;
  const parts = PARTS.get(second.word.replace(/s$/, ''));
  const count = /^an?$/.test(first.word) ? 1 : UNITS.get(first.word);
  if (parts === undefined || count === undefined || count < 1 || count >= parts) return null;
  // `one quarter`, `a second`: what is not bound by a hyphen and no plural needs an "of".
  const bound =
    text.charAt(first.end) === '-' || /s$/.test(second.word) || /^\sof\s/.test(textBehind(text, second.end));
  if (!bound || (count === 1 && /s$/.test(second.word))) return null;
  return {
    numeral: { start: first.start, end: second.end, value: count / parts, form: 'words' },
    to: at + 2,
  };
}

/** `dozens`, `tens of thousands`, `several hundred`, `a few million`. */
function vagueFrom(pieces: readonly Piece[], at: number): Read | null {
  const start = pieces[at]?.start ?? 0;
  let to = at;
  const several = /^(?:several|many|few)$/.test(pieces[at]?.word ?? '') ? 1 : isFew(pieces, at) ? 2 : 0;
  if (several > 0) {
    if (!isScale(pieces[at + several])) return null;
    to = at + several + 1;
  } else {
    if (!PLURAL_SCALES.has(pieces[at]?.word ?? '')) return null;
    to = at + 1;
    while (
      (pieces[to]?.word === 'of' || pieces[to]?.word === 'and' || pieces[to]?.word === 'upon') &&
      pieces[to]?.joined &&
      PLURAL_SCALES.has(pieces[to + 1]?.word ?? '')
    ) {
      to += 2;
    }
  }
  while (pieces[to]?.joined && isScale(pieces[to])) to += 1;
  return { numeral: { start, end: pieces[to - 1]?.end ?? start, value: null, form: 'vague' }, to };
}

function isFew(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.word === 'a' && /^(?:few|couple)$/.test(pieces[at + 1]?.word ?? '');
}

/** The number that words from `at` on spell; null: they spell none. */
function sumFrom(pieces: readonly Piece[], at: number, text: string): { value: number; to: number } | null {
  let total = 0;
  let current = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let to = at;
  for (;;) {
    const piece = pieces[to];
    if (piece === undefined || piece.kind !== 'word' || (to > at && !piece.joined)) break;
    const unit = UNITS.get(piece.word);
    const scale = SCALES.get(piece.word);
    if (unit !== undefined) {
      const fits =
        current === 0 ||
        (current % 100 === 0 && unit < 100) ||
        (current % 100 >= 20 && current % 10 === 0 && unit < 10);
      if (!fits || (unit === 0 && to > at)) break;
      current += unit;
    } else if (scale !== undefined) {
      // `two-thousand` is written so, `five-hundred-strong` as well; `a hundred` begins with none.
      if (scale >= lastScale && scale > 100) break;
      if (scale <= 100) current = (current || 1) * scale;
      else {
        total += (current || 1) * scale;
        current = 0;
        lastScale = scale;
      }
    } else if (piece.word === 'and' && to > at && SCALES.has(pieces[to - 1]?.word ?? '')) {
      const next = UNITS.get(pieces[to + 1]?.word ?? '');
      if (next === undefined || !pieces[to + 1]?.joined || pieces[to - 1]?.word === 'dozen') break;
    } else break;
    to += 1;
  }
  if (to > at && pieces[to - 1]?.word === 'and') to -= 1;
  if (to === at) return null;
  // `one-sided`, `two-thirds`: a hyphen may bind it to what it is a part of.
  const { start = 0, end = 0 } = pieces[to - 1] ?? {};
  if (/^-(?:sided|off|by|way)\b/.test(text.slice(end, end + 8)) && start >= 0) return null;
  return { value: total + current, to };
}

/** `one` is far more often a pronoun than a count. */
function isPronoun(pieces: readonly Piece[], at: number, to: number, text: string): boolean {
  if (to !== at + 1 || pieces[at]?.word !== 'one') return false;
  const before = pieces[at - 1]?.word ?? '';
  const after = pieces[to];
  return (
    /^(?:no|the|this|that|which|any|every|each|some|another|only|other|good|new|big|first|last|next|as|is|was|than)$/.test(
      before,
    ) ||
    after === undefined ||
    (before === 'at' && /^(?:time|point|stage)$/.test(after.word)) ||
    // `one defines`: what it counts would be singular.
    /[^su]s$/.test(after.word) ||
    !/^[\s-]$/.test(text.slice(pieces[at]?.end, after.start)) ||
    /^(?:of|another|day|or|and|who|which|that|in|on|at|to|for|by|with|from|could|can|would|will|is|was|has|had|may|might|must|should|does|did|as|but|where|the|a|an|cannot|if|s)$/.test(
      after.word,
    )
  );
}

const isScale = (piece: Piece | undefined) => piece?.joined === true && SCALES.has(piece.word);
const UNITS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
]);
/** What a whole is parted into. A second is mostly a time. */
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halve', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const PLURAL_SCALES: ReadonlySet<string> = new Set(
  'tens dozens scores hundreds thousands millions billions trillions'.split(' '),
);
