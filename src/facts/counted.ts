/** What a number counts and what happens to it, as far as the words beside it tell: nothing is parsed. */
import type { Token } from '../answering/tokens.js';
import { verbBefore, verbBehind } from './counted-verb.js';
import type { Figure } from './figures.js';
import { type FigureKind, kindOfUnit, type Measure } from './measures.js';
import { nounFrom } from './noun-phrase.js';
import type { Numeral } from './numbers.js';
import { happensToPeople, isPeople } from './people-words.js';
import { type Phrase, phraseAt, textBefore, textBehind } from './phrase.js';

export interface Counted {
  readonly counts: Phrase | null;
  readonly verb: Phrase | null;
  readonly kind: FigureKind | undefined;
  /** Behind the unit, where it is a noun apart from the number: `10 working days`, `millions of years`. */
  readonly unitEnd?: number;
}

/**
 * @param start where the number begins with what limits it: `at least 12`.
 * @param before the figure before it in the same sentence: "12 civilians and … 121 more" counts civilians twice.
 */
export function countedBy(
  text: string,
  tokens: readonly Token[],
  numeral: Numeral,
  measure: Measure,
  start: number,
  before: Figure | null,
): Counted {
  // `Three's Company`
  const named = /^['’]s\b/.test(textBehind(text, numeral.end));
  if (numeral.form === 'code' || numeral.form === 'ordinal' || named)
    return { counts: null, verb: null, kind: 'other' };
  // `68,511 (43.3%) families`
  const aside = /^\s\([^()]{1,40}\)(?=\s)/.exec(textBehind(text, measure.end))?.[0].length ?? 0;
  const end = measure.end + aside;
  const first = tokens.findIndex((token) => token.start >= end);
  const next = first < 0 ? tokens.length : first;
  const last = tokens.findLastIndex((token) => token.end <= start);
  // `millions left`: behind such a word a noun needs an "of".
  const bare =
    numeral.form === 'vague' &&
    /s$/.test(text.slice(numeral.start, numeral.end)) &&
    tokens[next]?.word !== 'of';
  const noun = bare ? null : nounFrom(text, tokens, next, { ...measure, end });
  if (measure.kind === undefined && isLabel(text, tokens, last, start, noun === null)) {
    return { counts: null, verb: null, kind: 'other' };
  }
  const kind = measure.kind ?? (noun === null ? undefined : kindOfUnit(noun.head));
  const shared = noun === null && measure.kind === undefined && isMore(text, measure.end) ? before : null;
  const counts = noun?.words ?? shared?.counts ?? totalBefore(text, start);
  const verb = verbBefore(text, tokens, last, start) ?? verbBehind(text, tokens, noun?.to ?? next);
  if (kind !== undefined) {
    // Of a length or a time the unit is no thing that is counted: `12 working days`.
    const own = measure.kind === undefined || kind === 'age' ? null : counts;
    return {
      counts: own,
      verb,
      kind,
      ...(measure.kind === undefined && noun !== null && { unitEnd: noun.words.end }),
    };
  }
  const people =
    (numeral.value === null || numeral.value >= 1) &&
    (noun === null
      ? shared?.kind === 'people' ||
        (counts === null && countsPeople(textBehind(text, measure.end), numeral, verb))
      : isPeople(noun.head, noun.words.text));
  return { counts, verb, kind: people ? 'people' : 'other' };
}

/** Whether a number with no noun means people: `12 were killed`, `5 dead`, `millions from their homes`. */
function countsPeople(after: string, { form }: Numeral, verb: Phrase | null): boolean {
  return (
    (verb !== null && happensToPeople(verb.text)) ||
    /^\s(?:dead|wounded|injured|missing|others\s+(?:were|was))\b/.test(after) ||
    (form === 'vague' && /^\s(?:\p{L}+\s){0,3}(?:their|them|who)\b/u.test(after))
  );
}

/**
 * A number may be a label: `page 12`, `Figure 2.21`, `No. 7`.
 * @param alone it counts nothing, so that a capital before it has it as a part of its name: `Apollo 11`.
 */
function isLabel(
  text: string,
  tokens: readonly Token[],
  last: number,
  start: number,
  alone: boolean,
): boolean {
  const token = tokens[last];
  if (token === undefined) return false;
  const gap = text.slice(token.end, start);
  if (/^nos?$/.test(token.word)) return /^\.\s?#?$/.test(gap) || (gap === ' ' && token.text.startsWith('N'));
  // The 2 of an O that lost its subscript, `Group B 3`
  if (/^[B-HJ-Z]$/.test(token.text) && gap === ' ') return true;
  if (LABELLED.test(token.word)) return /^\.?\s#?$/.test(gap);
  return alone && /^[\s-]$/.test(gap) && /^\p{Lu}/u.test(token.text) && last > 0 && !token.stop;
}

const LABELLED =
  /^(?:number|page|pp|chapter|section|article|verse|room|flight|route|line|channel|version|volume|figure|table|phase|step|level|grade|rank|ranked|category|type)$/;

const isMore = (text: string, end: number) =>
  /^\s(?:more|others?|of\s+(?:them|those|these|whom))\b/.test(textBehind(text, end));

/** `a population of 12,000`, `the death toll rose to 40`. */
function totalBefore(text: string, start: number): Phrase | null {
  const before = textBefore(text, start);
  const match = TOTAL.exec(before);
  const words = match?.groups?.['words'];
  if (match === null || words === undefined) return null;
  const at = start - before.length + match.index + match[0].indexOf(words);
  return phraseAt(text, at, at + words.length);
}

const TOTAL =
  /(?<words>(?<!\p{L})(?:(?!(?:an?|the|its|their|of|and|with|whose|in)\s)\p{Ll}+\s)?\b(?:population|number|total|toll|count|attendance|capacity|length|height|depth|width|distance|area|enrollment|enrolment|membership|workforce|salary|price|cost|budget|revenue|majority|speed|temperature|size|rate|density|weight|mass|income|share)(?:\sof\s(?!about|around|some|over|nearly|almost|more|at|less|up|just|approximately|only)\p{L}+(?:\s\p{L}+)?)?)\s(?:(?:of|was|is|were|are|be|at|to|by|reached|exceeded|stood|stands|rose|fell|had|has|been|estimated|grew|dropped|climbed)\s)+(?:(?:about|around|some|over|nearly|almost|more|than|at|least|most|less|up|to|just|approximately|roughly|only|the|an?|estimated)\s)*$/iu;
