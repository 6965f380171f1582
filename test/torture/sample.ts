/** Some of the texts of `nasties.ts` through the real bot, as messages and commands of members, each of them another one. */
import fc from 'fast-check';
import { longestQuestion } from '../../src/replies/limits.js';
import { LONGEST_MESSAGE, NASTIES, nasty as nastyOf } from './nasties.js';
import { openStage } from './stage.js';

export interface Sampled {
  readonly asked: number;
  readonly lost: number;
  /** Sentences: broken rules of Discord's, and what was told or pinged that must not be. */
  readonly complaints: readonly string[];
}

const PATIENCE = 10_000;

export async function sampledOnDiscord({
  count,
  seed,
}: {
  readonly count: number;
  readonly seed: number;
}): Promise<Sampled> {
  const stage = await openStage();
  const { asking, discord } = stage;
  const texts = fc.oneof(
    ...Object.keys(NASTIES)
      .filter(isKind)
      .map((kind) => nastyOf(kind)),
  );
  const sample = fc.sample(texts, { seed, numRuns: count });
  let lost = 0;
  for (const [at, nasty] of sample.entries()) {
    const user = asking.somebody();
    // Of each text there is a word that must stand in no log.
    const canary = ` ${asking.word()}`;
    const text = nasty.slice(0, LONGEST_MESSAGE - canary.length) + canary;
    const short = nasty.slice(0, longestQuestion - canary.length) + canary;
    const asked = [
      () => discord.message({ in: 'dm', content: text, author: user }),
      () => discord.message({ in: 'guild', content: text, mentions: 'bot', author: user }),
      () =>
        discord.slash({
          command: 'ask',
          options: { question: short },
          user,
          force: true,
        }),
      () =>
        discord.slash({
          command: 'check',
          options: { text: short },
          user,
          force: true,
        }),
    ][at % 4];
    const reply = await asked?.()
      .reply(PATIENCE)
      .catch(() => null);
    if (!reply) lost += 1;
  }
  const broken = discord.violations.map(({ sentence }) => sentence);
  const { status, leaks } = await stage.close();
  return {
    asked: sample.length,
    lost,
    complaints: [
      ...broken,
      ...leaks,
      ...(status === 0 ? [] : [`told to stop, the bot ended with ${status}`]),
    ],
  };
}

function isKind(key: string): key is keyof typeof NASTIES {
  return key in NASTIES;
}
