/** What a fault of Discord's is to the torture: how it is caused, and what may be lost to it. */
import type { Ending, Kind, Question } from './questions.js';
import type { Stage } from './stage.js';

export interface Fault {
  readonly name: string;
  /**
   * Causes it, while members ask; `times` says how often it is to be done.
   * @returns all that was asked
   */
  cause(stage: Stage, times: number): Promise<readonly Question[]>;
  /** Why nothing may come of some questions: Discord lets no bot answer them. Absent: none may be lost. */
  readonly lawful?: string;
  /** Why Footnote gives up questions that it could answer, by choice. */
  readonly givenUp?: string;
  /** Sentences of the loopback Discord that tell of the fault itself and not of the bot. */
  readonly tells?: RegExp;
}

/** What came of a fault. */
export interface Row {
  readonly fault: string;
  readonly asked: number;
  readonly endings: Readonly<Record<Ending, number>>;
  readonly lawful: string | null;
  readonly givenUp: string | null;
  readonly isAlive: boolean;
  /** Rules of Discord's that the bot broke meanwhile, in sentences. */
  readonly broken: readonly string[];
}

/** How long an answer may take before it counts as lost, in ms: only lost ones cost that. */
export const PATIENCE = 6_000;

/** Whether an answer must come. */
export function isWaitedFor({ lawful, givenUp }: Pick<Fault, 'lawful' | 'givenUp'>): boolean {
  return lawful === undefined && givenUp === undefined;
}

/** Causes one fault, and asks afterwards whether the bot still answers. */
export async function suffer(fault: Fault, stage: Stage, times: number): Promise<Row> {
  const { discord, asking } = stage;
  const failed: string[] = [];
  const questions = await fault.cause(stage, times).catch((error: unknown) => {
    failed.push(error instanceof Error ? error.message : String(error));
    return [];
  });
  await asking.settled(questions, isWaitedFor(fault) ? PATIENCE : PATIENCE / 2);
  discord.heal();
  const afterwards = await askAll(stage, ['direct message', 'command']);
  await asking.settled(afterwards, PATIENCE);
  const endings = { answered: 0, apologised: 0, twice: 0, lost: 0 };
  for (const { ending } of questions) endings[ending()] += 1;
  const { violations } = discord;
  const broken = violations
    .map(({ sentence }) => sentence)
    .filter((sentence) => fault.tells?.test(sentence) !== true);
  if (violations.length > 0) discord.expectViolation(/./u);
  return {
    fault: fault.name,
    asked: questions.length,
    endings,
    lawful: fault.lawful ?? null,
    givenUp: fault.givenUp ?? null,
    isAlive: afterwards.every(({ ending }) => ending() === 'answered'),
    broken: [...failed, ...broken],
  };
}

/** @returns sentences on what a row shows that must not be. */
export function complaintsOf({ fault, endings, lawful, givenUp, isAlive, broken }: Row): readonly string[] {
  return [
    ...(endings.lost > 0 && lawful === null && givenUp === null
      ? [`${fault}: ${endings.lost} questions were lost`]
      : []),
    ...(endings.twice > 0 ? [`${fault}: ${endings.twice} questions were answered twice`] : []),
    ...(isAlive ? [] : [`${fault}: afterwards the bot did not answer`]),
    ...broken.map((sentence) => `${fault}: ${sentence}`),
  ];
}

/** One of each kind, all at once. */
export function askAll({ asking }: Stage, kinds: readonly Kind[]): Promise<Question[]> {
  return Promise.all(kinds.map((kind) => asking.ask(kind)));
}
