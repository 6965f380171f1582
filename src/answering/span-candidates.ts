/** Runs of words in a sentence that could be an answer. */
import { asksForValue, nearness } from './fitting-mentions.js';
import type { Inquiry } from './inquiry.js';
import type { ReadSentence } from './library.js';
import type { Mention } from './mentions.js';
import type { Token } from './tokens.js';
import { type WordClass, wordClass } from './word-classes.js';
import { isVerb } from './wordnet/lexicon.js';

/** Indices of tokens: `from` inclusive, `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A sentence's words with what stands between them. */
export interface Layout {
  readonly classes: readonly WordClass[];
  /** `gaps[i]` stands before token i; the last one ends the sentence. White space trimmed. */
  readonly gaps: readonly string[];
}

export function layOut({ sentence: { text }, tokens }: ReadSentence): Layout {
  const gaps = tokens.map((token, at) =>
    text
      .slice(tokens[at - 1]?.end ?? 0, token.start)
      .replace(/^['’]s\b/, '')
      .trim(),
  );
  gaps.push(text.slice(tokens.at(-1)?.end ?? 0).trim());
  return { classes: classesOf(tokens), gaps };
}

/** A verb's bare form is known only by what stands before it: "to leave", "could leave". */
function classesOf(tokens: readonly Token[]): WordClass[] {
  const classes = tokens.map(wordClass);
  return classes.map((one, at) => {
    const before = tokens[at - 1];
    const opens = before?.word === 'to' || MODALS.has(before?.word ?? '');
    return one === 'word' && opens && isVerb(tokens[at]?.stem ?? '') ? 'verb' : one;
  });
}

const MODALS = new Set('will would can could shall should may might must did does do'.split(' '));

/**
 * Every run of up to `LONGEST` words that begins and ends like a phrase and holds no bracket, dash, colon, semicolon or
 * end of a sentence; and every mention, however long.
 */
function runsOf(read: ReadSentence, { classes, gaps }: Layout): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < read.tokens.length; from += 1) {
    if (NO_START.has(classes[from] ?? 'word')) continue;
    for (let to = from + 1; to <= Math.min(read.tokens.length, from + LONGEST); to += 1) {
      if (to > from + 1 && BREAK.test(gaps[to - 1] ?? '') && !initial(read, to - 2)) break;
      if (!NO_END.has(classes[to - 1] ?? 'word')) runs.push({ from, to });
    }
  }
  for (const { from, to } of read.mentions) {
    if (!runs.some((run) => run.from === from && run.to === to)) runs.push({ from, to });
  }
  return runs;
}

/**
 * The runs that could answer a question. A reason stands behind "because" and its like, a deed holds a verb; where the kind
 * asked for is mentioned, only the mentions and their units ("110 mph") can answer; else all runs can.
 */
export function runsFor(
  inquiry: Inquiry,
  read: ReadSentence,
  layout: Layout,
  fitting: readonly Mention[],
): Run[] {
  const { question } = inquiry;
  const runs = runsOf(read, layout);
  if (question.kind === 'reason') {
    return runs.filter(({ from }) => givesCause(read, from));
  }
  if (question.asksDeed) {
    const deeds = runs.filter(({ from, to }) => layout.classes.slice(from, to).includes('verb'));
    return deeds.length > 0 ? deeds : runs;
  }
  if (question.kind === 'name' || question.kind === 'place') return runs;
  const sure = fitting.filter(({ kind }) => kind === question.kind);
  const mentions = nearest(inquiry, read, sure.length > 0 ? sure : fitting);
  if (mentions.length === 0) return runs;
  // "how many fled" is answered by the figure alone, "how fast" by the figure and its unit.
  const unit = question.focus !== null || question.tokens.some(({ word }) => word === 'many') ? 0 : 1;
  const around = runs.filter((run) =>
    mentions.some(
      ({ kind, from, to }) =>
        run.from === from && run.to >= (kind === 'duration' ? to - 1 : to) && run.to - to <= unit,
    ),
  );
  return around.length > 0 ? around : runs;
}

/** Of several figures or dates, those near the matched words: "200,000 fled while 12 died" has one figure for the dead. */
function nearest(inquiry: Inquiry, read: ReadSentence, mentions: readonly Mention[]): readonly Mention[] {
  if (!asksForValue(inquiry.question.kind)) return mentions;
  const near = mentions.map((mention) => nearness(inquiry, read, mention));
  const best = Math.max(...near);
  return mentions.filter((_, at) => (near[at] ?? 0) >= best * NEAR_ENOUGH);
}

const NEAR_ENOUGH = 0.5;

/** What comes right behind "because", "due to", "in order to" … */
function givesCause({ tokens }: ReadSentence, from: number): boolean {
  const [before, last] = [tokens[from - 2]?.word ?? '', tokens[from - 1]?.word ?? ''];
  return (
    /^(because|since)$/.test(last) ||
    /^(due to|because of|owing to|thanks to|order to|result of)$/.test(`${before} ${last}`)
  );
}

function initial(read: ReadSentence, at: number): boolean {
  return /^(\p{Lu}|Mr|Mrs|Ms|Dr|St)$/u.test(read.tokens[at]?.text ?? '');
}

const LONGEST = 12;
const BREAK = /[;:()[\]{}–—?!"“”]|\.$/;
const NO_START: ReadonlySet<WordClass> = new Set(['conjunction', 'auxiliary', 'preposition']);
const NO_END: ReadonlySet<WordClass> = new Set(['conjunction', 'auxiliary', 'preposition', 'determiner']);
