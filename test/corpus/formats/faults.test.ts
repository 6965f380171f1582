/** Files that cannot be read: what is said of each, and that the others work. */
import { spawnSync } from 'node:child_process';
import { unlinkSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/corpus.js';
import { readBytes } from '../../../src/corpus/file-bytes.js';
import { listFolder } from '../../../src/corpus/folder.js';
import { docxFile, p } from './docx-file.js';
import { linesAt, pdfFile } from './pdf-file.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-formats-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe('a file that cannot be read is left out with a line, and the others work', () => {
  beforeEach(() => put('good.txt', 'Water rose.'));

  async function onlyFault(): Promise<string> {
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(faults).toHaveLength(1);
    return (faults[0]?.message ?? '').replaceAll(folder, '').replaceAll('\\', '/');
  }

  test.each<[string, string, () => string | Uint8Array, string]>([
    [
      'UTF-16 without a byte order mark',
      'bad.txt',
      () => Buffer.from('It rose.', 'utf16le'),
      'holds NUL bytes, which no text has; save it as plain text in UTF-8',
    ],
    ['windows-1252', 'bad.md', () => Buffer.from('R\xedmac', 'latin1'), 'is not UTF-8; save it as UTF-8'],
    [
      'front matter that is wrong',
      'bad.md',
      () => '---\nurl: no\n---\nIt rose.',
      'says in line 2 what cannot be used: "url" must be an address that begins with https:// or http://; correct that line or remove it',
    ],
    [
      'a page of another encoding',
      'bad.html',
      () => Buffer.from('<meta charset="utf-8">R\xedmac', 'latin1'),
      'is not in the encoding that it declares (utf-8); save it as UTF-8 with <meta charset="utf-8">',
    ],
    [
      'a page nested too deep',
      'bad.html',
      () => '<div>'.repeat(100_000),
      'has more than 512 elements one inside the other; save its text as .txt or .md',
    ],
    ['nothing in it', 'bad.html', () => '', 'is empty; write the article into it or remove it'],
    ['nothing in it (PDF)', 'bad.pdf', () => '', 'is empty; write the article into it or remove it'],
    ['nothing in it (DOCX)', 'bad.docx', () => '', 'is empty; write the article into it or remove it'],
    [
      'a password (PDF)',
      'bad.pdf',
      () => pdfFile({ pages: [linesAt(72, 700, ['It rose.'])], password: 'secret' }),
      'is protected by a password; save a copy of it without one',
    ],
    [
      'pictures only (PDF)',
      'bad.pdf',
      () => pdfFile({ pages: [[]] }),
      'has no text, only pictures of it; run it through text recognition (OCR) first',
    ],
    [
      'something else (PDF)',
      'bad.pdf',
      () => 'It rose.',
      'is no PDF, or damaged; open it in its program and save it as .pdf once more',
    ],
    [
      'a bomb (DOCX)',
      'bad.docx',
      () => docxFile({ body: p('It rose.'), files: { 'word/x.xml': new Uint8Array(60 * 1024 * 1024) } }),
      'unpacks to more than 50 MB of text; split it into several articles',
    ],
    [
      'something else (DOCX)',
      'bad.docx',
      () => 'It rose.',
      'is no .docx file; open it in Word or LibreOffice and save it as .docx',
    ],
    [
      'a body that is no XML (DOCX)',
      'bad.docx',
      () => docxFile({ body: '<w:p' }),
      'is damaged, or is not what its name says; open it in the program that made it and save it once more, or save its text as .txt',
    ],
    [
      'more than 50 MB (PDF)',
      'bad.pdf',
      () => new Uint8Array(50 * 1024 * 1024 + 1),
      'is larger than 50 MB; split it into several articles',
    ],
    [
      'a paragraph that is too long',
      'bad.txt',
      () => `It rose.\n\n${'It rose. '.repeat(25_000)}`,
      'has a paragraph 2 of more than 200,000 characters; put a blank line between its paragraphs',
    ],
    [
      'too many paragraphs',
      'bad.md',
      () => 'It rose.\n\n'.repeat(20_001),
      'has more than 20,000 paragraphs; split it into several articles',
    ],
    [
      'too many sentences',
      'bad.txt',
      () => `${'It rose. '.repeat(1000)}\n\n`.repeat(51),
      'has more than 50,000 sentences; split it into several articles',
    ],
  ])('with %s', async (_what, name, content, why) => {
    await put(name, content());
    expect(await onlyFault()).toBe(`/${name} was left out: it ${why}.`);
  });

  test('named like another one but for the extension', async () => {
    await put('news/good.md', 'Water fell.');
    expect(await onlyFault()).toBe(
      '/news/good.md was left out: it is named like /good.txt; give it another name.',
    );
  });

  test.each([
    ['old.doc', 'open it in Word or LibreOffice and save it as .docx'],
    ['book.epub', 'save it as .pdf or .txt'],
    ['numbers.xlsx', 'write what it says into a .docx or .md'],
  ])('of a format that is not read: %s', async (name, remedy) => {
    await put(name, 'It rose.');
    expect(await onlyFault()).toBe(`/${name} was left out: this format is not read; ${remedy}.`);
  });

  test('that is a link out of the folder, a link to nothing, or a link to itself', async () => {
    await symlink('/dev/zero', join(folder, 'a.md'));
    await symlink(join(folder, 'nothing'), join(folder, 'b.pdf'));
    await symlink(join(folder, 'c.txt'), join(folder, 'c.txt'));
    await symlink('..', join(folder, 'up'));
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /a\.md was left out: it is a link that leads out of the corpus folder; put a copy/,
      ),
      expect.stringMatching(
        /b\.pdf was left out: it is a link that leads nowhere \(ENOENT\); remove it or mend it\.$/,
      ),
      expect.stringMatching(/c\.txt was left out: it is a link that leads nowhere \(ELOOP\)/),
      expect.stringMatching(/up was left out: it is a link that leads out of the corpus folder/),
    ]);
  });

  test('that is a pipe, also behind a link: reading does not wait for it', async () => {
    expect(spawnSync('mkfifo', [join(folder, 'bad.txt')]).status).toBe(0);
    const why =
      'was left out: it is a pipe, a socket or a device and no file; put a copy of the article there instead.';
    expect(await onlyFault()).toBe(`/bad.txt ${why}`);
    await symlink(join(folder, 'bad.txt'), join(folder, 'bad-too.md'));
    expect((await readCorpus(folder)).faults.map(({ message }) => message)).toEqual([
      expect.stringContaining(`bad-too.md ${why}`),
      expect.stringContaining(`bad.txt ${why}`),
    ]);
  });

  test('that is a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'bad.txt'), resolve));
    try {
      expect(await onlyFault()).toMatch(/^\/bad\.txt was left out: it is a pipe, a socket or a device/);
    } finally {
      server.close();
    }
  });

  test('that may not be read', async () => {
    await chmod(folder, 0o755);
    await chmod(await put('bad.txt', 'It rose.'), 0);
    await chmod((await put('closed/a.txt', 'It rose.')).replace(/.a\.txt$/, ''), 0);
    const asRoot = process.geteuid?.() === 0;
    if (asRoot) process.seteuid?.(65534);
    try {
      const { articles, faults } = await readCorpus(folder);
      expect(articles.map(({ id }) => id)).toEqual(['good']);
      expect(faults.map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /bad\.txt was left out: it cannot be read \(EACCES\)\. Check the file and its permissions\.$/,
        ),
        expect.stringMatching(/closed was left out: it cannot be read \(EACCES\); check its permissions\.$/),
      ]);
    } finally {
      if (asRoot) process.seteuid?.(0);
      await chmod(join(folder, 'closed'), 0o755);
    }
  });

  test('that vanishes before it is read', async () => {
    const bad = await put('bad.txt', 'It rose.');
    const { articles, faults } = await readCorpus(folder, {
      progress: (done) => {
        if (done === 0) unlinkSync(bad);
      },
    });
    expect([
      ...articles.map(({ id }) => id),
      ...faults.map(({ message }) => message.replace(folder, '')),
    ]).toEqual([
      'good',
      '/bad.txt was left out: it cannot be read (ENOENT). Check the file and its permissions.',
    ]);
  });
});

