/** `footnote doctor`: what it says of the servers that have the bot, and of the commands there. */
import { describe, expect } from 'vitest';
import { doctor, installed } from './doctoring.js';
import { test } from './host.js';

describe('in servers it finds', () => {
  test('what the bot lacks in one: a warning, and a fault where the server was named', async ({ host }) => {
    const { discord, variables } = await installed(host, {
      botLacks: ['EmbedLinks', 'SendMessagesInThreads'],
    });
    const said = new RegExp(
      `In “Reading Room” (\\(${discord.guildId}\\) )?it lacks Embed Links, Send Messages In Threads\\. In that server: Server Settings > Roles`,
    );
    const all = await doctor(host, [], variables);
    expect(all.of('permissions')).toMatch(said);
    expect({ status: all.status, faulty: all.faulty }).toEqual({
      status: 0,
      faulty: ['permissions: warning'],
    });
    const named = await doctor(host, ['--server', discord.guildId], variables);
    expect(named.of('permissions')).toMatch(said);
    expect({ status: named.status, faulty: named.faulty }).toEqual({
      status: 78,
      faulty: ['permissions: fault'],
    });
  });

  test('all of them, also past the first page of the list', async ({ host }) => {
    const otherServers = Array.from({ length: 430 }, (_, at) => `Server ${at}`);
    const { discord, variables } = await installed(host, { otherServers });
    const { of } = await doctor(host, [], variables);
    expect(of('permissions')).toBe('ok: 431 servers, and all that it needs in each.');
    const pages = discord.requests.filter(({ path }) => path === '/users/@me/guilds');
    expect(pages.every(({ status }) => status === 200)).toBe(true);
  });

  test('the channels of a server that deny something, and which', async ({ host }) => {
    const { discord, variables } = await installed(host);
    discord.addChannel('rules', { deny: ['SendMessages'] });
    discord.addChannel('staff', { deny: ['ViewChannel', 'EmbedLinks'] });
    const { status, of } = await doctor(host, ['--server', discord.guildId], variables);
    expect(status).toBe(0);
    expect(of('permissions')).toBe(
      'ok: In “Reading Room” it has all that it needs, but for channels that deny some of it: #rules (Send Messages), #staff (View Channel).',
    );
  });

  test('that it is in time-out', async ({ host }) => {
    const { discord, variables } = await installed(host, { botTimedOut: true });
    const { status, of } = await doctor(host, ['--server', discord.guildId], variables);
    expect(status).toBe(78);
    expect(of('permissions')).toMatch(
      /^fault: In “Reading Room” the bot is in time-out until \d{4}-.*Remove Timeout\.$/,
    );
  });

  test('that it is in none, or not in the one that was named', async ({ host }) => {
    const { discord, variables } = await installed(host, { memberInstalled: true });
    const none = await doctor(host, [], variables);
    expect(none.of('permissions')).toMatch(
      /^warning: No server has the bot yet\. Open https:\/\/discord\.com\/oauth2/,
    );
    expect(none.status).toBe(0);
    const named = await doctor(host, ['--server', discord.guildId], variables);
    expect(named.of('permissions')).toMatch(/^fault: The bot is not in the server \d+\. Open https/);
    expect(named.status).toBe(78);
  });
});

describe('of the commands it finds', () => {
  test('that none is registered yet', async ({ host }) => {
    const { token } = await host.discord();
    const { status, of } = await doctor(host, [], { DISCORD_TOKEN: token });
    expect(of('commands')).toMatch(
      /^warning: None is registered for everybody yet\. Every start of the bot registers them/,
    );
    expect(status).toBe(0);
  });

  test('that they are those of another version', async ({ host }) => {
    const { discord, variables } = await installed(host);
    const ask = discord.commands.global.find(({ name }) => name === 'ask');
    discord.commands.remove(null, ask?.id ?? '');
    const { status, of } = await doctor(host, [], variables);
    expect(of('commands')).toMatch(
      /^warning: Those that are registered for everybody are not those of this version/,
    );
    expect(status).toBe(0);
  });

  test('that they show twice in a server', async ({ host }) => {
    const { discord, variables } = await installed(host);
    const there = { ...variables, COMMAND_GUILD_ID: discord.guildId };
    discord.commands.upsert(discord.guildId, { type: 1, name: 'ask', description: 'left over' });
    const { of } = await doctor(host, [], variables);
    expect(of('commands')).toMatch(
      /^ok: .*\nwarning: In “Reading Room” they show twice: .* The next start of the bot removes them/,
    );
    const developing = await doctor(host, [], there);
    expect(developing.of('commands')).toMatch(
      /^warning: Those that are registered in the server that COMMAND_GUILD_ID names .*\nwarning: They are registered for everybody too, so they show twice/,
    );
  });

  test('that COMMAND_GUILD_ID names a server that has not got the bot', async ({ host }) => {
    const { variables } = await installed(host);
    const { status, of } = await doctor(host, [], { ...variables, COMMAND_GUILD_ID: '123456789012345678' });
    expect(status).toBe(78);
    expect(of('commands')).toMatch(
      /^fault: COMMAND_GUILD_ID names a server whose commands this bot may not set\./,
    );
  });
});
