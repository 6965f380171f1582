import { createHash } from 'node:crypto';
import { type Meant, meant } from '../answering/meant.js';
import { type Find, search } from '../answering/search.js';
import { tokenize } from '../answering/tokens.js';
import type { Article, Speaker } from '../corpus/article.js';
import { articleWithHash } from '../corpus/find-article.js';
import { action, buttonFor, digits, fields, HASH, NUMBER, number } from './action.js';
import type { Context } from './command.js';
import { cut } from './cut.js';
import { limits } from './limits.js';
import { setOffAll } from './matches.js';
import { type Block, type Button, type Reply, say } from './reply.js';
import { linkTo } from './sentence-link.js';
import { whatIsRead } from './small-talk.js';
import { placeLine, sentenceOf } from './source-line.js';
import { speakersIn } from './speaker-option.js';

/** What is looked for, and where. */
export interface Sought {
  readonly words: string;
  /** The only article to look in; absent: all. */
  readonly article?: Article | undefined;
  /** Whose sentences count; absent: all. */
  readonly speaker?: Speaker | undefined;
}

/** The same as an id has it: what is looked in is named by its hash, who speaks by their place among its speakers. */
interface Written {
  readonly hash: string;
  readonly page: number;
  readonly speaker: number | null;
  readonly words: string;
}

/** `q:9f3c1a2b:2:k:fled Kursk`: page 2 of the passages of speaker k with these words. */
export const turn = action<Written>({
  letter: 'q',
  fields: fields(`${HASH}:${NUMBER}:${NUMBER}?:(.+)`, (hash = '', page, speaker, words = '') => ({
    hash,
    page: number(page),
    speaker: speaker === undefined ? null : number(speaker),
    words,
  })),
  write: ({ hash, page, speaker, words }) =>
    `${hash}:${digits(page)}:${speaker === null ? '' : digits(speaker)}:${words}`,
  act({ hash, page, speaker, words }, context) {
    const { articles } = context.answerer;
    const article = articleWithHash(hash, articles);
    if (article === undefined && hashOf(articles) !== hash) return 'changed';
    const who =
      speaker === null ? undefined : speakersIn(article === undefined ? articles : [article])[speaker];
    if (speaker !== null && who === undefined) return 'changed';
    return searchReply({ words, article, speaker: who }, page, context);
  },
});

/** The passages with the words, five at a time, the best first. @param page from 1; clamped */
export function searchReply(sought: Sought, page: number, context: Context): Reply {
  const { answerer, words } = context;
  const library = answerer.library(sought.article?.id);
  const understood = meant(sought.words, library, NEAR);
  const found = search(sought.words, library, sought.speaker?.name);
  if (found.length === 0) return nothing(sought, understood, context);
  const pages = Math.ceil(found.length / AT_ONCE);
  const at = Math.min(Math.max(page, 1), pages);
  const several = answerer.articles.length > 1 && sought.article === undefined;
  const button = (label: string, to: number) => buttonFor(label, turn, written(sought, to, context));
  const buttons = [
    ...(at > 1 ? button(words.articles.back, at - 1) : []),
    ...(at < pages ? button(words.articles.next, at + 1) : []),
  ];
  const room = limits.customId - (turn.id(written({ ...sought, words: '' }, pages, context))?.length ?? 0);
  return {
    tone: 'answer',
    question: sought.words,
    inPlace: true,
    blocks: [
      ...remarks(understood, sought, context),
      { kind: 'says', text: [{ strong: heading(sought, at, pages, found.length, context) }] },
      ...found.slice((at - 1) * AT_ONCE, at * AT_ONCE).map((find) => passageBlock(find, several, context)),
      ...(pages > 1 && buttons.length === 0
        ? [{ kind: 'note', text: words.search.tooLongToTurn(room) } as const]
        : []),
    ],
    buttons,
  };
}

const AT_ONCE = 5;
/** Units of a passage that are shown: five and what stands around them fit into a message of plain text. */
const PASSAGE = 240;
const TITLE = 40;
/** Words that are offered for those that occur nowhere. */
const NEAR = 5;

