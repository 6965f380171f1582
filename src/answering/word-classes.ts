/** What a word does in its sentence, as far as its form and closed lists can tell. */
import type { Token } from './tokens.js';
import { isVerb, lemma } from './wordnet/lexicon.js';

export type WordClass =
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'auxiliary'
  | 'pronoun'
  | 'number'
  | 'name'
  | 'verb'
  | 'adverb'
  | 'word';

export function wordClass(token: Token, at: number): WordClass {
  const { word, text, stop, stem } = token;
  const listed = CLOSED.get(word);
  if (listed !== undefined && !(at > 0 && /^\p{Lu}\p{Lu}/u.test(text))) return listed;
  if (/^\p{N}/u.test(text) || /^\p{N}/u.test(stem)) return 'number';
  if (/^\p{Lu}/u.test(text) && (at > 0 || !stop)) return 'name';
  if (/ly$/.test(word) && word.length > 4) return 'adverb';
  if (isVerb(stem) && (/(?:ed|ing|s)$/.test(word) || lemma(word) !== word)) return 'verb';
  return stop ? 'pronoun' : 'word';
}

const CLOSED: ReadonlyMap<string, WordClass> = new Map(
  (
    [
      [
        'determiner',
        'the a an this that these those its his her their our my your some any each every all both no another',
      ],
      [
        'preposition',
        'of in on at by for with from to into onto upon over under about after before between among through during since ' +
          'until against within without across toward towards near around along behind beyond despite per via than as like ' +
          'amid throughout except including due',
      ],
      [
        'conjunction',
        'and or but nor so yet because although though while whereas if unless when where which who whom whose that',
      ],
      [
        'auxiliary',
        'is are was were be been being am has have had do does did will would can could shall should may might must',
      ],
      ['pronoun', 'he she it they we i you him them us me himself herself itself themselves there here'],
    ] as const
  ).flatMap(([kind, list]) => list.split(' ').map((word): [string, WordClass] => [word, kind])),
);
