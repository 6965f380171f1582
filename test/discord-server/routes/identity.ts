/** Who the bot is, where the gateway stands, and whom it can write to. */
import { ChannelType } from 'discord.js';
import { z } from 'zod';
import { applicationOnWire, channelOnWire, userOnWire } from '../on-wire.js';
import { parseForm, refuse } from '../refusal.js';
import type { World } from '../world.js';
import type { Route } from './route.js';
import { ok } from './route.js';

/** Sessions a bot may begin in 24 hours before Discord resets its token. */
const IDENTIFIES_A_DAY = 1000;
const dm = z.object({ recipient_id: z.string() });

/**
 * @param gatewayUrl where to connect to; `identifies` is how often the bot has begun a session; `recommended` how many
 * shards it should have, and how many of them may begin at once
 */
export function identityRoutes(
  gatewayUrl: () => string,
  identifies: () => number,
  recommended: { readonly shards: number; readonly concurrency: number },
): readonly Route[] {
  return [
    { method: 'GET', path: '/gateway', open: true, answer: () => ok({ url: gatewayUrl() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      answer: () =>
        ok({
          url: gatewayUrl(),
          shards: recommended.shards,
          session_start_limit: {
            total: IDENTIFIES_A_DAY,
            remaining: IDENTIFIES_A_DAY - identifies(),
            reset_after: 86_400_000,
            max_concurrency: recommended.concurrency,
          },
        }),
    },
    {
      method: 'GET',
      path: '/users/@me',
      answer: ({ world }) =>
        ok({
          ...userOnWire(world.bot),
          mfa_enabled: true,
          locale: 'en-US',
          verified: true,
          email: null,
          flags: 0,
        }),
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      answer: ({ world, body }) => {
        const user = world.users.get(parseForm(dm, body).recipient_id);
        if (user === undefined) throw refuse(10013);
        if (user.bot) throw refuse(50007);
        return ok(channelOnWire(world.dmWith(user)));
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      answer: ({ world, params }) => {
        const user = world.users.get(params['user'] ?? '');
        if (user === undefined) throw refuse(10013);
        return ok(userOnWire(user));
      },
    },
    { method: 'GET', path: '/oauth2/applications/@me', answer: ({ world }) => ok(application(world)) },
    { method: 'GET', path: '/applications/@me', answer: ({ world }) => ok(application(world)) },
    {
      method: 'GET',
      path: '/channels/:channel',
      answer: ({ world, params }) => {
        const channel = world.channels.get(params['channel'] ?? '');
        if (channel === undefined) throw refuse(10003);
        if (!channel.botIsIn || channel.type === ChannelType.GroupDM) throw refuse(50001);
        return ok(channelOnWire(channel));
      },
    },
  ];
}

function application(world: World): object {
  const owner = world.users.get(world.guild.ownerId);
  return { ...applicationOnWire(world), owner: owner === undefined ? null : userOnWire(owner) };
}
