/** Which words are names of places and people in a library: whoever asks need not write them with a capital. */
import type { Library } from './library.js';
import { tokenize } from './tokens.js';
import { topicOf } from './wordnet/lexicon.js';

/** The kind of what a name's stem names. */
export type Names = ReadonlyMap<string, 'place' | 'person'>;

/** Stems that the library writes with a capital only, by the kind of which they are mentioned most. */
export function namesOf(library: Library): Names {
  let names = known.get(library);
  if (names === undefined) {
    names = readNames(library);
    known.set(library, names);
  }
  return names;
}

const known = new WeakMap<Library, Names>();

function readNames({ sentences }: Library): Names {
  const counts = new Map<string, { place: number; person: number }>();
  const common = new Set<string>();
  const count = (stem: string, kind: 'place' | 'person') => {
    const counted = counts.get(stem) ?? { place: 0, person: 0 };
    counted[kind] += 1;
    counts.set(stem, counted);
  };
  for (const { tokens, mentions, sentence } of sentences) {
    for (const { stem, text } of tokens) if (!/^\p{Lu}/u.test(text)) common.add(stem);
    for (const { kind, from, to } of mentions) {
      if (kind !== 'place' && kind !== 'person') continue;
      for (const { stem, stop, word } of tokens.slice(from, to)) {
        // The "Mayor" of a name is no name.
        if (!stop && topicOf(word)?.name !== false) count(stem, kind);
      }
    }
    for (const { stem, stop } of tokenize(sentence.speaker?.name ?? '')) if (!stop) count(stem, 'person');
  }
  return new Map(
    [...counts].flatMap(([stem, { place, person }]) =>
      common.has(stem) ? [] : [[stem, place >= person ? 'place' : 'person'] as const],
    ),
  );
}
