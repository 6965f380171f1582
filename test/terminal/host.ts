/** Footnote as a host calls it: a process in a folder of its own, in front of a loopback Discord. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test as base, expect } from 'vitest';
import { root } from '../discord/bot-process.js';
import { type Discord, type DiscordOptions, startDiscord } from '../discord-server/index.js';

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Run {
  readonly input?: string;
  /** Beside PATH, and DISCORD_API_URL where a Discord was started. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Host {
  /** Where it is run: empty at first. */
  readonly folder: string;
  readonly in: (name: string) => string;
  /** What `.env` holds. */
  readonly env: () => string;
  /** Who may do what with a file, as `0o600`. */
  readonly mode: (name: string) => number;
  /** Starts a Discord that is stopped at the end, and fails the test if a rule was broken. */
  readonly discord: (options?: DiscordOptions) => Promise<Discord>;
  readonly footnote: (words: readonly string[], run?: Run) => Promise<Ended>;
  /** The environment in which `footnote` runs. */
  readonly environment: (variables?: Readonly<Record<string, string>>) => Record<string, string>;
  /** What must appear nowhere: looked for in all that `footnote` says. */
  readonly secret: (token: string) => void;
}

/** Of a token's shape, and nobody's. */
export const canary = 'MDAwMDAwMDAwMDAwMDAwMDAw.CANARY.canary-canary-canary-canary-canary';

export const test = base.extend<{ readonly host: Host }>({
  host: async ({ task: _task }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-host-'));
    const discords: Discord[] = [];
    const secrets = new Set([canary]);
    const said: string[] = [];
    const environment = (variables: Readonly<Record<string, string>> = {}) => {
      const api = discords.at(-1)?.apiUrl;
      return {
        PATH: process.env['PATH'] ?? '',
        CORPUS_DIR: `${root}corpus`,
        ...(api === undefined ? {} : { DISCORD_API_URL: api }),
        ...variables,
      };
    };
    await use({
      folder,
      in: (name) => join(folder, name),
      env: () => readFileSync(join(folder, '.env'), 'utf8'),
      mode: (name) => statSync(join(folder, name)).mode & 0o777,
      async discord(options) {
        const discord = await startDiscord(options);
        discords.push(discord);
        secrets.add(discord.token);
        return discord;
      },
      environment,
      secret: (token) => void secrets.add(token),
      async footnote(words, { input = '', variables, cwd = folder } = {}) {
        const child = spawn(process.execPath, [`${root}dist/src/main.js`, ...words], {
          cwd,
          env: environment(variables),
        });
        child.stdin.on('error', () => child.stdin.destroy());
        child.stdin.end(input);
        const ended = new Promise<number | null>((done) => child.once('close', done));
        const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
        said.push(out, err);
        return { status, out, err };
      },
    });
    for (const secret of secrets) expect(said.join('\n')).not.toContain(secret);
    expect(said.join('\n')).not.toMatch(/\bat .*\.js:\d|\[object |undefined/);
    for (const discord of discords) {
      expect(discord.identifies).toEqual([]);
      await discord.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  },
});
