/** `footnote corpus list` and `check` as processes of their own. */
import { symlinkSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from './corpus-folder.js';

describe('footnote corpus list', () => {
  test('shows each article with what is known of it, and where it stands', async ({ corpus }) => {
    corpus.put('b.txt', 'Dogs sleep at night.');
    corpus.put('pets/a.txt', 'Cats sleep. They wake.\n\nThen they eat.');
    corpus.put(
      'pets/a.yaml',
      'title: Of cats\npublisher: The Pet\npublished: 2 May\nurl: https://pets.test/a\nlanguage: en\n',
    );
    expect(await corpus.run(['list'])).toEqual({
      status: 0,
      out: 'a\n  Of cats\n  3 sentences · en · The Pet · 2 May · https://pets.test/a · /corpus/pets/a.txt\n\nb\n  B\n  1 sentence · en (found) · /corpus/b.txt\n\n2 articles, 4 sentences.\n',
      err: '',
    });
  });

  test('tells a language that is stated from one that was found', async ({ corpus }) => {
    const german = 'Der Fluss stieg in der Nacht, und die Brücke war am Morgen nicht mehr zu sehen.';
    corpus.put('found.txt', german);
    corpus.put('stated.txt', german);
    corpus.put('stated.yaml', 'title: Of a river\nlanguage: de-AT\n');
    const { out } = await corpus.run(['list']);
    expect(out).toContain('\n  1 sentence · de (found) · /corpus/found.txt\n');
    expect(out).toContain('\n  1 sentence · de-AT · /corpus/stated.txt\n');
    expect(JSON.parse((await corpus.run(['list', '--json'])).out)).toMatchObject([
      { id: 'found', readAs: 'de' },
      { id: 'stated', language: 'de-AT', readAs: 'de' },
    ]);
  });

  test('shows it as JSON, and says beside it what could not be read', async ({ corpus }) => {
    corpus.put('a.txt', 'Cats sleep.');
    corpus.put('bad.txt', '');
    const { status, out, err } = await corpus.run(['list', '--json']);
    expect(JSON.parse(out)).toEqual([
      {
        id: 'a',
        title: 'A',
        titleFrom: 'host',
        readAs: 'en',
        paragraphs: 1,
        sentences: 1,
        file: '/corpus/a.txt',
      },
    ]);
    expect(err).toBe('/corpus/bad.txt was left out: it is empty; write the article into it or remove it.\n');
    expect(status).toBe(0);
  });

  test('lets no title steer the terminal', async ({ corpus }) => {
    corpus.put('a.txt', 'Cats sleep.');
    corpus.put('a.yaml', 'title: "Red \\e[31mcats\\u202e"\n');
    expect((await corpus.run(['list'])).out).toContain('\n  Red cats\n');
  });

  test('says that there is nothing, or no folder', async ({ corpus }) => {
    expect((await corpus.run(['list'])).out).toBe('There is no article in the folder “/corpus”.\n');
    const none = await corpus.run(['list', '--corpus', '/nowhere/at/all']);
    expect(none.status).toBe(78);
    expect(none.err).toContain('The folder “/nowhere/at/all” (CORPUS_DIR) cannot be read (ENOENT)');
  });
});

describe('footnote corpus check', () => {
  test('finds nothing wrong with what is right', async ({ corpus }) => {
    corpus.put('a.txt', 'Cats sleep.');
    corpus.put('a.yaml', 'title: Cats\n');
    expect(await corpus.run(['check'])).toEqual({
      status: 0,
      out: '1 article, 1 sentence, 0 faults, 0 warnings.\n',
      err: '',
    });
  });

  test('says each fault on a line, and ends with 78', async ({ corpus }) => {
    corpus.put('a.txt', 'Cats sleep.');
    corpus.put('a.yaml', 'title: Cats\npublsher: The Pet\n');
    corpus.put('b.txt', new Uint8Array([0x57, 0xff]));
    symlinkSync('/etc/hostname', corpus.path('c.txt'));
    corpus.put('d.txt', 'Dogs sleep.');
    corpus.put('d.yaml', 'title: Dogs\n');
    const { status, out } = await corpus.run(['check']);
    expect(status).toBe(78);
    expect(out.trim().split('\n')).toEqual([
      expect.stringContaining('/corpus/a.yaml, line 2: "publsher" is not a key that is read here. Use title'),
      '/corpus/b.txt was left out: it is not UTF-8; save it as UTF-8.',
      expect.stringMatching(/^\/corpus\/c\.txt was left out: it is a link that leads out .* put a copy/),
      '1 article, 1 sentence, 3 faults, 0 warnings.',
    ]);
  });

  test('a folder without an article is a fault: the bot would not start', async ({ corpus }) => {
    const { status, out } = await corpus.run(['check']);
    expect(status).toBe(78);
    expect(out).toContain(
      'There is no article in the folder “/corpus”. Put at least one there: npx footnote corpus add',
    );
  });

  test('warns of what members would stumble over', async ({ corpus }) => {
    corpus.put('nameless.txt', 'Cats sleep.');
    corpus.put('long.txt', `Cats. ${'They sleep all day. '.repeat(120)}\n\nDogs.`);
    corpus.put('long.yaml', 'title: Long\n');
    corpus.put('twin.txt', 'Cats sleep.');
    corpus.put('twin.yaml', 'title: Twin\n');
    const { status, out } = await corpus.run(['check']);
    expect(status).toBe(0);
    expect(out.trim().split('\n')).toEqual([
      'Warning: /corpus/long.txt: paragraph 1 (“Cats. They sleep all day. …”) has 2,405 characters; a message on Discord has room for 2,000 characters. Set paragraphs apart with blank lines.',
      'Warning: /corpus/nameless.txt: its title, “Nameless”, is only its file’s name. Write what you know of it into /corpus/nameless.yaml.',
      'Warning: /corpus/twin.txt: its text is that of /corpus/nameless.txt. Remove one of the two.',
      expect.stringMatching(/^3 articles, \d+ sentences, 0 faults, 3 warnings\.$/),
    ]);
  });
});
