/** Folders of articles as they should not be: what cannot be used is named, and what can be goes on answering. */
import { randomFillSync } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENCODED, readInEncodings } from './encodings.js';
import { askOnce, type Folders, hasOwnDisks, openChat, type RunOptions } from './footnote.js';
import { buildLighthouses, nameOf, questionAbout } from './lighthouses.js';
import { type Random, seeded } from './random.js';

export interface CorpusRow {
  readonly what: string;
  /** What happened, in a few words. */
  readonly came: string;
  /** Sentences; none when all is well. */
  readonly faults: readonly string[];
}

export interface CorporaOptions {
  readonly seed: number;
  /** The large form: 100 MB and 10,000 files; else a tenth of them. */
  readonly large: boolean;
  readonly told?: (row: CorpusRow) => void;
}

const QUESTION = 'Who sleeps in the barn?';
const ANSWER = 'Cows sleep in the barn.';
const MB = 2 ** 20;

/** Every folder is read by a process of its own. */
export async function torturedCorpora({
  seed,
  large,
  told = () => {},
}: CorporaOptions): Promise<readonly CorpusRow[]> {
  const random = seeded(seed);
  const share = large ? 1 : 10;
  const rows: CorpusRow[] = [];
  const cases: readonly (readonly [string, (folders: Folders) => Promise<Omit<CorpusRow, 'what'>>])[] = [
    ['random bytes, under every extension', (folders) => read(folders, (to) => randomFiles(to, random))],
    [
      `a file of ${100 / share} MB`,
      (folders) => read(folders, (to) => to('large.txt', 'Whales sing. '.repeat((100 / share) * 80_660))),
    ],
    [
      'a file of 15 MB on one line',
      (folders) => read(folders, (to) => to('line.txt', 'word '.repeat(3 * MB))),
    ],
    [
      'a file of one sentence of 150,000 characters',
      (folders) => read(folders, (to) => to('sentence.txt', 'word '.repeat(30_000))),
    ],
    [
      'a million empty lines',
      (folders) => read(folders, (to) => to('empty.txt', `${'\n'.repeat(1_000_000)}Owls hoot.`)),
    ],
    [`${10_000 / share} tiny files`, (folders) => read(folders, (to) => tinyFiles(to, 10_000 / share))],
    [`${ENCODED.length} files, each in another encoding`, readInEncodings],
    [
      'files that change, vanish and come back',
      (folders) => churned(folders, random, large ? 20_000 : 4_000),
    ],
    [
      'a disk that is full (no file over 64 KB, RLIMIT_FSIZE)',
      (folders) => unwritable(folders, { fileBlocks: 64 }),
    ],
    ...[512, 4].map(
      (size) =>
        [
          `a disk that is full (a file system of ${size} KB)`,
          (folders: Folders) => onOwnDisk(folders, size),
        ] as const,
    ),
    ['a disk that may only be read', readOnly],
  ];
  for (const [what, act] of cases) {
    const root = await mkdtemp(join(tmpdir(), 'footnote-corpora-'));
    const folders = { corpus: join(root, 'corpus'), data: join(root, 'data') };
    await mkdir(folders.corpus);
    const row = { what, ...(await act(folders)) };
    await chmod(root, 0o700);
    await rm(root, { recursive: true, force: true });
    rows.push(row);
    told(row);
  }
  return rows;
}

type Put = (name: string, content: string | Uint8Array) => Promise<void>;

/** One article is good; what is asked of it must be answered, whatever stands beside it. */
async function read(
  { corpus, data }: Folders,
  fill: (to: Put) => Promise<void>,
): Promise<Omit<CorpusRow, 'what'>> {
  await writeFile(join(corpus, 'good.txt'), ANSWER);
  await fill((name, content) => writeFile(join(corpus, name), content));
  const { status, passages, complaints } = await askOnce({ corpus, data }, [QUESTION]);
  const left = complaints.match(/was left out/gu)?.length ?? 0;
  const files = (await readdir(corpus)).length;
  return {
    came: `answered; of ${files} files ${left} were left out, each with its reason`,
    faults: [
      ...(status === 0 ? [] : [`it ended with ${status}: ${complaints.slice(-300)}`]),
      ...(passages[0] === ANSWER
        ? []
        : [`the good article was answered with “${passages[0]?.slice(0, 100)}”`]),
      ...(/\n\s+at .*:\d+:\d+/u.test(complaints) ? [`a stack was shown: ${complaints.slice(0, 300)}`] : []),
    ],
  };
}

