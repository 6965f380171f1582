/** Who watches which question, in `watches.json`: the only file that names members. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Kept, keptJson } from './kept-json.js';
import type { Complain } from './store-error.js';

/** A passage as it was quoted, with all that is needed to quote it again when the article is another. */
export type Quoted = Readonly<z.infer<typeof quoted>>;

/** A question that a member watches. */
export type Watch = Readonly<z.infer<typeof watch>>;

/** A message that has to be sent: what was quoted before; what is now stands in the watch. */
export type Due = NonNullable<Watch['due']>;

export interface Watches {
  /** @throws StoreError, as all of these do when what is kept can be neither read nor written. */
  of(member: string): readonly Watch[];
  /** @param locale Discord's, in which the member will be written to */
  add(
    member: string,
    locale: string,
    watch: Pick<Watch, 'question' | 'article' | 'seen'>,
  ): Watch | 'already' | 'full';
  /** @returns what is not watched any more; null where that member has no such watch. */
  stop(member: string, id: string): Watch | null;
  /** Whether the member's watches were dropped because no message reached them, and they do not know yet. */
  isDropped(member: string): boolean;
  /** They know now. */
  toldOfDrop(member: string): void;
  /** Forgets a member. @returns how many watches they had, and whether there was anything at all. */
  erase(member: string): { readonly watches: number; readonly any: boolean };

  /** Every watch, with who is to be written to. */
  all(): readonly Watched[];
  /** What names the articles that the watches were compared with last; null before the first time. */
  comparedWith(): string | null;
  /**
   * Notes what each watch finds now. Where it differs from what was found before, a message falls due; where one is
   * due already, it tells the whole way, and is off where all is as it was.
   * @param found by the watch's id @param articles names the articles of now @param silently nothing falls due
   */
  compare(found: ReadonlyMap<string, Quoted | null>, articles: string, silently: boolean): void;
  /** The message has been sent. */
  sent(due: string): void;
  /** Nobody can be reached there: forgets the member, but, where they can still ask, what they have to be told. */
  drop(member: string, mayAsk: boolean): void;
}

export interface Watched {
  readonly member: string;
  readonly locale: string;
  readonly watch: Watch;
}

/** How many questions one member may watch. */
export const MOST_WATCHES = 10;

const quoted = z.object({
  article: z.object({ id: z.string(), title: z.string() }),
  paragraph: z.int(),
  sentence: z.int(),
  text: z.string(),
  /** Offsets in `text` of the words that answer. */
  answer: z.object({ start: z.int(), end: z.int() }).nullable(),
  speaker: z.object({ name: z.string(), role: z.string().exactOptional() }).nullable(),
});

const watch = z.object({
  id: z.string(),
  question: z.string(),
  /** Id of the only article that is searched. */
  article: z.string().nullable(),
  /** null: no passage answers. */
  seen: quoted.nullable(),
  /** `id` also tells Discord, and whoever looks through what was sent, one message from another. */
  due: z.object({ id: z.string(), before: quoted.nullable() }).exactOptional(),
});

const member = z.object({
  locale: z.string(),
  watches: z.array(watch),
  dropped: z.literal(true).exactOptional(),
});
type Member = z.infer<typeof member>;

const file = z.object({ articles: z.string().nullable(), members: z.record(z.string(), member) });
type File = z.infer<typeof file>;

export function openWatches(path: string, complain: Complain): Watches {
  const kept: Kept<File> = keptJson({ path, shape: file, empty: { articles: null, members: {} }, complain });
  const watchesOf = (id: string) => memberIn(kept.read(), id)?.watches ?? [];

  return {
    of: watchesOf,
    add(id, locale, { question, article, seen }) {
      return kept.change<Watch | 'already' | 'full'>((all) => {
        const now = memberIn(all, id)?.watches ?? [];
        if (now.some((one) => fold(one.question) === fold(question) && one.article === article))
          return [all, 'already'];
        if (now.length >= MOST_WATCHES) return [all, 'full'];
        const added = { id: newId(), question, article, seen };
        return [withMember(all, id, { locale, watches: [...now, added] }), added];
      });
    },
    stop(id, watchId) {
      return kept.change<Watch | null>((all) => {
        const now = memberIn(all, id);
        const stopped = now?.watches.find((one) => one.id === watchId);
        if (now === undefined || stopped === undefined) return [all, null];
        const left = now.watches.filter((one) => one !== stopped);
        return [withMember(all, id, left.length === 0 ? null : { ...now, watches: left }), stopped];
      });
    },
    isDropped: (id) => memberIn(kept.read(), id)?.dropped === true,
    toldOfDrop(id) {
      kept.change((all) => [memberIn(all, id)?.dropped === true ? withMember(all, id, null) : all, null]);
    },
    erase(id) {
      return kept.change((all) => {
        const now = memberIn(all, id);
        const erased = { watches: now?.watches.length ?? 0, any: now !== undefined };
        return [now === undefined ? all : withMember(all, id, null), erased];
      });
    },

    all: () =>
      Object.entries(kept.read().members).flatMap(([id, { locale, watches }]) =>
        watches.map((one) => ({ member: id, locale, watch: one })),
      ),
    comparedWith: () => kept.read().articles,
    compare(found, articles, silently) {
      const next = (one: Watch) => {
        const now = found.get(one.id);
        return now === undefined ? one : compared(one, now, silently);
      };
      kept.change((all) => {
        const changed = { articles, members: mapWatches(all.members, next) };
        return [JSON.stringify(changed) === JSON.stringify(all) ? all : changed, null];
      });
    },
    sent(due) {
      const settled = ({ due: its, ...rest }: Watch): Watch =>
        its === undefined || its.id !== due ? { ...rest, ...(its && { due: its }) } : rest;
      kept.change((all) => [{ ...all, members: mapWatches(all.members, settled) }, null]);
    },
    drop(id, mayAsk) {
      kept.change((all) => {
        const now = memberIn(all, id);
        if (now === undefined) return [all, null];
        const note: Member = { locale: now.locale, watches: [], dropped: true };
        return [withMember(all, id, mayAsk ? note : null), null];
      });
    },
  };
}

/** Whether both say the same: where it stands may have moved, and who says it may be named in other words. */
export function sayTheSame(one: Quoted | null, other: Quoted | null): boolean {
  if (one === null || other === null) return one === other;
  return one.text === other.text && answerOf(one) === answerOf(other);
}

function answerOf({ text, answer }: Quoted): string | null {
  return answer === null ? null : text.slice(answer.start, answer.end);
}

function compared({ due, ...one }: Watch, seen: Quoted | null, silently: boolean): Watch {
  const before = due === undefined ? one.seen : due.before;
  if (sayTheSame(before, seen)) return { ...one, seen };
  if (due !== undefined) return { ...one, seen, due };
  return silently ? { ...one, seen } : { ...one, seen, due: { id: newId(), before } };
}

function mapWatches(members: File['members'], next: (watch: Watch) => Watch): File['members'] {
  return Object.fromEntries(
    Object.entries(members).map(([id, one]) => [id, { ...one, watches: one.watches.map(next) }]),
  );
}

function memberIn({ members }: File, id: string): Member | undefined {
  return Object.hasOwn(members, id) ? members[id] : undefined;
}

/** @param now null: nothing is known of them any more */
function withMember(all: File, id: string, now: Member | null): File {
  const { [id]: _before, ...others } = all.members;
  return { ...all, members: now === null ? others : { ...others, [id]: now } };
}

const newId = () => randomBytes(6).toString('hex');
const fold = (question: string) => question.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
