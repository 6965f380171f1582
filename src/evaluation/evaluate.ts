/** Footnote and its yardstick on one set of questions. */
import { grouped } from './grouped.js';
import type { CrossLearnt } from './learning.js';
import { miniSearchSystem } from './minisearch.js';
import { type Outcome, run } from './run.js';
import type { Case, QuestionSet } from './sets.js';
import { footnoteSystem } from './system.js';

export interface Evaluation {
  readonly footnote: readonly Outcome[];
  readonly miniSearch: readonly Outcome[];
}

/** @param fit where it is given each question is answered with what was learnt on other articles */
export function evaluate(set: QuestionSet, fit?: CrossLearnt): Evaluation {
  return {
    footnote: fit === undefined ? run(set, footnoteSystem(set.articles)) : runHeldOut(set, fit),
    miniSearch: run(set, miniSearchSystem(set.articles)),
  };
}

function runHeldOut(set: QuestionSet, fit: CrossLearnt): Outcome[] {
  const parts = grouped(set.cases, ({ group }) => fit.learntFor(group));
  const outcomes = new Map<Case, Outcome>();
  for (const [learnt, cases] of parts) {
    const system = footnoteSystem(set.articles, learnt);
    for (const outcome of run(set, system, cases)) outcomes.set(outcome.asked, outcome);
  }
  return set.cases.flatMap((asked) => outcomes.get(asked) ?? []);
}
