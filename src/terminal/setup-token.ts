/** Which token the bot is to have: one that is there, one that is piped in, or one that is asked for. */
import type { SettingsSoFar } from '../settings.js';
import { tokenIn } from '../token.js';
import { mustBeWritable, tokenOf } from './env-file.js';
import type { Acquaintance, Ending, Host } from './hosting.js';
import { notAToken, type Questions } from './setup-questions.js';

/** Where settings are read from, in the folder in which Footnote is started. */
export const envFile = '.env';

/** Ends the setup; its message says what is wrong and what to do. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly ending: Ending;

  constructor(ending: Ending, message: string) {
    super(message);
    this.ending = ending;
  }
}

export interface Chosen {
  readonly token: string;
  readonly bot: Acquaintance;
  /** It does not stand in `.env` yet. */
  readonly isNew: boolean;
}

/** @returns a token that Discord accepts @throws Stop, EnvFileError, Cancelled */
export async function chooseToken(
  host: Host,
  settings: SettingsSoFar,
  api: string,
  questions: Questions,
): Promise<Chosen> {
  const { discordToken: known, tokenFrom } = settings;
  if (tokenFrom === 'environment' || tokenFrom === 'file') {
    const place = placeOf[tokenFrom];
    if (known === undefined) throw new Stop('settings', tokenFaults(settings).join('\n'));
    const isNew = tokenFrom === 'environment' && tokenOf(envFile) !== known;
    const bot = await meet(host, api, known);
    if (bot === undefined) throw new Stop('settings', `Discord does not accept the token in ${place}.`);
    if (isNew) mustBeWritable(envFile);
    return { token: known, bot, isNew };
  }
  return questions.answered
    ? askForToken(host, settings, api, questions)
    : takeToken(host, settings, api, questions);
}

/** Where `.env` counts less, and what to do there. */
const placeOf = {
  environment:
    'the variable DISCORD_TOKEN of this environment, which counts more than .env. Correct or unset it, and try again',
  file: 'the file that DISCORD_TOKEN_FILE names. Put a new one there, or remove that setting, and try again',
} as const;

/** Of standard input, or the one in `.env`. */
async function takeToken(
  host: Host,
  settings: SettingsSoFar,
  api: string,
  questions: Questions,
): Promise<Chosen> {
  const known = settings.discordToken;
  const piped = await questions.token();
  const token = piped === '' ? known : tokenIn(piped);
  if (token === undefined) {
    if (piped !== '') throw new Stop('settings', notAToken);
    if (settings.tokenFrom !== undefined) throw new Stop('settings', tokenFaults(settings).join('\n'));
    mustBeWritable(envFile);
    throw new Stop('usage', noToken);
  }
  const isNew = token !== known;
  if (isNew) mustBeWritable(envFile);
  if (isNew && known !== undefined && !(await questions.agrees('Replace it?', false))) {
    throw new Stop(
      'usage',
      '.env holds another token already. Add --yes to replace it; nothing was changed.',
    );
  }
  const bot = await meet(host, api, token);
  if (bot === undefined) throw new Stop('settings', `${refused} Nothing was changed.`);
  return { token, bot, isNew };
}

const noToken =
  'There is no token. Set DISCORD_TOKEN, or pipe one in: npx footnote setup --yes < token.txt. In a terminal it is asked for.';

const refused =
  'Discord does not accept this token. Copy a new one: your application > Bot > Reset Token, then Copy.';

/** Of a person, until Discord accepts one, unless they keep the one in `.env`. */
async function askForToken(
  host: Host,
  settings: SettingsSoFar,
  api: string,
  questions: Questions,
): Promise<Chosen> {
  const known = settings.discordToken;
  if (known !== undefined) {
    const bot = await meet(host, api, known);
    if (bot === undefined) host.print('Discord does not accept the token in .env; it needs a new one.');
    else if (await questions.agrees(`.env has a token that works, of ${bot.application}. Keep it?`, true))
      return { token: known, bot, isNew: false };
  } else if (settings.tokenFrom === '.env') {
    host.print('DISCORD_TOKEN in .env is not a bot token; it needs a new one.');
  }
  mustBeWritable(envFile);
  for (;;) {
    const token = tokenIn(await questions.token()) ?? '';
    const bot = await meet(host, api, token);
    if (bot !== undefined) return { token, bot, isNew: token !== known };
    host.print(refused);
  }
}

/** Whose token it is; undefined when Discord does not accept it. @throws Stop when Discord does not say */
async function meet(host: Host, api: string, token: string): Promise<Acquaintance | undefined> {
  const { meet } = await host.discord();
  const met = await meet(api, token);
  if (!('trouble' in met)) return met;
  const { kind, said, todo, mends } = met.trouble;
  if (kind === 'token') return undefined;
  throw new Stop(
    mends === 'time' ? 'failed' : 'settings',
    `${said} ${todo} The token could not be checked, so nothing was changed.`,
  );
}

/** What of the settings is wrong with the token. */
export function tokenFaults({ faults }: SettingsSoFar): readonly string[] {
  return faults.filter((sentence) => sentence.startsWith('DISCORD_TOKEN'));
}
