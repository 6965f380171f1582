import type { Article, Sentence } from '../corpus/article.js';
import { articleWithId } from '../corpus/find-article.js';
import { receiptHash } from '../corpus/receipt.js';

import { oneLine } from '../replies/plain-text.js';
import { readFeedback, type Vote } from '../store/feedback.js';
import { feedbackFile } from '../store/store.js';

/**
 * What members thought of the answers, as text that ends with a line break: in all, by article, and by passage, the most
 * disliked first, each with its text as it is now.
 * @param folder where it is kept @param top passages at most @throws what the file system says
 */
export function feedbackSummary(folder: string, articles: readonly Article[], top = 20): string {
  const file = feedbackFile(folder);
  const { votes, unreadable } = readFeedback(file);
  const lost = unreadable === 0 ? [] : [`${unreadable} lines of ${file} could not be read and are left out.`];
  if (votes.length === 0) {
    return lines([`There is no feedback in ${file}. Members can give some while FEEDBACK is on.`, ...lost]);
  }
  const days = votes.map(({ day }) => day).sort();
  const byArticle = groups(votes, ({ passage }) => passage?.article ?? '');
  const byPassage = groups(votes, ({ passage }) =>
    passage === null ? '' : `${passage.article} ${passage.hash}`,
  );
  return lines([
    `From ${days[0]} to ${days.at(-1)}: ${tally(votes)}`,
    `  answers: ${tally(votes.filter(({ answered }) => answered))}`,
    `  refusals: ${tally(votes.filter(({ answered }) => !answered))}`,
    ...lost,
    '',
    'By article',
    ...byArticle.map(([id, of]) => `  ${id === '' ? 'no passage was near' : id}: ${tally(of)}`),
    '',
    'By passage, the most disliked first',
    ...byPassage.slice(0, top).flatMap(([, of]) => passageLines(of, articles)),
    ...(byPassage.length > top ? [`  and ${byPassage.length - top} more; --top shows more of them`] : []),
  ]);
}

type Group = readonly [string, readonly Vote[]];

/** By key, those with most 👎 first. */
function groups(votes: readonly Vote[], key: (vote: Vote) => string): Group[] {
  const all = new Map<string, Vote[]>();
  for (const vote of votes) {
    const group = all.get(key(vote));
    if (group === undefined) all.set(key(vote), [vote]);
    else group.push(vote);
  }
  return [...all].sort(
    ([one, a], [other, b]) =>
      count(b, 'down') - count(a, 'down') || count(a, 'up') - count(b, 'up') || (one < other ? -1 : 1),
  );
}

function passageLines(votes: readonly Vote[], articles: readonly Article[]): string[] {
  const passage = votes[0]?.passage ?? null;
  const questions = [...new Set(votes.flatMap(({ question }) => question ?? []))];
  const asked = questions.map((question) => `    asked: ${oneLine(question)}`);
  if (passage === null) return [`  no passage was near: ${tally(votes)}`, ...asked];
  const found = sentenceWith(passage, articles);
  const { paragraph, number } = found ?? { paragraph: passage.paragraph, number: passage.sentence };
  const text = found === undefined ? '(this passage is not there any more)' : oneLine(found.text);
  return [`  ${passage.article} ¶${paragraph}.${number}: ${tally(votes)}`, `    ${text}`, ...asked];
}

/** Where it stood, or wherever the same text stands now. */
function sentenceWith(
  { article, paragraph, sentence, hash }: NonNullable<Vote['passage']>,
  articles: readonly Article[],
): Sentence | undefined {
  const same = (articleWithId(article, articles)?.sentences ?? []).filter((one) => receiptHash(one) === hash);
  return same.find((one) => one.paragraph === paragraph && one.number === sentence) ?? same[0];
}

function count(votes: readonly Vote[], which: Vote['vote']): number {
  return votes.filter(({ vote }) => vote === which).length;
}

function tally(votes: readonly Vote[]): string {
  return `👍 ${count(votes, 'up')}  👎 ${count(votes, 'down')}`;
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`;
