/** Which mentions of a sentence could answer a question. */
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import type { Kind, Unit } from './question.js';
import { stem, type Token } from './tokens.js';
import { topicOf } from './wordnet/lexicon.js';

/** Whether a figure or a date is asked for, and not a name. */
export function asksForValue(kind: Kind): boolean {
  return VALUES.has(kind);
}

const VALUES: ReadonlySet<Kind> = new Set(['number', 'percent', 'money', 'date', 'duration']);

/** Mentions of the kind that the question asks for and does not name itself. */
export function fittingMentions(inquiry: Inquiry, read: ReadSentence): Mention[] {
  const { question } = inquiry;
  const kinds = FITTING[question.kind];
  if (kinds === undefined) return [];
  return read.mentions.filter(
    (mention) =>
      kinds.includes(mention.kind) &&
      !isNamed(inquiry, read, mention) &&
      (question.unit === null || isIn(question.unit, read, mention)),
  );
}

/** The same; where a number is asked for and there is none, figures that look like years: "1250 человек". */
export function fittingOrYears(inquiry: Inquiry, read: ReadSentence): Mention[] {
  const fitting = fittingMentions(inquiry, read);
  if (fitting.length > 0 || inquiry.question.kind !== 'number') return fitting;
  return read.mentions.filter(
    ({ kind, from, to }) =>
      kind === 'date' && to === from + 1 && /^\p{N}+$/u.test(read.tokens[from]?.word ?? ''),
  );
}

/** Whether a figure is in a unit of that kind, behind it or joined to it ("340 miles", "12km"), or a date has a year. */
function isIn(unit: Unit, { tokens }: ReadSentence, { from, to }: Mention): boolean {
  const behind = unit === 'year' ? 0 : UNIT_WORDS;
  const words = tokens.slice(unit === 'year' ? from : to - 1, to + behind).map(({ word }) => word);
  return words.some((word) => UNITS[unit].test(word));
}

/** "5 degrees", "12 square miles". */
const UNIT_WORDS = 2;

const UNITS: Readonly<Record<Unit, RegExp>> = {
  length:
    /^\d*(?:[kcm]?m|(?:kilo|centi|milli)?met(?:er|re)s?|miles?|mi|f(?:ee|oo)?t|inch(?:es)?|yards?|stor(?:y|ey|ies|eys)|light)$/,
  weight: /^\d*(?:k?g|t|lbs?|oz|(?:kilo)?gram(?:me)?s?|kilos?|pounds?|tons?|tonnes?|ounces?|stones?)$/,
  speed: /^\d*(?:[km]ph|kmh|knots?|mach|(?:kilo)?met(?:er|re)s?|km|miles?|mi|f(?:ee|oo)t)$/,
  year: /^\d{3,4}s?$|^(?:bce?|ad|ce)$/,
  temperature: /^\d*(?:[cfk]|degrees?|celsius|fahrenheit|kelvin)$/,
};

/** Whether the question names it: "Smirnov" is Alexei Smirnov, and who asks for a Ukrainian region asks not for Ukraine. */
function isNamed(
  { question, derived }: Inquiry,
  { tokens }: ReadSentence,
  { kind, from, to }: Mention,
): boolean {
  const words = tokens.slice(from, to).filter((token) => !token.stop);
  const inQuestion = ({ stem }: Token) => question.stems.has(stem);
  if (kind === 'person') return words.some(inQuestion);
  return words.every((token) => inQuestion(token) || (words.length === 1 && derived.has(token.stem)));
}

/** Words between a run of tokens (`to` exclusive) and a token; 0 where it is inside or next to it. */
export function distance({ from, to }: Pick<Mention, 'from' | 'to'>, at: number): number {
  if (at < from) return from - at - 1;
  return at >= to ? at - to : 0;
}

/**
 * How near the matched words a mention stands, 0–1: the rarity-weighted mean over the question's terms of
 * 1 ÷ (1 + words between ÷ 3); for a round word such as "thousands" a part of it.
 */
export function nearness(inquiry: Inquiry, read: ReadSentence, mention: Mention): number {
  const { rarity } = inquiry;
  const pull = new Float64Array(rarity.length);
  for (const { at, term, weight } of inquiry.match(read).hits) {
    pull[term] = Math.max(pull[term] ?? 0, weight / (1 + distance(mention, at) / 3));
  }
  let near = 0;
  let total = 0;
  for (let term = 0; term < pull.length; term += 1) {
    near += (rarity[term] ?? 0) * (pull[term] ?? 0);
    total += rarity[term] ?? 0;
  }
  if (total === 0) return 0;
  return (exactness(read, mention) * near) / total;
}

/** What a question counts: "12 civilians" for "how many civilians", "200,000 Russians" for "how many people". */
export function counts(
  { question, focusKin }: Inquiry,
  { tokens }: ReadSentence,
  { kind, to }: Mention,
): boolean {
  if (kind !== 'number' || question.focus === null) return false;
  return tokens
    .slice(to, to + 3)
    .some(
      ({ stem, word }) =>
        stem === question.focus ||
        focusKin.has(stem) ||
        (question.focus === PEOPLE && topicOf(word)?.topic === 'person'),
    );
}

const PEOPLE = stem('people');

/** 1; less for a round word such as "thousands". */
export function exactness({ tokens }: ReadSentence, { from, to }: Mention): number {
  const round = tokens
    .slice(from, to)
    .every(({ word }) => /^(?:tens|dozens|hundreds|thousands|millions|billions|of|and|half)$/.test(word));
  return round ? ROUND : 1;
}

const ROUND = 0.6;

const FITTING: Readonly<Partial<Record<Kind, readonly Mention['kind'][]>>> = {
  number: ['number', 'percent', 'money', 'duration'],
  percent: ['percent'],
  money: ['money'],
  date: ['date'],
  duration: ['duration'],
  person: ['person', 'name'],
  place: ['place', 'name'],
  name: ['name', 'place', 'person'],
};
