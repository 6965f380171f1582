import { articleWithId } from '../corpus/find-article.js';
import { MOST_WATCHES, type Watch, type Watches } from '../store/watches.js';
import type { Words } from '../words/words.js';
import { action, buttonFor, fields } from './action.js';
import type { Context } from './command.js';
import { cut } from './cut.js';
import { withKept } from './kept.js';
import { oneLine } from './plain-text.js';
import { quoteAgain, quotedNow } from './quoted.js';
import { type Block, type Reply, say } from './reply.js';

/** What may be asked of watching: by a member, where something may be kept for them. */
export interface Watching {
  readonly watches: Watches;
  readonly member: { readonly id: string; readonly locale: string };
}

/** @returns null in a terminal, where nobody can be written to later. */
export function watchingIn({ kept, member }: Context): Watching | null {
  return kept === undefined || member === undefined ? null : { watches: kept.watches, member };
}

/** `x:l:1f2e3d4c5b6a`: stops a watch, and shows those that are left; `x:n:1f2e3d4c5b6a:…`: the same from a notice, told in a sentence. */
export const stopWatching = action<{ readonly id: string; readonly notice: string | null }>({
  letter: 'x',
  fields: fields('(?:l|n):([0-9a-f]{12})(?::([0-9a-f]{12}))?', (id = '', notice) => ({
    id,
    notice: notice ?? null,
  })),
  write: ({ id, notice }) => (notice === null ? `l:${id}` : `n:${id}:${notice}`),
  act: ({ id, notice }, context) =>
    withKept(() => {
      const watching = watchingIn(context);
      if (watching === null) return onlyOnDiscord(context);
      const stopped = watching.watches.stop(watching.member.id, id);
      return notice === null ? listOf(watching, context) : stoppedReply(stopped, context);
    }, context),
});

/** Begins to watch a question. @param article id of the only one to look in */
export function watchReply(question: string, article: string | null, context: Context): Reply {
  const watching = watchingIn(context);
  if (watching === null) return onlyOnDiscord(context);
  return withKept(() => {
    const { words, answerer } = context;
    const { watches, member } = watching;
    const dropped = tellDrop(watching, words);
    const seen = quotedNow(answerer, question, article);
    const added = watches.add(member.id, member.locale, { question, article, seen });
    const quoted = words.answers.quoted(shortened(question));
    if (added === 'already') return whisper([...dropped, says(words.watch.already(quoted))]);
    if (added === 'full') return whisper([...dropped, says(words.watch.full(MOST_WATCHES))]);
    return {
      ...whisper([
        ...dropped,
        says(words.watch.watching(quoted)),
        ...(seen === null
          ? [says(words.watch.nothingYet)]
          : [says(words.watch.thatIsNow), quoteAgain(seen, words)]),
        note(words.watch.count(watches.of(member.id).length)),
      ]),
      buttons: stopButton(words.watch.stop, added.id, null),
    };
  }, context);
}

/** What a member watches, each with a button that stops it. */
export function watchList(context: Context): Reply {
  const watching = watchingIn(context);
  if (watching === null) return onlyOnDiscord(context);
  return withKept(() => listOf(watching, context), context);
}

/** Stops what was chosen, or typed. */
export function stopReply(chosen: string, context: Context): Reply {
  const watching = watchingIn(context);
  if (watching === null) return onlyOnDiscord(context);
  return withKept(() => {
    const { watches, member } = watching;
    const fold = (text: string) => text.toLowerCase().trim();
    const fits = ({ id, question }: Watch) => id === chosen || fold(question) === fold(chosen);
    const named = watches.of(member.id).find(fits);
    return stoppedReply(named === undefined ? null : watches.stop(member.id, named.id), context);
  }, context);
}

/** @param notice the id of the notice that it stands on; null on a list */
export function stopButton(label: string, id: string, notice: string | null) {
  return buttonFor(label, stopWatching, { id, notice });
}

/** A question on one line, short enough to stand in a sentence or in a list of ten. */
export function shortened(question: string): string {
  return cut(oneLine(question).trim(), SHOWN);
}

const SHOWN = 150;

function listOf(watching: Watching, context: Context): Reply {
  const { words, answerer } = context;
  const all = watching.watches.of(watching.member.id);
  const titleOf = (id: string) => articleWithId(id, answerer.articles)?.metadata.title ?? id;
  const head = all.length === 0 ? words.watch.none : words.watch.count(all.length);
  return {
    ...whisper([
      ...tellDrop(watching, words),
      { kind: 'says', text: [{ strong: head }] },
      ...all.map(({ question, article, seen }, at): Block => {
        const state =
          seen === null
            ? words.watch.notAnswered
            : words.watch.answeredIn(`${seen.article.title} ¶${seen.paragraph}`);
        const only = article === null ? [] : [words.watch.onlyIn(titleOf(article))];
        return note([`${at + 1}. ${words.answers.quoted(shortened(question))}`, ...only, state].join(' · '));
      }),
    ]),
    inPlace: true,
    buttons: all.flatMap(({ id }, at) => stopButton(words.watch.stopNumber(at + 1), id, null)),
  };
}

function stoppedReply(stopped: Watch | null, { words }: Context): Reply {
  if (stopped === null) return whisper([says(words.watch.notWatched)]);
  return whisper([says(words.watch.stopped(words.answers.quoted(shortened(stopped.question))))]);
}

/** That no message reached them; told once. */
function tellDrop({ watches, member }: Watching, words: Words): Block[] {
  if (!watches.isDropped(member.id)) return [];
  watches.toldOfDrop(member.id);
  return [says(words.watch.dropped)];
}

function onlyOnDiscord({ words }: Context): Reply {
  return say('plain', words.watch.onlyOnDiscord);
}

function whisper(blocks: readonly Block[]): Reply {
  return { tone: 'plain', whispered: true, blocks, buttons: [] };
}

const says = (text: string): Block => ({ kind: 'says', text: [text] });
const note = (text: string): Block => ({ kind: 'note', text });
