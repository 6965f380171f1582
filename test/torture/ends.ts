/** Faults after which a bot must not go on: it ends with a status that says so and one sentence on what to do, once all is answered. */
import { z } from 'zod';
import type { Discord } from '../discord-server/index.js';
import { askAll } from './faults.js';
import { KINDS } from './questions.js';
import { openStage } from './stage.js';

export interface End {
  readonly fault: string;
  readonly asked: number;
  readonly answered: number;
  readonly status: number | null;
  /** What the log says last. */
  readonly said: string;
  /** Sentences on what must not be. */
  readonly complaints: readonly string[];
}

/** Of an own mistake of the host's, that no restart mends. */
const MISTAKEN = 78;

const ENDS: readonly {
  readonly fault: string;
  cause(discord: Discord): void;
  /** What its sentence must name. */
  readonly names: RegExp;
}[] = [
  closed(4004, 'authentication failed', /DISCORD_TOKEN/u),
  closed(4010, 'invalid shard', /SHARDS/u),
  closed(4011, 'sharding required', /SHARDS/u),
  closed(4012, 'invalid version', /Update Footnote/u),
  closed(4013, 'invalid intents', /Privileged Gateway Intents/u),
  closed(4014, 'disallowed intents', /Privileged Gateway Intents/u),
];

function closed(code: number, name: string, names: RegExp) {
  return {
    fault: `the gateway closes with ${code} (${name})`,
    cause: (discord: Discord) => discord.dropGateway({ code }),
    names,
  };
}

/** Each bot dies of one of them, so that there is one for each. */
export function torturedEnds(): Promise<readonly End[]> {
  return Promise.all(
    ENDS.map(async ({ fault, cause, names }) => {
      const { discord, bot, asking, close } = await openStage();
      const questions = await askAll({ discord, bot, asking, close }, KINDS);
      await asking.settled(questions, 10_000);
      cause(discord);
      const status = await bot.exit();
      const lines = bot.output().trim().split('\n');
      const fatal = lines.filter((one) => one.includes('"level":"fatal"'));
      const said = sentenceOf(fatal.at(-1));
      const answered = questions.filter(({ ending }) => ending() === 'answered').length;
      const { leaks } = await close();
      return {
        fault,
        asked: questions.length,
        answered,
        status,
        said,
        complaints: [
          ...(status === MISTAKEN ? [] : [`${fault}: it ended with ${status}`]),
          ...(fatal.length === 1 ? [] : [`${fault}: it said ${fatal.length} times why`]),
          ...(names.test(said) && !/\.js\b/u.test(said) ? [] : [`${fault}: it said “${said}”`]),
          ...(answered === questions.length ? [] : [`${fault}: not all was answered before`]),
          ...leaks.map((leak) => `${fault}: ${leak}`),
        ],
      };
    }),
  );
}

const line = z.object({ msg: z.string() });

function sentenceOf(json: string | undefined): string {
  return json === undefined ? '' : line.parse(JSON.parse(json)).msg;
}