async function randomFiles(to: Put, random: Random): Promise<void> {
  const heads: Readonly<Record<string, string>> = {
    pdf: '%PDF-1.7\n',
    docx: 'PK\u0003\u0004',
    html: '<html><body>',
  };
  for (const extension of ['txt', 'md', 'html', 'htm', 'pdf', 'docx', 'yaml', 'jpg']) {
    for (let file = 0; file < 3; file += 1) {
      const bytes = randomFillSync(new Uint8Array(1 + random(200_000)));
      const head = file === 0 ? '' : (heads[extension] ?? '');
      await to(
        `noise-${extension}-${file}.${extension}`,
        Buffer.concat([Buffer.from(head, 'latin1'), bytes]),
      );
    }
  }
}

async function tinyFiles(to: Put, count: number): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => to(`tiny-${from + at}.txt`, `Ship ${from + at} sails.`)),
    );
  }
}

/** A chat goes on while files of its folder are replaced, removed and brought back, for `ms`. */
async function churned(folders: Folders, random: Random, ms: number): Promise<Omit<CorpusRow, 'what'>> {
  const houses = await buildLighthouses(folders.corpus);
  const chat = openChat(folders);
  chat.ask(questionAbout(1, 7));
  const isUp = await chat.shows(/lamps in row/u, 30_000);
  let changes = 0;
  for (const until = Date.now() + ms; Date.now() < until; ) {
    const house = random(houses.count);
    await rm(join(folders.corpus, `house-${house}.txt`), { force: true });
    if (random(3) === 0)
      await writeFile(join(folders.corpus, `house-${random(houses.count)}.yaml`), 'title: A [');
    chat.ask(questionAbout(random(houses.count), random(90)));
    await houses.renew([house]);
    changes += 2;
    await new Promise((resolve) => setTimeout(resolve, random(60)));
  }
  // Nothing changes any more: within its own patience it has the last edition of each.
  const last = random(houses.count);
  const current = new RegExp(`${nameOf(last)} of\\s+edition\\s+${houses.editionOf(last)}\\b`, 'u');
  let isCurrent = false;
  for (let time = 0; time < 60 && !isCurrent; time += 1) {
    chat.ask(questionAbout(last, 7));
    isCurrent = await chat.shows(current, 500);
  }
  const torn = houses.tornIn(chat.output());
  const answers = chat.output().match(/lamps in row/gu)?.length ?? 0;
  const faults = [
    ...(chat.isRunning ? [] : [`the process ended: ${chat.complaints().slice(-300)}`]),
    ...(isCurrent ? [] : ['the last edition was not taken up']),
    ...torn.slice(0, 3).map((said) => `a torn answer, “${said}”`),
    ...(isUp ? [] : ['nothing was answered before anything changed']),
  ];
  await chat.kill();
  return { came: `${changes} changes, ${answers} answers of whole editions`, faults };
}

/** Many articles are read, and their index cannot be written: it is told once, and all is answered; so is the next start. */
async function unwritable(folders: Folders, options: RunOptions): Promise<Omit<CorpusRow, 'what'>> {
  const houses = await buildLighthouses(folders.corpus);
  const faults: string[] = [];
  for (const start of ['first', 'second']) {
    const { status, passages, complaints } = await askOnce(folders, [questionAbout(7, 7)], options);
    const said = passages[0] ?? '';
    if (status !== 0) faults.push(`the ${start} start ended with ${status}: ${complaints.slice(-300)}`);
    if (!said.includes(nameOf(7)) || houses.tornIn(said).length > 0) faults.push(`it answered “${said}”`);
    if (!/The index cannot be kept/u.test(complaints))
      faults.push(`the ${start} start did not tell: ${complaints}`);
    if (/\.tmp$/mu.test(complaints)) faults.push(`the ${start} start left a draft behind: ${complaints}`);
  }
  const left = (await readdir(folders.data).catch(() => [])).filter((name) => name.endsWith('.tmp'));
  if (left.length > 0) faults.push(`it left ${left.length} drafts behind`);
  return {
    came: 'answered, told once at each start that the index cannot be kept, left nothing behind',
    faults,
  };
}

async function onOwnDisk(folders: Folders, diskSize: number): Promise<Omit<CorpusRow, 'what'>> {
  if (!hasOwnDisks()) return { came: 'not tried: this machine lets no process mount a disk', faults: [] };
  await mkdir(folders.data);
  return unwritable(folders, { diskSize });
}

async function readOnly(folders: Folders): Promise<Omit<CorpusRow, 'what'>> {
  await mkdir(folders.data);
  await chmod(join(folders.data, '..'), 0o755);
  await chmod(folders.data, 0o555);
  // Whoever may do everything may write there, too.
  return unwritable(folders, process.getuid?.() === 0 ? { uid: 65_534 } : {});
}
