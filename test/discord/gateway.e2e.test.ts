import { expect } from 'vitest';
import { test } from './bot-on-discord.js';

const question = 'how many fled Kursk';

test.for([
  ['the connection breaks', {}],
  ['the gateway closes with 4000', { code: 4000 }],
] as const)(
  'when %s, the session is taken up again and nothing that was asked meanwhile is lost',
  async ([, how], { discord, bot }) => {
    await bot.line(/The commands were registered/);
    discord.dropGateway(how);
    const meanwhile = discord.message({ in: 'dm', content: question });
    expect(await discord.nextResume()).toMatchObject({ accepted: true });
    expect((await meanwhile.reply()).text).toContain('121,000');
    expect((await discord.slash({ command: 'ask', options: { question } }).reply()).text).toContain(
      '121,000',
    );
    expect(discord.identifies).toHaveLength(1);
    await bot.line(/Connected to Discord again/);
  },
);

test('asked to reconnect, the bot does, and goes on answering', async ({ discord, bot }) => {
  await bot.line(/The commands were registered/);
  discord.sendReconnect();
  expect(await discord.nextResume()).toMatchObject({ accepted: true });
  expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
});

test('when the session is over, a new one begins, and the commands are not registered again', async ({
  discord,
  bot,
}) => {
  await bot.line(/The commands were registered/);
  discord.invalidSession(false);
  await discord.nextReady();
  expect((await discord.message({ in: 'dm', content: question }).reply()).text).toContain('121,000');
  expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});
