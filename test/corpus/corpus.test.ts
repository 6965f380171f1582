import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/corpus.js';
import { CorpusError } from '../../src/corpus/fault.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

describe('a folder of articles', () => {
  test('is read with the folders in it, sorted by id, other files left alone', async () => {
    await put('b.txt', 'B is here.');
    await put('news/a.txt', 'A is here.');
    await put('.hidden.txt', 'No.');
    await put('picture.png', 'No.');
    const corpus = await readCorpus(folder);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(corpus.faults).toEqual([]);
  });

  test('gives an article without a metadata file the title that its file name makes', async () => {
    await put('flood-in_lima.txt', 'Water rose.');
    const [article] = (await readCorpus(folder)).articles;
    expect(article?.metadata).toEqual({ title: 'Flood in lima', titleFrom: 'host' });
  });

  test('gives what its metadata file states, as it is written there', async () => {
    await put('a.txt', 'Water rose.');
    await put(
      'a.yaml',
      'title: High water\ntitle_from: article\npublisher: The Post\npublished: 2024-08-12\nurl: https://example.com/a\nlanguage: en\n',
    );
    const [article] = (await readCorpus(folder)).articles;
    expect(article?.metadata).toEqual({
      title: 'High water',
      titleFrom: 'article',
      publisher: 'The Post',
      published: '2024-08-12',
      url: 'https://example.com/a',
      language: 'en',
    });
  });

  test('does not count a byte order mark: offsets begin at the first letter', async () => {
    await put('a.txt', '\uFEFFWater rose.');
    const [article] = (await readCorpus(folder)).articles;
    expect(article?.text).toBe('Water rose.');
    expect(article?.sentences[0]).toMatchObject({ start: 0, end: 11 });
  });

  test('tells one version of an article from another by its hash', async () => {
    await put('a.txt', 'Water rose.');
    await put('b.txt', 'Water fell.');
    const [a, b] = (await readCorpus(folder)).articles;
    expect(a?.hash).toMatch(/^[0-9a-f]{8}$/);
    expect(a?.hash).not.toBe(b?.hash);
  });
});

