/** `footnote setup` with somebody at the terminal who is asked, and may stop at any point. */
import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { root } from '../discord/bot-process.js';
import { test as base, canary, type Host } from './host.js';
import { hasScript, inTerminal, keys, type Typed } from './pseudo-terminal.js';

const test = base.runIf(hasScript);

function setup(
  host: Host,
  variables: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Typed {
  const command = [process.execPath, `${root}dist/src/main.js`, 'setup', ...words];
  return inTerminal(command, { cwd: host.folder, env: host.environment(variables) });
}

/** The question for the token, and that what was typed since is nowhere to be seen. */
const asks = /The bot’s token \(paste it; it stays hidden\)/;

describe('somebody at a terminal', () => {
  test('is asked for the token, which is never shown, and for the commands', async ({ host }) => {
    const discord = await host.discord();
    const terminal = setup(host);
    await terminal.sees(/Every step can be done by hand/);
    await terminal.sees(asks);
    terminal.types(discord.token + keys.enter);
    await terminal.sees(/It belongs to the application “footnote”/);
    await terminal.sees(/Register the commands with Discord now\?/);
    terminal.types(keys.enter);
    await terminal.sees(/Commands {2}Registered\./);
    expect(await terminal.exit()).toBe(0);
    expect(terminal.shown()).not.toContain(discord.token);
    expect(terminal.shown()).not.toContain(discord.token.slice(0, 12));
    expect(host.env()).toContain(`\nDISCORD_TOKEN=${discord.token}\n`);
    expect(host.mode('.env')).toBe(0o600);
    expect(discord.commands.global.map(({ name }) => name)).toContain('ask');
  });

  test('is asked again after something that is no token, and after one that Discord refuses', async ({
    host,
  }) => {
    const discord = await host.discord();
    const terminal = setup(host);
    await terminal.sees(asks);
    terminal.types(`my application id${keys.enter}`);
    await terminal.sees(/That is not a bot token/);
    terminal.types(canary + keys.enter);
    await terminal.sees(/Discord does not accept this token\. Copy a new one/);
    await terminal.sees(asks);
    terminal.types(discord.token + keys.enter);
    await terminal.sees(/Register the commands with Discord now\?/);
    terminal.types(keys.right + keys.enter);
    await terminal.sees(/Not registered; npm start registers them/);
    expect(await terminal.exit()).toBe(0);
    for (const secret of [canary, discord.token]) expect(terminal.shown()).not.toContain(secret);
    expect(discord.commands.global).toEqual([]);
  });

  test('who presses Ctrl-C instead of giving a token has everything as it was', async ({ host }) => {
    await host.discord();
    const terminal = setup(host);
    await terminal.sees(asks);
    terminal.types(`half of a tok${keys.ctrlC}`);
    await terminal.sees(/Stopped\. What is not told of above was not done\./);
    expect(await terminal.exit()).toBe(0);
    expect(readdirSync(host.folder)).toEqual([]);
  });

  test('is offered to keep a token that works, or to give another one', async ({ host }) => {
    const { token } = await host.discord();
    const before = `# mine\nDISCORD_TOKEN="${token}"\nLOG_LEVEL=info\n`;
    writeFileSync(host.in('.env'), before);
    const keeping = setup(host);
    await keeping.sees(/\.env has a token that works, of “footnote”.*Keep it\?/);
    keeping.types(keys.enter);
    await keeping.sees(/Register the commands/);
    keeping.types(keys.ctrlC);
    expect(await keeping.exit()).toBe(0);
    expect(host.env()).toBe(before);

    const changing = setup(host);
    await changing.sees(/Keep it\?/);
    changing.types(keys.right + keys.enter);
    await changing.sees(asks);
    changing.types(keys.ctrlC);
    expect(await changing.exit()).toBe(0);
    expect(host.env()).toBe(before);
    for (const terminal of [keeping, changing]) expect(terminal.shown()).not.toContain(token);
  });

  test('is told that the token in .env is refused, and gives a new one', async ({ host }) => {
    const { token } = await host.discord();
    writeFileSync(host.in('.env'), `# mine\nDISCORD_TOKEN=${canary}\n`);
    const terminal = setup(host, {}, ['--yes']);
    await terminal.sees(/Discord does not accept the token in \.env; it needs a new one\./);
    await terminal.sees(asks);
    terminal.types(token + keys.enter);
    await terminal.sees(/Commands {2}Registered\./);
    expect(await terminal.exit()).toBe(0);
    expect(host.env()).toBe(`# mine\nDISCORD_TOKEN=${token}\n`);
    for (const secret of [canary, token]) expect(terminal.shown()).not.toContain(secret);
  });
});
