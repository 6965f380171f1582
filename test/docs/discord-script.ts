/** What the bot says on the loopback Discord when members do, one after the other, what the lines of a transcript say. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Stage } from '../discord/bot-on-discord.js';
import type { BotProcess } from '../discord/bot-process.js';
import { root } from '../discord/bot-process.js';
import type { Folders } from '../discord/data-folder.js';
import { type Asked, type Message, type Place, readMessage, type User } from '../discord-server/index.js';

/**
 * Runs the deeds of a transcript and prints it anew: each deed, and below it what the bot said.
 * A deed is a line such as `Ada calls: /ask question:who?`, `Bob writes in the channel: …` or `The host sets FEEDBACK=on`.
 */
export async function printedByDiscord(transcript: string, stage: Parts): Promise<string> {
  const script = new Script(stage);
  const parts: string[] = [];
  await script.begin();
  for (const line of transcript.split('\n')) {
    const deed = DEEDS.map(([pattern, act]) => ({ groups: pattern.exec(line), act })).find(
      ({ groups }) => groups !== null,
    );
    if (deed?.groups) parts.push([line, ...(await deed.act(script, deed.groups))].join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

export type Parts = Pick<Stage, 'discord' | 'start'> & { readonly folders: Folders };

const PLACES: ReadonlyMap<string, Place> = new Map([
  ['a direct message', 'dm'],
  ['the channel', 'guild'],
  ['a thread', 'thread'],
]);
const LOCALES: ReadonlyMap<string, string> = new Map([
  ['German', 'de'],
  ['Ukrainian', 'uk'],
]);

type Deed = readonly [RegExp, (script: Script, groups: RegExpExecArray) => Promise<readonly string[]>];

const DEEDS: readonly Deed[] = [
  [
    /^(\w+) writes in (a direct message|the channel|a thread): (.+)$/,
    (s, [, who, where, text]) => s.write(who, where, text),
  ],
  [/^(\w+) posts in a forum: (.+)$/, (s, [, who, text]) => s.post(who, text)],
  [/^(\w+) replies: (.+)$/, (s, [, who, text]) => s.replyTo(who, text)],
  [/^(\w+) edits that: (.+)$/, (s, [, , text]) => s.edit(text)],
  [/^(\w+) calls: (\/.+)$/, (s, [, who, line]) => s.call(who, line)],
  [/^(\w+), in (\w+), calls: (\/.+)$/, (s, [, who, language, line]) => s.call(who, line, language)],
  [/^(\w+) calls six times: (\/.+)$/, (s, [, who, line]) => s.callSixTimes(who, line)],
  [/^(\w+) begins to type: (\/.+)$/, (s, [, who, line]) => s.begins(who, line)],
  [/^(\w+) chooses the second$/, (s, [, who]) => s.choosesSecond(who)],
  [/^(\w+) presses: (.+)$/, (s, [, who, label]) => s.press(who, label)],
  [/^(\w+) chooses in the menu of that message: (.+)$/, (s, [, who, name]) => s.menu(who, name)],
  [/^The host sets ([A-Z_]+)=(\w+)$/, (s, [, name, value]) => s.set(name, value)],
  [/^The article changes: “(.+)” becomes “(.+)”$/, (s, [, from, to]) => s.change(from, to)],
];

class Script {
  readonly #parts: Parts;
  readonly #file: string;
  readonly #members = new Map<string, User>();
  #settings: Record<string, string> = {};
  #bot: BotProcess | undefined;
  /** The bot's last message that has buttons, or its last at all; and the last one by a member. */
  #shown: Message | undefined;
  #written: Message | undefined;
  #deeds = 0;
  #typed = '';
  #second: string | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#members.set('Ada', parts.discord.member);
    this.#file = join(parts.folders.variables['CORPUS_DIR'] ?? '', 'belgorod-kursk.txt');
    for (const end of ['txt', 'yaml'])
      copyFileSync(`${root}corpus/belgorod-kursk.${end}`, this.#file.replace(/txt$/, end));
  }

  async begin(): Promise<void> {
    const { discord, start, folders } = this.#parts;
    this.#deeds = 0;
    this.#bot = start({ ...folders.variables, ...this.#settings });
    await discord.nextReady();
    await this.#bot.line(/"Watched questions are checked"/);
  }

  async #again(): Promise<string[]> {
    const { discord } = this.#parts;
    await this.#bot?.stop();
    await discord.disconnected();
    const before = discord.sent.length;
    await this.begin();
    return discord.sent.slice(before).flatMap(({ message }) => this.#show(message, 'in a direct message'));
  }

  async set(name = '', value = ''): Promise<string[]> {
    this.#settings = { ...this.#settings, [name]: value };
    return this.#again();
  }

  async change(from = '', to = ''): Promise<string[]> {
    writeFileSync(this.#file, readFileSync(this.#file, 'utf8').replaceAll(from, to));
    return this.#again();
  }

  async write(who = '', where = '', text = ''): Promise<string[]> {
    const place = PLACES.get(where) ?? 'guild';
    return this.#answered(place === 'dm' || text.includes(NAME), {
      in: place,
      content: this.#content(text),
      author: this.#member(who),
    });
  }

  async replyTo(who = '', text = ''): Promise<string[]> {
    const message = this.#last();
    return this.#answered(true, {
      in: this.#parts.discord.channelOf(message),
      content: text,
      replyTo: message,
      author: this.#member(who),
    });
  }

  async #answered(awaited: boolean, line: Parameters<Stage['discord']['message']>[0]): Promise<string[]> {
    const written = this.#parts.discord.message(line);
    this.#written = written.message;
    if (!awaited) return [];
    const { message } = await written.reply();
    await this.#done();
    return this.#show(message, 'to all');
  }

  async post(who = '', text = ''): Promise<string[]> {
    const post = this.#parts.discord.forumPost({ content: this.#content(text), author: this.#member(who) });
    this.#written = post.message;
    const { message } = await post.reply();
    await this.#done();
    return this.#show(message, 'to all');
  }

  async edit(text = ''): Promise<string[]> {
    const { discord } = this.#parts;
    if (this.#written === undefined) throw new Error('Nothing was written that could be edited.');
    const before = discord.sent.length;
    discord.editMessage(this.#written, this.#content(text), 20_000);
    const edit = await discord.until('an edit', () => discord.sent[before]);
    await this.#done();
    return this.#show(edit.message, edit.how === 'edit' ? 'in place of that' : 'to all');
  }

  async call(who = '', line = '', language?: string): Promise<string[]> {
    const locale = language === undefined ? {} : { locale: LOCALES.get(language) ?? 'en-US' };
    const asked = this.#parts.discord.slash({ ...this.#read(line), user: this.#member(who), ...locale });
    return this.#seen(asked, who);
  }

  async callSixTimes(who = '', line = ''): Promise<string[]> {
    for (let n = 1; n < 6; n += 1) await this.call(who, line);
    return this.call(who, line);
  }

  async begins(who = '', line = ''): Promise<string[]> {
    const { command, options } = this.#read(line);
    const [option = '', typed = ''] = Object.entries(options).at(-1) ?? [];
    const call = { command, option, typed: String(typed), user: this.#member(who) };
    const choices = await this.#parts.discord.autocomplete(call);
    this.#typed = line.slice(0, line.length - String(typed).length);
    this.#second = String(choices[1]?.value);
    return ['Footnote offers:', ...choices.map(({ name }) => `  ${name}`)];
  }

  choosesSecond(who = ''): Promise<string[]> {
    return this.call(who, `${this.#typed}${this.#second}`);
  }

  async menu(who = '', command = ''): Promise<string[]> {
    if (this.#written === undefined) throw new Error('There is no message.');
    const call = { command, target: this.#written, user: this.#member(who) };
    return this.#seen(this.#parts.discord.contextMenu(call), who);
  }

  async press(who = '', label = ''): Promise<string[]> {
    const asked = this.#parts.discord.press(this.#last(), { label }, { user: this.#member(who) });
    if (label !== 'Share') return this.#seen(asked, who);
    const shared = await asked.followUp();
    await this.#done();
    return this.#show(shared, 'to all');
  }

  async #seen(asked: Asked, who: string): Promise<string[]> {
    const { type, message, ephemeral } = await asked.reply();
    await this.#done();
    return this.#show(message, type === 7 ? 'in place of that' : ephemeral ? `to ${who} alone` : 'to all');
  }

  /** Waits until the bot has noted how it ended: what comes next finds all of it done. */
  async #done(): Promise<void> {
    this.#deeds += 1;
    const noted = () => this.#bot?.output().match(/"outcome":/g)?.length ?? 0;
    await expect.poll(noted).toBeGreaterThanOrEqual(this.#deeds);
  }

  #show(message: Message, where: string): string[] {
    this.#shown = message;
    return [`Footnote, ${where}:`, this.#named(readMessage(message))];
  }

  #last(): Message {
    if (this.#shown === undefined) throw new Error('The bot has said nothing yet.');
    return this.#shown;
  }

  #member(name: string): User {
    const member = this.#members.get(name) ?? this.#parts.discord.addUser(name);
    this.#members.set(name, member);
    return member;
  }

  #content(text: string): string {
    return text.replaceAll(NAME, `<@${this.#parts.discord.bot.id}>`);
  }

  /** Mentions by name, as a member sees them. */
  #named(text: string): string {
    return [...this.#members].reduce((all, [name, { id }]) => all.replaceAll(`<@${id}>`, `@${name}`), text);
  }

  /** `/watch add question:who?` as a client sends it. */
  #read(line: string) {
    const [path = '', ...rest] = line.slice(1).split(/ (?=[a-z]+:)/);
    const options = Object.fromEntries(
      rest.map((part) => {
        const at = part.indexOf(':');
        const value = part.slice(at + 1);
        const typed =
          value === 'True' ? true : value.startsWith('@') ? this.#member(value.slice(1)).id : value;
        return [part.slice(0, at), typed] as const;
      }),
    );
    return { command: path, options };
  }
}

const NAME = '@Footnote';
