/**
 * When two figures are for the same thing. Words are compared, nothing is parsed, so the rule asks for clear evidence:
 *
 * They stand together when the same thing is counted – the same head noun, one that WordNet gives as its synonym, or
 * "people" and any noun for people – and the same happened to it: the same verb or one of its kin ("killed", "died"),
 * or verbs with the same thing of theirs behind them ("fled their homes", "evacuated their homes").
 *
 * They differ when besides
 * - both have a value, the values are unequal, and no "at least", "at most" or "about" (within a tenth) explains it;
 * - the verb itself is the same or kin, or neither has a verb and both name the same places;
 * - nothing sets them apart: other words before the noun ("two red cars", "three blue cars"), other places, other years or
 *   other subjects of the verb ("the fire killed 3", "the flood killed 5") in their sentences;
 * - they stand in different sentences, as "12 in May and 15 in June" is no contradiction;
 * - those of two articles also share a place or a name in their sentences, as two articles may tell of two events.
 */
import { relatedTo } from '../answering/wordnet/lexicon.js';
import type { Circumstances } from './circumstances.js';
import type { Figure } from './figures.js';
import { isAnyPeople } from './people-words.js';

export interface One {
  readonly figure: Figure;
  readonly circumstances: Circumstances;
}

/** Whether they stand together; `counted`: whether the same thing is counted, whatever happened to it. */
export function isSameThing(a: One, b: One, what: 'all' | 'counted' = 'all'): boolean {
  if (a.figure.kind !== b.figure.kind || !countSame(a.circumstances, b.circumstances)) return false;
  if (what === 'counted') return true;
  const { verb, object } = a.circumstances;
  const other = b.circumstances;
  if (verb === null || other.verb === null) return verb === other.verb;
  return areKin(verb, other.verb) || (object !== null && object === other.object);
}

/** Whether two figures for the same thing differ: see the rule above. */
export function contradict(a: One, b: One): boolean {
  const one = a.circumstances;
  const other = b.circumstances;
  if (a.figure.sentence === b.figure.sentence || agree(a.figure, b.figure) || !isSameThing(a, b))
    return false;
  const kin = one.verb !== null && other.verb !== null && areKin(one.verb, other.verb);
  const placed =
    one.verb === null && other.verb === null && one.places.size > 0 && equal(one.places, other.places);
  if (!kin && !placed) return false;
  if (!sameModifiers(one, other) || !sameModifiers(other, one)) return false;
  if (one.places.size > 0 && other.places.size > 0 && !equal(one.places, other.places)) return false;
  if (!equal(one.years, other.years)) return false;
  if (one.subject !== null && other.subject !== null && one.subject !== other.subject) return false;
  return a.figure.article === b.figure.article || [...one.named].some((name) => other.named.has(name));
}

/** Whether both may be true: equal, or what limits one allows for the other. */
function agree(a: Figure, b: Figure): boolean {
  if (a.value === null || b.value === null || a.value === b.value) return true;
  return allows(a, b.value) || allows(b, a.value);
}

function allows({ bound, value }: Figure, other: number): boolean {
  if (value === null) return true;
  if (bound === 'at least') return other >= value;
  if (bound === 'at most') return other <= value;
  return bound === 'about' && Math.abs(other - value) <= Math.abs(value) / 10;
}

function countSame(a: Circumstances, b: Circumstances): boolean {
  if (a.head === null || b.head === null) return false;
  if (a.head === b.head || isAnyPeople(a.head) || isAnyPeople(b.head)) return true;
  // "Russians" and "Russian citizens"
  if (a.names.has(b.head) || b.names.has(a.head)) return true;
  return areSynonyms(a.head, b.head);
}

function areSynonyms(a: string, b: string): boolean {
  return isRelated(a, b, 's') || isRelated(b, a, 's');
}

function areKin(a: string, b: string): boolean {
  return a === b || isRelated(a, b, 'sdc') || isRelated(b, a, 'sdc');
}

function isRelated(from: string, to: string, relations: string): boolean {
  let sure = related.get(from);
  if (sure === undefined) {
    sure = new Set(
      relatedTo(from)
        .filter(({ weight }) => weight >= SURE)
        .map(({ stem, relation }) => relation + stem),
    );
    related.set(from, sure);
  }
  return [...relations].some((relation) => sure.has(relation + to));
}

/** What is surely related to a stem, each with its relation's letter in front: figures ask for the same few again and again. */
const related = new Map<string, ReadonlySet<string>>();

/** Of WordNet's weights: below it the related sense is seldom the one that is meant. */
const SURE = 0.4;

/** Whether what is counted in `a` is no narrower by the words before its noun; a name says who, and not which of them. */
function sameModifiers(a: Circumstances, b: Circumstances): boolean {
  return [...a.modifiers].every(
    (word) => b.modifiers.has(word) || b.head === word || (a.names.has(word) && b.names.size === 0),
  );
}

function equal<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
