/** Writes to members when the answer to a question that they watch has changed, once for each change. */
import { createHash } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Client, DMChannel } from 'discord.js';
import type { Answerer } from '../answering/answerer.js';
import type { Logger } from '../log.js';
import type { Context } from '../replies/command.js';
import { quotedNow } from '../replies/quoted.js';
import { watchNotice } from '../replies/watch-notice.js';
import { StoreError } from '../store/store-error.js';
import type { Due, Quoted, Watched, Watches } from '../store/watches.js';
import { reachOf } from './errors.js';
import { payload } from './payload.js';

export interface Watching {
  readonly client: Client<true>;
  readonly watches: Watches;
  /** As it is at the moment of the call. @param locale of whoever is written to */
  readonly context: (locale: string) => Context;
  readonly log: Logger;
  /** Ends a check before the next message; what is left is sent at the next start. */
  readonly stop: AbortSignal;
}

/**
 * Sends what is due from earlier, compares every watch with the articles as they are now, and sends what falls due by
 * that, about one message a second. A message is kept as due before it is tried and until it was sent; one that may have
 * been sent, by a process that ended before it could note that, is first looked for where it would stand.
 * @returns whether everything was settled; else it should be called again after a while
 */
export async function checkWatches(watching: Watching): Promise<boolean> {
  const { watches, context, log, stop } = watching;
  try {
    const before = await sendDue(watching, LOOK_FIRST);
    // Where it is not known what a member has been told, it is not known either what has changed for them.
    if (!before || stop.aborted) return false;
    await compareAll(watches, context('en-US').answerer, stop);
    if (stop.aborted || !(await sendDue(watching, JUST_DUE))) return false;
    log.debug('Watched questions are checked');
    return true;
  } catch (error) {
    // The log has been told why.
    if (error instanceof StoreError) return false;
    log.error({ err: error }, 'Watched questions could not be checked');
    return false;
  }
}

const LOOK_FIRST = true;
const JUST_DUE = false;
/** Discord limits how fast a bot may open direct messages, and does not say to what. In ms. */
const PACE = 1_000;
/** Messages that are looked through for one that was sent already. */
const LOOKED_THROUGH = 50;

async function compareAll(watches: Watches, answerer: Answerer, stop: AbortSignal): Promise<void> {
  const found = new Map<string, Quoted | null>();
  const known = new Map<string, Quoted | null>();
  for (const { watch } of watches.all()) {
    const { question, article } = watch;
    const key = JSON.stringify([question, article]);
    const now = known.has(key) ? (known.get(key) ?? null) : quotedNow(answerer, question, article);
    known.set(key, now);
    found.set(watch.id, now);
    // Whoever asks something meanwhile is answered in between.
    await setImmediate();
    if (stop.aborted) return;
  }
  // A file is not begun for nothing.
  if (found.size === 0 && watches.comparedWith() === null) return;
  const articles = fingerprint(answerer);
  // The same articles, and yet another passage: then it is Footnote that has changed, and nobody is told.
  watches.compare(found, articles, watches.comparedWith() === articles);
}

/** Names a set of articles, each in its version. */
function fingerprint({ articles }: Answerer): string {
  const versions = articles.map(({ id, hash }) => `${id}:${hash}`).join('\n');
  return createHash('sha256').update(versions).digest('hex').slice(0, 16);
}

type Ready = Watched & { readonly due: Due };

/** @returns whether all of it is settled: sent, or of no use any more. */
async function sendDue(watching: Watching, lookFirst: boolean): Promise<boolean> {
  const { watches, log, stop } = watching;
  const all = watches
    .all()
    .flatMap((one): Ready[] => (one.watch.due ? [{ ...one, due: one.watch.due }] : []));
  let sent = 0;
  let later = 0;
  for (const [at, ready] of all.entries()) {
    if (at > 0) await setTimeout(PACE, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return false;
    if (!isStillDue(ready, watches)) continue;
    const outcome = await sendOne(ready, watching, lookFirst);
    if (outcome === 'later') later += 1;
    // One member who cannot be reached holds up nobody; several, and it is Discord.
    if (later >= SEVERAL) return false;
    if (outcome === 'sent') sent += 1;
  }
  if (sent > 0)
    log.info({ messages: sent }, 'Members were told that answers to their watched questions changed');
  return later === 0;
}

const SEVERAL = 3;

/** The member may have stopped it, or have been dropped, since the list was made. */
function isStillDue({ member, due }: Ready, watches: Watches): boolean {
  return watches.of(member).some((one) => one.due?.id === due.id);
}

async function sendOne(
  { member, locale, watch, due }: Ready,
  { client, watches, context, log }: Watching,
  lookFirst: boolean,
): Promise<'sent' | 'dropped' | 'later'> {
  const reply = watchNotice(watch, due, context(locale).words);
  try {
    const channel = await client.users.createDM(member);
    if (!lookFirst || !(await holds(channel, due))) {
      await channel.send({ ...payload(reply, 'embed'), nonce: due.id, enforceNonce: true });
    }
  } catch (error) {
    const reach = reachOf(error);
    if (reach === 'later') {
      log.warn({ err: error }, 'A member could not be told of a watched question; it will be tried again');
      return 'later';
    }
    if (reach === 'refused') {
      log.error({ err: error }, 'Discord does not take a message on a watched question; it is left out');
      watches.sent(due.id);
    } else {
      log.info('A member cannot be written to, and is not watched for any more');
      watches.drop(member, reach === 'closed');
    }
    return 'dropped';
  }
  watches.sent(due.id);
  return 'sent';
}

/** Whether that message stands there already; its button names it. */
async function holds(channel: DMChannel, due: Due): Promise<boolean> {
  const latest = await channel.messages.fetch({ limit: LOOKED_THROUGH, cache: false });
  return latest.some(({ components }) =>
    components.some((row) => JSON.stringify(row).includes(`:${due.id}"`)),
  );
}
