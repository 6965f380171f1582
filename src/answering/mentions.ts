/** What a sentence mentions that could answer: numbers, dates, names, places, people. */
import type { Kind } from './question.js';
import { stem, type Token } from './tokens.js';
import { commonness, topicOf } from './wordnet/lexicon.js';

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
  } else if (/^\d{1,4}$/.test(token.word) && ERAS.has(tokens[at + 1]?.word ?? '')) {
    to = at + 2;
  } else if (
    (/^\d{1,2}(st|nd|rd|th)$/.test(token.word) || /^.{3,}th$/.test(token.word)) &&
    /^centur/.test(tokens[at + 1]?.word ?? '')
  ) {
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
  if (
    /[$€£¥₴₽]\s?$/.test(text.slice(0, first.start)) ||
    MONEY_UNITS.has(tokens[at - 1]?.word ?? '') ||
    MONEY_UNITS.has(after)
  ) {
    return { kind: 'money', from: at, to: MONEY_UNITS.has(after) ? to + 1 : to };
  }
  if (/^\s?%/.test(text.slice(last.end)) || /^(percent|per)$/.test(after))
    return { kind: 'percent', from: at, to };
  if (/^aged?$/.test(tokens[at - 1]?.word ?? '')) return { kind: 'duration', from: at, to };
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
      !(token.word === 'and' && isKnownName(tokens.slice(at, to))) &&
      startsUpper(tokens[to + 1]) &&
      adjoins(text, tokens, to + 1)
    )
      to += 1;
    else break;
  }
  // A sentence's first word is capitalized whatever it is.
  if (to === at + 1 && at === 0 && !isName(tokens[at])) return undefined;
  if (to === at) return undefined;
  return { kind: kindOfName(text, tokens, at, to), from: at, to };
}

/** What a run of capitalized words names, by the words around it, by its own words, and by what WordNet knows of them. */
function kindOfName(text: string, tokens: readonly Token[], from: number, to: number): Mention['kind'] {
  const run = tokens.slice(from, to).map((token) => token.word);
  const first = run[0] ?? '';
  const last = run.at(-1) ?? '';
  const before = tokens[from - 1];
  const role = before !== undefined && adjoins(text, tokens, from) ? before.word : '';
  const after = adjoins(text, tokens, to) ? (tokens[to]?.word ?? '') : '';
  if (HONORIFICS.has(first) && run.length > 1) return 'person';
  if (run.length > 1 && topicOf(last)?.topic === 'place' && topicOf(last)?.name === false) return 'place';
  if (topicOf(after)?.topic === 'place') return 'place';
  if (run.some((word) => GROUP_WORDS.has(word))) return 'name';
  if (topicOf(role)?.topic === 'person' && topicOf(role)?.name === false) return 'person';
  if (SPEECH.has(after) || SPEECH.has(role)) return 'person';
  const known = [topicOf(first), topicOf(last)].find((topic) => topic?.name === true)?.topic;
  if (known === 'place' && run.length <= 2) return 'place';
  if (known === 'person' && run.length <= 3) return describes(tokens, from, to, after) ? 'name' : 'person';
  if (before !== undefined && PLACE_PREPOSITIONS.has(before.word) && run.length <= 2) return 'place';
  return known === undefined && (run.length === 2 || run.length === 3) && !run.some(isCommonNoun)
    ? 'person'
    : 'name';
}

/** One word before a common noun: the "Russian" of "Russian citizens" is nobody. */
function describes(tokens: readonly Token[], from: number, to: number, after: string): boolean {
  return to === from + 1 && after !== '' && tokens[to]?.stop === false && !startsUpper(tokens[to]);
}

/** A person or a place that stands for itself: "Kursk and Belgorod" are two, "Marks and Spencer" may be one. */
function isKnownName([only, ...others]: readonly Token[]): boolean {
  const known = others.length === 0 && only !== undefined ? topicOf(only.word) : undefined;
  return known?.name === true && (known.topic === 'place' || known.topic === 'person');
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined && !token.stop && (topicOf(token.word)?.name === true || commonness(token.stem) === 0)
  );
}

function isCommonNoun(word: string): boolean {
  return commonness(stem(word)) >= 4;
}

/** Only spaces or a hyphen lie between a token and the one before it; after an initial or a title also a full stop. */
function adjoins(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return (
    before !== undefined &&
    token !== undefined &&
    /^[\s-]*$/.test(text.slice(before.end, token.start).replace(INITIAL.test(before.text) ? '.' : '', ''))
  );
}

const INITIAL = /^(\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Gen|Col|Lt|Sgt|Rev|Hon)$/u;

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
  return (
    token !== undefined &&
    (/^\p{N}[\p{N}.,]*(?:m|bn|tn|k|mph|km|cm|mm|kg|ft)?$/u.test(token.word) || NUMBER_WORDS.has(token.word))
  );
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
const ERAS = words('bc ad bce ce b.c a.d b.c. a.d.');
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
const PLACE_PREPOSITIONS = words(
  'in at near from to into across around outside inside towards toward throughout',
);
const GROUP_WORDS = words(
  'university college school company corporation inc ltd committee council party army forces force ministry department ' +
    'agency association union bank court parliament congress church club league team government institute museum',
);
const SPEECH = words('said says told asked added wrote announced warned claimed explained argued called');
const HONORIFICS = words(
  'mr mrs ms dr sir lady lord prof professor saint st pope king queen prince princess president',
);
