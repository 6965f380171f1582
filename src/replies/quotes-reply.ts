import type { Article } from '../corpus/article.js';
import { articleWithHash } from '../corpus/find-article.js';
import { type Quote, type QuotedSpeaker, quoteOf, type Said, speakerNamed } from '../facts/quotes.js';
import { findSpeakers } from '../facts/speaker-names.js';
import { action, buttonFor, placeOf, sentenceAt } from './action.js';
import type { Choice, Context } from './command.js';
import { widen } from './context-reply.js';
import { cut } from './cut.js';
import { ALL, type QuotesPage, quotesPages, type Scope, toQuotes } from './fact-pages.js';
import { LABEL } from './fact-scope.js';
import { speakersIn, speakersOf } from './found-facts.js';
import { limits } from './limits.js';
import { pageAt, paged, pageNote, placing, ROOM, roomFor, turning } from './paging.js';
import { oneLine } from './plain-text.js';
import { between } from './quote.js';
import type { Block, Piece, Reply } from './reply.js';
import { linkTo } from './sentence-link.js';
import { paragraphMark, placeIn } from './source-line.js';

/** A page of who is quoted, or of what somebody says. */
export const openQuotes = action<QuotesPage>({
  ...quotesPages,
  act: (page, context) => quotesReply(page, context) ?? 'changed',
});

/** Who is quoted and how often, or everything that one of them says. @returns null where an article is not there any more */
export function quotesReply(page: QuotesPage, context: Context): Reply | null {
  const { articles } = context.answerer;
  const speakers = speakersFor(page.scope, articles);
  if (speakers === null) return null;
  if (page.of === null) return listReply(page, speakers, context);
  const [, sentence] = sentenceAt(page.of, articles) ?? [];
  const name = sentence?.speaker?.name;
  const speaker = name === undefined ? undefined : speakerNamed(name, speakers);
  return speaker === undefined ? null : speakerReply(page, speaker, context);
}

/** What is replied to a name that a member typed; where nobody or more than one fits, who there is. */
export function quotesOfTyped(typed: string, scope: Scope, context: Context): Reply | null {
  const speakers = speakersFor(scope, context.answerer.articles);
  if (speakers === null) return null;
  const exact = speakerNamed(typed, speakers);
  const [found, another] = exact === undefined ? findSpeakers(typed, speakers) : [exact];
  const shown = cut(typed.trim(), TYPED);
  const { facts } = context.words;
  const list = { scope, page: 1, of: null };
  if (found === undefined) {
    const all = listReply(list, speakers, context);
    return { ...all, tone: 'miss', blocks: [said(facts.notQuoted(shown)), ...all.blocks] };
  }
  if (another !== undefined) {
    // As many as a page has: an id has no room for what they have in common.
    const fitting = findSpeakers(typed, speakers).slice(0, SPEAKERS);
    const some = listReply(list, fitting, context);
    return { ...some, blocks: [said(facts.severalQuoted(shown)), ...some.blocks] };
  }
  return speakerReply({ scope, page: 1, of: placeOfSpeaker(found) }, found, context);
}

/** The speakers whom a name that is being typed may mean; nothing typed: those who are quoted most. */
export function speakerChoices(typed: string, { answerer: { articles } }: Context): Choice[] {
  const all = speakersIn(articles);
  const fitting = typed.trim() === '' ? all : findSpeakers(typed, all);
  return fitting
    .filter(({ name }) => name.length <= limits.choiceText)
    .slice(0, limits.choices)
    .map(({ name, roles }) => ({
      name: cut(oneLine([name, ...roles].join(' · ')), limits.choiceText),
      value: name,
    }));
}

/** The speakers of all articles or of one. @returns null where that one is not there */
export function speakersFor(scope: Scope, articles: readonly Article[]): readonly QuotedSpeaker[] | null {
  if (scope === ALL) return speakersIn(articles);
  const article = articleWithHash(scope, articles);
  return article === undefined ? null : speakersOf(article);
}

const said = (text: string): Block => ({ kind: 'says', text: [text] });

