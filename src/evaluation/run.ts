/** Asks every question of a set. */
import type { Article } from '../corpus/article.js';
import { averagePrecision, firstRank } from './measures.js';
import { type Case, labels, type QuestionSet, rightUnits } from './sets.js';
import type { Said, System } from './system.js';

export interface Outcome {
  readonly asked: Case;
  readonly said: Said;
  /** Rank of the first right unit, from 1; Infinity: none. */
  readonly rank: number;
  readonly averagePrecision: number;
}

/** The outcomes of the set's cases, or of some of them, in their order. */
export function run(set: QuestionSet, system: System, cases: readonly Case[] = set.cases): Outcome[] {
  const articles = new Map(set.articles.map((article) => [article.id, article]));
  // Some read an article at its first question: that is not what a question takes.
  for (const article of new Set(cases.map((asked) => asked.article))) system.ask('', article, 1);
  return cases.map((asked) => judge(asked, set, articles, system));
}

/** Asks a few of a set's questions for nothing: what is timed afterwards runs as in a process that has been up for a while. */
export function warmUp(set: QuestionSet, system: System): void {
  for (const { question, article } of set.cases.slice(0, 50)) system.ask(question, article, DEPTH.sentence);
}

function judge(
  asked: Case,
  { unit }: QuestionSet,
  articles: ReadonlyMap<string, Article>,
  system: System,
): Outcome {
  const said = system.ask(asked.question, asked.article, DEPTH[unit]);
  const ranked = labels(said.passages, asked, unit);
  return {
    asked,
    said,
    rank: firstRank(ranked),
    averagePrecision: averagePrecision(ranked, rightUnits(asked, articles, unit)),
  };
}

/** How many sentences are looked at: of an article as many as an answer does by itself, of labelled candidates all. */
const DEPTH = { sentence: 100, paragraph: 10_000 } as const;
