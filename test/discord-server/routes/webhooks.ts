/** What follows the first response: more messages, and changes of those that stand. */
import { MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { Interaction } from '../interaction.js';
import { interactionOfWebhook } from '../interaction.js';
import type { Message } from '../message.js';
import { change, isEphemeral, post } from '../posting.js';
import { refuse } from '../refusal.js';
import { forget } from './messages.js';
import type { Call, Route } from './route.js';
import { NO_CONTENT, ok } from './route.js';

const WEBHOOK = '/webhooks/:application/:token';
/** How many follow-ups a command may send where only its user has installed it. */
const MAX_USER_INSTALLED = 5;
const flagsIn = z.looseObject({ flags: z.int().nullish() });

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: WEBHOOK, open: true, answer: followUp },
  {
    method: 'GET',
    path: `${WEBHOOK}/messages/:message`,
    open: true,
    answer: (call) => ok(messageOf(call, interactionOf(call))),
  },
  { method: 'PATCH', path: `${WEBHOOK}/messages/:message`, open: true, answer: edit },
  {
    method: 'DELETE',
    path: `${WEBHOOK}/messages/:message`,
    open: true,
    answer: (call) => {
      const interaction = interactionOf(call);
      forget(call.world, messageOf(call, interaction));
      interaction.progress = { ...interaction.progress, waiting: false };
      return NO_CONTENT;
    },
  },
];

function followUp(call: Call) {
  const { world, body } = call;
  const interaction = interactionOf(call);
  const { progress, channel, called, owners } = interaction;
  const posting = { channel, what: `a follow-up to ${called}`, given: body, interaction };
  const read = flagsIn.safeParse(body);
  const ephemeral = read.success && ((read.data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const loading = progress.waiting ? world.messages.get(progress.originalId ?? '') : undefined;
  if (loading !== undefined) {
    // The first follow-up after a deferral takes its place, and is as private as the deferral was.
    if (ephemeral && !isEphemeral(loading)) {
      world.violations.record(`sent an ephemeral follow-up to ${called}, which was deferred for all to see`);
    }
    const message = change(world, loading, { ...posting, how: 'follow-up' });
    interaction.progress = {
      ...progress,
      waiting: false,
      response: message,
      followUps: [...progress.followUps, message],
    };
    return ok(message);
  }
  if (owners['0'] === undefined && progress.followUps.length >= MAX_USER_INSTALLED) {
    throw refuse(40094, `sent more than ${MAX_USER_INSTALLED} follow-ups to ${called}`);
  }
  const message = post(world, { ...posting, how: 'follow-up', ephemeral });
  interaction.progress = { ...progress, followUps: [...progress.followUps, message] };
  return ok(message);
}

function edit(call: Call) {
  const { world, body } = call;
  const interaction = interactionOf(call);
  const { channel, called } = interaction;
  const before = messageOf(call, interaction);
  const message = change(world, before, {
    how: 'edit',
    channel,
    what: `an edit of the answer to ${called}`,
    given: body,
    interaction,
  });
  const { progress } = interaction;
  const fulfils = progress.waiting && before.id === progress.originalId;
  interaction.progress = {
    ...progress,
    waiting: progress.waiting && !fulfils,
    response: fulfils ? message : progress.response,
    edits: [...progress.edits, message],
  };
  return ok(message);
}

function interactionOf({ world, params }: Call): Interaction {
  return interactionOfWebhook(world, params['application'] ?? '', params['token'] ?? '');
}

function messageOf({ world, params }: Call, { progress }: Interaction): Message {
  const named = params['message'] ?? '';
  const id = named === '@original' ? progress.originalId : named;
  const own = id === progress.originalId || progress.followUps.some((message) => message.id === id);
  const message = id === null || !own ? undefined : world.messages.get(id);
  if (message === undefined) throw refuse(10008);
  return message;
}
