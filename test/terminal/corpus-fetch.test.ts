/** `footnote corpus add URL`, from a web server on this machine. */
import { describe, expect } from 'vitest';
import { document, site } from '../fetching/web-server.js';
import { test } from './corpus-folder.js';

const story = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>High water in Lima – The Post</title>
<meta property="og:title" content="High water in Lima">
<meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2024-08-12">
<link rel="canonical" href="https://post.test/lima">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>High water in Lima</h1>
<p>Some 4,000 people left their homes in Lima on Monday when the river rose by three metres in a night, the mayor said.</p>
<p>Schools in the old town stay closed until Friday, and buses do not run along the river while the bridges are checked.</p>
<p>“We have never seen the water so high,” said Ana Ruiz, a nurse who has lived beside the bridge for forty years.</p>
</article><footer>All rights reserved. Cookies. Imprint.</footer></body></html>
`;

test('saves the page as it came, and beside it what the page states of itself', async ({ corpus, serve }) => {
  const { url } = await serve(site({ '/s?id=1': '/lima-old', '/lima-old': document('text/html', story) }));
  const { status, out, err } = await corpus.run(['add', `${url}/s?id=1`, '--allow-private']);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toMatch(
    /^Added “high-water-in-lima”: High water in Lima\n {2}\d+ sentences · en-GB · The Post · 2024-08-12 · https:\/\/post\.test\/lima · \/corpus\/high-water-in-lima\.html\n$/,
  );
  const files = corpus.files();
  expect(Object.keys(files).sort()).toEqual(['high-water-in-lima.html', 'high-water-in-lima.yaml']);
  expect(files['high-water-in-lima.html']).toBe(story);
  expect(files['high-water-in-lima.yaml']).toMatch(
    new RegExp(`^# Fetched from ${url}/lima-old on \\d{4}-\\d\\d-\\d\\d\\.\n`),
  );
  const [listed] = JSON.parse((await corpus.run(['list', '--json'])).out);
  expect(listed).toMatchObject({
    id: 'high-water-in-lima',
    title: 'High water in Lima',
    titleFrom: 'article',
    publisher: 'The Post',
    published: '2024-08-12',
    url: 'https://post.test/lima',
    language: 'en-GB',
  });
});

test('takes the host’s word before the page’s', async ({ corpus, serve }) => {
  const { url } = await serve(document('text/html', story));
  await corpus.run(['add', url, '--allow-private', '--title', 'Flood', '--url', 'https://other.test/a']);
  const [listed] = JSON.parse((await corpus.run(['list', '--json'])).out);
  expect(listed).toMatchObject({
    id: 'flood',
    title: 'Flood',
    titleFrom: 'host',
    publisher: 'The Post',
    url: 'https://other.test/a',
  });
});

test('saves text in another encoding as UTF-8, named by its address', async ({ corpus, serve }) => {
  const { url } = await serve(
    site({
      '/a/%C3%9Cber%20Ma%C3%9Fe.txt': document(
        'text/plain; charset=iso-8859-1',
        Buffer.from('Maß ist \x93gut\x94.', 'latin1'),
      ),
    }),
  );
  const { out } = await corpus.run(['add', `${url}/a/Über Maße.txt`, '--allow-private']);
  expect(out).toContain('Added “über-maße”: Über maße\n');
  expect(corpus.files()['über-maße.txt']).toBe('Maß ist “gut”.');
});

test('a page in another encoding is read as it is meant', async ({ corpus, serve }) => {
  const page = story.replace('utf-8', 'windows-1251').replace('Lima on Monday', 'Лима on Monday');
  // The letters of А to я stand there one after the other.
  const bytes = Uint8Array.from(page.replace(/[–“”]/g, '-'), (letter) =>
    letter < 'А' ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0,
  );
  const { url } = await serve(document('text/html', bytes));
  expect((await corpus.run(['add', url, '--allow-private', '--id', 'lima'])).status).toBe(0);
  expect(corpus.files()['lima.html']).toContain('<meta charset="utf-8">');
  expect(corpus.files()['lima.html']).toContain('homes in Лима on Monday');
});

