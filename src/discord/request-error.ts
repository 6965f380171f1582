/** What it means for the host that a request to Discord failed. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { ZodError } from 'zod';
import { reasonOf } from './errors.js';

export interface RequestTrouble {
  /** What happened, as a sentence. */
  readonly said: string;
  readonly todo: string;
  readonly mends: 'time' | 'host';
  /** Other requests would end the same way, so none should be made: `refused` says no to this one only. */
  readonly kind: 'unreachable' | 'token' | 'refused';
}

/** @param api the address that was asked */
export function explainRequest(error: unknown, api: string): RequestTrouble {
  if (error instanceof DiscordAPIError) return refusal(error, api);
  const unreachable = (said: string, todo: string): RequestTrouble => ({
    said,
    todo,
    mends: 'time',
    kind: 'unreachable',
  });
  if (error instanceof HTTPError) {
    const todo = `Try again later; ${outages} tells of outages.`;
    return unreachable(`Discord at ${api} has a fault of its own (HTTP ${error.status}).`, todo);
  }
  if (error instanceof RateLimitError) {
    const seconds = Math.max(1, Math.round(error.retryAfter / 1000));
    return unreachable(`Discord asks to wait ${seconds} s.`, 'Wait that long, and try again.');
  }
  if (error instanceof ZodError || error instanceof SyntaxError) return notDiscord(api);
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) {
    return unreachable(
      `Discord at ${api} does not answer in time.`,
      `${checkNetwork} ${outages} tells of outages.`,
    );
  }
  const reason = error instanceof Error ? reasonOf(error) : String(error);
  return unreachable(`Discord cannot be reached at ${api}: ${reason}.`, checkNetwork);
}

const newToken =
  'Copy a new one from https://discord.com/developers/applications > your application > Bot > Reset Token, and run “npm run setup”.';
const outages = 'https://discordstatus.com';
const checkNetwork = 'Check the network and DISCORD_API_URL, and try again.';

function notDiscord(api: string): RequestTrouble {
  return {
    said: `What answers at ${api} does not speak as Discord does.`,
    todo: 'Check DISCORD_API_URL, and whether a proxy or a login page of this network answers instead of Discord.',
    mends: 'time',
    kind: 'unreachable',
  };
}

function refusal(error: DiscordAPIError, api: string): RequestTrouble {
  if (error.status === 401)
    return { said: 'Discord does not accept the token.', todo: newToken, mends: 'host', kind: 'token' };
  // Discord's own refusals have a number; a page of something between has none. 0 is its "there is no such route".
  if (typeof error.code !== 'number' || (error.status === 404 && error.code === 0)) return notDiscord(api);
  return {
    said: `Discord refuses this (HTTP ${error.status}, code ${error.code}).`,
    todo: 'Update Footnote; if that does not help, report this line as a bug.',
    mends: 'host',
    kind: 'refused',
  };
}
