import { type ExplainedPassage, explain, type Share, type Term, type Way } from '../answering/explain.js';
import type { FeatureName } from '../answering/features.js';
import { articleWithHash } from '../corpus/find-article.js';
import type { Words } from '../words/words.js';
import { action, fields, HASH } from './action.js';
import type { Context } from './command.js';
import type { Block, Reply } from './reply.js';

/** A question, and the article that answered it: the only one that was asked, or the best of all. */
interface Asked {
  readonly hash: string;
  readonly alone: boolean;
  readonly question: string;
}

/**
 * `y:9f3c1a2b:how many fled Kursk`: why that answer came first; with `*` behind the hash, all articles were asked. There is no
 * button for a question that does not fit.
 */
export const why = action<Asked>({
  letter: 'y',
  fields: fields(`${HASH}(\\*?):(.+)`, (hash = '', all, question = '') => ({
    hash,
    alone: all === '',
    question,
  })),
  write: ({ hash, alone, question }) => `${hash}${alone ? '' : '*'}:${question}`,
  act({ hash, alone, question }, context) {
    const article = articleWithHash(hash, context.answerer.articles);
    if (article === undefined) return 'changed';
    return whyReply(question, alone ? article.id : undefined, context);
  },
});

/**
 * Why the first passage came first: how each word of the question was found, and what each feature added to its score;
 * the shares shown add up to the score shown.
 */
export function whyReply(question: string, article: string | undefined, { answerer, words }: Context): Reply {
  const { terms, passages, confidence } = explain(question, answerer.library(article));
  const [best, next] = passages;
  if (best === undefined) return { tone: 'plain', blocks: [note(words.answers.nothingNear)], buttons: [] };
  const shares = shown(best.shares, SHOWN_AS);
  const sum = shares.reduce((total, { hundredths }) => total + hundredths, 0);
  return {
    tone: 'plain',
    question,
    blocks: [
      { kind: 'says', text: [{ strong: words.why.title }] },
      { kind: 'brief', text: [best.text], source: `¶${best.paragraph}` },
      ...terms.map((term, at) => note(wordLine(term, best.found[at] ?? [], words))),
      { kind: 'says', text: [words.why.score(decimal(sum, words))] },
      ...shares.map(({ name, hundredths }) =>
        note(`${signed(hundredths, words)} ${words.why.features[name]}`),
      ),
      ...(next === undefined ? [] : [note(runnerUp(best, next, words))]),
      note(words.why.confidence(percent(confidence.value, words), percent(confidence.threshold, words))),
    ],
    buttons: [],
  };
}

const note = (text: string): Block => ({ kind: 'note', text });

function wordLine({ word }: Term, [way]: readonly Way[], { answers, why }: Words): string {
  return `${answers.quoted(word)}: ${way === undefined ? why.notFound : why.found[way.how](way.word)}`;
}

interface Hundredths {
  readonly name: FeatureName;
  readonly hundredths: number;
}

const SHOWN_AS = 100;

/**
 * The shares that are not 0, the largest first, in whole hundredths that add up to the sum's: what rounding down leaves
 * over goes to those that lost most by it.
 */
function shown(shares: readonly Share<FeatureName>[], unit: number): Hundredths[] {
  const exact = shares
    .filter(({ share }) => share !== 0)
    .map(({ name, share }) => ({ name, value: share * unit }));
  const floors = exact.map(({ name, value }) => ({
    name,
    hundredths: Math.floor(value),
    lost: value - Math.floor(value),
  }));
  const total = Math.round(exact.reduce((sum, { value }) => sum + value, 0));
  const left = total - floors.reduce((sum, { hundredths }) => sum + hundredths, 0);
  const raised = new Set(floors.toSorted((a, b) => b.lost - a.lost).slice(0, left));
  return floors
    .map((one) => ({ name: one.name, hundredths: one.hundredths + (raised.has(one) ? 1 : 0) }))
    .filter(({ hundredths }) => hundredths !== 0)
    .sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths));
}

/** What the second passage has less of, the two things that cost it most. */
function runnerUp(best: ExplainedPassage, next: ExplainedPassage, words: Words): string {
  const behind = best.shares
    .map(({ name, share }, at) => ({ name, share: share - (next.shares[at]?.share ?? 0) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
    .map(
      ({ name, share }) => `${words.why.features[name]} (${signed(-Math.round(share * SHOWN_AS), words)})`,
    );
  const score = decimal(Math.round(next.score * SHOWN_AS), words);
  return words.why.next(`¶${next.paragraph}`, score, behind.join(', '));
}

function decimal(hundredths: number, { locales: [locale] }: Words): string {
  return (hundredths / SHOWN_AS).toLocaleString(locale, TWO);
}

function signed(hundredths: number, { locales: [locale] }: Words): string {
  return (hundredths / SHOWN_AS).toLocaleString(locale, { ...TWO, signDisplay: 'always' });
}

function percent(share: number, { locales: [locale] }: Words): string {
  return share.toLocaleString(locale, { style: 'percent' });
}

const TWO = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
