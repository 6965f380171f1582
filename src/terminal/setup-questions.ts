/** What `footnote setup` asks: of a person at a terminal, or of standard input and `--yes`. */
import type { Readable } from 'node:stream';
import { confirm, isCancel, password } from '@clack/prompts';
import { tokenIn } from '../token.js';

export interface Questions {
  /** Whether somebody sits there who can answer once more. */
  readonly answered: boolean;
  /** A token as it was given; empty where there is none. */
  token(): Promise<string>;
  /** @param without the answer where nobody can be asked, and has not said `--yes` */
  agrees(question: string, without: boolean): Promise<boolean>;
}

/** Ctrl-C, or Esc. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export const notAToken =
  'That is not a bot token: it has three parts with dots between them. On the page Bot of your application press Reset Token, then Copy; the Application ID, the Public Key and the Client Secret are other things.';

/** @param yes whatever is asked is agreed to */
export function atTerminal(yes: boolean): Questions {
  return {
    answered: true,
    async token() {
      const answer = await password({
        message: 'The bot’s token (paste it; it stays hidden)',
        clearOnError: true,
        withGuide: false,
        validate: (text) => (tokenIn(text ?? '') === undefined ? notAToken : undefined),
      });
      if (isCancel(answer)) throw new Cancelled();
      return answer;
    },
    async agrees(question) {
      if (yes) return true;
      const answer = await confirm({ message: question, withGuide: false });
      if (isCancel(answer)) throw new Cancelled();
      return answer;
    },
  };
}

/** @param input read only when a token is asked for, up to its first line that is not empty */
export function withoutTerminal(input: Readable, yes: boolean): Questions {
  return {
    answered: false,
    token: () => firstLine(input),
    agrees: async (_question, without) => yes || without,
  };
}

/** Characters; no token is nearly as long, and whoever pipes something else in is soon told so. */
const longest = 10_000;

async function firstLine(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > longest || text.trimStart().includes('\n')) break;
  }
  return text.trim().split('\n')[0]?.trim() ?? '';
}
