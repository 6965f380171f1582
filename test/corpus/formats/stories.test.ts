/** The same story in every format, from the file in the folder to the answer. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.js';
import type { Article } from '../../../src/corpus/article.js';
import { readCorpus } from '../../../src/corpus/corpus.js';
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

const STORY = [
  'Mayor Ann Lee said on Monday that 4,300 people had left the old town of Rimac.',
  'The bridge was closed at noon, and the trains stopped.',
  'File photo: people leave the old town.',
];

/** The same story as each format would have it. */
const STORIES: Readonly<Record<string, () => string | Uint8Array>> = {
  'story.txt': () => STORY.join('\n\n'),
  'story.text': () => STORY.join('\n\n'),
  'story.md': () => STORY.map((paragraph) => paragraph.replace('4,300', '**4,300**')).join('\n\n'),
  'story.markdown': () => STORY.join('\n\n'),
  'story.html': () => `<!doctype html>${STORY.map((paragraph) => `<p>${paragraph}</p>`).join('')}`,
  'story.htm': () => `<body>${STORY.map((paragraph) => `<div>${paragraph}</div>`).join('')}`,
  'STORY.XHTML': () =>
    `<?xml version="1.0"?><html><body>${STORY.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
  'story.pdf': () =>
    pdfFile({ pages: [STORY.flatMap((paragraph, at) => linesAt(72, 700 - at * 40, [paragraph]))] }),
  'story.docx': () => docxFile({ body: STORY.map((paragraph) => p(paragraph)).join('') }),
};

describe.each(Object.keys(STORIES))('%s', (name) => {
  async function theArticle(): Promise<Article> {
    await put(name, STORIES[name]?.() ?? '');
    const { articles, faults } = await readCorpus(folder);
    expect(faults).toEqual([]);
    const [article] = articles;
    if (article === undefined) throw new Error(`${name} was not read`);
    return article;
  }

  test('is answered from, with its own words and where they stand', async () => {
    const article = await theArticle();
    const answer = createAnswerer([article]).answer('How many people left the old town?');
    expect(answer).toMatchObject({
      answered: true,
      answer: { text: '4,300' },
      passages: [
        { text: STORY[0], paragraph: 1, sentence: 1, speaker: { name: 'Ann Lee' } },
        ...answer.passages.slice(1),
      ],
    });
    const [passage] = answer.passages;
    expect(article.text.slice(passage?.start, passage?.end).replace(/\s+/g, ' ')).toBe(STORY[0]);
  });

  test('has its paragraphs, with what stands under a picture known as such', async () => {
    expect((await theArticle()).paragraphs.map(({ kind }) => kind)).toEqual(['body', 'body', 'caption']);
  });
});

describe('what is known of an article', () => {
  const page =
    '<html lang="es"><title>High water</title><meta property="og:site_name" content="The Post"><p>It rose.</p></html>';

  test('is what the document states, with its title as the article’s own', async () => {
    await put('a.html', page);
    expect((await readCorpus(folder)).articles[0]?.metadata).toEqual({
      title: 'High water',
      titleFrom: 'article',
      publisher: 'The Post',
      language: 'es',
    });
  });

  test('is what stands beside it instead, key by key', async () => {
    await put('a.html', page);
    await put('a.yaml', 'publisher: The Daily\npublished: 12 August\n');
    expect((await readCorpus(folder)).articles[0]?.metadata).toEqual({
      title: 'High water',
      titleFrom: 'article',
      publisher: 'The Daily',
      published: '12 August',
      language: 'es',
    });
    await put('a.yaml', 'title: Water\n');
    expect((await readCorpus(folder)).articles[0]?.metadata).toMatchObject({
      title: 'Water',
      titleFrom: 'host',
      publisher: 'The Post',
    });
  });

  test('needs a title beside an article that states none', async () => {
    await put('a.html', '<p>It rose.</p>');
    await put('a.yaml', 'publisher: The Daily\n');
    expect((await readCorpus(folder)).faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /a\.html was left out, for what stands beside it is wrong: .*a\.yaml: "title" must be a line of at most 300 characters\. Write "title: …"\.$/,
      ),
    ]);
  });

  test('is a title made of the file’s name where nothing states one', async () => {
    await put('flood-in_lima.md', 'Water rose.');
    expect((await readCorpus(folder)).articles[0]?.metadata).toEqual({
      title: 'Flood in lima',
      titleFrom: 'host',
    });
  });
});
