/** The bot's token, as it is pasted, set, or handed over in a file. It is never part of a sentence. */
import { readFileSync } from 'node:fs';
import { codeOf } from './system-error.js';

/** A bot's token as somebody pasted it; undefined when it cannot be one. */
export function tokenIn(pasted: string): string | undefined {
  const token = bare(pasted);
  return TOKEN.test(token) ? token : undefined;
}

/** A token's three parts: the bot's id, a time, a signature, each in base64url. */
const TOKEN = /^[\w-]{16,}\.[\w-]{4,}\.[\w-]{20,}$/;

const NEW_TOKEN = 'copy it anew from the Developer Portal, your application, Bot, Reset Token';

/** The token from the variable or the file. What is wrong is added to `faults`. */
export function readToken(
  variable: string | undefined,
  file: string | undefined,
  faults: string[],
): string | undefined {
  const direct = variable === undefined ? undefined : bare(variable);
  const filed = file === undefined ? undefined : readTokenFile(file.trim(), faults);
  if (direct !== undefined && filed !== undefined && direct !== filed) {
    faults.push('DISCORD_TOKEN and DISCORD_TOKEN_FILE hold different tokens; remove one of the two.');
    return undefined;
  }
  if (direct !== undefined && !TOKEN.test(direct)) {
    faults.push(`DISCORD_TOKEN is not a bot token (three parts with dots between them); ${NEW_TOKEN}.`);
  } else if (filed !== undefined && !TOKEN.test(filed)) {
    faults.push(
      `DISCORD_TOKEN_FILE names a file that holds no bot token (three parts with dots between them); ${NEW_TOKEN}.`,
    );
  }
  return direct ?? filed;
}

function readTokenFile(path: string, faults: string[]): string | undefined {
  try {
    return bare(readFileSync(path, 'utf8'));
  } catch (error) {
    faults.push(
      `DISCORD_TOKEN_FILE names a file that cannot be read (${codeOf(error)}); check the path and its permissions.`,
    );
    return undefined;
  }
}

/** As people paste it: with spaces, in quotes, with the `Bot ` of an HTTP header. */
function bare(token: string): string {
  return token
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(["'`])(.*)\1$/s, '$2')
    .trim()
    .replace(/^Bot\s+/i, '')
    .trim();
}
