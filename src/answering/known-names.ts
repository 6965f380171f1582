/** Which words are names of places and people in a library: whoever asks need not write them with a capital. */
import type { Library } from './library.js';
import { tokenize } from './tokens.js';
import { topicOf } from './wordnet/lexicon.js';

/** The kind of what a name's stem names. */
export interface Names {
  get(stem: string): 'place' | 'person' | undefined;
}

/** Stems that the library writes with a capital only, by the kind of which they are mentioned most. */
export function namesOf(library: Library): Names {
  let names = known.get(library);
  if (names === undefined) {
    const kinds = new Map<string, 'place' | 'person' | undefined>();
    names = {
      get(stem) {
        if (!kinds.has(stem)) kinds.set(stem, kindOf(stem, library));
        return kinds.get(stem);
      },
    };
    known.set(library, names);
  }
  return names;
}

const known = new WeakMap<Library, Names>();

/** Sentences that are looked at for one name. */
const LOOKED_AT = 50;

function kindOf(stem: string, { retrieval, sentences }: Library): 'place' | 'person' | undefined {
  if (retrieval.frequency(stem) === 0 || retrieval.isWrittenSmall(stem)) return undefined;
  let places = 0;
  let people = 0;
  for (const id of retrieval.search([stem]).slice(0, LOOKED_AT)) {
    const read = sentences[id];
    if (read === undefined) continue;
    for (const { kind, from, to } of read.mentions) {
      if (kind !== 'place' && kind !== 'person') continue;
      // The "Mayor" of a name is no name.
      const named = read.tokens
        .slice(from, to)
        .filter((token) => token.stem === stem && !token.stop && topicOf(token.word)?.name !== false);
      if (kind === 'place') places += named.length;
      else people += named.length;
    }
    people += tokenize(read.sentence.speaker?.name ?? '').filter(
      (token) => token.stem === stem && !token.stop,
    ).length;
  }
  if (places + people === 0) return undefined;
  return places >= people ? 'place' : 'person';
}
