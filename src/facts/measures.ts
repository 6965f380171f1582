/** What a number measures, by the sign or the unit beside it: money, a share, a length, a time, an age. */
import type { Numeral } from './numbers.js';
import { textBefore, textBehind } from './phrase.js';

export type FigureKind = 'people' | 'money' | 'percent' | 'distance' | 'duration' | 'age' | 'other' | 'date';

export interface Measure {
  /** UTF-16 offsets of the number with its sign and unit: `$5 million`, `45%`, `12-year-old`. */
  readonly start: number;
  readonly end: number;
  /** undefined: no unit, so that the thing counted decides. */
  readonly kind: FigureKind | undefined;
}

export function measureOf(text: string, numeral: Numeral): Measure {
  const { start, end, form } = numeral;
  if (form === 'code' || form === 'ordinal') return { start, end, kind: 'other' };
  const before = textBefore(text, start);
  const after = textBehind(text, end);
  const sign = SIGN_BEFORE.exec(before);
  if (sign !== null) return { start: start - before.length + sign.index, end, kind: 'money' };
  const aged = AGED.test(before) && isAge(numeral.value);
  for (const [kind, unit] of UNITS) {
    const match = unit.exec(after);
    // `the Thirty Years' War`
    const isName = /^\p{Lu}/u.test(text.slice(start, end)) && /^\s\p{Lu}\p{Ll}/u.test(match?.[0] ?? '');
    if (match !== null && isName) return { start, end, kind: 'other' };
    if (match !== null)
      return { start, end: end + match[0].length, kind: aged && kind === 'duration' ? 'age' : kind };
  }
  if (aged) return { start, end, kind: 'age' };
  // Ann Lee, 45, says
  if (
    /\p{Lu}[\p{L}\p{M}’'.-]*,\s$/u.test(before) &&
    /^(?:[,.;)]|$)/.test(after) &&
    isAge(numeral.value) &&
    form === 'figures'
  )
    return { start, end, kind: 'age' };
  return { start, end, kind: undefined };
}

/** What a noun with a number before it measures; undefined: it is a thing that is counted. */
export function kindOfUnit(noun: string): FigureKind | undefined {
  const word = noun.toLowerCase();
  if (CURRENCIES.test(word)) return 'money';
  if (LENGTHS.test(word)) return 'distance';
  return TIMES.test(word) ? 'duration' : undefined;
}

const isAge = (value: number | null) => value !== null && value > 0 && value < 130;
const AGED =
  /\b(?:aged?|ages|age\s+of|ages\s+of|aged\s+between)\s(?:(?:just|only|about|under|over|up\s+to|at\s+least|between|from)\s)?$/i;

const SIGN_BEFORE =
  /(?:(?<![\p{L}])(?:US|AU|CA|NZ|HK|[ACSR])?\p{Sc}|(?<![\p{L}])(?:USD|EUR|GBP|CHF|JPY|CNY|RMB|UAH|RUB|INR|PLN|Rs\.?))\s?$/u;

const currency =
  'dollars?|euros?|pounds?(?!\\s+of\\s+(?!(?:aid|debt|damage|funding|investment|savings|tax)))|pence|cents?|yen|yuan|renminbi|rou?bles?|rupees?|francs?|hryvnias?|hryven|pesos?|zlotys?|liras?|dinars?|dirhams?|rand|reais|riyals?|shekels?|won|baht|kron(?:or|er|a|e)|shillings?|guilders?|ducats?|marks';
const length =
  'kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|yards?|feet|foot|inch(?:es)?|light[ -]years?|parsecs?|furlongs?|leagues?|fathoms?';
const time =
  'milliseconds?|seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?|century|centuries|millennia|millennium|generations?';
const CURRENCIES = new RegExp(`^(?:${currency})$`);
const LENGTHS = new RegExp(`^(?:${length})$`);
const TIMES = new RegExp(`^(?:${time})$`);

/** A unit ends where the word does: the `m` of `5 m-827` is part of a code, as is the `km2` of `12 km2-0`. */
const behind = (words: string) =>
  new RegExp(`^${words}(?![\\p{L}\\p{N}]|[-.,]\\p{N}|(?<=\\p{N})[-–—:/.,][\\p{L}\\p{N}])`, 'iu');

const UNITS: readonly (readonly [FigureKind, RegExp])[] = [
  ['percent', /^\s?[%‰٪]/u],
  ['percent', behind('[\\s-](?:per\\s?cent|percentage\\s+points?|pct)')],
  ['money', /^\s?\p{Sc}(?!\s?\p{N})/u],
  ['money', behind(`[\\s-](?:(?:US|U\\.S\\.|\\p{Lu}\\p{Ll}+(?:ian|an|ese|ish|ic))\\s+)?(?:${currency})`)],
  ['age', behind('(?:[\\s-](?:and\\s+a\\s+half\\s+)?years?[\\s-]olds?|[\\s-]months?[\\s-]olds?)')],
  ['age', behind('\\syears\\sof\\sage')],
  // Speeds and areas are no distances: the unit is what they count.
  [
    'other',
    behind(
      `[\\s-]?(?:km/h|kmh|kph|mph|km[²2]|m[²2³3]|(?:${length})\\s+per\\s+\\p{L}+|(?:square|cubic|sq)\\.?\\s+\\p{L}+)`,
    ),
  ],
  ['distance', behind(`[\\s-](?:nautical\\s+|more\\s+)?(?:${length})`)],
  ['distance', behind('[\\s-]?(?:km|cm|mm|ft|mi|yd|nm)')],
  ['distance', behind('\\s?m(?!\\s+\\p{Ll}+s\\b)')],
  ['duration', behind(`[\\s-](?:more\\s+|full\\s+|consecutive\\s+|straight\\s+)?(?:${time})`)],
  ['duration', behind('\\s?(?:hrs?|mins?|secs?|ms)')],
];
