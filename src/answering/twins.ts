/** The same sentence in several articles, as news agencies have it, is one passage with several sources. */
import type { ReadSentence } from './library.js';
import type { Ranked } from './ranking.js';

export interface Distinct extends Ranked {
  /** The same words in other articles. */
  readonly twins: readonly ReadSentence[];
}

/**
 * Each sentence once: its twins in other articles are named beside the best ranked of them. Case and punctuation do not
 * tell sentences apart. What an article says twice stays twice.
 * @param ranked best first
 */
export function distinct(ranked: readonly Ranked[]): Distinct[] {
  const [first] = ranked;
  if (ranked.every(({ read }) => read.article === first?.read.article))
    return ranked.map((one) => ({ ...one, twins: [] }));
  const known = new Map<string, { readonly of: Ranked; readonly twins: ReadSentence[] }>();
  const passages: Distinct[] = [];
  for (const one of ranked) {
    const { tokens, sentence } = one.read;
    // What another article has somebody else say is not the same.
    const words = [sentence.speaker?.name ?? '', ...tokens.map(({ word }) => word)].join(' ');
    const before = known.get(words);
    if (before !== undefined && before.of.read.article !== one.read.article) {
      before.twins.push(one.read);
      continue;
    }
    const twins: ReadSentence[] = [];
    if (before === undefined) known.set(words, { of: one, twins });
    passages.push({ ...one, twins });
  }
  return passages;
}
