/** Whatever takes longer than Discord waits is held first; once it is there, it looks as it always does. */
import { describe, expect } from 'vitest';
import type { Asked } from '../discord-server/asked.js';
import { type Discord, startDiscord } from '../discord-server/index.js';
import { test as base } from './bot-on-discord.js';

const question = 'how many fled Kursk';
const CALLBACK = 'POST /interactions/:id/:token/callback';

/** It gives the bot a minute, so that what is long under way can still be answered. */
const test = base.extend<{ discord: Discord }>({
  discord: async ({ task: _task }, use) => {
    const discord = await startDiscord({ answerWindow: 60_000 });
    await use(discord);
    await discord.stop();
  },
});

/** While others ask, what `act` does reaches the bot when most of three seconds are over. */
async function amongOthers(discord: Discord, act: () => Asked): Promise<Asked> {
  const others = Array.from({ length: 100 }, (_, at) =>
    discord.slash({ command: 'ask', options: { question }, user: discord.addUser(`Other ${at}`) }),
  );
  const asked = act();
  await Promise.all([asked.acknowledged(), ...others.map((other) => other.reply())]);
  return asked;
}

const lag = 5_000;

describe('a command that waits is seen as being thought about, and then', () => {
  test('is answered for all to see, and can be followed by a message', async ({ discord, bot }) => {
    const user = discord.addUser('Ada');
    const asked = await amongOthers(discord, () =>
      discord.slash({ command: 'ask', options: { question }, lag, user, where: 'thread' }),
    );
    const { type, ephemeral, text } = await asked.reply();
    expect({ type, ephemeral }).toEqual({ type: 5, ephemeral: false });
    expect(text).toContain('**121,000**');
    expect(asked.followUps()).toEqual([]);
    const following = discord.message({
      in: 'thread',
      content: 'who said that?',
      author: user,
      mentions: 'bot',
    });
    expect((await following.reply()).text).toContain('Alexei Smirnov');
    await bot.line(/"kind":"mention"/);
  });

  test('is answered for its caller alone, where they want that', async ({ discord, bot }) => {
    const asked = await amongOthers(discord, () =>
      discord.slash({ command: 'ask', options: { question, private: true }, lag }),
    );
    const { type, ephemeral, text } = await asked.reply();
    expect({ type, ephemeral }).toEqual({ type: 5, ephemeral: true });
    expect(text).toContain('**121,000**');
    await bot.line(/"outcome":"answered"/);
  });

  test('tells of its caller to nobody else', async ({ discord, bot }) => {
    const asked = await amongOthers(discord, () => discord.slash({ command: 'about', lag }));
    const shown = await asked.followUp();
    expect(shown.flags & 64).toBe(64);
    expect(asked.edits()).toEqual([]);
    await bot.line(/"command":"about","outcome":"answered"/);
  });
});

test('a command in the menu of a message that waits is answered for its caller alone', async ({
  discord,
  bot,
}) => {
  const target = discord.message({ in: 'guild', content: 'Some 121,000 people have fled Kursk.' }).message;
  const asked = await amongOthers(discord, () =>
    discord.contextMenu({ command: 'Check against the articles', target, lag }),
  );
  expect(await asked.reply()).toMatchObject({ type: 5, ephemeral: true });
  await bot.line(/"kind":"command","command":"Check against the articles"/);
});

describe('a button that waits', () => {
  test('brings a message for its presser alone', async ({ discord, bot }) => {
    const shown = await discord.slash({ command: 'ask', options: { question } }).reply();
    const pressed = await amongOthers(discord, () =>
      discord.press(shown.message, { label: 'Why this?' }, { lag }),
    );
    const why = await pressed.followUp();
    expect(await pressed.acknowledged()).toBe(6);
    expect(why.flags & 64).toBe(64);
    expect(pressed.edits()).toEqual([]);
    await bot.line(/"kind":"button","outcome":"answered"/);
  });

  test('turns the page of a private message in its place', async ({ discord, bot }) => {
    const own = await discord.slash({ command: 'ask', options: { question, private: true } }).reply();
    const pressed = await amongOthers(discord, () =>
      discord.press(own.message, { label: '◀ Before' }, { lag }),
    );
    const turned = await pressed.edit();
    expect(turned.id).toBe(own.message.id);
    expect(pressed.followUps()).toEqual([]);
    await bot.line(/"kind":"button","outcome":"answered"/);
  });
});

describe('when holding it fails,', () => {
  test.for([
    ['its word is lost on the way back', { lost: 'reset' }],
    ['Discord has a fault', { status: 500 }],
  ] as const)('because %s, the question is answered all the same', async ([, failure], { discord, bot }) => {
    discord.failNext(CALLBACK, failure, 5);
    const asked = await amongOthers(discord, () =>
      discord.slash({ command: 'ask', options: { question }, lag }),
    );
    expect((await asked.reply()).text).toContain('**121,000**');
    expect(asked.followUps()).toEqual([]);
    await bot.line(/"outcome":"answered"/);
  });
});
