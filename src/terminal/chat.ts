import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { press } from '../replies/buttons.js';
import { BadOption, type Command, type Context } from '../replies/command.js';
import { type Button, type Reply, say } from '../replies/reply.js';
import { respond } from '../replies/respond.js';
import { whatIsRead } from '../replies/small-talk.js';
import { readCommandLine } from './command-line.js';
import { type Look, render } from './render.js';

export interface Chat {
  readonly input: Readable;
  readonly output: Writable;
  readonly commands: readonly Command[];
  readonly context: () => Context;
  readonly look: Look;
  /** A person types: there is a prompt, a history, and a word for each button. Else one question a line. */
  readonly interactive: boolean;
}

/** A chat about the articles; ends with the input, or when Ctrl-C is pressed. */
export async function chat({ input, output, commands, context, look, interactive }: Chat): Promise<void> {
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: '› ', completer: completer(commands, context) } : {}),
    terminal: interactive,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  lines.on('SIGINT', () => lines.close());
  const write = async (text: string) => {
    if (!output.write(`${text}\n\n`)) await once(output, 'drain');
  };
  let buttons: readonly Button[] = [];

  if (interactive) {
    await write(`I have read ${whatIsRead(context())}. Ask me a question, or type /help. Ctrl-D ends.`);
    lines.prompt();
  }
  for await (const line of lines) {
    if (line.trim() !== '') {
      const button = pressed(line, buttons, interactive);
      const reply = button === undefined ? replyTo(line, commands, context()) : press(button.id, context());
      const shown = render(reply, look);
      buttons = reply.buttons;
      const hint = interactive && buttons.length > 0 ? `\n\n${hintOn(buttons)}` : '';
      await write(shown + hint);
    }
    if (interactive) lines.prompt();
  }
  if (interactive) output.write('\n');
}

function replyTo(line: string, commands: readonly Command[], context: Context): Reply {
  const typed = readCommandLine(line, commands, context);
  if (typed === null) return respond(line, {}, context);
  if (typed.command === undefined)
    return say('trouble', `There is no command /${typed.name}. Type /help for those there are.`);
  try {
    return typed.command.reply(typed.options, context);
  } catch (error) {
    if (error instanceof BadOption) return say('trouble', error.message);
    throw error;
  }
}

/** `Type: context · more passages` */
function hintOn(buttons: readonly Button[]): string {
  return `Type: ${buttons.map(wordFor).join(' · ')}`;
}

/** A button's label as it is typed. */
function wordFor({ label }: Button): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}

/** The button whose label the line is, or its beginning, where that is allowed and no other label begins so. */
function pressed(line: string, buttons: readonly Button[], abbreviated: boolean): Button | undefined {
  const typed = line.trim().toLowerCase();
  const exact = buttons.find((button) => wordFor(button) === typed);
  const begun = abbreviated ? buttons.filter((button) => wordFor(button).startsWith(typed)) : [];
  return exact ?? (begun.length === 1 ? begun[0] : undefined);
}

/** Completes the names of commands. */
function completer(commands: readonly Command[], context: () => Context) {
  return (line: string): [string[], string] => {
    const names = commands.map((command) => `/${command.definition(context()).name} `);
    return [line.startsWith('/') ? names.filter((name) => name.startsWith(line)) : [], line];
  };
}
