import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/corpus/formats/markdown.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readMarkdown(bytesOf(text));
const paragraphsOf = async (text: string) => (await read(text)).text.split('\n\n');

const EVERYTHING = `---
title: High water in Lima
date: 2024-08-12
source: The Post
canonical: https://example.com/high-water
lang: en
author: Ann Lee
tags: [rain, river]
layout: post
---
# High water

The river rose by *three* metres,
said **mayor** [Ann Lee](https://example.com/lee "her page").[^1] It
fell \\*again\\* on Monday &amp; Tuesday.

Second heading
--------------

> "We saw it coming,"
> she said.
>
> > Nobody listened.

* First, the bridge
  - with a pier
* Second, \`the dam\`

  and its gate.

1. Sandbags

| District | Height |
|----------|-------:|
| Rímac    | 3.1 m  |
| Lince    |        |

![The flooded bridge](bridge.jpg "not shown")

A boat ![sail](sail.png) came by.<!-- not shown -->

\`\`\`sh
measure --all

stop   # now
\`\`\`

<div hidden>Not shown.</div>
<p>Words in <b>HTML</b>.</p>

~~Struck~~ words stay.

[^1]: In a call on Monday.
[levels]: https://example.com/levels
`;

describe('a Markdown file', () => {
  test('gives its words without the markup, each block a paragraph', async () => {
    expect((await read(EVERYTHING)).text.split('\n\n')).toEqual([
      'High water',
      'The river rose by three metres, said mayor Ann Lee. It fell *again* on Monday & Tuesday.',
      'Second heading',
      '"We saw it coming," she said.',
      'Nobody listened.',
      'First, the bridge',
      'with a pier',
      'Second, the dam',
      'and its gate.',
      'Sandbags',
      'District | Height',
      'Rímac | 3.1 m',
      'Lince',
      'The flooded bridge',
      'A boat came by.',
      'measure --all',
      'stop   # now',
      'Words in HTML.',
      'Struck words stay.',
      'In a call on Monday.',
    ]);
  });

  test('states of itself what its front matter says, and other tools’ keys are left alone', async () => {
    expect((await read(EVERYTHING)).stated).toEqual({
      title: 'High water in Lima',
      publisher: 'The Post',
      published: '2024-08-12',
      url: 'https://example.com/high-water',
      language: 'en',
    });
  });

  test.each(['"?"', 'German', 'und', '[de, en]'])('states no language that is none: %s', async (language) => {
    expect((await read(`---\ntitle: High\nlang: ${language}\n---\nIt rose.`)).stated).toEqual({
      title: 'High',
    });
  });

  test('has the heading at its top for a title when the front matter has none', async () => {
    expect((await read('# *High* water\n\nIt rose.')).stated).toEqual({ title: 'High water' });
  });

  test('has no title where a heading stands further down', async () => {
    expect((await read('It rose.\n\n# High water')).stated).toEqual({});
  });

  test('may be written in Windows, with a byte order mark', async () => {
    expect(await read('\uFEFF---\r\ntitle: High\r\n---\r\nIt rose\r\nhigh.\r\n\r\nIt fell.\r\n')).toEqual({
      text: 'It rose high.\n\nIt fell.',
      stated: { title: 'High' },
    });
  });

  test('keeps a footnote of one word, and several line by line', async () => {
    expect(
      await paragraphsOf(
        'It rose.[^a] It fell.[^b]\n\n[^a]: Reuters.\n[^b]: The Post, on Monday.\n[^c]: More.',
      ),
    ).toEqual(['It rose. It fell.', 'Reuters.', 'The Post, on Monday.', 'More.']);
  });

  test('joins lines of a script without spaces without a space', async () => {
    expect((await read('河水上涨\n三米。')).text).toBe('河水上涨三米。');
  });

  test('takes a path that a site’s generator reads for no address', async () => {
    expect((await read('---\nurl: /2024/high-water/\n---\nIt rose.')).stated).toEqual({});
  });

  test.each([
    [
      'a title that is a list',
      'title: [a, b]\n',
      /^says in line 2 what cannot be used: "title" must be a line of at most 300 characters; correct that line or remove it$/,
    ],
    [
      'an address that is none',
      'a: b\nurl: example\n',
      /^says in line 3 what cannot be used: "url" must be an address that begins/,
    ],
    ['text that is no YAML', 'title: "Bad\n', /^begins with front matter that is not YAML \(line \d: /],
    ['a list', '- title\n', /^begins with front matter that has no "key: value" lines/],
  ])('is refused when its front matter has %s', async (_what, yaml, message) => {
    await expect(read(`---\n${yaml}---\nIt rose.`)).rejects.toThrow(message);
  });

  test('is refused with front matter in TOML, with nothing but front matter, and nested too deep', async () => {
    await expect(read('+++\ntitle = "High"\n+++\nIt rose.')).rejects.toThrow(
      /^begins with front matter in TOML/,
    );
    await expect(read('---\ntitle: High\n---\n')).rejects.toThrow(/^has no words in it/);
    await expect(read(`${'> '.repeat(600)}It rose.`)).rejects.toThrow(/^has more than 512 lists or quotes/);
  });
});
