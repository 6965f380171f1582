/** A loopback Discord with one bot on it, as a process of its own, and members enough that none of them asks too often. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Discord } from '../../discord-server/index.js';
import { startDiscord } from '../../discord-server/index.js';
import { type HeapParts, heapParts } from './heap-parts.js';

export interface Stage {
  /** Asks as `/ask`, as the next member. @returns how it went, when the answer is there */
  ask(question: string): Promise<Asked>;
  /** Of the bot, after a full collection. */
  memory(): Promise<Memory>;
  /** What the bot's heap is made of; takes a few seconds, in which it answers nobody. */
  heap(): Promise<HeapParts>;
  /** What the bot has taken of the processor since it began, in ms. */
  processor(): Promise<number>;
  /** Lets go of what the loopback Discord remembers of questions that are answered. */
  forget(): void;
  stop(): Promise<void>;
}

export interface Asked {
  /** In ms, from the moment the event was sent to the moment the answer had come, and not before that "is thinking…". */
  readonly time: number;
  /**
   * "held": the bot was seen thinking before it answered; "away": it said that this member, or that all together, ask too much;
   * "lost": nothing came in Discord's three seconds, or nothing but that it thinks.
   */
  readonly outcome: 'answered' | 'held' | 'away' | 'lost';
}

/** A bot that still thinks after so many ms does not count as one that answers. */
const THINKING = 60_000;
/** The type of a first response that says no more than that the bot thinks. */
const DEFERRED = 5;

const told = z.object({ resident: z.number(), heap: z.number(), processor: z.number() });
/** The whole process, and JavaScript's heap with what it holds outside of it; in bytes. */
export type Memory = Pick<z.infer<typeof told>, 'resident' | 'heap'>;

export interface Staging {
  /** What Node is to run. */
  readonly program: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** For its data and its log. */
  readonly folder: string;
  /** How long it may take until it is connected, in ms. */
  readonly patience: number;
}

export async function openStage({ program, variables, folder, patience }: Staging): Promise<Stage> {
  const discord = await startDiscord({ timeout: patience });
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'log');
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [...TELLING, ...program], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: join(folder, 'data'),
      HEALTH_FILE: join(folder, 'health'),
      ...variables,
    },
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      process.off('exit', kill);
      resolve();
    }),
  );
  try {
    await Promise.race([
      discord.nextReady(),
      ended.then(() => {
        throw new Error(`The bot has ended: ${readFileSync(log, 'utf8').slice(-500)}`);
      }),
    ]);
  } catch (error) {
    kill();
    await discord.stop({ allowViolations: true });
    throw error;
  }
  return stageOf(discord, child, ended, folder);
}

const TELLING = ['--expose-gc', '--import', fileURLToPath(new URL('tell-usage.mjs', import.meta.url))];

/** More than three seconds' worth of answers each: a member may ask 20 questions a minute, and 5 in 10 s. */
const MEMBERS = 10_000;

function stageOf(discord: Discord, child: ChildProcess, ended: Promise<void>, folder: string): Stage {
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
        const { ephemeral, type } = await asked.reply(THINKING);
        const outcome = ephemeral ? 'away' : type === DEFERRED ? 'held' : 'answered';
        return { time: performance.now() - began, outcome };
      } catch {
        return { time: performance.now() - began, outcome: 'lost' };
      }
    },
    memory: () => usageOf(child, { what: 'memory' }),
    async heap() {
      const path = join(folder, 'bot.heapsnapshot');
      await usageOf(child, { what: 'snapshot', path });
      const parts = heapParts(readFileSync(path, 'utf8'));
      rmSync(path);
      return parts;
    },
    processor: async () => (await usageOf(child, { what: 'processor' })).processor,
    forget: () => discord.forget(),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await discord.stop({ allowViolations: true });
    },
  };
}

interface Wanted {
  readonly what: 'memory' | 'processor' | 'snapshot';
  /** Where a snapshot of the heap is to be written. */
  readonly path?: string;
}

async function usageOf(child: ChildProcess, wanted: Wanted): Promise<z.infer<typeof told>> {
  if (!child.connected) throw new Error('The bot has ended, and does not tell what it takes.');
  const answer = once(child, 'message');
  child.send(wanted);
  const [message] = await answer;
  return told.parse(message);
}
