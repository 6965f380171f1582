import { describe, expect } from 'vitest';
import type { Discord, Message } from '../discord-server/index.js';
import { readMessage } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';
const other = 'who is the governor of Belgorod';

/** Waits until an answer reads like that. */
function becomes(discord: Discord, { id }: Message, pattern: RegExp): Promise<string> {
  return discord.until(`the answer to become ${pattern}`, () => {
    const message = discord.messages.find((one) => one.id === id);
    const text = message === undefined ? '' : readMessage(message);
    return pattern.test(text) ? text : undefined;
  });
}

const edits = (discord: Discord) => discord.sent.filter(({ how }) => how === 'edit');

describe('a question that is edited within a minute', () => {
  test.for([['dm'], ['guild'], ['thread']] as const)(
    'gets its answer edited, in a %s',
    async ([where], { discord, bot }) => {
      const mentions = where === 'dm' ? {} : { mentions: 'bot' as const };
      const asked = discord.message({ in: where, content: question, ...mentions });
      const { message } = await asked.reply();
      discord.editMessage(asked.message, `<@${discord.bot.id}> ${other}`, 59_000);
      await becomes(discord, message, /^\*\*Vyacheslav Gladkov\*\*/);
      await bot.line(/"kind":"edit","outcome":"answered"/);
      expect(asked.replies()).toHaveLength(1);
      expect(edits(discord).map(({ pings }) => pings.users)).toEqual([[]]);
    },
  );

  test('gets it as text where embeds are not allowed', async ({ discord, bot }) => {
    const channel = discord.addChannel('no-embeds', { deny: ['EmbedLinks'] });
    const asked = discord.message({ in: channel, content: question, mentions: 'bot' });
    const { message } = await asked.reply();
    discord.editMessage(asked.message, `<@${discord.bot.id}> ${other}`);
    await becomes(discord, message, /^\*\*Vyacheslav Gladkov\*\*/);
    expect(edits(discord)[0]?.message.embeds).toEqual([]);
    await bot.line(/"kind":"edit","outcome":"answered"/);
  });

  test('follows what it followed before, and is followed as it is now', async ({ discord, bot }) => {
    await discord.message({ in: 'dm', content: question }).reply();
    const second = discord.message({ in: 'dm', content: 'when?' });
    const { message } = await second.reply();
    discord.editMessage(second.message, 'and how many were injured?');
    await becomes(discord, message, /^-# Taken up: Kursk\n\n\*\*121\*\*/);
    const third = await discord.message({ in: 'dm', content: 'why?' }).reply();
    expect(third.text).toMatch(/^-# Taken up: injured, Kursk\n/);
    await bot.line(/"outcome":"answered"/);
  });

  test('several times in quick succession, ends as the last', async ({ discord, bot }) => {
    const asked = discord.message({ in: 'dm', content: question });
    const { message } = await asked.reply();
    for (let n = 1; n <= 6; n += 1) discord.editMessage(asked.message, `${question} ${n}`);
    discord.editMessage(asked.message, other);
    await becomes(discord, message, /^\*\*Vyacheslav Gladkov\*\*/);
    const after = await discord.message({ in: 'dm', content: 'hello' }).reply();
    expect(after.text).toContain('Hello!');
    expect(edits(discord).length).toBeLessThan(7);
    expect(readMessage(edits(discord).at(-1)?.message ?? message)).toContain('Vyacheslav Gladkov');
    await bot.line(/"kind":"edit","outcome":"answered"/);
  });

  test('before the answer was sent, ends as edited all the same', async ({ discord, bot }) => {
    const asked = discord.message({ in: 'dm', content: question });
    discord.editMessage(asked.message, other);
    const { message } = await asked.reply();
    await becomes(discord, message, /^\*\*Vyacheslav Gladkov\*\*/);
    await bot.line(/"kind":"edit","outcome":"(?:answered|unchanged)"/);
    expect(asked.replies()).toHaveLength(1);
  });
});

describe('nothing changes', () => {
  test.for([
    ['after a minute', other, 61_000],
    ['when nothing is left of the question', ' ', 1_000],
    ['when it still asks the same', `  ${question} `, 1_000],
  ] as const)('%s', async ([, content, after], { discord, bot }) => {
    const asked = discord.message({ in: 'dm', content: question });
    await asked.reply();
    discord.editMessage(asked.message, content, after);
    await discord.message({ in: 'dm', content: other }).reply();
    expect(edits(discord)).toEqual([]);
    await bot.line(/"kind":"direct message","outcome":"answered"/);
  });

  test('when the message was no question, and becomes none by an edit', async ({ discord, bot }) => {
    const chatter = discord.message({ in: 'guild', content: 'lovely weather' });
    discord.editMessage(chatter.message, `<@${discord.bot.id}> ${question}`);
    await discord.message({ in: 'dm', content: other }).reply();
    expect(discord.sent).toHaveLength(1);
    await bot.line(/"outcome":"answered"/);
  });

  test('when the answer was deleted, or Discord refuses the edit', async ({ discord, bot }) => {
    const asked = discord.message({ in: 'dm', content: question });
    const { message } = await asked.reply();
    discord.deleteMessage(message);
    discord.editMessage(asked.message, other);
    await bot.line(/"kind":"edit","outcome":"unreachable"/);
    expect(edits(discord)).toEqual([]);
    expect(bot.output()).not.toContain('"level":"error"');
  });
});

test('an edit that fails turns into an apology with a number that the log has, too', async ({
  discord,
  bot,
}) => {
  const asked = discord.message({ in: 'dm', content: question });
  const { message } = await asked.reply();
  discord.failNext('PATCH /channels/:channel/messages/:message', {
    status: 400,
    body: { code: 50035, message: 'Invalid Form Body' },
  });
  discord.editMessage(asked.message, other);
  const text = await becomes(discord, message, /Something went wrong on my side/);
  const request = /whoever runs this bot: (\w+)/.exec(text)?.[1] ?? 'no number';
  expect(await bot.line(/"level":"error"/)).toContain(`"request":"${request}"`);
  await bot.line(/"kind":"edit","outcome":"failed"/);
});
