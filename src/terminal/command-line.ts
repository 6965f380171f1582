import type { Command, Context } from '../replies/command.js';

/** A command as it is typed on one line, with its options by name. */
export interface CommandLine {
  readonly name: string;
  readonly command: Command | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads `/ask how many fled article:belgorod-kursk private:true`: `name:` begins an option, and what stands before
 * the first one is the command's first option. @returns null when the line is no command
 */
export function readCommandLine(
  line: string,
  commands: readonly Command[],
  context: Context,
): CommandLine | null {
  const match = /^\s*\/([\p{L}\p{N}_-]+)(?:\s+|$)/u.exec(line);
  if (match === null) return null;
  const name = (match[1] ?? '').toLowerCase();
  const command = commands.find((one) => one.definition(context).name === name);
  const types = new Map(
    (command?.definition(context).options ?? []).flatMap(({ name, type }): [string, number][] =>
      type === USER ? [] : [[name, type]],
    ),
  );
  const [first] = types.keys();
  const options: Record<string, unknown> = {};
  let current = first;
  let text: string[] = [];
  const finish = () => {
    const value = text.join(' ');
    if (current !== undefined && value !== '') options[current] = typedValue(value, types.get(current));
    text = [];
  };
  for (const word of line.slice(match[0].length).trim().split(/\s+/)) {
    const option = [...types.keys()].find((one) => word.startsWith(`${one}:`));
    if (option === undefined) {
      text.push(word);
      continue;
    }
    finish();
    current = option;
    text = [word.slice(option.length + 1)].filter((rest) => rest !== '');
  }
  finish();
  return { name, command, options };
}

/** @param type Discord's number for the option's type */
function typedValue(text: string, type: number | undefined): unknown {
  if (type === BOOLEAN) return /^(?:true|yes|1)$/i.test(text);
  return type === INTEGER || type === NUMBER ? Number(text) : text;
}

const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
/** There are no members in a terminal. */
const USER = 6;
