import { expect } from 'vitest';
import { type Discord, type Message, readMessage } from '../discord-server/index.js';
import { test } from './bot-on-discord.js';

const context = { label: '◀ Before' };

async function ask(discord: Discord, more: { where?: 'dm'; private?: boolean } = {}) {
  const options = { question: 'how many fled Kursk', ...(more.private && { private: true }) };
  const reply = await discord
    .slash({ command: 'ask', options, ...(more.where && { where: more.where }) })
    .reply();
  return reply.message;
}

/** The label of the first button, whatever it does. */
function firstButton(message: Message): { readonly label: string } {
  const label = /\[(.+?)\]/.exec(readMessage(message).split('\n').at(-1) ?? '')?.[1];
  return { label: label ?? 'no button' };
}

test('on a shared message the presser gets a copy that nobody else sees, and its buttons change it in place', async ({
  discord,
  bot,
}) => {
  const shared = await ask(discord);
  const copy = await discord.press(shared, context).reply();
  expect(copy).toMatchObject({ type: 4, ephemeral: true });
  expect(discord.messages.find(({ id }) => id === shared.id)?.embeds).toEqual(shared.embeds);

  const changed = await discord.press(copy.message, firstButton(copy.message)).reply();
  expect(changed).toMatchObject({ type: 7, ephemeral: true });
  expect(changed.message.id).toBe(copy.message.id);
  await bot.line(/"kind":"button","outcome":"answered"/);
});

test.for([{ where: 'dm' }, { private: true }] as const)(
  'a message that only one person sees is changed in place: %j',
  async (more, { discord, bot }) => {
    const message = await ask(discord, more);
    const reply = await discord
      .press(message, context, { ...('where' in more && { where: more.where }) })
      .reply();
    expect(reply.type).toBe(7);
    expect(reply.message.id).toBe(message.id);
    await bot.line(/"kind":"button","outcome":"answered"/);
  },
);

test('a button works after the bot was started again', async ({ discord, start }) => {
  const first = start();
  await discord.nextReady();
  const message = await ask(discord);
  expect(await first.stop()).toBe(0);
  await discord.disconnected();

  start();
  await discord.nextReady();
  const reply = await discord.press(message, context).reply();
  expect(reply.type).toBe(4);
  expect(reply.text).toContain('**121,000** people have fled');
});

test.for(['c:zzzzzzzz:0:1', 'rm -rf', 'x'.repeat(100)])(
  'a forged button %j gets a sentence and no passage',
  async (id, { discord, bot }) => {
    const message = await ask(discord);
    const reply = await discord.press(message, id, { force: true }).reply();
    expect(reply).toMatchObject({ type: 4, ephemeral: true });
    expect(reply.text).not.toContain('121,000');
    await bot.line(/"kind":"button"/);
  },
);
