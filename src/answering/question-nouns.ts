/** What kind of thing a noun asks for. */
import type { Kind } from './question.js';
import { stem, type Token } from './tokens.js';
import { type Topic, topicOf } from './wordnet/lexicon.js';

/** By a few nouns that settle it, else by what WordNet says that the noun names; undefined: it settles nothing. */
export function kindOfNoun({ stem, text, word }: Token): Kind | undefined {
  const kind = VALUE_NOUNS.get(stem);
  if (kind !== undefined) return kind;
  if (CAUSES.has(stem)) return 'reason';
  const topic = topicOf(word);
  if (topic === undefined || topic.name || /^\p{Lu}/u.test(text)) return undefined;
  return KIND_OF_TOPIC[topic.topic];
}

const KIND_OF_TOPIC: Readonly<Partial<Record<Topic, Kind>>> = {
  person: 'person',
  place: 'place',
  group: 'name',
  time: 'date',
};

/** Nouns that only a figure or a date answers. */
export const VALUE_NOUNS: ReadonlyMap<string, Kind> = new Map([
  ...kinds('number', 'number amount quantity population total count toll height length depth distance'),
  ...kinds('percent', 'percentage percent proportion fraction'),
  ...kinds('money', 'price cost budget salary revenue income fee'),
  ...kinds('date', 'date day year month decade century'),
  ...kinds('duration', 'age duration'),
]);

/** Nouns that say what kind of answer is asked for and need not stand in it: "the number of", "what year". */
export const GENERIC: ReadonlySet<string> = new Set(
  stems(
    'number amount quantity total count toll percentage percent proportion fraction price cost budget money time ' +
      'date day year month decade century age duration length size',
  ),
);

/** Nouns that say nothing of the kind: "what type of literature". */
export const VAGUE: ReadonlySet<string> = new Set(stems('type kind sort form name thing part way word term'));

const CAUSES: ReadonlySet<string> = new Set(stems('reason cause'));

function kinds(kind: Kind, nouns: string): [string, Kind][] {
  return stems(nouns).map((noun) => [noun, kind]);
}

function stems(words: string): string[] {
  return words.split(' ').map(stem);
}
