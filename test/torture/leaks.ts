/** What must reach no log, error text or reply, and whether it did: tokens, members' ids, and what somebody else asked. */
import type { Discord } from '../discord-server/index.js';
import type { Asking } from './questions.js';
import { type Secret, toldIn } from './secrets.js';

/** What a bot wrote. */
export interface Written {
  /** Both streams of the process: its log, and whatever else it or Node says. */
  readonly output: string;
  /** What it had shown on Discord: bodies of requests, as JSON. */
  readonly replies: readonly string[];
}

/** What it must not have written. */
export interface Kept {
  /** The bot's own; its first part is its id, which everybody may know. */
  readonly botToken: string;
  readonly interactionTokens: readonly string[];
  /** Ids of those who ask. */
  readonly members: readonly string[];
  /** A word of each question that stands in no other. */
  readonly questions: readonly string[];
}

/** @returns a sentence for each kind of secret that was told, and where; it names none itself */
export function leaksIn({ output, replies }: Written, kept: Kept): readonly string[] {
  const [, ...parts] = kept.botToken.split('.');
  const tokens: readonly Secret[] = [
    { what: 'the bot’s token', text: kept.botToken },
    ...parts.map((text) => ({ what: 'the bot’s token', text, inParts: true })),
    ...kept.interactionTokens.map((text) => ({ what: 'an interaction’s token', text, inParts: true })),
  ];
  const members = kept.members.map((text) => ({ what: 'a member’s id', text }));
  const questions = kept.questions.map((text) => ({ what: 'a question', text }));
  // A reply may say what it answers, and nothing of what somebody else asked.
  const others = replies.some((reply) => questions.filter(({ text }) => reply.includes(text)).length > 1);
  return [
    ...toldIn(output, [...tokens, ...members, ...questions]).map((what) => `${what} stands in the log`),
    ...toldIn(replies.join('\n'), [...tokens, ...members]).map((what) => `${what} stands in a reply`),
    ...(others ? ['another member’s question stands in a reply'] : []),
  ];
}

/** Routes by which members are shown something. */
const SHOWN = /^\/(?:channels\/\d+\/messages|interactions\/\d+\/[^/]+\/callback|webhooks\/)/u;

/** The same of the bot on that Discord; and for each notification that nobody asked for. */
export function leaksOf(discord: Discord, output: string, { members, questions, named }: Asking) {
  const pinged = discord.sent.flatMap(({ pings: { everyone, roles, users } }) => [
    ...(everyone || roles.length > 0 ? ['a reply pings many'] : []),
    ...(users.some((id) => !named.has(id)) ? ['a reply pings somebody who was not named with for:'] : []),
  ]);
  const replies = discord.requests.flatMap(({ path, body }) =>
    SHOWN.test(path) ? [JSON.stringify(body) ?? ''] : [],
  );
  const leaks = leaksIn(
    { output, replies: replies.map((reply) => withoutNamed(reply, named)) },
    {
      botToken: discord.token,
      interactionTokens: discord.interactions.map(({ token }) => token),
      members,
      questions,
    },
  );
  return [...new Set([...leaks, ...pinged])];
}

/** For whom a reply is meant is told by it. */
function withoutNamed(reply: string, named: ReadonlySet<string>): string {
  return reply.replace(/\d{17,20}/gu, (id) => (named.has(id) ? '' : id));
}
