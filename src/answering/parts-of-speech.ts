/** Which part of speech each word of a text is, as winkNLP's perceptron tags it; a text is tagged when first asked for. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';
import type { Token } from './tokens.js';

/** Universal Dependencies' tags; possessive pronouns are determiners here, and relative ones open a clause as `SCONJ` does. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'SCONJ',
  'VERB',
  'X',
] as const;
export type Tag = (typeof TAGS)[number];

/** The tags of a text's words, in their order. @param tokens all of the text's */
export function tagsOf(text: string, tokens: readonly Token[]): readonly Tag[] {
  let tags = known.get(tokens);
  if (tags === undefined) {
    tags = tag(text, tokens);
    known.set(tokens, tags);
  }
  return tags;
}

// For as long as the words are kept, their tags are.
const known = new WeakMap<readonly Token[], readonly Tag[]>();

function tag(text: string, tokens: readonly Token[]): Tag[] {
  const { its, readDoc } = tagger();
  const words = readDoc(text).tokens();
  const tags = words.out(its.pos).map((name) => NAMED.get(name) ?? 'X');
  const ends: number[] = [];
  let end = 0;
  for (const word of words.out()) {
    // What the tagger writes otherwise than the text does takes no room.
    const start = text.indexOf(word, end);
    if (start >= 0) end = start + word.length;
    ends.push(end);
  }
  let at = 0;
  const found = tokens.map(({ start }) => {
    while (at < ends.length - 1 && (ends[at] ?? 0) <= start) at += 1;
    return tags[at] ?? 'X';
  });
  return found.map((one, place) => settled(one, tokens[place]?.word ?? '', found[place + 1]));
}

const NAMED: ReadonlyMap<string, Tag> = new Map(TAGS.map((tag) => [tag, tag]));

function settled(tag: Tag, word: string, next: Tag | undefined): Tag {
  if (tag === 'PRON' && POSSESSIVE.test(word) && !(word === 'her' && !NOMINAL.test(next ?? ''))) return 'DET';
  if (tag === 'PRON' && RELATIVE.test(word)) return 'SCONJ';
  return tag === 'NOUN' && /^\p{N}/u.test(word) ? 'NUM' : tag;
}

const POSSESSIVE = /^(its|their|his|her|our|my|your)$/;
const RELATIVE = /^(which|who|whom|whose|that)$/;
const NOMINAL = /^(NOUN|PROPN|ADJ)$/;

let loaded: WinkMethods | undefined;

// The model takes longer to set up than thousands of sentences to tag, and not every command answers questions.
function tagger(): WinkMethods {
  loaded ??= winkNLP(model, ['pos']);
  return loaded;
}
