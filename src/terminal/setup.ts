/** `footnote setup`: from a token to a bot that can be invited and started. */
import { CorpusError } from '../corpus/fault.js';
import type { SettingsSoFar } from '../settings.js';
import { EnvFileError, makePrivate, putToken } from './env-file.js';
import type { Ending, Host } from './hosting.js';
import { atTerminal, Cancelled, type Questions, withoutTerminal } from './setup-questions.js';
import { type Chosen, chooseToken, envFile, Stop, tokenFaults } from './setup-token.js';

/**
 * Asks, checks, writes, registers. Nothing is changed until a token is known to work.
 * @returns `settings` also when all is done but something else keeps the bot from working, which is told
 */
export async function setUp(host: Host, { yes }: { readonly yes: boolean }): Promise<Ending> {
  try {
    const { stdin, stdout } = process;
    // Without a prompt the terminal would show the token as it is typed.
    if (stdin.isTTY && !stdout.isTTY) throw new Stop('usage', cannotHide);
    return await steps(host, stdin.isTTY ? atTerminal(yes) : withoutTerminal(stdin, yes));
  } catch (error) {
    if (error instanceof Cancelled) {
      host.print('Stopped. What is not told of above was not done.');
      return 'done';
    }
    if (!(error instanceof Stop) && !(error instanceof EnvFileError)) throw error;
    host.complain(error.message);
    return error instanceof Stop ? error.ending : 'settings';
  }
}

const cannotHide =
  'Standard output is no terminal, so the token could not be hidden while it is typed. Pipe it in: npx footnote setup --yes < token.txt';

const byHand = `Every step can be done by hand as well:
  Token     https://discord.com/developers/applications > New Application > Bot > Reset Token > Copy
  .env      cp .env.example .env; chmod 600 .env; write the token behind DISCORD_TOKEN=
  Invite    npm start prints the link among its first lines
  Commands  npm start registers them
`;

async function steps(host: Host, questions: Questions): Promise<Ending> {
  const settings = host.settings();
  const api = settings.discordApiUrl;
  if (api === undefined) throw new Stop('settings', settings.faults.join('\n'));
  // Somebody who is asked for a token is told first where it comes from; an error is not to be searched for below.
  const asked = questions.answered && settings.tokenFrom !== 'environment' && settings.tokenFrom !== 'file';
  if (asked) host.print(byHand);
  const chosen = await chooseToken(host, settings, api, questions);
  if (!asked) host.print(byHand);
  const { bot } = chosen;
  host.print(`Token     Discord accepts it. It belongs to the application ${bot.application}.`);
  host.print(`.env      ${await keep(host, settings, chosen, questions)}`);
  host.print(
    `Invite    Open this link, and choose a server in which you have Manage Server: ${bot.inviteLink}`,
  );
  const registered = await register(host, settings, api, chosen, questions);
  host.print(`Commands  ${registered.said}`);

  const ofToken = tokenFaults(settings);
  const left = [
    ...bot.faults.map((one) => ('todo' in one ? `${one.said} ${one.todo}` : one.said)),
    ...settings.faults.filter((sentence) => !ofToken.includes(sentence)),
  ];
  for (const sentence of left) host.complain(sentence);
  host.print('\nNext: npm start. Whether all is well: npm run doctor.');
  return left.length > 0 ? 'settings' : registered.ending;
}

/** Puts the token where the bot reads it. @returns what was done */
async function keep(
  host: Host,
  { tokenFrom }: SettingsSoFar,
  { token, isNew }: Chosen,
  questions: Questions,
): Promise<string> {
  if (tokenFrom === 'file') return 'Left as it is: the token is in the file that DISCORD_TOKEN_FILE names.';
  if (isNew && tokenFrom === 'environment' && !(await questions.agrees('Write it into .env, too?', true)))
    return 'Left as it is: the token is in the environment.';
  if (isNew) {
    putToken(envFile, token, host.envExample());
    return 'The token is in it now. Only you may read it.';
  }
  return makePrivate(envFile) ? 'Kept. From now on only you may read it.' : 'Kept as it is.';
}

async function register(
  host: Host,
  { corpusDir, commandGuildId, faults }: SettingsSoFar,
  api: string,
  { token }: Chosen,
  questions: Questions,
): Promise<{ said: string; ending: Ending }> {
  const later = 'npm start registers them.';
  if (faults.some((sentence) => sentence.startsWith('COMMAND_GUILD_ID'))) {
    return { said: `Not registered. Once COMMAND_GUILD_ID is mended, ${later}`, ending: 'settings' };
  }
  if (!(await questions.agrees('Register the commands with Discord now?', false))) {
    return { said: `Not registered; ${later}`, ending: 'done' };
  }
  try {
    const { articles, definitions } = await host.readArticles(corpusDir);
    if (articles.length === 0) {
      const said = `Not registered, since no article can be read in “${corpusDir}”. Put one there; then ${later}`;
      return { said, ending: 'settings' };
    }
    const { registerNow } = await host.discord();
    const result = await registerNow({ api, token, commandGuildId, definitions });
    if (!('trouble' in result)) {
      return { said: result.changed ? 'Registered.' : 'They were registered already.', ending: 'done' };
    }
    const { said, todo, mends } = result.trouble;
    return { said: `Not registered. ${said} ${todo}`, ending: mends === 'time' ? 'failed' : 'settings' };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { said: `Not registered. ${error.message}`, ending: 'settings' };
  }
}
