import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/corpus/formats/html.js';

const read = (html: string, file = 'page.html') => readHtml(new TextEncoder().encode(html), file);
const textOf = (html: string) => read(`<!doctype html><title>T</title><body>${html}`).text;

const SENTENCES =
  'The river rose by three metres on Monday, and nobody in the old town had seen it as high in thirty years. ';

const PAGE = `<!doctype html>
<html lang="en-GB"><head>
<meta charset="utf-8">
<title>High water in Lima - The Post</title>
<meta property="og:title" content="High water in Lima">
<meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2024-08-12T09:30:00Z">
<link rel="canonical" href="https://example.com/high-water">
<style>.x { color: red }</style><script>var shown = 'not shown';</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<aside class="ad sidebar">Buy boats now!</aside>
<article>
<h1>High water in Lima</h1>
<p>${SENTENCES}"We&nbsp;saw it coming," said mayor <a href="/lee">Ann
Lee</a>.<sup><a href="#note-1">[1]</a></sup></p>
<h2>What was done</h2>
<p>${SENTENCES}It fell<br>on <em>Tues</em>day.<br><br>Then came the sun.</p>
<p hidden>Not shown.</p><p style="color: red; display: none">Not shown.</p><div aria-hidden="true">Not shown.</div>
<figure><img src="b.jpg" alt="A bridge"><figcaption>Photo: the flooded bridge on Monday.</figcaption></figure>
<p><img src="c.jpg" alt="A boat on the square"></p>
<ul><li>Sandbags for <b>two</b> streets<ul><li>and a wall</li></ul></li><li><p>Pumps</p></li></ul>
<blockquote><p>Nobody listened to us, and now the water stands in the church.</p></blockquote>
<table><caption>Levels</caption><thead><tr><th>District</th><th>Height</th></tr></thead>
<tbody><tr><td>Rímac</td><td>3.1 m</td></tr><tr><td>Lince</td><td>2.4 m</td></tr></tbody></table>
<pre><code>measure --all
  stop</code></pre>
<p>${SENTENCES}${SENTENCES}</p>
<ol><li id="note-1">In a call on Monday. <a href="#ref-1">↩</a></li></ol>
</article>
<footer>© The Post. All rights reserved.</footer>
</body></html>`;

