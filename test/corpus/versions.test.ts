import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.js';
import type { Fault } from '../../src/corpus/fault.js';
import { receiptName } from '../../src/corpus/receipt.js';
import { earlierVersions, keepVersions, type VersionLimits } from '../../src/corpus/version-folder.js';
import { decodeVersion, encodeVersion, versionName, versionsAmong } from '../../src/corpus/versions.js';
import { anyText } from '../answering/arbitrary.js';
import { articleOf } from '../replies/articles.js';

let parent = '';
let folder = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'footnote-versions-'));
  folder = join(parent, 'versions');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const floods = (text: string) => articleOf('floods', text, { publisher: 'The Post', language: 'en' });

const keepVersion = (article: Article, where = folder, limits?: VersionLimits) =>
  keepVersions([article], where, limits);

function read(name: string, atOnce?: number): { articles: Article[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const articles = [...earlierVersions(name, folder, (fault) => faults.push(fault), atOnce)];
  return { articles, faults };
}

const textsOf = (name: string) => read(name).articles.map(({ text }) => text);

describe('a version that is kept', () => {
  test('comes back as the article it was', async () => {
    const article = floods('Water rose. It fell,said Ann Lee.');
    expect(await keepVersion(article, folder)).toEqual([]);
    expect(read('floods')).toEqual({ articles: [article], faults: [] });
  });

  test('is one of several, the newest first', async () => {
    for (const text of ['One.', 'Two.', 'Three.']) await keepVersion(floods(text), folder);
    expect(textsOf('floods')).toEqual(['Three.', 'Two.', 'One.']);
  });

  test('is kept once, and is the newest again where it comes back', async () => {
    for (const text of ['One.', 'One.', 'Two.', 'One.']) await keepVersion(floods(text), folder);
    expect(textsOf('floods')).toEqual(['One.', 'Two.']);
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('has what is known of the article now', async () => {
    await keepVersion(floods('One.'), folder);
    await keepVersion(articleOf('floods', 'One.', { title: 'High water' }), folder);
    const { articles } = read('floods');
    expect(articles.map(({ metadata }) => metadata.title)).toEqual(['High water']);
  });

  test('is told apart from those of articles with nearly the same name', async () => {
    const ids = ['a b', 'a-b', 'A-B', 'Їжак', 'Жук', '../a', 'a.1', 'a'];
    for (const id of ids) await keepVersion(articleOf(id, `About ${id}.`), folder);
    for (const id of ids) expect(textsOf(id)).toEqual([`About ${id}.`]);
    expect(await readdir(parent)).toEqual(['versions']);
  });

  test('is found by the name that stands in a receipt, also of an article with a long name', async () => {
    for (const id of ['floods', `${'a very long name '.repeat(14)}`]) {
      await keepVersion(articleOf(id, `About ${id}.`), folder);
      expect(textsOf(receiptName(id))).toEqual([`About ${id}.`]);
    }
    expect(textsOf('~0a1b2c3d')).toEqual([]);
  });

  test('is kept beside those of many other articles that are kept at once', async () => {
    const many = (words: string) =>
      Array.from({ length: 60 }, (_, at) => articleOf(`a${at}`, `${words} ${at}.`));
    for (const words of ['One', 'Two']) expect(await keepVersions(many(words), folder)).toEqual([]);
    expect(await readdir(folder)).toHaveLength(120);
    expect(textsOf('a7')).toEqual(['Two 7.', 'One 7.']);
  });

  test('is read only when it is asked for', async () => {
    for (const text of ['One.', 'Two.']) await keepVersion(floods(text), folder);
    const versions = earlierVersions('floods', folder, () => {});
    expect(versions.next().value?.text).toBe('Two.');
    await rm(folder, { recursive: true });
    expect(versions.next()).toEqual({ done: true, value: undefined });
  });

  test('reads back whatever the text and the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), anyText, (id, text) => {
        const article = articleOf(id, `Begins. ${text}`);
        expect(decodeVersion(encodeVersion(article), id, article.hash)).toEqual(article);
        const name = versionName(id, 3, article.hash);
        expect(name.file).toMatch(/^[a-z0-9.-]{1,90}$/);
        expect(versionsAmong(['other.txt', name.file], id)).toEqual([name]);
      }),
    );
  });
});

