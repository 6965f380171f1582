/** A sentence's noun phrases and clauses, as the parts of speech and the punctuation show them. */
import type { Tag } from './parts-of-speech.js';
import type { Token } from './tokens.js';

/** Indices of tokens: `from` inclusive, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Its first word behind "the", "its" and the like. */
  readonly core: number;
}

export interface Phrases {
  /** For each token the noun phrase that it is in; undefined: in none. */
  readonly nounPhrases: readonly (NounPhrase | undefined)[];
  /** For each token the number of its clause, which grows from left to right. */
  readonly clauses: readonly number[];
}

/** @param gaps what stands before each token */
export function phrasesOf(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  gaps: readonly string[],
): Phrases {
  return { nounPhrases: nounPhrasesOf(text, tokens, tags, gaps), clauses: clausesOf(tags, gaps) };
}

function nounPhrasesOf(
  text: string,
  tokens: readonly Token[],
  tags: readonly Tag[],
  gaps: readonly string[],
): (NounPhrase | undefined)[] {
  const phrases: (NounPhrase | undefined)[] = Array.from({ length: tokens.length });
  let from = 0;
  while (from < tokens.length) {
    const core = tags[from] === 'DET' ? from + 1 : from;
    let to = tags[from] === 'PRON' ? from + 1 : from;
    for (let at = core; at < tokens.length; at += 1) {
      if (at > from && BREAK.test(gaps[at] ?? '')) break;
      const tag = tags[at] ?? 'X';
      const goesOn =
        INSIDE.has(tag) ||
        (tag === 'ADV' && tags[at + 1] === 'ADJ') ||
        (tag === 'DET' && isPossessive(text, tokens[at - 1])) ||
        // "a shared border": a participle between the determiner and the noun.
        (tag === 'VERB' &&
          at === core &&
          at > from &&
          /(ed|ing)$/.test(tokens[at]?.word ?? '') &&
          INSIDE.has(tags[at + 1] ?? 'X'));
      if (!goesOn) break;
      if (HEADS.has(tag)) to = at + 1;
    }
    if (to > from) phrases.fill({ from, to, core: Math.min(core, to - 1) }, from, to);
    from = Math.max(to, from + 1);
  }
  return phrases;
}

const INSIDE: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'X']);
const HEADS: ReadonlySet<Tag> = new Set(['NOUN', 'PROPN', 'NUM', 'X']);
/** Anything but quotation marks and hyphens. */
const BREAK = /[^'"‘“’”-]/;

/** "Fresno's": the ending is no part of the token. */
function isPossessive(text: string, token: Token | undefined): boolean {
  return token !== undefined && /['’]/.test(text[token.end] ?? '');
}

function clausesOf(tags: readonly Tag[], gaps: readonly string[]): number[] {
  let clause = 0;
  return tags.map((tag, at) => {
    const opens =
      /[,;:()–—]/.test(gaps[at] ?? '') ||
      tag === 'SCONJ' ||
      (tag === 'CCONJ' && (tags[at + 1] === 'VERB' || tags[at + 1] === 'AUX'));
    if (at > 0 && opens) clause += 1;
    return clause;
  });
}