function listReply(page: QuotesPage, speakers: readonly QuotedSpeaker[], context: Context): Reply {
  const { words } = context;
  const pages = Math.ceil(speakers.length / SPEAKERS);
  const at = pageAt(page.page, pages);
  const shown = speakers.slice((at - 1) * SPEAKERS, at * SPEAKERS);
  return {
    tone: 'plain',
    ...placing(page.page),
    blocks: [
      {
        kind: 'says',
        text: [speakers.length === 0 ? words.facts.nobodyIsQuoted : { strong: words.facts.whoIsQuoted }],
      },
      ...shown.map((speaker): Block => {
        const [name, rest] = speakerLine(speaker, context);
        return { kind: 'row', text: [{ strong: name }, rest], source: '' };
      }),
      ...pageNote(at, pages, words),
    ],
    buttons: [
      ...shown.flatMap((speaker) =>
        buttonFor(cut(speaker.name, LABEL), toQuotes, {
          scope: page.scope,
          page: 0,
          of: placeOfSpeaker(speaker),
        }),
      ),
      ...turning(at, pages, words, (label, number) => buttonFor(label, toQuotes, { ...page, page: number })),
    ],
  };
}

/** Name, and behind it the roles and how many sentences. */
function speakerLine({ name, roles, said }: QuotedSpeaker, { words }: Context): readonly [string, string] {
  const role = roles.length === 0 ? '' : ` · ${cut(roles.join(' · '), ROLES)}`;
  return [cut(name, NAME), `${role} · ${words.facts.quoted(said.length)}`];
}

function placeOfSpeaker({ said: [first] }: QuotedSpeaker): QuotesPage['of'] {
  return first === undefined ? null : placeOf(first.article, first.sentence);
}

function speakerReply(page: QuotesPage, speaker: QuotedSpeaker, context: Context): Reply {
  const { words } = context;
  const named = page.scope === ALL && context.answerer.articles.length > 1;
  const pages = paged(runsOf(speaker.said), lengthOf, { most: PASSAGES, room: ROOM });
  const at = pageAt(page.page, pages.length);
  const shown = pages[at - 1] ?? [];
  const [name, rest] = speakerLine(speaker, context);
  return {
    tone: 'plain',
    ...placing(page.page),
    blocks: [
      { kind: 'says', text: [{ strong: name }, rest] },
      ...shown.flatMap((run) => runBlock(run, named, context)),
      ...pageNote(at, pages.length, words),
    ],
    buttons: [
      ...shown.flatMap(([{ article, sentence }]) => {
        const place = placeOf(article, sentence);
        const label = cut(placeIn(article, sentence, named, words), LABEL);
        return buttonFor(label, widen, { place, before: 0, after: 0, span: null });
      }),
      ...turning(at, pages.length, words, (label, number) =>
        buttonFor(label, toQuotes, { ...page, page: number }),
      ),
    ],
  };
}

type Run = readonly [Said, ...Said[]];

/** Neighbouring sentences of one paragraph that the same words attribute are one passage. */
function runsOf(said: readonly Said[]): Run[] {
  const runs: [Said, ...Said[]][] = [];
  for (const one of said) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run !== undefined && above !== undefined && goesOn(above, one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function goesOn(above: Said, below: Said): boolean {
  return (
    above.article === below.article &&
    above.sentence.paragraph === below.sentence.paragraph &&
    above.sentence.index + 1 === below.sentence.index &&
    above.sentence.attribution?.start === below.sentence.attribution?.start
  );
}

function lengthOf(run: Run): number {
  return run.reduce((sum, { sentence }) => sum + roomFor(sentence.text), AROUND);
}

/** The passage, the words that attribute it set off; where they stand elsewhere, they follow its place. */
function runBlock(run: Run, named: boolean, { words }: Context): Block[] {
  const [{ article, sentence: first }] = run;
  const quotes = run.map(quoteOf).filter((quote) => quote !== null);
  const [quote] = quotes;
  if (quote === undefined) return [];
  const place = placeIn(article, first, named, words);
  const within = quotes.some(({ own }) => own);
  const { sentence: stands, words: by } = quote.attribution;
  const source = within
    ? place
    : `${place} · ${words.facts.attributed(paragraphMark(article, stands.paragraph, words), cut(by.text, BY))}`;
  const url = linkTo(article, first);
  return [{ kind: 'passage', text: piecesOf(quotes), source, ...(url !== undefined && { url }) }];
}

function piecesOf(quotes: readonly Quote[]): Piece[] {
  return quotes.flatMap(({ article, sentence, own, attribution: { words } }, at): Piece[] => {
    const above = quotes[at - 1];
    const gap = above === undefined ? [] : [between(article, above.sentence, sentence)];
    const { text } = sentence;
    return own
      ? [...gap, text.slice(0, words.start), { strong: words.text }, text.slice(words.end)]
      : [...gap, text];
  });
}

/** Each with a button. */
const SPEAKERS = 8;
const PASSAGES = 5;
/** Characters. */
const NAME = 40;
const ROLES = 40;
const TYPED = 60;
const BY = 90;
/** What stands around a passage: its place and the words that attribute it. */
const AROUND = 150;
