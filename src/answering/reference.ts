/** Pronouns that stand for something said before: "what did he say?", "what happened there?", "when was that?". */
import type { Following, Joined } from './following.js';
import { type Kind, readQuestion } from './question.js';
import {
  appended,
  isNoun,
  isPreposition,
  isUnknown,
  type NamePhrase,
  type Phrases,
  withWords,
  wordsFrom,
} from './question-phrases.js';
import { askAnew, POINTS_BACK, withRest } from './take-up.js';
import { type Token, tokenize } from './tokens.js';
import { wordClass } from './word-classes.js';
import { type Topic, topicOf } from './wordnet/lexicon.js';

/** @returns null where no word points back; `unclear` where one does, and it cannot be told at what. */
export function referBack(following: Following): Joined | 'unclear' | null {
  const { said, last } = following;
  const at = said.tokens.findIndex((_, index) => pointsBack(said, index));
  const pronoun = said.tokens[at];
  if (pronoun === undefined) return null;
  if (said.asking === null && wordClass(said.tokens[0] ?? pronoun, 0) !== 'auxiliary') return 'unclear';
  const kind = pronouns.get(pronoun.word);
  if (kind === undefined) return 'unclear';
  if (kind === 'event') return event(following, at) ?? 'unclear';
  if (isMeantInside(kind, said, at)) return 'unclear';
  const meant = whatIsMeant(kind, following, readQuestion(last.text).kind);
  if (meant === null) return kind === 'thing' ? (event(following, at) ?? 'unclear') : 'unclear';
  const owns = POSSESSIVES.has(pronoun.word) && isNoun(said.tokens[at + 1]);
  const words = meant + (owns ? '’s' : '');
  const isHere = kind === 'place' && !isPreposition(tokenize(meant)[0]);
  return {
    question: withWords(said, at, at + 1, isHere ? `in ${words}` : words),
    carried: [{ from: pronoun.text, to: words }],
  };
}

type Reference = 'person' | 'people' | 'thing' | 'place' | 'date';

const pronouns: ReadonlyMap<string, Reference | 'event'> = new Map(
  (
    [
      ['person', 'he she him her his hers'],
      ['people', 'they them their theirs'],
      ['thing', 'it its'],
      ['place', 'there'],
      ['date', 'then'],
      ['event', 'that this these those'],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)),
);

const POSSESSIVES = new Set('his her their its'.split(' '));

/** Names for which each of them may stand. */
const NAMES: Readonly<Record<Reference, readonly NamePhrase['kind'][]>> = {
  person: ['person', 'name'],
  people: ['person', 'name'],
  thing: ['place', 'name'],
  place: ['place', 'name'],
  date: ['date'],
};

/** Whether the question has something itself for which the pronoun may stand: "what did the mayor say of his town". */
function isMeantInside(kind: Reference, { tokens, names, asking }: Phrases, at: number): boolean {
  if (names.some((name) => NAMES[kind].includes(name.kind))) return true;
  if (kind === 'place' || kind === 'date') return false;
  return tokens.slice(asking === null ? 0 : asking.to, at).some((token, index) => {
    // "what colour is it": that is asked for.
    if (!isNoun(token) || (asking !== null && index === 0)) return false;
    return kind === 'thing' || isUnknown(token) || PEOPLE.has(topicOf(token.word)?.topic ?? 'time');
  });
}

const PEOPLE: ReadonlySet<Topic> = new Set(['person', 'group']);

function pointsBack({ tokens }: Phrases, at: number): boolean {
  const token = tokens[at];
  const kind = pronouns.get(token?.word ?? '');
  if (token === undefined || kind === undefined) return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // "are there", "there was": nothing but a way to say that something is.
  if (kind === 'place') return !isBe(before) && !isBe(after);
  if (kind === 'date') return after === undefined && at > 1;
  // "the man that fled", "that region", "said that it rains": no pronoun, or one for something in the question.
  if (kind === 'event')
    return after?.stop !== false && (before === undefined || before.stop || after === undefined);
  return true;
}

function isBe(token: Token | undefined): boolean {
  return /^(?:is|are|was|were|be|been)$/.test(token?.word ?? '');
}

/** @param asked the kind that the last question asked for */
function whatIsMeant(kind: Reference, { said, last, answer }: Following, asked: Kind): string | null {
  const named = (...kinds: readonly NamePhrase['kind'][]): string | null => {
    const [only, another] = last.names.filter((name) => kinds.includes(name.kind));
    if (only === undefined || another !== undefined) return null;
    const from = kind === 'place' || kind === 'date' ? only.start : only.from;
    return wordsFrom(last, from, only.to);
  };
  switch (kind) {
    case 'person':
      return asked === 'person' ? answer : (named('person') ?? named('name'));
    case 'people':
      if (said.tokens.some(({ word }) => word === 'of')) return counted(last);
      return asked === 'person' ? answer : counted(last);
    case 'thing': {
      const isBare = said.content.every(({ word }) => POINTS_BACK.has(word));
      // "when was it?" is said of what happened, "where is it?" of a thing.
      if (isBare && !said.tokens.some(({ word }) => word === 'is')) return null;
      if (asked === 'name' || (asked === 'place' && last.asking?.words !== 'where')) return answer;
      const alone = last.names.length === 1 && last.content.every((token) => isIn(last, token));
      return alone || (isBare && said.asking?.words === 'where') ? named('place', 'name') : null;
    }
    case 'place':
      return asked === 'place' ? answer : named('place');
    case 'date':
      return asked === 'date' ? answer : named('date');
  }
}

function isIn({ tokens, names }: Phrases, token: Token): boolean {
  const at = tokens.indexOf(token);
  return names.some(({ from, to }) => at >= from && at < to);
}

/** Those who are counted: "people" in "how many people fled". */
function counted(last: Phrases): string | null {
  const { asking } = last;
  if (asking?.counts !== true) return null;
  return wordsFrom(last, asking.from + 2, asking.to);
}

/** What the last question was about as a whole: "when was that?", "why did it happen?", "what caused this?". */
function event(following: Following, at: number): Joined | null {
  const { said, last } = following;
  const content = said.content.filter(({ word }) => !POINTS_BACK.has(word));
  if (content.length === 0) return askAnew(following);
  if (said.asking === null || said.names.length > 0 || content.length > FEW) return null;
  const rest = withRest('', said, last);
  if (rest === null) return null;
  return { question: appended(withWords(said, at, at + 1, ''), rest.question), carried: rest.carried };
}

const FEW = 2;
