/** What all runs of words of one sentence are held against. */
import { fittingMentions } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Match } from './match.js';
import type { Mention } from './mentions.js';
import { gapOf } from './question-gap.js';
import type { Layout } from './span-candidates.js';
import { type SyntaxScene, syntaxOf } from './span-gap.js';
import { matchedWords } from './span-matched.js';

export interface SpanScene {
  readonly inquiry: Inquiry;
  readonly read: ReadSentence;
  readonly layout: Layout;
  readonly match: Match;
  readonly fitting: readonly Mention[];
  /** Token of the question's verb; -1: not matched. */
  readonly verb: number;
  /** A place for a number for each of the question's terms, for whoever counts. */
  readonly pull: Float64Array;
  readonly syntax: SyntaxScene;
  /** As `matchedWords` tells it. */
  readonly matched: Uint8Array;
}

export function setScene(inquiry: Inquiry, read: ReadSentence, layout: Layout): SpanScene {
  const match = inquiry.match(read);
  const syntax = syntaxOf(inquiry, read, layout, gapOf(inquiry.question));
  return {
    inquiry,
    read,
    layout,
    match,
    fitting: fittingMentions(inquiry, read),
    verb: match.hits.find(({ term }) => inquiry.classes[term] === 'verb')?.at ?? -1,
    pull: new Float64Array(inquiry.rarity.length),
    syntax,
    matched: matchedWords(inquiry, read, syntax.hits, syntax.kin),
  };
}
