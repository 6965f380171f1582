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
  const known = new Map<string, Said[]>();
  const passages: Distinct[] = [];
  for (const one of ranked) {
    const alike = known.get(keyOf(one.read)) ?? [];
    const before = alike.find(({ of }) => saysTheSame(of.read, one.read));
    if (before !== undefined && before.of.read.article !== one.read.article) {
      before.twins.push(one.read);
      continue;
    }
    const twins: ReadSentence[] = [];
    if (before === undefined) known.set(keyOf(one.read), [...alike, { of: one, twins }]);
    passages.push({ ...one, twins });
  }
  return passages;
}

interface Said {
  readonly of: Ranked;
  readonly twins: ReadSentence[];
}

/** The same for two sentences that say the same, and for few others. */
function keyOf({ tokens }: ReadSentence): string {
  return `${tokens.length} ${tokens[0]?.word} ${tokens.at(-1)?.word}`;
}

/** What another article has somebody else say is not the same. */
function saysTheSame(one: ReadSentence, other: ReadSentence): boolean {
  return (
    one.sentence.speaker?.name === other.sentence.speaker?.name &&
    one.tokens.length === other.tokens.length &&
    one.tokens.every(({ word }, at) => word === other.tokens[at]?.word)
  );
}
