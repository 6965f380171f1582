import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { press } from '../replies/buttons.js';
import { BadOption, type Command, type Context } from '../replies/command.js';
import { cut } from '../replies/cut.js';
import { type Button, type Reply, say, type Turn } from '../replies/reply.js';
import { whatIsRead } from '../replies/small-talk.js';
import { respondInTurn } from '../replies/turn-reply.js';
import { calledWithSlash, readCommandLine } from './command-line.js';
import { type Look, render } from './render.js';

export interface Chat {
  readonly input: Readable;
  readonly output: Writable;
  readonly commands: readonly Command[];
  readonly context: () => Context;
  readonly look: Look;
  /**
   * A person types: there is a prompt, a history, and a line that says which buttons there are. Else one question a line, each repeated
   * above its answer, so that it can be seen which answer belongs to which.
   */
  readonly interactive: boolean;
}

/** A chat about the articles; ends with the input, when Ctrl-C is pressed, or when a person types `exit` or `/exit`, `quit` or `/quit`. */
export async function chat({ input, output, commands, context, look, interactive }: Chat): Promise<void> {
  const lines = createInterface({
    input,
    ...(interactive ? { output, prompt: PROMPT, completer: completer(commands, context) } : {}),
    terminal: interactive,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  lines.on('SIGINT', () => lines.close());
  const write = async (text: string) => {
    if (!output.write(`${text}\n\n`)) await once(output, 'drain');
  };
  let buttons: readonly Button[] = [];
  let last: Turn | null = null;

  if (interactive) {
    const now = context();
    await write(now.words.chat.opening(whatIsRead(now)));
    lines.prompt();
  }
  for await (const line of lines) {
    if (interactive && /^\s*\/?(?:exit|quit)\s*$/i.test(line)) break;
    if (line.trim() !== '') {
      const button = pressed(line, buttons);
      const reply: Reply =
        button === undefined ? replyTo(line, last, commands, context()) : press(button.id, context());
      const shown = render(reply, look);
      buttons = reply.buttons;
      last = reply.turn ?? last;
      const repeated = interactive ? '' : `${render(repeat(line), look)}\n`;
      const hint = interactive && buttons.length > 0 ? `\n\n${hintOn(buttons, context())}` : '';
      await write(repeated + shown + hint);
    }
    if (interactive) lines.prompt();
  }
  // Left open it would go on reading, and the process would not end.
  lines.close();
  if (interactive) output.write('\n');
}

const PROMPT = '› ';
/** Characters of a line that is repeated above its answer: one or two rows of a terminal. */
const REPEATED = 120;

/** What was asked, for those who do not see it typed. */
function repeat(line: string): Reply {
  return say('plain', PROMPT + cut(line.trim(), REPEATED));
}

function replyTo(line: string, last: Turn | null, commands: readonly Command[], context: Context): Reply {
  const typed = readCommandLine(line, commands, context);
  if (typed === null) return respondInTurn(line, last, context);
  if (typed.command === undefined) return say('trouble', context.words.chat.unknownCommand(typed.name));
  try {
    return typed.command.reply(typed.options, context);
  } catch (error) {
    if (error instanceof BadOption) return say('trouble', error.message);
    throw error;
  }
}

/** `Ask on, or type: context · more passages` */
function hintOn(buttons: readonly Button[], { words }: Context): string {
  return words.chat.buttons(buttons.map(wordFor).join(' · '));
}

/** A button's label as it is typed. */
function wordFor({ label }: Button): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}

/** The button whose whole label the line is: anything else is a question. */
function pressed(line: string, buttons: readonly Button[]): Button | undefined {
  return buttons.find((button) => wordFor(button) === line.trim().toLowerCase());
}

/** Completes the names of commands. */
function completer(commands: readonly Command[], context: () => Context) {
  return (line: string): [string[], string] => {
    const now = context();
    const names = calledWithSlash(commands, now).map((command) => `/${command.definition(now).name} `);
    return [line.startsWith('/') ? names.filter((name) => name.startsWith(line)) : [], line];
  };
}
