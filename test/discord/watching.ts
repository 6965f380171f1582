/** What tests of watched questions have in common: an article that changes, a member who watches, and what they are sent. */
import { expect } from 'vitest';
import { type Discord, readMessage } from '../discord-server/index.js';
import type { BotProcess } from './bot-process.js';
import type { Folders } from './data-folder.js';

export const FEW = 'The dam broke on Monday. Some 300 people have fled the valley, mayor Ann Lee said.';
export const MANY = 'The dam broke on Monday. Some 900 people have fled the valley, mayor Ann Lee said.';
export const question = 'how many people fled the valley';

export const directMessages = (discord: Discord) =>
  discord.sent.filter(
    ({ how, message }) => how === 'message' && message.channel_id === discord.dmWith(discord.member).id,
  );
export const texts = (discord: Discord) => directMessages(discord).map(({ message }) => readMessage(message));

/** Runs a bot until `act` is done and every watched question is checked. */
export async function during(
  {
    discord,
    start,
    folders,
  }: { discord: Discord; start: (variables: Record<string, string>) => BotProcess; folders: Folders },
  act: (bot: BotProcess) => Promise<void> = async () => {},
  more: Record<string, string> = {},
): Promise<void> {
  const bot = start({ ...folders.variables, ...more });
  await discord.nextReady();
  await bot.line(/"Watched questions are checked"/);
  await act(bot);
  expect(await bot.stop()).toBe(0);
  await discord.disconnected();
}

export const watch = (discord: Discord, asked = question) =>
  discord.slash({ command: 'watch add', options: { question: asked } }).reply();