describe('a file that cannot be read is left out with a sentence, and the others work', () => {
  beforeEach(() => put('good.txt', 'Water rose.'));

  async function onlyFault(): Promise<string> {
    const corpus = await readCorpus(folder);
    expect(corpus.articles.map(({ id }) => id)).toEqual(['good']);
    expect(corpus.faults).toHaveLength(1);
    return corpus.faults[0]?.message ?? '';
  }

  test('with bytes that are no UTF-8', async () => {
    await put('bad.txt', new Uint8Array([0x57, 0xff, 0xfe]));
    expect(await onlyFault()).toMatch(/bad\.txt was left out: it is not UTF-8; save it as UTF-8\.$/);
  });

  test('with NUL bytes', async () => {
    await put('bad.txt', 'Water\0rose.');
    expect(await onlyFault()).toMatch(/bad\.txt was left out: it holds NUL bytes/);
  });

  test('with nothing in it', async () => {
    await put('bad.txt', ' \n\n');
    expect(await onlyFault()).toMatch(/bad\.txt was left out: it is empty/);
  });

  test('larger than 20 MB', async () => {
    await put('bad.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61));
    expect(await onlyFault()).toMatch(/bad\.txt was left out: it is larger than 20 MB/);
  });

  test('named like another one', async () => {
    await put('zz/good.txt', 'Water fell.');
    expect(await onlyFault()).toMatch(
      /zz.good\.txt was left out: it is named like .*good\.txt; give it another name\.$/,
    );
  });

  test('that is a link out of the folder', async () => {
    await symlink(join(process.cwd(), 'package.json'), join(folder, 'bad.txt'));
    expect(await onlyFault()).toMatch(
      /bad\.txt was left out: it is a link that leads out of the corpus folder/,
    );
  });

  test.each([
    [
      'a key that is not known',
      'title: Bad\npublsher: The Post\n',
      /bad\.yaml, line 2: "publsher" is not a key/,
    ],
    [
      'a key that is misspelt, and so is missing as well, in one complaint',
      'publisher: The Post\ntitel: Bad\n',
      /bad\.yaml, line 2: "titel" is not a key that is read here\. Use [a-z_, ]+, or leave it out\.$/,
    ],
    [
      'several faults at once',
      'titles: Bad\ntitle: Bad\nurl: example\n',
      /bad\.yaml, line 1: "titles" is not a key .*bad\.yaml, line 3: "url" must be/,
    ],
    [
      'a title that is missing',
      'publisher: The Post\n',
      /bad\.yaml: "title" must be a line of at most 300 characters\. Write "title: …"\.$/,
    ],
    ['a link that is none', 'title: Bad\n\nurl: example\n', /bad\.yaml, line 3: "url" must be an address/],
    [
      'a language that is none',
      'title: Bad\nlanguage: "?"\n',
      /bad\.yaml, line 2: "language" must be a language code/,
    ],
    [
      'a language’s English name',
      'title: Bad\nlanguage: German\n',
      /bad\.yaml, line 2: "language" must be a language code such as en, uk or pt-BR\. Write "language: de" for German, or remove/,
    ],
    [
      'a language’s own name',
      'title: Bad\nlanguage: українська\n',
      /line 2: "language" must be .*Write "language: uk" for українська, or/,
    ],
    [
      'a well-formed code that no language has',
      'title: Bad\nlanguage: klingon\n',
      /line 2: "language" must be .*Write "language: …", or/,
    ],
    ['the code of an unknown language', 'title: Bad\nlanguage: und\n', /line 2: "language" must be/],
    [
      'a giver of titles that is none',
      'title: Bad\ntitle_from: us\n',
      /bad\.yaml, line 2: "title_from" must be "host"/,
    ],
    ['text that is no YAML', 'title: "Bad\n', /bad\.yaml, line \d: this is not YAML/],
    ['nothing', ' \n', /bad\.yaml is empty; write "title: …" into it/],
    ['bytes that are no UTF-8', new Uint8Array([0x74, 0xff]), /bad\.yaml is not UTF-8; save it as UTF-8\.$/],
    ['a list', '- title\n', /bad\.yaml: it must hold "key: value" lines/],
  ])('because its metadata has %s', async (_what, yaml, message) => {
    await put('bad.txt', 'Water fell.');
    await put('bad.yaml', yaml);
    const said = await onlyFault();
    expect(said).toMatch(/bad\.txt was left out, for what stands beside it is wrong: /);
    expect(said).toMatch(message);
  });

  test('because there is metadata and no text', async () => {
    await put('bad.yaml', 'title: Bad\n');
    expect(await onlyFault()).toMatch(
      /bad\.yaml was left out: there is no article beside it, such as .*bad\.txt\./,
    );
  });
});

test('a folder that is not there is said in a sentence that names CORPUS_DIR', async () => {
  const reading = readCorpus(join(folder, 'nowhere'));
  await expect(reading).rejects.toThrow(CorpusError);
  await expect(reading).rejects.toThrow(/^The folder “.*nowhere” \(CORPUS_DIR\) cannot be read \(ENOENT\)/);
});

test('a file in place of the folder is said in a sentence that names CORPUS_DIR', async () => {
  await put('a.txt', 'Water rose.');
  await expect(readCorpus(join(folder, 'a.txt'))).rejects.toThrow(/^“.*a\.txt” \(CORPUS_DIR\) is a file\./);
});

describe('a folder that is read again', () => {
  /** A file that has just been written may still change without a new time. */
  const settled = () => setTimeout(150);

  test('does not read anew what has not changed, whether it could be used or not', async () => {
    await put('a.txt', 'A is here.');
    await put('b.txt', '');
    await settled();
    const first = await readCorpus(folder);
    const second = await readCorpus(folder, { before: first, keepGood: true });
    expect(second.articles[0]).toBe(first.articles[0]);
    expect(second.broken[0]?.error).toBe(first.broken[0]?.error);
    expect(second.faults).toEqual(first.faults);
    await put('b.txt', 'B is here.');
    const third = await readCorpus(folder, { before: second, keepGood: true });
    expect([third.articles.map(({ id }) => id), third.faults, third.broken]).toEqual([['a', 'b'], [], []]);
  });

  test('keeps what stands below a folder that cannot be looked into', async () => {
    await put('a.txt', 'A is here.');
    const [a] = (await readCorpus(folder)).files;
    // A path of more than 4,096 bytes is refused, to the administrator too.
    const name = 'd'.repeat(250);
    spawnSync('sh', ['-c', `for i in $(seq 18); do mkdir ${name} && cd ${name}; done`], { cwd: folder });
    const [fault] = (await readCorpus(folder)).faults;
    expect(fault?.message).toMatch(/was left out: it cannot be read \(ENAMETOOLONG\)/);
    const below = a && { ...a, file: join(fault?.file ?? '', 'b.txt'), article: { ...a.article, id: 'b' } };
    const before = { files: below === undefined ? [] : [below] };
    const ids = async (keepGood: boolean) =>
      (await readCorpus(folder, { before, keepGood })).articles.map(({ id }) => id);
    expect(await ids(true)).toEqual(['a', 'b']);
    expect(await ids(false)).toEqual(['a']);
    spawnSync('rm', ['-rf', name], { cwd: folder });
  });
});
