/** `footnote corpus add FILE` and `remove` as a process of its own, on a folder of its own. */
import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from './corpus-folder.js';

describe('footnote corpus add FILE', () => {
  test('copies it, with what is known of it, letter for letter', async ({ corpus }) => {
    const file = corpus.own('cats.txt', 'Cats sleep.\r\n');
    corpus.own('cats.yaml', '# ours\ntitle: Of cats\npublisher: The Pet\n');
    expect(await corpus.run(['add', file])).toEqual({
      status: 0,
      out: 'Added “cats”: Of cats\n  1 sentence · The Pet · /corpus/cats.txt\n',
      err: '',
    });
    expect(corpus.files()).toEqual({
      'cats.txt': 'Cats sleep.\r\n',
      'cats.yaml': '# ours\ntitle: Of cats\npublisher: The Pet\n',
    });
  });

  test('writes what is said of it on the command line, over what stood beside it', async ({ corpus }) => {
    const file = corpus.own('cats.txt', 'Cats sleep.');
    corpus.own('cats.yaml', '# ours\ntitle: Of cats\ntitle_from: article\n');
    await corpus.run([
      'add',
      file,
      '--published',
      '2024',
      '--url',
      'https://pets.test/a',
      '--language',
      'en',
    ]);
    expect(corpus.files()['cats.yaml']).toBe(
      '# ours\ntitle: Of cats\ntitle_from: article\npublished: 2024\nurl: https://pets.test/a\nlanguage: en\n',
    );
    const other = corpus.own('dogs.txt', 'Dogs sleep.');
    await corpus.run(['add', other, '--id', 'Of dogs', '--publisher', 'yes: no']);
    expect(corpus.files()['Of dogs.yaml']).toBe('title: Of dogs\ntitle_from: host\npublisher: "yes: no"\n');
    const again = await corpus.run(['add', other, '--id', 'Of dogs', '--replace', '--title', 'Dogs']);
    expect(again.out).toBe('Replaced “Of dogs”: Dogs\n  1 sentence · yes: no · /corpus/Of dogs.txt\n');
    expect((await corpus.run(['check'])).out).toBe('2 articles, 2 sentences, 0 faults, 0 warnings.\n');
  });

  test('says that an id is taken, wherever and however it is written, and changes nothing', async ({
    corpus,
  }) => {
    corpus.put('pets/cats.txt', 'Old cats.');
    corpus.put('broken.txt', '');
    const before = corpus.files();
    for (const name of ['cats.txt', 'CATS.txt', 'broken.txt']) {
      const { status, out, err } = await corpus.run(['add', corpus.own(name, 'New cats.')]);
      expect({ status, out }).toEqual({ status: 64, out: '' });
      expect(err).toMatch(
        /^There is an article “\w+” already: \/corpus\/\S+\.txt\. Give .* --id, or .* --replace\.\n$/,
      );
    }
    expect(corpus.files()).toEqual(before);
  });

  test('overwrites it where it stands when told to, and keeps what is known of it', async ({ corpus }) => {
    corpus.put('pets/cats.txt', 'Old cats.');
    corpus.put('pets/cats.yaml', 'title: Of cats # ours\n');
    const file = corpus.own('cats.txt', 'New cats.');
    const { out } = await corpus.run(['add', file, '--replace']);
    expect(out).toBe('Replaced “cats”: Of cats\n  1 sentence · /corpus/pets/cats.txt\n');
    expect(corpus.files()).toEqual({
      'pets/cats.txt': 'New cats.',
      'pets/cats.yaml': 'title: Of cats # ours\n',
    });
  });

  test('takes up what the host had written of it before', async ({ corpus }) => {
    corpus.put('pets/cats.yaml', 'title: Of cats\n');
    const { status } = await corpus.run(['add', corpus.own('cats.txt', 'Cats sleep.')]);
    expect(status).toBe(0);
    expect(corpus.files()).toEqual({ 'pets/cats.txt': 'Cats sleep.', 'pets/cats.yaml': 'title: Of cats\n' });
  });

  test('reads it first: what the corpus could not read is refused, and nothing is left behind', async ({
    corpus,
  }) => {
    corpus.put('a.txt', 'Old.');
    corpus.own('odd.yaml', 'title: Odd\nlanguage: "?"\n');
    corpus.own('latin.yaml', Buffer.from('title: Ma\xdf\n', 'latin1'));
    for (const [file, options, said] of [
      [corpus.own('empty.txt', ' \n'), [], '/own/empty.txt was left out: it is empty;'],
      [
        corpus.own('a.txt', new Uint8Array([0xff, 0x61])),
        ['--replace'],
        '/own/a.txt was left out: it is not UTF-8',
      ],
      [corpus.own('zero.txt', 'a\0b'), [], '/own/zero.txt was left out: it holds NUL bytes'],
      [corpus.own('odd.txt', 'Odd.'), [], '/own/odd.yaml, line 2: "language" must be'],
      [
        corpus.own('latin.txt', 'Odd.'),
        [],
        '/own/latin.yaml cannot be read (ERR_ENCODING_INVALID_ENCODED_DATA). Save it as UTF-8.',
      ],
      [
        corpus.own('fine.txt', 'Fine.'),
        ['--url', 'pets'],
        '/corpus/fine.yaml, line 3: "url" must be an address',
      ],
      [corpus.own('cat.png', 'PNG'), [], '/own/cat.png is not read as an article'],
    ] as const) {
      const { status, out, err } = await corpus.run(['add', file, ...options]);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toContain(said);
      expect(err).toMatch(/\nNothing was added\.\n$/);
    }
    expect(corpus.files()).toEqual({ 'a.txt': 'Old.' });
  });

  test('takes only ids that files can have on every system', async ({ corpus }) => {
    const file = corpus.own('cats.txt', 'Cats sleep.');
    const { status, err } = await corpus.run(['add', file, '--id', '../cats']);
    expect(status).toBe(64);
    expect(err).toContain('“../cats” cannot be an id, which is a file’s name');
    expect(corpus.files()).toEqual({});
    expect((await corpus.run(['add', file, '--id', 'Кошки и 猫'])).status).toBe(0);
    expect(corpus.files()).toEqual({ 'Кошки и 猫.txt': 'Cats sleep.' });
  });

  test('says what is no file, and what is in the corpus already', async ({ corpus }) => {
    corpus.put('cats.txt', 'Cats sleep.');
    for (const [source, status, said] of [
      ['/nowhere/cats.txt', 1, 'cannot be read (ENOENT). Check the path.\n'],
      ['example.com/cats', 1, 'Check the path. An address begins with https://.\n'],
      [corpus.path(''), 1, 'is no file. Name the article’s file itself.'],
      [corpus.path('cats.txt'), 64, 'is in the corpus folder already.'],
    ] as const) {
      const ended = await corpus.run(['add', source, '--id', 'dogs']);
      expect(ended).toMatchObject({ status, out: '', err: expect.stringContaining(said) });
    }
    expect(corpus.files()).toEqual({ 'cats.txt': 'Cats sleep.' });
  });

  test('undoes what it has done when it cannot end it', async ({ corpus }) => {
    corpus.put('cats.yaml', 'title: Of cats\n');
    // Something in the way that is no article.
    corpus.put('cats.txt/.keep', '');
    const file = corpus.own('cats.txt', 'Cats sleep.');
    const { status, err } = await corpus.run(['add', file, '--replace', '--title', 'Other cats']);
    expect(status).not.toBe(0);
    expect(err).toContain('/corpus/cats.txt');
    expect(corpus.files()).toEqual({ 'cats.txt/.keep': '', 'cats.yaml': 'title: Of cats\n' });
  });

  test('shows whoever watches the folder no half a file, and no article without what is known of it', async ({
    corpus,
  }) => {
    const old = `Old cats.\n\n${`${'They sleep. '.repeat(100)}\n\n`.repeat(300)}`;
    const sleepy = `Cats.\n\n${`${'They sleep. '.repeat(100)}\n\n`.repeat(400)}`;
    corpus.put('old.txt', old);
    corpus.put('old.yaml', 'title: Old\n');
    corpus.own('new.yaml', 'title: New\n');
    const added = Promise.all([
      corpus.run(['add', corpus.own('new.txt', sleepy)]),
      corpus.run(['add', corpus.own('new.txt', sleepy), '--id', 'old', '--replace']),
    ]);
    let over = false;
    void added.finally(() => {
      over = true;
    });
    const seen = new Set<string>();
    while (!over) {
      for (const id of ['old', 'new']) {
        if (!existsSync(corpus.path(`${id}.txt`))) continue;
        const article = readFileSync(corpus.path(`${id}.txt`), 'utf8');
        seen.add(`${id}: ${article === old ? 'old' : article === sleepy ? 'new' : 'half'}`);
        expect(readFileSync(corpus.path(`${id}.yaml`), 'utf8')).toMatch(/^title: (?:Old|New)\n$/);
      }
      await new Promise((next) => setTimeout(next, 1));
    }
    expect((await added).map(({ status }) => status)).toEqual([0, 0]);
    expect([...seen].filter((one) => one.endsWith('half'))).toEqual([]);
    expect(seen).toContain('old: old');
    expect(corpus.files()).toMatchObject({
      'new.txt': sleepy,
      'old.txt': sleepy,
      'old.yaml': 'title: New\n',
    });
  });

  test('clears away what a run that was killed left behind, and not what another one is at', async ({
    corpus,
  }) => {
    corpus.put('.adding-abc123/cats.txt', 'Half a c');
    corpus.put('.adding-def456/dogs.txt', 'Dogs');
    utimesSync(corpus.path('.adding-abc123'), 0, 0);
    await corpus.run(['add', corpus.own('birds.txt', 'Birds sing.')]);
    expect(Object.keys(corpus.files()).sort()).toEqual(['.adding-def456/dogs.txt', 'birds.txt']);
  });
});