describe('a web page', () => {
  test('gives the article on it, each block a paragraph, without what stands around it or is hidden', () => {
    expect(read(PAGE).text.split('\n\n')).toEqual([
      `${SENTENCES}"We saw it coming," said mayor Ann Lee.`,
      'What was done',
      `${SENTENCES}It fell on Tuesday.`,
      'Then came the sun.',
      'Photo: the flooded bridge on Monday.',
      'A boat on the square',
      'Sandbags for two streets',
      'and a wall',
      'Pumps',
      'Nobody listened to us, and now the water stands in the church.',
      'Levels',
      'District | Height',
      'Rímac | 3.1 m',
      'Lince | 2.4 m',
      'measure --all\n  stop',
      (SENTENCES + SENTENCES).trim(),
      'In a call on Monday.',
    ]);
  });

  test('states of itself what its head says', () => {
    expect(read(PAGE).stated).toEqual({
      title: 'High water in Lima',
      publisher: 'The Post',
      published: '2024-08-12T09:30:00Z',
      url: 'https://example.com/high-water',
      language: 'en-GB',
    });
  });

  test('states what its JSON-LD says of the one article there', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': 'NewsArticle',
          headline: 'High water',
          datePublished: '2024-08-12',
          publisher: { name: 'The Post' },
        },
      ],
    };
    expect(
      read(`<html><body><script type="application/ld+json">${JSON.stringify(data)}</script><p>It rose.`),
    ).toEqual({
      text: 'It rose.',
      stated: { title: 'High water', publisher: 'The Post', published: '2024-08-12' },
    });
  });

  test.each([
    [
      'its heading, where the title has the site’s name as well',
      '<title>High water - The Post</title><h1>High water</h1>',
      'High water',
    ],
    [
      'its title, where the heading says something else',
      '<title>High water</title><h1>The Post</h1>',
      'High water',
    ],
    ['its only heading, where it has no title', '<h1>High water</h1>', 'High water'],
    ['nothing, where it has several headings and no title', '<h1>High</h1><h1>Water</h1>', undefined],
  ])('has for a title %s', (_what, html, title) => {
    expect(read(`${html}<p>It rose.</p>`).stated.title).toBe(title);
  });

  test('states no date when it has several, no link that is not whole, and no language that is none', () => {
    const html = `<html lang="?"><link rel="canonical" href="/high-water"><p>It rose <time>Monday</time> and <time>Tuesday</time>.</p></html>`;
    expect(read(html).stated).toEqual({});
    expect(read('<html lang="English"><p>It rose.</p></html>').stated).toEqual({});
    expect(read('<p>It rose <time datetime="2024-08-12">last Monday</time>.</p>').stated).toEqual({
      published: 'last Monday',
    });
  });

  test('that is short gives all of its text but the navigation', () => {
    expect(
      textOf(
        '<nav>Home</nav><h1>Water</h1>It rose.<p>It fell.</p><button>Share</button><footer>© Post</footer>',
      ),
    ).toBe('Water\n\nIt rose.\n\nIt fell.');
  });

  test('reads a page of pieces, whatever is left out of its tags', () => {
    expect(read('It rose.').text).toBe('It rose.');
    expect(read('<p>It rose.<p>It fell.').text).toBe('It rose.\n\nIt fell.');
    expect(read('<html><head><title>T</title></head>It rose.<div>It fell.</div></html>').text).toBe(
      'It rose.\n\nIt fell.',
    );
  });

  test('reads a table that lays out a page block by block', () => {
    expect(textOf('<table><tr><td><p>It rose.</p><p>It fell.</p></td></tr></table>')).toBe(
      'It rose.\n\nIt fell.',
    );
    expect(textOf('<table role="presentation"><tr><td>It rose.</td><td>It fell.</td></tr></table>')).toBe(
      'It rose.\n\nIt fell.',
    );
  });

  test('reads ruby, soft hyphens and raised numbers as they are meant', () => {
    expect(
      textOf(
        '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>は in&shy;side 10 km<sup>2</sup>.</p>',
      ),
    ).toBe('東京は inside 10 km2.');
  });

  test('reads XHTML, in which any element may end in itself', () => {
    expect(
      read(
        '<?xml version="1.0"?><html><head><script src="x.js"/><title>T</title></head><body><a id="top"/><p>It rose.</p></body></html>',
        'page.xhtml',
      ),
    ).toEqual({
      text: 'It rose.',
      stated: { title: 'T' },
    });
  });

  test.each([
    [
      'windows-1252',
      '<meta charset="windows-1252"><p>\x93The mayor\x92s\x94 \x80 5.</p>',
      '“The mayor’s” € 5.',
    ],
    ['windows-1251', '<meta charset="windows-1251"><p>\xc2\xee\xe4\xe0 1.</p>', 'Вода 1.'],
    [
      'Latin-1, as old pages say it',
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>R\xedmac</p>',
      'Rímac',
    ],
    [
      'what its XML declaration says',
      '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>R\xedmac</p></body></html>',
      'Rímac',
    ],
    ['UTF-16 with a byte order mark', '\xff\xfe<\0p\0>\0R\0\xed\0', 'Rí'],
  ])('is decoded as %s', (_what, latin1, text) => {
    expect(readHtml(Buffer.from(latin1, 'latin1'), 'page.html').text).toBe(text);
  });

  test.each([
    [
      'not in the encoding that it declares',
      '<meta charset="utf-8"><p>R\xedmac</p>',
      /^is not in the encoding that it declares \(utf-8\); save it as UTF-8/,
    ],
    [
      'in an encoding that nobody knows',
      '<meta charset="klingon"><p>Rimac</p>',
      /^is not in the encoding that it declares \(klingon\)/,
    ],
    ['of no declared encoding', '<p>R\xedmac</p>', /^is not UTF-8 and declares no other encoding/],
    [
      'written by a script only',
      '<script>document.write("It rose.")</script>',
      /^has no words to read; if a script writes them/,
    ],
    ['nested too deep', `${'<div>'.repeat(600)}It rose.`, /^has more than 512 elements one inside the other/],
    ['holding NUL bytes', '<p>It\0rose.', /^holds NUL bytes/],
  ])('is refused when it is %s', (_what, latin1, message) => {
    expect(() => readHtml(Buffer.from(latin1, 'latin1'), 'page.html')).toThrow(message);
  });
});
