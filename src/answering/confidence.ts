/** How likely it is that the best passage answers, and below which likelihood the bot says that the article does not. */

import { FEATURES } from './features.js';
import type { Inquiry } from './inquiry.js';
import type { Ranked } from './ranking.js';

export const THRESHOLD = 0.5;

export function confidenceOf(inquiry: Inquiry, ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const value = (name: (typeof FEATURES)[number]) => best.features[FEATURES.indexOf(name)] ?? 0;
  const x =
    -3 +
    5 * (value('coverage') + 0.5 * (value('coverageBefore') + value('coverageParagraph'))) +
    value('kindNear') -
    value('kindMissing');
  return inquiry.question.terms.length === 0 ? 0 : 1 / (1 + Math.exp(-x));
}