describe('footnote corpus remove', () => {
  test('removes an article and what is known of it, and says so', async ({ corpus }) => {
    corpus.put('pets/cats.txt', 'Cats sleep.');
    corpus.put('pets/cats.yaml', 'title: Cats\n');
    corpus.put('dogs.txt', 'Dogs sleep.');
    const { status, out } = await corpus.run(['remove', 'cats', '--yes']);
    expect({ status, out }).toEqual({
      status: 0,
      out: 'Removed /corpus/pets/cats.txt and /corpus/pets/cats.yaml.\n',
    });
    expect(corpus.files()).toEqual({ 'dogs.txt': 'Dogs sleep.' });
  });

  test('removes what cannot be read, and what belongs to nothing', async ({ corpus }) => {
    corpus.put('broken.txt', '');
    corpus.put('stray.yaml', 'title: Stray\n');
    expect((await corpus.run(['remove', 'broken', '--yes'])).status).toBe(0);
    expect((await corpus.run(['remove', 'stray', '--yes'])).out).toBe('Removed /corpus/stray.yaml.\n');
    expect(corpus.files()).toEqual({});
  });

  test('does nothing unasked: where nobody can be asked, --yes is needed', async ({ corpus }) => {
    corpus.put('cats.txt', 'Cats sleep.');
    expect(await corpus.run(['remove', 'cats'])).toEqual({
      status: 64,
      out: '',
      err: 'This would remove /corpus/cats.txt. There is nobody here to ask; say --yes if you are sure.\n',
    });
    expect(corpus.files()).toEqual({ 'cats.txt': 'Cats sleep.' });
  });

  test('lists near ids where there is none of that name', async ({ corpus }) => {
    for (const id of ['flood-in-lima', 'flood-in-oslo', 'cats']) corpus.put(`${id}.txt`, `${id} is here.`);
    const { status, err } = await corpus.run(['remove', 'Flod-lima', '--yes']);
    expect(status).toBe(64);
    expect(err).toMatch(
      /^There is no article “Flod-lima”\. Near it: flood-in-lima, flood-in-oslo\. To see all ids:/,
    );
    expect((await corpus.run(['remove', 'zzz', '--yes'])).err).toBe(
      'There is no article “zzz”. To see all ids: npx footnote corpus list\n',
    );
    expect(Object.keys(corpus.files())).toHaveLength(3);
  });

  test('does not choose between two files of one id', async ({ corpus }) => {
    corpus.put('a/cats.txt', 'Cats sleep.');
    corpus.put('b/cats.txt', 'Cats wake.');
    for (const words of [
      ['remove', 'cats', '--yes'],
      ['add', corpus.own('cats.txt', 'New.'), '--replace'],
    ]) {
      const { status, err } = await corpus.run(words);
      expect(status).toBe(64);
      expect(err).toBe(
        'Several files have that name: /corpus/a/cats.txt and /corpus/b/cats.txt. Rename or remove one of them first.\n',
      );
    }
    expect(Object.keys(corpus.files())).toHaveLength(2);
  });
});

test('footnote corpus alone, or with a word that it does not know, shows what there is', async ({
  corpus,
}) => {
  const { status, err } = await corpus.run([]);
  expect(status).toBe(64);
  expect(err).toMatch(/list .*check .*add .*remove /s);
  expect(await corpus.run(['lst'])).toMatchObject({ status: 64, err: expect.stringContaining('lst') });
});
