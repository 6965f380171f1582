/** Whether the torture would notice a secret that was told: each is told to it here, in every form and place. */
import { describe, expect, test } from 'vitest';
import { call } from '../discord-server/client.js';
import { type Kept, leaksIn, leaksOf } from './leaks.js';
import { openStage } from './stage.js';

const kept: Kept = {
  botToken: 'MTMyMzgwMjg3MzAzNjgwMDAwMQ.GvTpQx.Zq7-rT2mX_9vLkWc4NfHs8YbUe1JdPoA6iRgVz',
  interactionTokens: ['aW50ZXJhY3Rpb246MTU3NDExMTgxMTQyMTA3NzU1MzpLcTdkUnQ0_-h2WnY5TXhQbDNCeU5j'],
  members: ['1574111811580461108'],
  questions: ['Чи «Київ» is a "capital"?'],
};
const [interactionToken = ''] = kept.interactionTokens;
const [member = ''] = kept.members;
const [question = ''] = kept.questions;

const SECRETS = [
  ['the bot’s token', kept.botToken],
  ['an interaction’s token', interactionToken],
  ['a member’s id', member],
  ['a question', question],
] as const;

const base64 = (text: string) => Buffer.from(text).toString('base64');
const FORMS: readonly (readonly [string, (secret: string) => string])[] = [
  ['as it is', (secret) => secret],
  ['in a URL', (secret) => `https://discord.com/api/v10/x/${encodeURIComponent(secret)}/y?z=1`],
  [
    'with every byte of it percent-encoded',
    (secret) => [...Buffer.from(secret)].map((byte) => `%${byte.toString(16)}`).join(''),
  ],
  ['in JSON', (secret) => JSON.stringify({ secret })],
  ['in JSON within JSON', (secret) => JSON.stringify({ body: JSON.stringify({ secret }) })],
  ['in base64', base64],
  ['in base64, behind one byte more', (secret) => base64(`x${secret}y`)],
  ['in base64, behind two bytes more', (secret) => base64(`xy${secret}z`)],
  ['in base64 for URLs', (secret) => Buffer.from(secret).toString('base64url')],
  ['in hexadecimal digits', (secret) => Buffer.from(secret).toString('hex')],
  ['broken at a line’s end', (secret) => `${secret.slice(0, 9)}\n    ${secret.slice(9)}`],
  ['as a program joins it', (secret) => `'${secret.slice(0, 9)}' +\n'${secret.slice(9)}'`],
  ['escaped for markdown', (secret) => secret.replace(/[_*~.«»"?-]/gu, '\\$&')],
  ['with nothing between its letters', (secret) => [...secret].join('\u200b')],
];

describe('a secret is noticed', () => {
  for (const [what, secret] of SECRETS) {
    test.each(FORMS)(`${what}, %s`, (_form, write) => {
      const line = JSON.stringify({ level: 'error', msg: `failed: ${write(secret)}` });
      const stack = `DiscordAPIError: ${write(secret)}\n    at answer (file:///app/dist/src/main.js:1:1)`;
      for (const output of [line, stack, `before\n${line}\nafter`])
        expect(leaksIn({ output, replies: [] }, kept)).toEqual([`${what} stands in the log`]);
      const reply = JSON.stringify({ type: 4, data: { embeds: [{ description: write(secret) }] } });
      const told = leaksIn({ output: '', replies: ['{}', reply] }, kept);
      expect(told).toEqual(what === 'a question' ? [] : [`${what} stands in a reply`]);
    });
  }

  test.each([
    ['the bot’s token', kept.botToken.slice(-24)],
    ['the bot’s token', kept.botToken.slice(30, 56)],
    ['an interaction’s token', interactionToken.slice(0, 23)],
    ['an interaction’s token', interactionToken.slice(31, 54)],
  ])('%s, a part of it', (what, part) => {
    expect(leaksIn({ output: `token: ${part}…`, replies: [] }, kept)).toEqual([`${what} stands in the log`]);
  });

  test('another member’s question in a reply', () => {
    const two: Kept = { ...kept, questions: ['qzx1canary', 'qzx2canary'] };
    expect(leaksIn({ output: '', replies: ['qzx1canary', 'qzx2canary'] }, two)).toEqual([]);
    expect(leaksIn({ output: '', replies: ['“qzx1canary” qzx2canary'] }, two)).toEqual([
      'another member’s question stands in a reply',
    ]);
  });
});

test('what may be known by everybody is none', () => {
  const output = `{"bot":"${Buffer.from(kept.botToken.split('.')[0] ?? '', 'base64')}","guild":"1574111811580461109"}`;
  expect(leaksIn({ output, replies: ['{"nonce":"1574111811421077553"}'] }, kept)).toEqual([]);
});

test('of a real bot on the loopback Discord, the log, the replies and the pings are looked at', async () => {
  const { discord, bot, asking, close } = await openStage();
  const told = (output = bot.output()) => leaksOf(discord, output, asking);
  try {
    expect(told()).toEqual([]);
    expect(told(`${bot.output()}{"msg":"${asking.questions[0]}"}`)).toEqual(['a question stands in the log']);
    expect(told(`${bot.output()}Error: ${asking.members[0]}`)).toEqual(['a member’s id stands in the log']);

    const path = `/channels/${discord.dmWith(discord.member).id}/messages`;
    const say = async (content: string, users: readonly string[] = []) => {
      const { status } = await call(discord, 'POST', path, { content, allowed_mentions: { users } });
      expect(status).toBe(200);
    };
    await say(`/webhooks/1/${encodeURIComponent(discord.interactions[0]?.token ?? '')}`);
    expect(told()).toEqual(['an interaction’s token stands in a reply']);
    await say(discord.token.slice(-30));
    await say(`It was <@${asking.members[0]}> who asked.`, asking.members.slice(0, 1));
    expect(told()).toEqual([
      'an interaction’s token stands in a reply',
      'the bot’s token stands in a reply',
      'a member’s id stands in a reply',
      'a reply pings somebody who was not named with for:',
    ]);
  } finally {
    await close();
  }
}, 60_000);
