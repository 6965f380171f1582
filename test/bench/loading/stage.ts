/** A loopback Discord with one bot on it, as a process of its own, and members enough that none of them asks too often. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Discord } from '../../discord-server/index.js';
import { startDiscord } from '../../discord-server/index.js';

export interface Stage {
  /** Asks as `/ask`, as the next member. @returns how it went, when the answer is there */
  ask(question: string): Promise<Asked>;
  /** Resident memory and JavaScript's heap of the bot, in bytes; null where it does not tell. */
  memory(): Promise<Memory | null>;
  /** Lets go of what the loopback Discord remembers of questions that are answered. */
  forget(): void;
  stop(): Promise<void>;
}

export interface Asked {
  /** In ms, from the moment the event was sent to the moment the answer had come. */
  readonly time: number;
  /** "paced": the bot said that this member asks too much; "lost": nothing came in Discord's three seconds. */
  readonly outcome: 'answered' | 'paced' | 'lost';
}

export interface Memory {
  readonly resident: number;
  readonly heap: number;
}

export interface Staging {
  /** What Node is to run. */
  readonly program: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** For its data and its log. */
  readonly folder: string;
  /** How long it may take until it is connected, in ms. */
  readonly patience: number;
  /** Whether it serves figures, which takes it a bit of time. */
  readonly tellsMemory?: boolean;
}

export async function openStage({
  program,
  variables,
  folder,
  patience,
  tellsMemory,
}: Staging): Promise<Stage> {
  const discord = await startDiscord({ timeout: patience });
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'log');
  const port = await freePort();
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, program, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: join(folder, 'data'),
      HEALTH_FILE: join(folder, 'health'),
      ...(tellsMemory === true && { METRICS_PORT: String(port) }),
      ...variables,
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    await Promise.race([
      discord.nextReady(),
      ended.then(() => {
        throw new Error(`The bot has ended: ${readFileSync(log, 'utf8').slice(-500)}`);
      }),
    ]);
  } catch (error) {
    child.kill('SIGKILL');
    await discord.stop({ allowViolations: true });
    throw error;
  }
  return stageOf(discord, child, ended, port);
}

/** More than three seconds' worth of answers each: a member may ask 20 questions a minute, and 5 in 10 s. */
const MEMBERS = 10_000;

function stageOf(discord: Discord, child: ChildProcess, ended: Promise<void>, port: number): Stage {
  const members = Array.from({ length: MEMBERS }, (_, number) => discord.addUser(`Member ${number}`));
  let turn = 0;
  return {
    async ask(question) {
      const user = members[turn % MEMBERS] ?? discord.member;
      turn += 1;
      const asked = discord.slash({ command: 'ask', options: { question }, user });
      await asked.sent();
      const began = performance.now();
      try {
        const { ephemeral } = await asked.reply();
        return { time: performance.now() - began, outcome: ephemeral ? 'paced' : 'answered' };
      } catch {
        return { time: performance.now() - began, outcome: 'lost' };
      }
    },
    async memory() {
      const page = await fetch(`http://127.0.0.1:${port}/metrics`).then(
        (response) => response.text(),
        () => null,
      );
      if (page === null) return null;
      const value = (name: string) => Number(new RegExp(`^${name}(?:{.*})? (\\S+)$`, 'm').exec(page)?.[1]);
      return {
        resident: value('process_resident_memory_bytes'),
        heap: value('nodejs_heap_size_used_bytes'),
      };
    },
    forget: () => discord.forget(),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await discord.stop({ allowViolations: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
