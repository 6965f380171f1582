/** The words that answer in a language without a tagger: the mention of the kind asked for that stands nearest. */
import { asksForValue, fittingOrYears, nearness } from '../fitting-mentions.js';
import type { Inquiry } from '../inquiry.js';
import type { ReadSentence } from '../library.js';
import type { Mention } from '../mentions.js';

/** Null where nothing of that kind is mentioned or no kind is asked for. */
export function nearestMention(inquiry: Inquiry, read: ReadSentence): Mention | null {
  const { kind } = inquiry.question;
  const fitting = fittingOrYears(inquiry, read);
  const sure = fitting.filter((mention) => mention.kind === kind);
  // A name that is not surely of the kind asked for is more often wrong than right.
  const candidates = sure.length > 0 || !asksForValue(kind) ? sure : fitting;
  let best: Mention | null = null;
  let most = -1;
  for (const mention of candidates) {
    const near = nearness(inquiry, read, mention);
    if (near > most) [best, most] = [mention, near];
  }
  return best;
}