/** `Page 2 of 7 · 31 passages · said by Alexei Smirnov · Attack on Belgorod` */
function heading(
  { article, speaker }: Sought,
  at: number,
  pages: number,
  passages: number,
  { answerer, words }: Context,
): string {
  return [
    ...(pages > 1 ? [words.articles.page(at, pages)] : []),
    words.search.passages(passages),
    ...(speaker === undefined ? [] : [words.answers.saidBy(speaker.name)]),
    ...(article === undefined || answerer.articles.length === 1 ? [] : [cut(article.metadata.title, TITLE)]),
  ].join(' · ');
}

function passageBlock({ passage, matches }: Find, several: boolean, { answerer, words }: Context): Block {
  const [article, sentence] = sentenceOf(passage, answerer.articles);
  const place = placeLine(article, sentence, words);
  const also = (passage.also ?? []).map((twin) => {
    const [{ metadata }, { paragraph }] = sentenceOf(twin, answerer.articles);
    return words.answers.also(`${cut(metadata.title, TITLE)} ¶${paragraph}`);
  });
  const url = linkTo(article, sentence);
  return {
    kind: 'passage',
    text: setOffAll(sentence.text, matches, PASSAGE),
    source: [...(several ? [cut(article.metadata.title, TITLE)] : []), place, ...also].join(' · '),
    ...(url === undefined ? {} : { url }),
  };
}

/** Typing errors that were set right, and words that occur nowhere. */
function remarks({ taken, absent }: Meant, { article }: Sought, { answerer, words }: Context): Block[] {
  const quoted = (all: readonly string[]) => all.map(words.answers.quoted).join(', ');
  const searched = article === undefined ? answerer.articles.length : 1;
  const sentences = [
    ...taken.map(({ word, as }) => words.search.taken(words.answers.quoted(word), quoted(as))),
    ...(absent.length === 0 ? [] : [words.answers.nowhere(quoted(absent), absent.length, searched)]),
  ];
  return sentences.length === 0 ? [] : [{ kind: 'says', text: [sentences.join(' ')] }];
}

function nothing(sought: Sought, understood: Meant, context: Context): Reply {
  const { answerer, words } = context;
  const { speaker } = sought;
  if (tokenize(sought.words).every(({ stop }) => stop)) {
    return { ...say('plain', words.talk.noWords(whatIsRead(context))), question: sought.words };
  }
  const all = { ...sought, speaker: undefined };
  const others =
    speaker === undefined ? 0 : search(sought.words, answerer.library(sought.article?.id)).length;
  const buttons: Button[] = understood.near.flatMap((word) =>
    buttonFor(word, turn, written({ ...all, words: word }, 1, context)),
  );
  const without =
    others === 0 ? [] : buttonFor(words.search.anySpeaker(others), turn, written(all, 1, context));
  const said =
    speaker === undefined || others === 0 ? words.search.nothing : words.search.notBy(speaker.name);
  return {
    ...say('miss', said),
    question: sought.words,
    inPlace: true,
    blocks: [
      { kind: 'says', text: [{ strong: said }] },
      ...remarks(understood, sought, context),
      ...(buttons.length === 0 ? [] : [{ kind: 'says', text: [words.search.near] } as const]),
    ],
    buttons: [...without, ...buttons],
  };
}

function written({ words, article, speaker }: Sought, page: number, { answerer }: Context): Written {
  const articles = article === undefined ? answerer.articles : [article];
  const at = speaker === undefined ? -1 : speakersIn(articles).findIndex(({ name }) => name === speaker.name);
  return { hash: hashOf(articles), page, speaker: at < 0 ? null : at, words };
}

/** Of one article its own hash; of several one that changes with any of them. */
function hashOf(articles: readonly Article[]): string {
  const [only, ...others] = articles;
  if (only !== undefined && others.length === 0) return only.hash;
  const hash = createHash('sha256');
  for (const article of articles) hash.update(article.hash);
  return hash.digest('hex').slice(0, '9f3c1a2b'.length);
}
