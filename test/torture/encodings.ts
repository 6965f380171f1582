/** One sentence each, in files of many encodings: what can be read is read letter by letter, what cannot is named with its reason. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askOnce, type Folders } from './footnote.js';

interface Encoded {
  readonly file: string;
  /** As it stands in the file. */
  readonly sentence: string;
  readonly bytes: Buffer;
  /** Why it is left out, as it is told; absent: it is read. */
  readonly refused?: RegExp;
}

const NOT_UTF_8 = /it is not UTF-8; save it as UTF-8/u;
const HOLDS_NUL = /it holds NUL bytes/u;

/** Of each file a town of its own, so that nobody is answered with another file's words. */
const sentenceOf = (town: string, word: string) => `The rider of ${town} saw the ${word} at noon.`;

function plain(
  file: string,
  town: string,
  word: string,
  encode: (text: string) => Buffer,
  refused?: RegExp,
): Encoded {
  const sentence = sentenceOf(town, word);
  const bytes = encode(sentence);
  return { file, sentence, bytes, ...(refused === undefined ? {} : { refused }) };
}

/** A page that says in which encoding it is. */
function page(file: string, town: string, word: string, charset: string, encode: (text: string) => Buffer) {
  const sentence = sentenceOf(town, word);
  const html = `<!doctype html><html><head><meta charset="${charset}"><title>${town}</title></head><body><p>${sentence}</p></body></html>`;
  return { file, sentence, bytes: encode(html) };
}

const utf8 = (text: string) => Buffer.from(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** The letters А to я, and ASCII. */
const windows1251 = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) =>
      letter < '\u0410' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0,
    ),
  );

/** ASCII and 東京. */
const shiftJis = (text: string) => Buffer.from(text.replace('東京', '\u0093\u008c\u008b\u009e'), 'latin1');

export const ENCODED: readonly Encoded[] = [
  plain('utf-8.txt', 'Aville', 'Žižka, Київ, 東京, 👩‍🚀', utf8),
  plain('utf-8-bom.txt', 'Bville', 'Žižka, Київ, 東京, 👩‍🚀', (text) => utf8(`\ufeff${text}`)),
  plain('utf-16-le.txt', 'Cville', 'Žižka, Київ, 東京, 👩‍🚀', (text) => utf16(`\ufeff${text}`)),
  plain('utf-16-be.txt', 'Dville', 'Žižka, Київ, 東京, 👩‍🚀', (text) => utf16(`\ufeff${text}`).swap16()),
  page('windows-1251.html', 'Eville', 'Москва', 'windows-1251', windows1251),
  page('latin-1.html', 'Fville', 'café', 'iso-8859-1', latin1),
  page('shift-jis.html', 'Gville', '東京', 'shift_jis', shiftJis),
  plain('utf-16-bare.txt', 'Hville', 'Žižka', utf16, HOLDS_NUL),
  plain('latin-1-plain.txt', 'Iville', 'café', latin1, NOT_UTF_8),
  plain('windows-1251-plain.txt', 'Jville', 'Москва', windows1251, NOT_UTF_8),
  plain('shift-jis-plain.txt', 'Kville', '東京', shiftJis, NOT_UTF_8),
  plain('nul.txt', 'Lville', 'whale\u0000s', utf8, HOLDS_NUL),
  plain(
    'mixed.txt',
    'Mville',
    'Žižka',
    (text) => Buffer.concat([utf8(text), latin1('\u00e9\u00ff')]),
    NOT_UTF_8,
  ),
];

/** Each file is asked for its sentence. */
export async function readInEncodings({ corpus, data }: Folders) {
  for (const { file, bytes } of ENCODED) await writeFile(join(corpus, file), bytes);
  const towns = ENCODED.map(({ sentence }) => /\w+ville/u.exec(sentence)?.[0] ?? '');
  const { status, passages, complaints } = await askOnce(
    { corpus, data },
    towns.map((town) => `What did the rider of ${town} see at noon?`),
  );
  const faults = ENCODED.flatMap(({ file, sentence, refused }, at) => {
    const told = complaints.split('\n').filter((line) => line.includes(`/${file} `));
    const shown = passages[at] ?? null;
    if (refused === undefined) {
      return [
        ...(shown === sentence ? [] : [`${file} was answered with “${shown}” and not “${sentence}”`]),
        ...told.map((line) => `of ${file} it was told: ${line}`),
      ];
    }
    return [
      ...(told.length === 1 && refused.test(told[0] ?? '')
        ? []
        : [`of ${file} it was told: ${told.join('; ') || 'nothing'}`]),
      ...(shown?.includes(towns[at] ?? '')
        ? [`${file} cannot be read, and was answered with “${shown}”`]
        : []),
    ];
  });
  const names = (isRead: boolean) =>
    ENCODED.filter(({ refused }) => (refused === undefined) === isRead).map(({ file }) => file);
  return {
    came: `answered letter by letter: ${names(true).join(', ')}; left out, each with its reason: ${names(false).join(', ')}`,
    faults: [...(status === 0 ? [] : [`it ended with ${status}: ${complaints.slice(-300)}`]), ...faults],
  };
}
