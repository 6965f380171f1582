/** Where in a sentence the answer stands: the mention of the kind asked for that stands nearest to the matched words. */
import type { AnswerSpan } from './contract.js';
import { distance, fittingMentions } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';

/** The answer's words in the sentence, or null where none can be told apart. */
export function findSpan(inquiry: Inquiry, read: ReadSentence): AnswerSpan | null {
  let best: { mention: Mention; score: number } | undefined;
  for (const mention of fittingMentions(inquiry, read)) {
    const score = suits(inquiry, read, mention);
    if (best === undefined || score > best.score) best = { mention, score };
  }
  if (best === undefined) return null;
  const start = read.tokens[best.mention.from]?.start;
  const end = read.tokens[best.mention.to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  return { text: read.sentence.text.slice(start, end), start, end };
}

function suits(inquiry: Inquiry, read: ReadSentence, mention: Mention): number {
  const { question, rarity } = inquiry;
  const near = inquiry
    .match(read)
    .hits.map(({ at, term, weight }) => (weight * (rarity[term] ?? 0)) / (1 + distance(mention, at)));
  const counted = read.tokens
    .slice(mention.to, mention.to + 3)
    .some((token) => token.stem === question.focus);
  const exact = mention.kind === question.kind ? 1 : 0;
  return near.reduce((total, value) => total + value, 0) + (counted ? 1 : 0) + exact;
}
