/** `footnote corpus add`: a file, or the document at an address, is put into the corpus folder. */
import { chmod, copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article } from '../corpus/article.js';
import { idOf, metadataFileOf } from '../corpus/read-file.js';
import { codeOf } from '../system-error.js';
import { warningsOf } from './corpus-check.js';
import { type Entry, entriesOf, newFile, only, sameName } from './corpus-entries.js';
import { fetched } from './corpus-fetched.js';
import { checkedId } from './corpus-id.js';
import { counted } from './corpus-list.js';
import { type Known, metadataText } from './corpus-metadata.js';
import { place } from './corpus-placing.js';
import { CorpusRefusal } from './corpus-refusal.js';
import { type Draft, inStaging, readAlone, readStaged, settle } from './corpus-staging.js';
import { clean } from './render.js';

export interface Choices {
  /** The article's id; null: the file's name, or made of the title. */
  readonly id: string | null;
  /** Whether an article with that id is overwritten. */
  readonly replace: boolean;
  /** Whether an address may lead to a machine that is not on the public internet. */
  readonly allowPrivate: boolean;
  /** What the host knows of it, by the keys of the metadata file. */
  readonly known: Known;
}

/** What is to be added. */
export interface Addition extends Draft {
  /** What is known of it, as a metadata file's text; null: nothing that is not there already. */
  readonly metadata: string | null;
  /** How the host knows the file with what is known of it; null: as the one that it would become. */
  readonly metadataName: string | null;
}

/** @throws CorpusRefusal, CorpusError when the folder cannot be read */
export async function addArticle(
  source: string,
  folder: string,
  choices: Choices,
  { print, version }: { print(text: string): void; readonly version: string },
): Promise<void> {
  const entries = await entriesOf(folder);
  await inStaging(folder, async (stage) => {
    const draft = /^[a-z][a-z\d+.-]*:\/\//i.test(source)
      ? await fetched(source, choices, stage, `Footnote/${version}`)
      : await copied(source, choices, entries);
    const old = replaced(draft, entries, choices);
    const taken = old?.file ?? old?.beside;
    const target = taken == null ? newFile(folder, draft) : withExtension(taken, draft.extension);
    const before = draft.metadata ?? (await textOf(old?.beside ?? null));
    const metadata = metadataText(before, await titled(stage, draft, before, choices.known));
    const article = await ready(stage, draft, target, metadata);
    const name = `${draft.id}${draft.extension}`;
    const beside = metadata === null ? null : join(stage, `${draft.id}.yaml`);
    await place({ folder: stage, file: join(stage, name), beside }, target, old);
    print(report(article, target, metadata !== null, old !== null));
  });
}

/** A metadata file begins with a title: where the host gave none, the one that the article would have without the file. */
async function titled(stage: string, draft: Draft, before: string | null, known: Known): Promise<Known> {
  if (before !== null || Object.keys(known).length === 0 || 'title' in known) return known;
  const { title, titleFrom } = (await readAlone(stage, draft)).metadata;
  return { title, title_from: titleFrom, ...known };
}

/** Reads it as the corpus will, with what is known of it beside it. @throws CorpusRefusal */
async function ready(
  stage: string,
  draft: Addition,
  target: string,
  metadata: string | null,
): Promise<Article> {
  const file = join(stage, `${draft.id}${draft.extension}`);
  const beside = metadataFileOf(file);
  await draft.write(file);
  await settle(file);
  if (metadata !== null) {
    await writeFile(beside, metadata);
    await settle(beside);
  }
  const said = new Map([
    [file, draft.name],
    [beside, (metadata === draft.metadata ? draft.metadataName : null) ?? metadataFileOf(target)],
  ]);
  return readStaged(stage, said);
}

/** What the new article takes the place of; null: of nothing. @throws CorpusRefusal when it may not */
function replaced(draft: Addition, entries: readonly Entry[], choices: Choices): Entry | null {
  const same = entries.filter(({ id }) => sameName(id, draft.id));
  const old = only(same);
  if (old === null || choices.replace) return old;
  const news = draft.metadata !== null || metadataText(null, choices.known) !== null;
  // The host wrote first what is known, and adds the text now.
  if (old.file === null && !news) return old;
  throw new CorpusRefusal(
    'usage',
    `There is an article “${old.id}” already: ${old.file ?? old.beside}. Give the new one another id with --id, or overwrite that one with --replace.`,
  );
}

async function copied(source: string, choices: Choices, entries: readonly Entry[]): Promise<Addition> {
  const found = await stat(source).catch((error: unknown) => {
    const web = /^[\w-]+(?:\.[\w-]+)+(?:[/:?]|$)/.test(source) ? ' An address begins with https://.' : '';
    throw new CorpusRefusal('failed', `${source} cannot be read (${codeOf(error)}). Check the path.${web}`);
  });
  if (!found.isFile())
    throw new CorpusRefusal('failed', `${source} is no file. Name the article’s file itself.`);
  if (found.size > MOST) {
    throw new CorpusRefusal('failed', `${source} was not added: no article is as large as ${MOST} bytes.`);
  }
  const id = checkedId(choices.id ?? idOf(source));
  const inside = await Promise.all(entries.map(({ file }) => isSame(found, file)));
  if (inside.includes(true)) {
    throw new CorpusRefusal('usage', `${source} is in the corpus folder already.`);
  }
  return {
    id,
    extension: extname(source),
    name: source,
    metadata: await textOf(metadataFileOf(source)),
    metadataName: metadataFileOf(source),
    async write(file) {
      await copyFile(source, file);
      // The bot may be another user than the one who has the file.
      await chmod(file, 0o644);
    },
  };
}

/** Bytes. What can be read is smaller by far; this only keeps the disk from being filled by a slip. */
const MOST = 200 * 1024 * 1024;

async function isSame(source: { dev: number; ino: number }, file: string | null): Promise<boolean> {
  if (file === null) return false;
  const other = await stat(file).catch(() => null);
  return other !== null && other.dev === source.dev && other.ino === source.ino;
}

/** Null where there is none. What else is wrong with it is said by who reads it as metadata. */
async function textOf(beside: string | null): Promise<string | null> {
  if (beside === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(beside));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return null;
    const todo = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'Save it as UTF-8' : 'Check its permissions';
    throw new CorpusRefusal('failed', `${beside} cannot be read (${code}). ${todo}.\nNothing was added.`);
  }
}

function withExtension(file: string, extension: string): string {
  return file.slice(0, file.length - extname(file).length) + extension;
}

function report(article: Article, file: string, described: boolean, again: boolean): string {
  const { title, publisher, published, url, language } = article.metadata;
  const known = [counted(article.sentences.length, 'sentence'), language, publisher, published, url, file];
  const lines = [
    clean(`${again ? 'Replaced' : 'Added'} “${idOf(file)}”: ${title}`),
    `  ${known
      .filter((one) => one !== undefined)
      .map(clean)
      .join(' · ')}`,
    ...warningsOf({ file, article }, described).map(clean),
  ];
  return lines.join('\n');
}
