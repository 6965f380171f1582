/** What a sentence mentions that could answer: numbers, dates, names, places, people. */
import type { Kind } from './question.js';
import type { Token } from './tokens.js';

export interface Mention {
  readonly kind: Exclude<Kind, 'reason' | 'open'>;
  /** Indices of tokens: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds the mentions in a tokenized text, left to right; one run of words is one mention, of its likeliest kind. */
export function findMentions(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mention = dateAt(tokens, at) ?? amountAt(text, tokens, at) ?? nameAt(text, tokens, at);
    if (mention === undefined) {
      at += 1;
    } else {
      found.push(mention);
      at = mention.to;
    }
  }
  return found;
}

function dateAt(tokens: readonly Token[], at: number): Mention | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const capital = startsUpper(token);
  let to = at;
  if (MONTHS.has(token.word) && capital && (token.word !== 'may' || isNumber(tokens[at + 1]))) {
    to = at + 1;
    if (isDay(tokens[to])) to += 1;
    if (isYear(tokens[to])) to += 1;
  } else if (isDay(token) && MONTHS.has(tokens[at + 1]?.word ?? '')) {
    to = at + 2;
    if (isYear(tokens[to])) to += 1;
  } else if (WEEKDAYS.has(token.word) && capital) {
    to = at + 1;
    if (DAY_PARTS.has(tokens[to]?.word ?? '')) to += 1;
  } else if (isYear(token) || /^\d{2,4}s$/.test(token.word)) {
    to = at + 1;
  } else if (/^\d{1,2}(st|nd|rd|th)$/.test(token.word) && /^centur/.test(tokens[at + 1]?.word ?? '')) {
    to = at + 2;
  } else if (/^(today|yesterday|tomorrow|tonight)$/.test(token.word)) {
    to = at + 1;
  } else if (/^(this|last|next)$/.test(token.word) && CALENDAR.has(tokens[at + 1]?.word ?? '')) {
    to = at + 2;
  } else if (/^(early|late|earlier|later)$/.test(token.word)) {
    const rest = dateAt(tokens, at + 1);
    if (rest === undefined) return undefined;
    to = rest.to;
  }
  return to > at ? { kind: 'date', from: at, to } : undefined;
}

function amountAt(text: string, tokens: readonly Token[], at: number): Mention | undefined {
  let to = at;
  while (to < tokens.length && (isNumber(tokens[to]) || (to > at && joinsNumbers(tokens, to)))) to += 1;
  if (to === at) return undefined;
  const first = tokens[at];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  // "one" alone is far more often a pronoun than a count.
  if (to === at + 1 && first.word === 'one') return undefined;
  const after = tokens[to]?.word ?? '';
  if (/[$€£¥₴₽]\s?$/.test(text.slice(0, first.start)) || MONEY_UNITS.has(after)) {
    return { kind: 'money', from: at, to: MONEY_UNITS.has(after) ? to + 1 : to };
  }
  if (/^\s?%/.test(text.slice(last.end)) || /^(percent|per)$/.test(after))
    return { kind: 'percent', from: at, to };
  if (TIME_UNITS.has(after.replace(/s$/, ''))) return { kind: 'duration', from: at, to: to + 1 };
  return { kind: 'number', from: at, to };
}

function nameAt(text: string, tokens: readonly Token[], at: number): Mention | undefined {
  let to = at;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined) break;
    if (to > at && !adjoins(text, tokens, to)) break;
    if (startsUpper(token) && !(to === at && token.stop)) to += 1;
    else if (
      to > at &&
      NAME_LINKS.has(token.word) &&
      startsUpper(tokens[to + 1]) &&
      adjoins(text, tokens, to + 1)
    )
      to += 1;
    else break;
  }
  if (to === at) return undefined;
  const before = tokens[at - 1];
  const last = tokens[to - 1];
  const words = tokens.slice(at, to).map((token) => token.word);
  if (PLACE_WORDS.has(last?.word ?? '') || PLACE_WORDS.has(tokens[to]?.word ?? ''))
    return { kind: 'place', from: at, to };
  if (words.some((word) => GROUP_WORDS.has(word))) return { kind: 'name', from: at, to };
  const said = tokens[to]?.word ?? '';
  if (before !== undefined && !before.stop && ROLE_ENDINGS.test(before.word) && adjoins(text, tokens, at)) {
    return { kind: 'person', from: at, to };
  }
  if (SPEECH.has(said) || SPEECH.has(before?.word ?? '') || HONORIFICS.has(words[0] ?? ''))
    return { kind: 'person', from: at, to };
  if (before !== undefined && PLACE_PREPOSITIONS.has(before.word)) return { kind: 'place', from: at, to };
  return { kind: to - at >= 2 && to - at <= 3 ? 'person' : 'name', from: at, to };
}

/** Only spaces or a hyphen lie between a token and the one before it. */
function adjoins(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && /^[\s-]*$/.test(text.slice(before.end, token.start));
}

function joinsNumbers(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word;
  return (
    (word === 'of' || word === 'and') && SCALES.test(tokens[at - 1]?.word ?? '') && isNumber(tokens[at + 1])
  );
}

function startsUpper(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (/^\p{N}[\p{N}.,]*$/u.test(token.word) || NUMBER_WORDS.has(token.word));
}

function isDay(token: Token | undefined): boolean {
  return token !== undefined && /^(0?[1-9]|[12]\d|3[01])(st|nd|rd|th)?$/.test(token.word);
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^(1\d{3}|20\d{2})$/.test(token.word);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MONTHS = words(
  'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec',
);
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
const DAY_PARTS = words('morning afternoon evening night');
const CALENDAR = words(
  'morning afternoon evening night week weekend month year summer winter spring autumn fall decade century',
);
const NUMBER_WORDS = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion ' +
    'trillion dozen tens hundreds thousands millions billions dozens half',
);
const SCALES = /^(tens|dozens|hundreds|thousands|millions|billions|hundred|thousand|million)$/;
const MONEY_UNITS = words(
  'dollar dollars euro euros pound pounds cent cents yen ruble rubles rouble roubles franc francs hryvnia',
);
const TIME_UNITS = words('second minute hour day week month year decade century');
const NAME_LINKS = words('of the de la del di da von van der den du and al bin ibn');
const PLACE_WORDS = words(
  'region oblast province county city town village state island islands river lake sea ocean valley mountain mountains ' +
    'street avenue road district territory peninsula bay coast park',
);
const PLACE_PREPOSITIONS = words(
  'in at near from to into across around outside inside towards toward throughout',
);
const GROUP_WORDS = words(
  'university college school company corporation inc ltd committee council party army forces force ministry department ' +
    'agency association union bank court parliament congress church club league team government institute museum',
);
const ROLE_ENDINGS =
  /(?:or|er|ist|ian|ent|ant|man|woman|king|queen|chief|head|general|prince|princess|pope|judge)$/;
const SPEECH = words('said says told asked added wrote announced warned claimed explained argued called');
const HONORIFICS = words(
  'mr mrs ms dr sir lady lord prof professor saint st pope king queen prince princess president',
);
