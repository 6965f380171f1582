/** The life of the bot on Discord: log in, say who it is, answer, and stop in good order. */
import { isDeepStrictEqual } from 'node:util';
import { type Client, Events, type REST } from 'discord.js';
import type { Logger } from '../log.js';
import { type Connection, type Meters, noMeters } from '../metrics/meters.js';
import type { Command, Context, Definition } from '../replies/command.js';
import type { Shards } from '../shards.js';
import { createClient, forgetQuietDirectMessages, restForAnswers } from './client.js';
import { discordClock } from './clock.js';
import { type Desk, openDesk } from './desk.js';
import { answerEdit } from './edits.js';
import { watchForTheEnd } from './end.js';
import { loginError } from './errors.js';
import { openHeard } from './heard.js';
import { type Intake, openIntake } from './intake.js';
import { answerInteraction } from './interactions.js';
import { inviteLink } from './invite.js';
import { openMemory } from './memory.js';
import { answerMessage } from './messages.js';
import { connectionsOf, feelPulse } from './pulse.js';
import { registerCommands } from './registration.js';
import { inRounds } from './rounds.js';
import type { Service } from './service.js';
import { checkWatches } from './watching.js';

export interface BotOptions {
  readonly settings: {
    readonly discordToken: string;
    /** The one server that has the commands, while developing. */
    readonly commandGuildId?: string | undefined;
    /** Base of the REST API. */
    readonly discordApiUrl: string;
    /** Which of the bot's connections this process holds; one that is all there is, when it is not said. */
    readonly shards?: Shards;
  };
  readonly commands: readonly Command[];
  /** @param locale Discord's, of whoever reads what is made from it */
  readonly context: (locale: string) => Context;
  readonly log: Logger;
  readonly meters?: Meters;
  /** Is told how the connections are, whenever that changes and every few seconds. */
  readonly pulse?: (connections: readonly Connection[]) => void;
  /** Is called where other processes hold other shards of this bot. @param isFirst whether shard 0 is among those here */
  readonly oneOfSeveral?: (isFirst: boolean) => void;
  /** Is given what has to be called whenever `context` has other articles than before. */
  readonly onceReady?: (articlesChanged: () => void) => void;
  /** Stops the bot as SIGTERM does. */
  readonly stop?: AbortSignal;
}

/** How long what has come in may take to be answered, once the bot is told to stop; in ms. */
const patience = 5_000;
/** Of that, for telling those who still wait, in ms. */
const APOLOGY = 2_000;
/** How long Discord may take to say good-bye, in ms. */
const farewell = 2_000;

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT, `stop`); then everything that came in is answered, the
 * connection is closed and it resolves. The caller ends the process.
 * @throws FatalDiscordError when somebody has to change something before another start, DiscordUnreachable when
 * another start may succeed as it is.
 */
export async function startBot(options: BotOptions): Promise<void> {
  const { settings, commands, log, stop, meters = noMeters } = options;
  const client = createClient(settings.discordApiUrl, settings.shards);
  const clock = discordClock(client);
  const intake = openIntake(log);
  const withInvite = invitingTo(client);
  const context = (locale: string) => withInvite(options.context(locale));
  const rest = restForAnswers(client);
  const desk = openDesk({ crowded: (waiting, wait) => warnOfCrowd(waiting, wait, log) });
  const service: Service = { commands, context, clock, log, meters, memory: openMemory(), desk, rest };
  const stopping = new AbortController();
  const end = watchForTheEnd(client, log, stop);

  const isNew = openHeard();
  client.on(Events.InteractionCreate, (interaction) => {
    if (isNew(interaction.id)) intake.take('interaction', () => answerInteraction(interaction, service));
  });
  client.on(Events.MessageCreate, (message) => {
    if (isNew(message.id)) intake.take('message', () => answerMessage(message, service));
  });
  client.on(Events.MessageUpdate, (_before, message) =>
    intake.take('edit', () => answerEdit(message, service)),
  );
  client.once(Events.ClientReady, (ready) =>
    intake.take('start', async () => {
      const read = context('en-US');
      introduce(ready, read, log);
      warnOfClock(clock.ahead(), log);
      // What is to be done once for the whole bot is done by one process, however many hold its shards. Every bot has
      // a shard 0, and direct messages come to it.
      const { shards } = ready.ws;
      const isFirst = shards.has(0);
      if (shards.size < (ready.options.shardCount ?? 1)) options.oneOfSeveral?.(isFirst);
      const register = isFirst ? registering(ready, service, settings.commandGuildId) : async () => {};
      const check = isFirst ? watchQuestions(ready, service, stopping.signal, intake) : () => {};
      options.onceReady?.(() => {
        countArticles(context('en-US'), meters);
        // With one article and with several, the commands have other options.
        intake.take('commands', register);
        check();
      });
      if (!isFirst)
        log.info('The process with shard 0 registers the commands and minds the watched questions');
      await register();
      check();
    }),
  );
  reportConnection(client, log);
  reportRest(rest, log);
  countArticles(options.context('en-US'), meters);
  meters.gateway(() => connectionsOf(client));
  meters.waiting(desk.waiting);
  const ease = feelPulse(client, options.pulse);
  const tidying = setInterval(() => forgetQuietDirectMessages(client, Date.now()), 3_600_000);

  try {
    const login = client.login(settings.discordToken).catch((error: unknown) => {
      throw loginError(error, settings.discordApiUrl);
    });
    // The reason why the gateway closed comes first, and is clearer than the failed login that follows it.
    await Promise.race([end.promise, login]);
    await end.promise;
    log.info('Stopping');
  } finally {
    clearInterval(tidying);
    ease();
    stopping.abort();
    await closeInTime(intake, desk);
    // Closing looks to discord.js like the start of a new connection.
    client.removeAllListeners(Events.ShardReconnecting);
    await Promise.race([client.destroy(), after(farewell)]);
    end.forget();
  }
}