test('a file of which more is read than it had is not taken as it is', async () => {
  // The system says of its own files that they are empty, and writes them as they are read.
  await expect(readBytes('/proc/self/status', 1_000_000)).rejects.toThrow(
    /^changed while it was read; save it once more/,
  );
});

describe('the folder', () => {
  test('is read 20 folders deep', async () => {
    const deep = (levels: number) => Array.from({ length: levels }, (_, at) => `d${at}`).join('/');
    await put(`${deep(20)}/in.txt`, 'It rose.');
    await put(`${deep(21)}/out.txt`, 'It rose.');
    const { articles, faults } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['in']);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/d20 was left out: it is more than 20 folders deep; move it up\.$/),
    ]);
  });

  test('is read up to so many files, the same ones on every system', async () => {
    for (const name of ['c.txt', 'a.txt', 'b/x.txt', 'd.txt']) await put(name, 'It rose.');
    const { files, faults } = await listFolder(folder, { depth: 20, files: 3 });
    expect(files).toEqual(['a.txt', 'b/x.txt', 'c.txt'].map((name) => join(folder, name)));
    expect(faults.map(({ message }) => message)).toEqual([
      `${folder} holds more than 3 files; those behind ${join(folder, 'c.txt')} were left out. Split the articles between several bots.`,
    ]);
  });

  test('may hold pictures, and what Word keeps beside an open document', async () => {
    for (const name of ['a.png', 'Thumbs.db', '~$story.docx', 'LICENSE']) await put(name, 'x');
    expect(await readCorpus(folder)).toEqual({ articles: [], files: [], faults: [], broken: [] });
  });
});
