/** Secrets in a text: as they are, and in the forms that they take on the way there. */

export interface Secret {
  /** What is said of it where it was told; it is never named itself. */
  readonly what: string;
  readonly text: string;
  /** Of a token each part is as secret as the whole: what is cut off somewhere is told all the same. */
  readonly inParts?: boolean;
}

/** @returns what was told, each once, as `Secret.what` has it */
export function toldIn(text: string, secrets: readonly Secret[]): readonly string[] {
  const told = new Set<string>();
  for (const bare of [(one: string) => one, withoutMarks]) {
    const known = byBeginning(secrets, bare);
    const looked = bare(text);
    for (let at = 0; at + BEGINNING <= looked.length; at += 1) {
      for (const { form, what } of known.get(looked.slice(at, at + BEGINNING)) ?? [])
        if (looked.startsWith(form, at)) told.add(what);
    }
  }
  return [...told];
}

/** Texts of many megabytes are gone through once, however many secrets there are. */
const BEGINNING = 8;

type Known = ReadonlyMap<string, readonly { readonly form: string; readonly what: string }[]>;

function byBeginning(secrets: readonly Secret[], bare: (text: string) => string): Known {
  const known = new Map<string, { form: string; what: string }[]>();
  for (const { what, text, inParts = false } of secrets) {
    for (const written of new Set([...formsOf(text), ...(inParts ? partsOf(text) : [])])) {
      const form = bare(written);
      // So little could stand anywhere.
      if (form.length < BEGINNING) continue;
      const beginning = form.slice(0, BEGINNING);
      known.set(beginning, [...(known.get(beginning) ?? []), { form, what }]);
    }
  }
  return known;
}

/** What text may be broken up or dressed up by: line ends, also as JSON has them, quotation marks and plus signs of a program, markdown, zero width. */
function withoutMarks(text: string): string {
  return text.replace(/\\+[nrt]|[\s"'`\\,+*_~|\u200b-\u200d\u2060\ufeff]/gu, '');
}

/** As it is, in a URL, in JSON once or twice, in base64 wherever it stands in what is so written, in hexadecimal digits. */
function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const json = (one: string) => JSON.stringify(one).slice(1, -1);
  const ascii = [...text].map((letter) => (/[ -~]/u.test(letter) ? letter : escaped(letter))).join('');
  const inUrl = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const every = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const hex = bytes.toString('hex');
  const plain = [text, json(text), json(json(text)), ascii, inUrl, inUrl.replaceAll('%20', '+'), every, hex];
  const small = [inUrl.toLowerCase(), every.toUpperCase(), hex.toUpperCase()];
  return [...plain, ...small, ...[0, 1, 2].flatMap((before) => inBase64(bytes, before))];
}

function escaped(letter: string): string {
  return Array.from(
    { length: letter.length },
    (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** The digits that hold these bytes and no others, where so many bytes stand before them in a group of three. */
function inBase64(bytes: Buffer, before: number): readonly string[] {
  const padded = Buffer.concat([Buffer.alloc(before), bytes]);
  const [first, end] = [Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6)];
  return (['base64', 'base64url'] as const).map((how) => padded.toString(how).slice(first, end));
}

/** Pieces of twelve: any run of 23 characters of a token has a whole one in it. */
function partsOf(token: string): readonly string[] {
  return Array.from({ length: Math.floor(token.length / PART) }, (_, at) =>
    token.slice(at * PART, (at + 1) * PART),
  );
}

const PART = 12;