/** What still waits by then is told so: an interaction that was held would else say "is thinking…" for a quarter of an hour. */
async function closeInTime(intake: Intake, desk: Desk): Promise<void> {
  const timer = setTimeout(desk.close, patience - APOLOGY);
  await intake.close(patience);
  clearTimeout(timer);
}

/** @returns brings the commands to Discord, unless they are the same as at the last time; one time after the other */
function registering(
  client: Client<true>,
  { commands, context, log }: Service,
  guildId: string | undefined,
): () => Promise<void> {
  let known: readonly Definition[] = [];
  const register = async () => {
    const read = context('en-US');
    const definitions = commands.map((command) => command.definition(read));
    if (isDeepStrictEqual(definitions, known)) return;
    if (await registerCommands(client, definitions, guildId, log)) known = definitions;
  };
  let last = Promise.resolve();
  return () => {
    last = last.then(register);
    return last;
  };
}

/** @returns asks for a look at the watched questions: at once, or when the one that is on has ended */
function watchQuestions(
  client: Client<true>,
  { context, log }: Service,
  stop: AbortSignal,
  intake: Intake,
): () => void {
  const { kept } = context('en-US');
  if (kept === undefined) return () => {};
  const watching = { client, watches: kept.watches, context, log, stop };
  return inRounds(
    () => checkWatches(watching),
    (round) => intake.take('watched questions', round),
    stop,
  );
}

function countArticles({ answerer: { articles } }: Context, meters: Meters): void {
  meters.corpus(articles.length, sentencesIn(articles));
}

function sentencesIn(articles: Context['answerer']['articles']): number {
  return articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

/** Which bot it is, is known once it has logged in. */
function invitingTo(client: Client): (context: Context) => Context {
  let invite: string | undefined;
  return (context) => {
    if (context.about === undefined || client.application === null) return context;
    invite ??= inviteLink(client.application.id);
    return { ...context, about: { ...context.about, invite } };
  };
}

/** Says who the bot is, how to invite it and what it has read. */
function introduce(client: Client<true>, { answerer }: Context, log: Logger): void {
  const { user, application, guilds } = client;
  const { shards } = client.ws;
  const held = { shards: [...shards.keys()].join(','), of: client.options.shardCount ?? 1 };
  log.info({ id: user.id, servers: guilds.cache.size, ...(held.of > 1 && held) }, `Logged in as ${user.tag}`);
  log.info(`Invite it with ${inviteLink(application.id)}`);
  log.info(
    { articles: answerer.articles.length, sentences: sentencesIn(answerer.articles) },
    'It has read its articles',
  );
}

function warnOfClock(ahead: number, log: Logger): void {
  if (Math.abs(ahead) < 60_000) return;
  log.warn(
    { seconds: Math.round(ahead / 1000) },
    'The clock of this machine is more than a minute off. Set it right, for example with NTP.',
  );
}

function warnOfCrowd(waiting: number, wait: number, log: Logger): void {
  log.warn(
    { waiting, seconds: Math.round(wait / 1000) },
    'More is asked than can be answered at once: those who wait see that the bot thinks, or are told when to ask again.',
  );
}

/** Listened to so that they are known of, and because an `error` event without a listener ends the process. */
function reportConnection(client: Client, log: Logger): void {
  client.on(Events.Error, (err) => log.error({ err }, 'discord.js reports an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.Debug, (line) => log.trace(line));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'The connection to Discord failed'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'Reconnecting to Discord'));
  client.on(Events.ShardResume, (shard, events) => log.info({ shard, events }, 'Connected to Discord again'));
  client.on(Events.GuildCreate, () => log.info({ servers: client.guilds.cache.size }, 'Taken into a server'));
  client.on(Events.GuildDelete, () =>
    log.info({ servers: client.guilds.cache.size }, 'Taken out of a server'),
  );
  reportRest(client.rest, log);
}

function reportRest(rest: REST, log: Logger): void {
  rest.on('rateLimited', ({ route, method, timeToReset }) =>
    log.warn({ route, method, ms: timeToReset }, 'Discord asks to wait'),
  );
  rest.on('invalidRequestWarning', ({ count, remainingTime }) =>
    log.warn(
      { count, ms: remainingTime },
      'Discord has refused many requests; at 10,000 in 10 minutes it bans the address',
    ),
  );
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
