/** `footnote eval`: measures answers on files of questions, beside MiniSearch on the same sentences. */
import { FITTED_ON } from '../answering/weights.js';
import type { Article } from '../corpus/article.js';
import { articleQuestionSet } from '../evaluation/article-questions.js';
import { candidateSet } from '../evaluation/candidate-rows.js';
import { evaluate } from '../evaluation/evaluate.js';
import { type CrossLearnt, learn } from '../evaluation/learning.js';
import { type Miss, missesOf, missLines } from '../evaluation/misses.js';
import { type Row, report } from '../evaluation/report.js';
import { warmUp } from '../evaluation/run.js';
import { openSet, type SetFile } from '../evaluation/set-file.js';
import type { QuestionSet } from '../evaluation/sets.js';
import { type SquadScope, squadSet } from '../evaluation/squad.js';
import { summarize } from '../evaluation/summary.js';
import { footnoteSystem } from '../evaluation/system.js';
import { trainingSet } from '../evaluation/training.js';
import { withForeign } from '../evaluation/unanswerable.js';

export interface EvalOptions {
  /** What SQuAD's questions are asked of. */
  readonly scopes: readonly SquadScope[];
  /** Also ask each question of another article, to see it refused. */
  readonly unanswerable: boolean;
  /** How many misses of each set to show. */
  readonly misses: number;
  /** Measure with the weights as they ship, also on what they were fitted on. */
  readonly asShipped: boolean;
  readonly json: boolean;
}

/** Which article the questions about an article are about, and which others there are to ask them of. */
export interface Articles {
  readonly article: Article;
  readonly others: readonly Article[];
}

/**
 * @param articles called once it is known that questions are about an article
 * @param output `print` takes the text to show, `tell` what is being worked on, without a line break at their end
 * @throws SetError for a file of questions that cannot be used
 */
export async function evaluateFiles(
  files: readonly string[],
  options: EvalOptions,
  articles: () => Promise<Articles>,
  { print, tell }: { print(text: string): void; tell(text: string): void },
): Promise<void> {
  const opened = await Promise.all(files.map(openSet));
  const about = opened.some(({ format }) => format === 'article questions') ? await articles() : undefined;
  const named = opened.flatMap((one) => setsOf(one, options, about));
  tell('Reading, and fitting weights without the articles asked about …');
  const fit = options.asShipped ? undefined : heldOut(opened);
  const [first] = named;
  if (first !== undefined) warmUp(first.set, footnoteSystem(first.set.articles));
  const measured = named.map((one) => {
    tell(`Asking ${one.set.cases.length} questions: ${one.name} …`);
    return measure(one, options, fit);
  });
  if (options.json) {
    print(
      JSON.stringify(
        measured.map(({ row, misses }) => ({ ...row, misses })),
        null,
        2,
      ),
    );
    return;
  }
  print(report(measured.map(({ row }) => row)).join('\n'));
  const missing = FITTED_ON.filter(({ sha256 }) => !opened.some((one) => one.sha256 === sha256));
  if (fit !== undefined && missing.length > 0) {
    const left = missing.map(({ file }) => file).join(', ');
    print(`The weights that ship were also fitted on ${left}; name it too to have it in the held-out fits.`);
  }
  for (const { row, lines } of measured) {
    if (options.misses > 0) print(`\n${row.set}\n${lines.join('\n')}`);
  }
}

interface NamedSet {
  readonly name: string;
  readonly set: QuestionSet;
  /** The weights that ship were fitted on the file. */
  readonly fitted: boolean;
}

function setsOf(opened: SetFile, { scopes, unanswerable }: EvalOptions, about?: Articles): NamedSet[] {
  const named = (set: QuestionSet, scope = ''): NamedSet => ({
    name: `${opened.name}${scope}`,
    set: unanswerable ? withForeign(set) : set,
    fitted: isFitted(opened),
  });
  switch (opened.format) {
    case 'squad':
      return scopes.map((scope) => named(squadSet(opened.squad, scope, opened.file), `, ${scope}`));
    case 'candidates':
      return [named(candidateSet(opened.rows))];
    case 'article questions':
      return about === undefined
        ? []
        : [named(articleQuestionSet(opened.rows, about.article, about.others, opened.file))];
  }
}

/** Weights for each article of the files that the shipped ones were fitted on, fitted without that article. */
function heldOut(opened: readonly SetFile[]): CrossLearnt | undefined {
  const fitted = opened.filter(isFitted);
  return fitted.length === 0 ? undefined : learn(fitted.map(trainingSet));
}

/** By content, so that neither another name nor another folder hides it. */
function isFitted({ sha256 }: SetFile): boolean {
  return FITTED_ON.some((one) => one.sha256 === sha256);
}

interface Measured {
  readonly row: Row;
  readonly misses: readonly Miss[];
  readonly lines: readonly string[];
}

function measure(
  { name, set, fitted }: NamedSet,
  options: EvalOptions,
  fit: CrossLearnt | undefined,
): Measured {
  const { footnote, miniSearch } = evaluate(set, fitted ? fit : undefined);
  const misses = missesOf(set, footnote, options.misses);
  return {
    row: {
      set: name,
      weights: !fitted ? 'never fitted on it' : fit === undefined ? 'fitted on it' : 'cross-validated',
      footnote: summarize(footnote),
      miniSearch: summarize(miniSearch),
    },
    misses,
    lines: missLines(footnote, misses),
  };
}
