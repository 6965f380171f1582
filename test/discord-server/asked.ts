/** What a member gets for a command or a button: the answer, and all that follows it. */
import type { Interaction, Progress } from './interaction.js';
import type { Message } from './message.js';
import { readMessage } from './message.js';
import { isEphemeral } from './posting.js';
import type { World } from './world.js';

export interface Reply {
  /** The first response's type: 4 a message, 5 a deferred one, 6 and 7 a change of the pressed message. */
  readonly type: number;
  /** As it was when it came. */
  readonly message: Message;
  /** All that is read in it, a line each. */
  readonly text: string;
  readonly ephemeral: boolean;
}

export interface Asked {
  /** Resolves when the bot has been told. @throws Error when a member could not have done this. */
  sent(): Promise<Interaction>;
  /** The first thing that is shown, after "is thinking…" too. @throws Error when none comes. */
  reply(timeout?: number): Promise<Reply>;
  /** The type of the first response, also of one that shows nothing (6) or opens a form (9). */
  acknowledged(timeout?: number): Promise<number>;
  /** The form of a response of type 9. */
  modal(timeout?: number): Promise<object>;
  /** Messages after the first, so far. */
  followUps(): readonly Message[];
  /** States of the messages after each change of them, so far. */
  edits(): readonly Message[];
  /** Waits until there are that many follow-ups, and gives the last of them. */
  followUp(count?: number, timeout?: number): Promise<Message>;
  /** Waits until there are that many edits, and gives the last of them. */
  edit(count?: number, timeout?: number): Promise<Message>;
}

/** @param began resolves to what the member has set off. */
export function asked(world: World, began: Promise<Interaction>): Asked {
  let known: Interaction | null = null;
  began.then(
    (interaction) => {
      known = interaction;
    },
    () => {
      // Whoever awaits the answer is told; nobody has to.
    },
  );

  const wait = async <T>(
    what: string,
    look: (progress: Progress) => T | undefined,
    timeout: number | undefined,
  ): Promise<T> => {
    const interaction = await began;
    return world.changes.until(
      `${what} ${interaction.called}`,
      () => {
        const found = look(interaction.progress);
        if (found === undefined && interaction.progress.unanswered) {
          throw new Error(
            `${interaction.called}: the application did not respond. ${seen(world, interaction)}.`,
          );
        }
        return found;
      },
      () => seen(world, interaction),
      timeout,
    );
  };
  const nth = (list: readonly Message[], count: number) => list[count - 1];

  return {
    sent: () => began,
    reply: (timeout) => wait('the answer to', shownFirst, timeout),
    acknowledged: (timeout) => wait('a response to', ({ first }) => first ?? undefined, timeout),
    modal: (timeout) => wait('the form for', ({ modal }) => modal ?? undefined, timeout),
    followUps: () => known?.progress.followUps ?? [],
    edits: () => known?.progress.edits ?? [],
    followUp: (count = 1, timeout) =>
      wait(`follow-up ${count} to`, ({ followUps }) => nth(followUps, count), timeout),
    edit: (count = 1, timeout) => wait(`edit ${count} of`, ({ edits }) => nth(edits, count), timeout),
  };
}

function shownFirst({ first, response, edits, followUps }: Progress): Reply | undefined {
  const message = response ?? edits[0] ?? followUps[0];
  if (first === null || message === undefined) return undefined;
  return { type: first, message, text: readMessage(message), ephemeral: isEphemeral(message) };
}

function seen(world: World, { progress, token }: Interaction): string {
  const tried = world.requests.filter(({ path }) => path.includes(token));
  const calls = tried.map(({ method, path, status }) => `${method} ${path.replace(token, '…')} → ${status}`);
  const state = progress.first === null ? 'no response' : `a response of type ${progress.first}`;
  const broken = world.violations.open.map(({ sentence }) => sentence);
  return [state, ...calls, ...broken].join('; ');
}
