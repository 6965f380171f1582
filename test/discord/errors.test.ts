import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { createClient } from '../../src/discord/client.js';
import {
  DiscordUnreachable,
  FatalDiscordError,
  fatalClose,
  isAnsweredAlready,
  isRefused,
  isTooLate,
  loginError,
} from '../../src/discord/errors.js';

const api = 'https://discord.com/api';

function refused(code: number, status = 403): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'No' }, code, status, 'POST', `${api}/v10/x`, {
    files: undefined,
    body: undefined,
  });
}

test.each([
  [4004, /does not accept the token in DISCORD_TOKEN/],
  [4010, /4010.*SHARDS/],
  [4011, /too many servers.*4011/],
  [4012, /4012.*Update Footnote/],
  [4013, /4013.*Privileged Gateway Intents/],
  [4014, /4014.*https:\/\/discord\.com\/developers\/applications.*Privileged Gateway Intents/],
])('close code %i ends the bot with what to do about it', (code, sentence) => {
  expect(fatalClose(code)).toBeInstanceOf(FatalDiscordError);
  expect(fatalClose(code)?.message).toMatch(sentence);
});

test.each([1000, 1001, 1006, 4000, 4007, 4008, 4009])('close code %i does not end the bot', (code) => {
  expect(fatalClose(code)).toBeUndefined();
});

test('a token that Discord or discord.js refuses at login needs a new token', async () => {
  expect(loginError(refused(0, 401), api)).toBeInstanceOf(FatalDiscordError);
  const invalid: unknown = await createClient(api)
    .login('')
    .catch((error: unknown) => error);
  expect(loginError(invalid, api)).toBeInstanceOf(FatalDiscordError);
});

test('a network that is down may be up at the next start, and the sentence says where and why', () => {
  const cause = new Error('connect ECONNREFUSED 127.0.0.1:9');
  const error = loginError(new Error('fetch failed', { cause }), api);
  expect(error).toBeInstanceOf(DiscordUnreachable);
  expect(error.message).toContain(`${api} failed: connect ECONNREFUSED 127.0.0.1:9.`);
});

test('what Discord refuses is told apart by its own numbers', () => {
  expect([10062, 40060, 50013, 50001, 50007, 160002, 50035].map((code) => isRefused(refused(code)))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(isTooLate(refused(10062, 404))).toBe(true);
  expect(isAnsweredAlready(refused(40060, 400))).toBe(true);
  expect(isRefused(new Error('50013'))).toBe(false);
});
