/** A bot that breaks a rule of Discord's fails its test: `stop()` throws, and says which rule. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, call, followUp, logIn, QUESTION, respond, say } from './client.js';
import { type Discord, startDiscord } from './index.js';

type Bot = Awaited<ReturnType<typeof logIn>>;
let discord: Discord;
let bot: Bot;

beforeEach(async () => {
  discord = await startDiscord({ answerWindow: 300 });
  bot = await logIn(discord, {});
  await bot.application?.commands.set([QUESTION]);
});
afterEach(() => bot.destroy());

const asked = () => discord.slash({ command: 'ask', options: { question: 'who' } }).sent();
const global = () => `/applications/${discord.bot.id}/commands`;

/** A rule, a bot that breaks it, and what `stop()` says. */
const BROKEN: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
  [
    'a message has at most 2000 characters',
    () => say(discord, { content: 'x'.repeat(2001) }),
    /invalid form body/,
  ],
  [
    'a description has at most 4096',
    () => say(discord, { embeds: [{ description: 'x'.repeat(4097) }] }),
    /invalid form body/,
  ],
  [
    'all embeds together have at most 6000',
    () => say(discord, { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] }),
    /invalid form body/,
  ],
  [
    'a custom_id has at most 100',
    () =>
      say(discord, {
        content: 'x',
        components: [
          { type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: 'x'.repeat(101) }] },
        ],
      }),
    /invalid form body/,
  ],
  ['a message says something', () => say(discord, { content: ' ' }), /an empty message/],
  [
    'nobody is notified who is not named',
    () => say(discord, { content: '@everyone', allowed_mentions: undefined }),
    /would notify/,
  ],
  [
    'no message is sent without allowed_mentions',
    () => say(discord, { content: 'x', allowed_mentions: undefined }),
    /without allowed_mentions/,
  ],
  [
    'a bot does not answer itself',
    async () => {
      await say(discord, { content: 'x' });
      await say(discord, { content: 'y', message_reference: { message_id: discord.sent[0]?.message.id } });
    },
    /own message/,
  ],
  [
    'a command is answered in time',
    async () => {
      await asked();
      await discord.until('the end of the time', () => discord.violations[0]);
    },
    /did not respond to \/ask/,
  ],
  [
    'a command is answered once',
    async () => {
      const interaction = await asked();
      await respond(discord, interaction, answer());
      await respond(discord, interaction, answer());
    },
    /second time/,
  ],
  [
    'a follow-up comes after the first response',
    async () => {
      const interaction = await asked();
      await followUp(discord, interaction, { content: 'x' });
      await respond(discord, interaction, answer());
    },
    /before responding/,
  ],
  [
    'a deferred answer comes',
    async () => respond(discord, await asked(), { type: 5 }),
    /deferred \/ask and never answered it/,
  ],
  [
    'who is told to wait does not ask before',
    async () => {
      discord.failNext('POST /channels/:channel/messages', { retryAfter: 60 });
      await say(discord, { content: 'x' });
      await say(discord, { content: 'x' });
    },
    /POST \/channels\/:channel\/messages (?:59|60)\.\d s before it was told to come back/,
  ],
  [
    'who is told to wait with everything asks for nothing before',
    async () => {
      discord.failNext('POST /channels/:channel/messages', { retryAfter: 60, global: true });
      await say(discord, { content: 'x' });
      await call(discord, 'GET', global());
    },
    /before it was told to come back/,
  ],
  [
    'the token is in no message',
    () => say(discord, { content: `failed: ${discord.token}` }),
    /its own token/,
  ],
  [
    'a command has a lower-case name',
    () => call(discord, 'PUT', global(), [{ ...QUESTION, name: 'Ask' }]),
    /invalid form body/,
  ],
  [
    'required options come first',
    () =>
      call(discord, 'PUT', global(), [
        { ...QUESTION, options: [{ type: 3, name: 'a', description: 'a' }, ...QUESTION.options] },
      ]),
    /invalid form body/,
  ],
  [
    'contexts are for global commands only',
    () =>
      call(discord, 'PUT', `/applications/${discord.bot.id}/guilds/${discord.guildId}/commands`, [QUESTION]),
    /only global commands/,
  ],
];

test('who is told to wait in one channel may write in another, and anywhere when it is over', async () => {
  discord.failNext('POST /channels/:channel/messages', { retryAfter: 60 });
  await say(discord, { content: 'x' });
  await say(discord, { content: 'x' }, discord.dmWith(discord.member).id);
  discord.heal();
  await say(discord, { content: 'x' });
  await discord.stop();
  expect(discord.sent).toHaveLength(2);
});

test.each(BROKEN)('%s', async (_rule, breakIt, said) => {
  await breakIt();
  const stopped = discord.stop();
  await expect(stopped).rejects.toThrow("broke Discord's rules");
  await expect(stopped).rejects.toThrow(said);
});
