import { DiscordAPIError, HTTPError } from 'discord.js';
import { expect, test } from 'vitest';
import { type LogOptions, openLog } from '../../src/log.js';

/** Made the way Discord makes them, and good for nothing. */
const botToken = `${Buffer.from('123456789012345678').toString('base64url')}.GaBcDe.${'k3-_'.repeat(9)}xy`;
const interactionToken = `aW50ZXJhY3Rpb246${'MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiY2RlZmdo'.repeat(5)}`;
const webhookToken = 'w-4_'.repeat(17);

const api = 'https://discord.com/api/v10';

function discordError(): DiscordAPIError {
  return new DiscordAPIError(
    { code: 10062, message: 'Unknown interaction' },
    10062,
    404,
    'POST',
    `${api}/interactions/1200000000000000001/${interactionToken}/callback?with_response=false`,
    { files: undefined, body: { type: 4, data: { content: 'how many fled Kursk' } } },
  );
}

function logged(
  write: (log: ReturnType<typeof openLog>) => void,
  level: LogOptions['level'] = 'trace',
): string {
  const lines: string[] = [];
  write(openLog({ level, secrets: [botToken], to: { write: (line) => lines.push(line) } }));
  return lines.join('');
}

test('an error of Discord is logged with its code, status, method and route, and without its token or content', () => {
  const line = logged((log) => log.error({ err: discordError() }, 'no answer'));
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    msg: 'no answer',
    err: {
      name: 'DiscordAPIError[10062]',
      code: 10062,
      status: 404,
      method: 'POST',
      route: '/api/v10/interactions/1200000000000000001/[token]/callback',
    },
  });
  expect(line).not.toContain(interactionToken);
  expect(line).not.toContain('fled');
});

test.each([
  ['the message of an error', () => new Error(`cannot use ${botToken} or ${interactionToken}`)],
  [
    'the cause of an error',
    () => new Error('broken', { cause: new Error(`with ${botToken} ${webhookToken}`) }),
  ],
  [
    'the stack of an error',
    () => Object.assign(new Error('broken'), { stack: `at ${botToken} ${interactionToken}` }),
  ],
  ['the address of a failed request', () => failedRequest()],
  [
    'something thrown that is no error',
    () => `${api}/webhooks/12/${interactionToken}/messages/@original ${botToken}`,
  ],
])('no token is logged from %s', (_where, make) => {
  const line = logged((log) => log.warn({ err: make() }, 'failed'));
  expect(line).toContain('[token]');
  for (const token of [botToken, interactionToken, webhookToken]) expect(line).not.toContain(token);
});

function failedRequest(): HTTPError {
  const url = `${api}/webhooks/123/${webhookToken}/messages/@original?thread_id=1`;
  return new HTTPError(502, 'Bad Gateway', 'PATCH', url, {
    files: undefined,
    body: { token: botToken, content: interactionToken },
  });
}

test.each<[string, (token: string) => readonly [object, string]]>([
  ['in the words of a line', (token: string) => [{}, `now ${token} is used`]],
  ['in a field', (token: string) => [{ deep: { nested: [token] } }, 'fields']],
  ['in a route', (token: string) => [{ route: `/interactions/77/${token}/callback` }, 'route']],
])('no token is logged %s, whoever wrote it there', (_where, make) => {
  for (const token of [botToken, interactionToken, webhookToken]) {
    const [fields, words] = make(token);
    const line = logged((log) => log.info(fields, words));
    expect(line).not.toContain(token);
    expect(line).toContain('[token]');
  }
});

test('ids, names and short words are logged as they are', () => {
  const line = logged((log) =>
    log.info({ guild: '1200000000000000001', route: '/channels/12/messages' }, 'Moved'),
  );
  expect(JSON.parse(line)).toMatchObject({
    guild: '1200000000000000001',
    route: '/channels/12/messages',
    msg: 'Moved',
  });
});

test('a level keeps lines below it out', () => {
  expect(logged((log) => log.info('hello'), 'warn')).toBe('');
  expect(logged((log) => log.warn('hello'), 'warn')).toContain('hello');
});
