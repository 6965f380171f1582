/** What went wrong: the questions of a set that were not answered as they should have been, to read. */
import { readQuestion } from '../answering/question.js';
import type { Article } from '../corpus/article.js';
import { grouped } from './grouped.js';
import { isAccepted } from './measures.js';
import type { Outcome } from './run.js';
import { type Case, isRight, type QuestionSet } from './sets.js';

export interface Miss {
  readonly question: string;
  /** The kind of thing asked for, as `readQuestion` understands it. */
  readonly kind: string;
  readonly faults: readonly Fault[];
  readonly confidence: number;
  /** Text of the right sentence that came first, else of the first that is right; null: the article does not answer. */
  readonly gold: string | null;
  /** Its rank, from 1; null: not found. */
  readonly rank: number | null;
  /** Text of the passage that came first; null: none did. */
  readonly first: string | null;
  readonly span: string | null;
  readonly accepted: readonly string[];
  readonly speaker?: { readonly given: string | null; readonly expected: string };
}

export type Fault = 'wrong passage' | 'wrong words' | 'wrong speaker' | 'refused' | 'answered';

/** The first `most` misses, in the order of the file. */
export function missesOf(set: QuestionSet, outcomes: readonly Outcome[], most: number): Miss[] {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  const misses: Miss[] = [];
  for (const outcome of outcomes) {
    const faults = faultsOf(outcome);
    if (faults.length > 0 && misses.length < most) misses.push(missOf(outcome, faults, articles));
  }
  return misses;
}

function faultsOf({ asked, said, rank }: Outcome): Fault[] {
  if (asked.gold.length === 0) return said.answered ? ['answered'] : [];
  const span = said.span ?? null;
  const wordsAreWrong =
    rank === 1 && asked.answers.length > 0 && (span === null || !isAccepted(span, asked.answers));
  const speakerIsWrong = rank === 1 && asked.speaker !== undefined && said.speaker !== asked.speaker;
  return [
    ...(rank === 1 ? [] : ['wrong passage' as const]),
    ...(said.answered ? [] : ['refused' as const]),
    ...(said.answered && wordsAreWrong ? ['wrong words' as const] : []),
    ...(speakerIsWrong ? ['wrong speaker' as const] : []),
  ];
}

function missOf(
  { asked, said, rank }: Outcome,
  faults: readonly Fault[],
  articles: ReadonlyMap<string, Article>,
): Miss {
  return {
    question: asked.question,
    kind: readQuestion(asked.question).kind,
    faults,
    confidence: said.confidence,
    gold: said.passages.find((passage) => isRight(passage, asked))?.text ?? goldText(asked, articles),
    rank: Number.isFinite(rank) ? rank : null,
    first: said.passages[0]?.text ?? null,
    span: said.span ?? null,
    accepted: asked.answers,
    ...(asked.speaker !== undefined && {
      speaker: { given: said.speaker ?? null, expected: asked.speaker },
    }),
  };
}

function goldText(asked: Case, articles: ReadonlyMap<string, Article>): string | null {
  for (const { article: id } of asked.gold) {
    const sentence = articles
      .get(id)
      ?.sentences.find(({ start, end }) => isRight({ article: id, paragraph: 0, start, end }, asked));
    if (sentence !== undefined) return sentence.text;
  }
  return null;
}

/** Lines without line breaks: how many of each kind of question had the right passage first, then the misses. */
export function missLines(outcomes: readonly Outcome[], misses: readonly Miss[]): string[] {
  return [byKind(outcomes), ...misses.flatMap((miss) => ['', ...linesOf(miss)])];
}

function byKind(outcomes: readonly Outcome[]): string {
  const answerable = outcomes.filter(({ asked }) => asked.gold.length > 0);
  const kinds = grouped(answerable, ({ asked }) => readQuestion(asked.question).kind);
  const shares = [...kinds].map(
    ([kind, some]) => `${kind} ${some.filter(({ rank }) => rank === 1).length}/${some.length}`,
  );
  return `Right passage first: ${shares.sort().join(', ')}.`;
}

function linesOf(miss: Miss): string[] {
  const { question, kind, faults, confidence, gold, rank, first, span, accepted, speaker } = miss;
  const given = span === null ? 'no words' : `"${span}"`;
  const place = rank === null ? 'not found' : `rank ${rank}`;
  return [
    `? ${question}`,
    `  ${faults.join(', ')} · asks for: ${kind} · confidence ${confidence.toFixed(2)}`,
    ...(gold === null ? ['  the article does not answer'] : [`  right, ${place}: ${gold}`]),
    ...(first === null || rank === 1 ? [] : [`  came first: ${first}`]),
    ...(accepted.length === 0
      ? []
      : [`  gave ${given}; accepted: ${accepted.map((text) => `"${text}"`).join(', ')}`]),
    ...(speaker === undefined || speaker.given === speaker.expected
      ? []
      : [`  speaker ${speaker.given ?? 'none'}; it is ${speaker.expected}`]),
  ];
}
