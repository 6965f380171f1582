/** Questions that their article does not answer, made by asking each question of another one. */
import type { Case, QuestionSet } from './sets.js';

/**
 * Adds to a set each answerable question once more, asked of an article of another group. The n-th question goes to
 * the n-th next article, so that the questions of one article meet different ones; the choice is the same every time.
 * A question asked of all articles has no other to be asked of, and is not added.
 */
export function withForeign(set: QuestionSet): QuestionSet {
  const groups = groupsOf(set);
  const places = new Map(set.articles.map(({ id }, at) => [id, at]));
  const foreign = set.cases.flatMap((asked, n): Case[] => {
    const own = asked.article === undefined ? undefined : places.get(asked.article);
    if (own === undefined || asked.gold.length === 0) return [];
    for (let step = 0; step < set.articles.length; step += 1) {
      const other = set.articles[(own + 1 + n + step) % set.articles.length];
      if (other === undefined || groups.get(other.id) === asked.group) continue;
      return [{ ...without(asked), article: other.id, gold: [], answers: [], foreign: true }];
    }
    return [];
  });
  return { ...set, cases: [...set.cases, ...foreign] };
}

/** The group of each article that a question is asked of; an article without questions is of no group. */
function groupsOf({ cases }: QuestionSet): ReadonlyMap<string, string> {
  return new Map(cases.flatMap(({ article, group }) => (article === undefined ? [] : [[article, group]])));
}

function without({ question, group }: Case): Pick<Case, 'question' | 'group'> {
  return { question, group };
}
