/** What a sentence in any language but English mentions: figures and dates by the locale's words, names by their capitals. */
import type { Mention } from '../mentions.js';
import { fold } from '../stems.js';
import type { Token } from '../tokens.js';
import { askingIn } from './asking.js';
import { type LocaleWords, localeWords } from './locale-words.js';

export function mentionsIn(language: string, text: string, tokens: readonly Token[]): Mention[] {
  const scene = { text, tokens, known: knownOf(language) };
  const found: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mention = dateAt(scene, at) ?? amountAt(scene, at) ?? nameAt(scene, at);
    if (mention === undefined) {
      at += 1;
    } else {
      found.push(mention);
      at = mention.to;
    }
  }
  return found;
}

interface Known extends LocaleWords {
  readonly numbers: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly centuries: ReadonlySet<string>;
  /** Every noun has a capital. */
  readonly capitals: boolean;
}

const known = new Map<string, Known>();

function knownOf(language: string): Known {
  let words = known.get(language);
  if (words === undefined) {
    const asking = askingIn(language);
    const list = (text = '') =>
      new Set(
        text
          .split(' ')
          .map(fold)
          .filter((word) => word !== ''),
      );
    words = {
      ...localeWords(language),
      numbers: list(asking?.numbers),
      places: list(asking?.places),
      centuries: list(asking?.centuries),
      capitals: language === 'de' || language === 'lb',
    };
    known.set(language, words);
  }
  return words;
}

interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly known: Known;
}

function dateAt(
  { text, tokens, known: { months, weekdays, centuries } }: Scene,
  at: number,
): Mention | undefined {
  const word = (place: number) => tokens[place]?.word ?? '';
  const date = (to: number): Mention => ({ kind: 'date', from: at, to });
  const joined = (place: number) => (JOINS.has(word(place)) ? place + 1 : place);
  if (months.has(word(at)) && word(at).length > 2) {
    let to = at + 1;
    if (DAY.test(word(to))) to += 1;
    if (YEAR.test(word(joined(to)))) to = joined(to) + 1;
    return date(to);
  }
  if (DAY.test(word(at)) && months.has(word(joined(at + 1))) && word(joined(at + 1)).length > 1) {
    let to = joined(at + 1) + 1;
    if (YEAR.test(word(joined(to)))) to = joined(to) + 1;
    return date(to);
  }
  if (weekdays.has(word(at)) && word(at).length > 2) return date(at + 1);
  if (/^\p{N}{1,4}$/u.test(word(at)) && /^[年月日]/.test(word(at + 1))) {
    let to = at;
    while (/^\p{N}{1,4}$/u.test(word(to)) && /^[年月日]/.test(word(to + 1))) to += 2;
    return date(to);
  }
  if (centuries.has(word(at + 1)) && CENTURY.test(tokens[at]?.text ?? '')) return date(at + 2);
  if (centuries.has(word(at)) && CENTURY.test(tokens[at + 1]?.text ?? '')) return date(at + 2);
  if (YEAR.test(word(at)) && !/^\s?[%٪\p{Sc}]/u.test(text.slice(tokens[at]?.end ?? 0))) return date(at + 1);
  return undefined;
}

const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:er|º|го|е|st|nd|rd|th)?$/;
const YEAR = /^(?:1\d{3}|20\d{2})(?:er|ern|s|х|го)?$/;
const CENTURY = /^(?:[ivxlc]+|[IVXLC]+|\d{1,2})$/;
/** "3 de mayo de 2015" */
const JOINS = new Set(['de', 'del', 'do', 'd']);

function amountAt(
  { text, tokens, known: { numbers, times, percent, money } }: Scene,
  at: number,
): Mention | undefined {
  const isNumber = (place: number) => {
    const word = tokens[place]?.word ?? '';
    return /^\p{N}/u.test(word) || numbers.has(word) || HAN_NUMBER.test(word);
  };
  let to = at;
  while (isNumber(to)) to += 1;
  const first = tokens[at];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to === at) return undefined;
  const behind = text.slice(last.end);
  const next = tokens[to]?.word ?? '';
  if (/\p{Sc}\s?$/u.test(text.slice(0, first.start)) || /^\s?\p{Sc}/u.test(behind))
    return { kind: 'money', from: at, to };
  if (money.has(next)) return { kind: 'money', from: at, to: to + 1 };
  if (/^\s?[%٪]/.test(behind)) return { kind: 'percent', from: at, to };
  if (percent.has(next) && next.length > 2) return { kind: 'percent', from: at, to };
  if (times.has(next)) return { kind: 'duration', from: at, to: to + 1 };
  return { kind: 'number', from: at, to };
}

const HAN_NUMBER = /^[一二三四五六七八九十百千万亿两兆]{2,}$|^[二三四五六七八九十百千万亿两]$/;

function nameAt(scene: Scene, at: number): Mention | undefined {
  const {
    tokens,
    known: { places, capitals },
  } = scene;
  let to = at;
  while (isCapital(tokens[to]) && (to === at || adjoins(scene, to)) && !(to === at && tokens[to]?.stop)) {
    to += 1;
    if (
      LINKS.has(tokens[to]?.word ?? '') &&
      adjoins(scene, to) &&
      isCapital(tokens[to + 1]) &&
      adjoins(scene, to + 1)
    )
      to += 1;
  }
  if (to === at) return undefined;
  const single = to === at + 1;
  // A sentence's first word has a capital whatever it is.
  if (single && at === 0) return undefined;
  const behindPlace = places.has(tokens[at - 1]?.word ?? '');
  if (behindPlace && to - at <= 2) return { kind: 'place', from: at, to };
  if (single && capitals) return undefined;
  return { kind: to - at === 2 || to - at === 3 ? 'person' : 'name', from: at, to };
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** Only a space, a hyphen or a middle dot lies between a token and the one before it. */
function adjoins({ text, tokens }: Scene, at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && /^[\s·-]*$/.test(text.slice(before.end, token.start));
}

const LINKS = new Set('de del la da do dos di du van von der den y e i'.split(' '));
