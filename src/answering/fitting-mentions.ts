/** Which mentions of a sentence could answer a question. */
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import type { Kind } from './question.js';

/** Whether mentions can answer such a question at all: a reason is no mention. */
export function asksForMention(kind: Kind): boolean {
  return FITTING[kind] !== undefined;
}

/** Mentions of the kind that the question asks for and does not name itself. */
export function fittingMentions(inquiry: Inquiry, read: ReadSentence): Mention[] {
  const { question } = inquiry;
  const kinds = FITTING[question.kind];
  if (kinds === undefined) return [];
  return read.mentions.filter(
    ({ kind, from, to }) =>
      kinds.includes(kind) &&
      !read.tokens.slice(from, to).every((token) => token.stop || question.stems.has(token.stem)),
  );
}

/** Words between a run of tokens (`to` exclusive) and a token; 0 where it is inside or next to it. */
export function distance({ from, to }: Pick<Mention, 'from' | 'to'>, at: number): number {
  if (at < from) return from - at - 1;
  return at >= to ? at - to : 0;
}

const FITTING: Readonly<Partial<Record<Kind, readonly Mention['kind'][]>>> = {
  number: ['number'],
  percent: ['percent', 'number'],
  money: ['money', 'number'],
  date: ['date'],
  duration: ['duration', 'number'],
  person: ['person', 'name'],
  place: ['place', 'name'],
  name: ['name', 'place', 'person'],
};