describe('what is kept has an end', () => {
  test('in number: the oldest go', async () => {
    const limits = { versions: 3, bytes: 1_000_000 };
    for (let at = 1; at <= 6; at += 1) await keepVersion(floods(`Version ${at}.`), folder, limits);
    expect(textsOf('floods')).toEqual(['Version 6.', 'Version 5.', 'Version 4.']);
  });

  test('in bytes: the oldest go, and what is too large alone is not kept', async () => {
    const limits = { versions: 100, bytes: 1000 };
    await keepVersion(articleOf('other', 'Stays.'), folder);
    for (let at = 1; at <= 6; at += 1)
      await keepVersion(floods(`${at} ${'whale '.repeat(50)}`), folder, limits);
    expect(textsOf('floods').map((text) => text.slice(0, 1))).toEqual(['6', '5']);
    const faults = await keepVersion(floods('whale '.repeat(500)), folder, limits);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('larger than the 1000 bytes'),
    ]);
    expect(textsOf('floods')).toHaveLength(2);
    expect(textsOf('other')).toEqual(['Stays.']);
  });

  test('in what is read at one time, so that nobody waits for it', async () => {
    for (let at = 1; at <= 5; at += 1) await keepVersion(floods(`${at} ${'whale '.repeat(50)}`), folder);
    expect(read('floods', 1000).articles.map(({ text }) => text.slice(0, 1))).toEqual(['5', '4']);
  });

  test('what a killed run left half written is removed, and is no version', async () => {
    await keepVersion(floods('One.'), folder);
    const [file = ''] = await readdir(folder);
    const unfinished = join(folder, `${file}.0a1b2c3d.new`);
    await writeFile(unfinished, '{"format":1,"id":"flo');
    expect(textsOf('floods')).toEqual(['One.']);
    await utimes(unfinished, 1, 1);
    await keepVersion(floods('Two.'), folder);
    expect(await readdir(folder)).toHaveLength(2);
    expect(textsOf('floods')).toEqual(['Two.', 'One.']);
  });
});

describe('what goes wrong is said, and nothing is thrown', () => {
  test('a folder that is not there holds nothing', async () => {
    expect(read('floods')).toEqual({ articles: [], faults: [] });
  });

  test('a folder that cannot be made or written', async () => {
    await writeFile(folder, 'a file');
    const faults = await keepVersions([floods('One.'), articleOf('other', 'One.')], folder);
    expect(faults).toEqual([
      {
        file: folder,
        message: expect.stringMatching(/are not kept.*cannot be written \((EEXIST|ENOTDIR)\)/),
      },
    ]);
    expect(read('floods')).toMatchObject({
      articles: [],
      faults: [{ message: expect.stringContaining('ENOTDIR') }],
    });
  });

  test('a file that cannot be written leaves nothing behind', async () => {
    // Deep enough that the folder can be made and a file in it has too long a path: writing fails, as on a full disk.
    const deep = join(folder, ...Array.from({ length: 40 }, () => 'd'.repeat(100)));
    const longest = deep.slice(0, LONGEST_PATH - 20).replace(/\/+$/, '');
    const faults = await keepVersion(floods('One.'), longest);
    expect(faults).toEqual([
      {
        file: longest,
        message: expect.stringMatching(/are not kept.*cannot be written \(ENAMETOOLONG\)/),
      },
    ]);
    expect(await readdir(longest).catch(() => [])).toEqual([]);
  });

  test('something else that stands where a version would', async () => {
    const article = floods('One.');
    const taken = join(folder, versionName('floods', 1, article.hash).file);
    await mkdir(taken, { recursive: true });
    expect(await keepVersion(article, folder)).toEqual([
      { file: taken, message: expect.stringMatching(/cannot be removed/) },
    ]);
    expect(read('floods')).toMatchObject({ articles: [{ text: 'One.' }], faults: [] });
  });

  test.each([
    ['is cut off', (content: string) => content.slice(0, 40)],
    ['is empty', () => ''],
    ['has another text than its name says', (content: string) => content.replace('Two', 'Too')],
    ['is another article’s', (content: string) => content.replace('"floods"', '"others"')],
    ['lacks what belongs to it', (content: string) => content.replace('"title"', '"tittle"')],
  ])('a file that %s is left out, and the others are read', async (_, harm) => {
    await keepVersion(floods('One.'), folder);
    await keepVersion(floods('Two.'), folder);
    const [newest] = versionsAmong(await readdir(folder), 'floods');
    const path = join(folder, newest?.file ?? '');
    await writeFile(path, harm(await readFile(path, 'utf8')));
    const { articles, faults } = read('floods');
    expect(articles.map(({ text }) => text)).toEqual(['One.']);
    expect(faults).toEqual([{ file: path, message: `${path} is damaged and was left out. Remove it.` }]);
    // Read again, that version is kept anew.
    expect(await keepVersion(floods('Two.'), folder)).toEqual([]);
    expect(read('floods')).toMatchObject({
      articles: [{ text: 'Two.' }, { text: 'One.' }],
      faults: [],
    });
  });
});

/** Bytes, on Linux; on other systems it is less, and already the folder cannot be made. */
const LONGEST_PATH = 4096;