describe('nothing is added', () => {
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '0.0.0.0',
    '[::1]',
    '[::ffff:127.0.0.1]',
  ]) {
    test(`from ${host} without --allow-private`, async ({ corpus, serve }) => {
      const { port, asked } = await serve(document('text/html', story));
      const { status, out, err } = await corpus.run(['add', `http://${host}:${port}/`]);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toContain(
        'is not a public address. If the page is on your own network, say so with --allow-private.',
      );
      expect(asked).toEqual([]);
      expect(corpus.files()).toEqual({});
    });
  }

  test('from a page that shows nearly nothing', async ({ corpus, serve }) => {
    const empty =
      '<!doctype html><title>News</title><p>Please turn on JavaScript to read this story, which is long.</p>';
    const { url } = await serve(document('text/html', empty));
    const { status, err } = await corpus.run(['add', url, '--allow-private']);
    expect(status).toBe(1);
    expect(err).toMatch(
      /has hardly any text \(\d+ characters\): it may need JavaScript, a login or a subscription\./,
    );
    expect(corpus.files()).toEqual({});
  });

  test('from what is of no kind that is read, or is not what it says', async ({ corpus, serve }) => {
    for (const [type, content, said] of [
      ['application/json', '{}', 'It is of the kind application/json; what is read is'],
      ['application/pdf', '%PDF-1.7 and nothing more', 'was left out'],
    ] as const) {
      const { url } = await serve(document(type, content));
      const { status, err } = await corpus.run(['add', url, '--allow-private']);
      expect(status).toBe(1);
      expect(err).toContain(said);
      expect(err).toContain(url);
      expect(err).toMatch(/Nothing was added\.\n$/);
    }
    expect(corpus.files()).toEqual({});
  });

  test('over an article of that id, unless told to', async ({ corpus, serve }) => {
    const { url } = await serve(document('text/plain', 'Water fell.'));
    corpus.put('a.txt', 'Water rose.');
    corpus.put('a.yaml', 'title: Old\npublisher: The Post\n');
    const refused = await corpus.run(['add', `${url}/a.txt`, '--allow-private']);
    expect(refused).toMatchObject({
      status: 64,
      err: expect.stringContaining('There is an article “a” already'),
    });
    expect(corpus.files()['a.txt']).toBe('Water rose.');
    const { status } = await corpus.run(['add', `${url}/a.txt`, '--allow-private', '--replace']);
    expect(status).toBe(0);
    expect(corpus.files()['a.txt']).toBe('Water fell.');
    // What was known of the old text is not said of the new one.
    expect(corpus.files()['a.yaml']).not.toContain('The Post');
  });

  test('when a page takes the place of a file of another kind and cannot be read', async ({
    corpus,
    serve,
  }) => {
    corpus.put('lima.txt', 'Water rose.');
    const { url } = await serve(document('application/pdf', '%PDF-1.7 and nothing more'));
    const { status } = await corpus.run(['add', url, '--id', 'lima', '--replace', '--allow-private']);
    expect(status).toBe(1);
    expect(corpus.files()).toEqual({ 'lima.txt': 'Water rose.' });
  });
});

test('a page takes the place of a file of another kind', async ({ corpus, serve }) => {
  corpus.put('lima.txt', 'Water rose.');
  const { url } = await serve(document('text/html', story));
  await corpus.run(['add', url, '--id', 'lima', '--replace', '--allow-private']);
  expect(Object.keys(corpus.files()).sort()).toEqual(['lima.html', 'lima.yaml']);
});

test('no proxy of the environment is asked', async ({ corpus, serve }) => {
  const page = document('text/plain', 'Water rose.');
  const proxy = await serve(page);
  const server = await serve(page);
  const { status } = await corpus.run(['add', `${server.url}/a.txt`, '--allow-private'], {
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: proxy.url,
    http_proxy: proxy.url,
    ALL_PROXY: proxy.url,
  });
  expect(status).toBe(0);
  expect([server.asked.length, proxy.asked.length]).toEqual([1, 0]);
});
