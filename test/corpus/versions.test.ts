import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { earlierVersions, keepVersion } from '../../src/corpus/version-folder.js';
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

async function textsOf(id: string): Promise<string[]> {
  return (await earlierVersions(id, folder)).articles.map(({ text }) => text);
}

describe('a version that is kept', () => {
  test('comes back as the article it was', async () => {
    const article = floods('Water rose. It fell,said Ann Lee.');
    expect(await keepVersion(article, folder)).toEqual([]);
    expect(await earlierVersions('floods', folder)).toEqual({ articles: [article], faults: [] });
  });

  test('is one of several, the newest first', async () => {
    for (const text of ['One.', 'Two.', 'Three.']) await keepVersion(floods(text), folder);
    expect(await textsOf('floods')).toEqual(['Three.', 'Two.', 'One.']);
  });

  test('is kept once, and is the newest again where it comes back', async () => {
    for (const text of ['One.', 'One.', 'Two.', 'One.']) await keepVersion(floods(text), folder);
    expect(await textsOf('floods')).toEqual(['One.', 'Two.']);
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('has what is known of the article now', async () => {
    await keepVersion(floods('One.'), folder);
    await keepVersion(articleOf('floods', 'One.', { title: 'High water' }), folder);
    const { articles } = await earlierVersions('floods', folder);
    expect(articles.map(({ metadata }) => metadata.title)).toEqual(['High water']);
  });

  test('is told apart from those of articles with nearly the same name', async () => {
    const ids = ['a b', 'a-b', 'A-B', 'Їжак', 'Жук', '../a', 'a.1', 'a'];
    for (const id of ids) await keepVersion(articleOf(id, `About ${id}.`), folder);
    for (const id of ids) expect(await textsOf(id)).toEqual([`About ${id}.`]);
    expect(await readdir(parent)).toEqual(['versions']);
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
    expect(await textsOf('floods')).toEqual(['Version 6.', 'Version 5.', 'Version 4.']);
  });

  test('in bytes: the oldest go, and what is too large alone is not kept', async () => {
    const limits = { versions: 100, bytes: 1000 };
    await keepVersion(articleOf('other', 'Stays.'), folder);
    for (let at = 1; at <= 6; at += 1)
      await keepVersion(floods(`${at} ${'whale '.repeat(50)}`), folder, limits);
    expect((await textsOf('floods')).map((text) => text.slice(0, 1))).toEqual(['6', '5']);
    const faults = await keepVersion(floods('whale '.repeat(500)), folder, limits);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('larger than the 1000 bytes'),
    ]);
    expect(await textsOf('floods')).toHaveLength(2);
    expect(await textsOf('other')).toEqual(['Stays.']);
  });

  test('what a killed run left half written is removed, and is no version', async () => {
    await keepVersion(floods('One.'), folder);
    const [file = ''] = await readdir(folder);
    const unfinished = join(folder, `${file}.0a1b2c3d.new`);
    await writeFile(unfinished, '{"format":1,"id":"flo');
    expect(await textsOf('floods')).toEqual(['One.']);
    await utimes(unfinished, 1, 1);
    await keepVersion(floods('Two.'), folder);
    expect(await readdir(folder)).toHaveLength(2);
    expect(await textsOf('floods')).toEqual(['Two.', 'One.']);
  });
});

describe('what goes wrong is said, and nothing is thrown', () => {
  test('a folder that is not there holds nothing', async () => {
    expect(await earlierVersions('floods', folder)).toEqual({ articles: [], faults: [] });
  });

  test('a folder that cannot be made or written', async () => {
    await writeFile(folder, 'a file');
    const faults = await keepVersion(floods('One.'), folder);
    expect(faults).toEqual([
      {
        file: folder,
        message: expect.stringMatching(/“floods” is not kept.*cannot be written \((EEXIST|ENOTDIR)\)/),
      },
    ]);
    const read = await earlierVersions('floods', folder);
    expect(read).toMatchObject({ articles: [], faults: [{ message: expect.stringContaining('ENOTDIR') }] });
  });

  test('a file that cannot be written leaves nothing behind', async () => {
    // Deep enough that the folder can be made and a file in it has too long a path: writing fails, as on a full disk.
    const deep = join(folder, ...Array.from({ length: 40 }, () => 'd'.repeat(100)));
    const longest = deep.slice(0, LONGEST_PATH - 20).replace(/\/+$/, '');
    const faults = await keepVersion(floods('One.'), longest);
    expect(faults).toEqual([
      {
        file: longest,
        message: expect.stringMatching(/“floods” is not kept.*cannot be written \(ENAMETOOLONG\)/),
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
    const read = await earlierVersions('floods', folder);
    expect(read).toMatchObject({ articles: [{ text: 'One.' }], faults: [] });
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
    const read = await earlierVersions('floods', folder);
    expect(read.articles.map(({ text }) => text)).toEqual(['One.']);
    expect(read.faults).toEqual([{ file: path, message: `${path} is damaged and was left out. Remove it.` }]);
    // Read again, that version is kept anew.
    expect(await keepVersion(floods('Two.'), folder)).toEqual([]);
    expect(await earlierVersions('floods', folder)).toMatchObject({
      articles: [{ text: 'Two.' }, { text: 'One.' }],
      faults: [],
    });
  });
});

/** Bytes, on Linux; on other systems it is less, and already the folder cannot be made. */
const LONGEST_PATH = 4096;
