/** Other figures and dates that answer the same question, each with the passage that has it. */
import { ENGLISH } from '../corpus/language.js';
import { confidenceOf } from './confidence.js';
import type { AnswerSpan } from './contract.js';
import { asksForValue, counts, fittingMentions } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { Judge } from './learnt.js';
import type { Library, ReadSentence } from './library.js';
import { KINSHIPS } from './match.js';
import { findSpan } from './span.js';
import { tokenize } from './tokens.js';
import type { Distinct } from './twins.js';

export interface OtherFigure {
  readonly answer: AnswerSpan;
  readonly from: Distinct;
}

/**
 * Where a figure or a date is asked for: what else the next best passages give, each figure once, none that is the
 * answer's. A passage counts only if it would answer more likely than not were those before it not there.
 * @param ranked best first; the answer stands in the first
 */
export function otherFigures(
  inquiry: Inquiry,
  library: Library,
  ranked: readonly Distinct[],
  answer: AnswerSpan,
  { confidence, spans }: Judge,
): OtherFigure[] {
  const { kind, language } = inquiry.question;
  // Units are known in English only: elsewhere a year would stand beside a length.
  if (!asksForValue(kind) || language !== ENGLISH) return [];
  const given = [figureIn(answer.text)];
  const others: OtherFigure[] = [];
  for (let at = 1; at < Math.min(ranked.length, LOOKED_AT); at += 1) {
    const from = ranked[at];
    if (from === undefined || !holdsAll(inquiry, from.read)) continue;
    if (confidenceOf(inquiry, library, ranked.slice(at), confidence) < LIKELY) continue;
    const other = findSpan(inquiry, from.read, spans);
    if (other === null) continue;
    const figure = figureIn(other.text);
    if (given.some((known) => isSame(known, figure))) continue;
    given.push(figure);
    others.push({ answer: other, from });
  }
  return others;
}

/** Every word of the question, or one that stands for it, and what is counted: else the figure is of something else. */
function holdsAll(inquiry: Inquiry, read: ReadSentence): boolean {
  const { found, kin } = inquiry.match(read);
  const { focus } = inquiry.question;
  if (focus !== null && !fittingMentions(inquiry, read).some((mention) => counts(inquiry, read, mention)))
    return false;
  return inquiry.question.terms.every((_, term) =>
    [found, ...ALIKE.map((kinship) => kin[kinship])].some((there) => (there?.[term] ?? 0) >= SURE),
  );
}

const ALIKE = (['same', 'derived'] as const).map((kinship) => KINSHIPS.indexOf(kinship));
const SURE = 0.5;
const LOOKED_AT = 5;
const LIKELY = 0.5;

type Figure = ReadonlySet<string>;

/** What it says, whatever it is said with: the digits of "about 12 people", the words of "on Monday". */
function figureIn(text: string): Figure {
  const content = tokenize(text).filter(({ stop }) => !stop);
  const numbers = content.filter(({ stem }) => /\p{N}/u.test(stem));
  return new Set((numbers.length > 0 ? numbers : content).map(({ stem }) => stem));
}

/** "6 August 2024" and "6 August" are the same day as far as they say. */
function isSame(one: Figure, other: Figure): boolean {
  const [less, more] = one.size < other.size ? [one, other] : [other, one];
  return [...less].every((part) => more.has(part));
}
